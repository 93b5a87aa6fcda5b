/** Real texts by their own words alone: each is the document it says it is, and a page that only names documents is none. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identify, type Identity } from '../../page/identity.ts';
import { textOfMarkup } from '../../tools/cite/read-text.ts';
import { readLines } from '../../page/text/lines.ts';
import { corpusTexts, SHARED, skipShared } from './shared.ts';

const NEUTRAL = 'https://www.un.org/en/page';
const read = (lines: readonly string[]): Identity => identify({ address: NEUTRAL, title: '', language: null, index: readLines(lines) });

/** A masthead of several parts (`A/RES/76/247 A-C`) is filed under the first of them. */
const isIt = (symbol: string | null, document: string): boolean =>
  symbol === document || symbol?.replace(/(?<=[A-Z])-[A-Z]$/, '') === document;

/** How the same text stands on other pages. */
const PAGES: readonly (readonly [kind: string, page: (lines: readonly string[]) => readonly string[]])[] = [
  ['a line each', (lines) => lines],
  ['the masthead in one line', (lines) => [lines.slice(0, 5).join(' '), ...lines.slice(5)]],
  ['all of it in one block', (lines) => [lines.join(' ')]],
  [
    'below a menu',
    (lines) => [...Array.from({ length: 80 }, (_, at) => ['United Nations', 'General Assembly', 'Home', 'Search'][at % 4] ?? ''), ...lines],
  ],
];

describe.skipIf(skipShared)('1,202 resolutions and statements in six languages', () => {
  const texts = corpusTexts();

  test.each(PAGES)('%s', (_, page) => {
    const found = texts.map(({ text, document, lang }) => ({ ...read(page(text.split('\n'))), document, lang }));
    const right = found.filter(({ symbol, document }) => isIt(symbol, document));
    expect(found.filter((each) => each.symbol !== null && !isIt(each.symbol, each.document))).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(texts.length * 0.99);
    expect(right.filter(({ sure }) => sure === 'certain').length).toBeGreaterThanOrEqual(texts.length * 0.99);
  });

  test('in their own language', () => {
    expect(texts.filter(({ text, lang }) => read(text.split('\n')).language !== lang)).toEqual([]);
  });

  test('without the line that has the symbol: never another document', () => {
    const found = texts.map(({ text, document }) => ({ ...read(text.split('\n').toSpliced(1, 1)), document }));
    const known = found.filter(({ symbol }) => symbol !== null);
    expect(known.filter(({ symbol, document }) => symbol !== document.replace(/(?<=\d)[A-Z]$/, ''))).toEqual([]);
    expect(known.length).toBeGreaterThan(texts.length * 0.9);
  });

  test('two on a page, or paragraphs out of one: none', () => {
    const twice = texts.slice(1).filter(({ document }, at) => document !== texts[at]?.document);
    const pairs = twice.map(({ text }, at) => [...text.split('\n'), ...((twice[at + 1] ?? twice[0])?.text.split('\n') ?? [])]);
    const same = twice.map(({ document }, at) => document === (twice[at + 1] ?? twice[0])?.document);
    expect(pairs.filter((lines, at) => !same[at] && read(lines).symbol !== null)).toEqual([]);
    expect(texts.map(({ text }) => read(text.split('\n').slice(16, 60)).symbol).filter((symbol) => symbol !== null)).toEqual([]);
  });
});

describe.skipIf(skipShared)('other texts', () => {
  const filesOf = (folder: string): string[] => (skipShared ? [] : readdirSync(SHARED + folder));

  test.each(filesOf('corpus/akn'))('%s is the document of its number', (file) => {
    const markup = readFileSync(`${SHARED}corpus/akn/${file}`, 'utf8');
    const symbol = /<docNumber refersTo="#symbol">([^<]+)</.exec(markup)?.[1]?.replace(/\s/g, '');
    expect(symbol).toBeDefined();
    expect(read(textOfMarkup(markup).split('\n'))).toMatchObject({ symbol, sure: 'certain' });
  });

  test.each(filesOf('corpus/ordinary'))('%s: ordinary texts are none', (file) => {
    const texts = readFileSync(`${SHARED}corpus/ordinary/${file}`, 'utf8').split('\n\n\n');
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => read(text.split('\n')).symbol !== null)).toEqual([]);
  });
});

/** What the saved pages show; all others only name documents. Those of `.md` are texts whose tags are gone. */
const SHOWN: Readonly<Record<string, string>> = {
  'genderiyya.xyz/ar-sc-1325.md': 'S/RES/1325(2000)',
  'hrlibrary.umn.edu/chinese-c1dgiccp-big5.md': 'A/RES/1514(XV)',
  'hrlibrary.umn.edu/resolutions-51-160GA1996.md': 'A/RES/51/160',
  'unscr.com/en-resolutions-2223.md': 'S/RES/2223(2015)',
  'webarchive.unesco.org/un-chinese-s1325.md': 'S/RES/1325(2000)',
  'www.graduateinstitute.ch/gares41120.html': 'A/RES/41/120',
  'www.un.org/documents-ga-res-51-ares51-77.html': 'A/RES/51/77',
  'www.un.org/unispal-177465-ceirpp-1982-report.html': 'A/37/35',
};

/** Lines of a page as saved; a `<pre>` begins a paragraph where a line is empty or set in. */
function linesOfPage(file: string): string[] {
  const saved = readFileSync(`${SHARED}pages/${file}`, 'utf8');
  if (file.endsWith('.md'))
    return saved
      .replace(/^<!--.*?-->/, '')
      .replace(/^#+ /gm, '')
      .split('\n');
  const broken = saved.replace(/<pre>([\s\S]*?)<\/pre>/g, (_, words: string) => `<p>${words.replace(/\n(?: {5,}|\s*\n)/g, '</p><p>')}</p>`);
  return textOfMarkup(broken).split('\n');
}

describe.skipIf(skipShared)('saved pages', () => {
  const files = skipShared
    ? []
    : readdirSync(`${SHARED}pages`, { recursive: true, encoding: 'utf8' }).filter(
        (file) => /\.(?:html|md)$/.test(file) && file !== 'README.md',
      );

  test('are all there', () => {
    expect(files).toEqual(expect.arrayContaining(Object.keys(SHOWN)));
    expect(files.length).toBeGreaterThan(30);
  });

  test.each(files)('%s', (file) => {
    expect(read(linesOfPage(file)).symbol).toBe(SHOWN[file] ?? null);
  });
});
