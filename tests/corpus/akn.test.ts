/** The reader of AKN4UN XML, against a count of the markup that knows nothing of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { PinpointPath } from '../../citations/types.ts';
import { readAknFile } from '../../page/akn/read.ts';
import type { AknText, XmlParser } from '../../page/akn/read.ts';
import { SHARED, skipShared } from './shared.ts';

const FOLDER = `${SHARED}corpus/akn/`;
const NAMES = skipShared ? [] : readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));
const LANGUAGE: Readonly<Record<string, string>> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' };

// linkedom's types are its own; it parses no document type and fetches nothing
const parser = new DOMParser() as unknown as XmlParser;
const rawOf = (name: string): string => readFileSync(FOLDER + name, 'utf8');

function read(name: string): AknText {
  const result = readAknFile(rawOf(name), parser);
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return result.text;
}

const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What begins each `paragraph` and `point` of the body, by regular expressions over the markup. */
function beginnings(raw: string): { main: string[]; annexes: string[]; recitals: number } {
  const plain = raw.replace(/<authorialNote[\s\S]*?<\/authorialNote>/g, '');
  const body = plain.slice(plain.indexOf('<mainBody'));
  const [main = '', attached = ''] = body.split('<attachments>');
  const first = (xml: string): string[] =>
    xml
      .split(/<(?:paragraph|point)\b/)
      .slice(1)
      .map((piece) => wordsOf(piece.slice(piece.indexOf('>') + 1).replace(/<subheading>[\s\S]*?<\/subheading>/, '')));
  return { main: first(main), annexes: first(attached), recitals: plain.match(/<container\b/g)?.length ?? 0 };
}

const NUMBER = /^(\d+)\s?(?:[.．]|-)/;
const LETTER = /^(?:[(（]?(?:[a-zа-я]{1,4}|[أ-ي])(?: [أ-ي])?[)）]|[㈠-㈩]|[’‘'“"”]\d[’‘'“"”])/;

const numbers = (lines: readonly string[]): number[] => lines.flatMap((line) => NUMBER.exec(line)?.[1] ?? []).map(Number);
const countTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const kindOf = (path: PinpointPath): string => path.at(-1)?.[0] ?? '';
const written = (path: PinpointPath): string => path.map((part) => part.join(' ')).join(', ');

describe.skipIf(skipShared)('machine-readable resolutions', () => {
  test('there are some', () => {
    expect(NAMES.length).toBeGreaterThan(30);
  });

  test.each(NAMES)('%s says which document it is', (name) => {
    const { document, language, title } = read(name);
    const [symbol = ''] = /(?<=#symbol">)[^<]+/.exec(rawOf(name)) ?? [];
    expect(document).toBe(symbol.replace(/\s/g, ''));
    expect(language).toBe(LANGUAGE[/([ACEFRS])(?:_Reissue)?\.xml$/.exec(name)?.[1] ?? '']);
    expect(title.length).toBeGreaterThan(5);
    expect(rawOf(name)).toContain(title.slice(0, 12));
  });

  test.each(NAMES)('%s has every paragraph that its markup has', (name) => {
    const { parts } = read(name);
    const { main, annexes, recitals } = beginnings(rawOf(name));
    const operative = parts.filter(({ path }) => path.length === 1 && kindOf(path) === 'paragraph').map(({ path }) => Number(path[0]?.[1]));
    expect(operative).toEqual(numbers(main));
    expect(operative).toEqual(countTo(operative.length));
    expect(operative.length).toBeGreaterThan(9);

    const inAnnexes = parts.filter(({ path }) => path[0]?.[0] === 'annex' && kindOf(path) === 'paragraph');
    expect(inAnnexes.map(({ path }) => Number(path.at(-1)?.[1]))).toEqual(numbers(annexes));

    expect(parts.filter(({ path }) => kindOf(path) === 'preambular').map(({ path }) => Number(path[0]?.[1]))).toEqual(countTo(recitals));

    const letters = [...main, ...annexes].filter((line) => LETTER.test(line)).length;
    expect(parts.filter(({ path }) => kindOf(path) === 'subparagraph')).toHaveLength(letters);
  });

  test.each(NAMES)('%s has each part in its place, once, its number first', (name) => {
    const { text, parts, headings } = read(name);
    expect(new Set(parts.map(({ path }) => written(path))).size).toBe(parts.length);
    parts.forEach(({ path, start, contentStart, end, gaps }, index) => {
      const where = written(path);
      const number = text.slice(start, contentStart);
      if (kindOf(path) === 'paragraph') expect(number, where).toMatch(new RegExp(`^${path.at(-1)?.[1]}\\s?[.．-] ?$`));
      else if (kindOf(path) === 'subparagraph') expect(number, where).toMatch(/^\S{1,6}(?: [أ-ي]\))? ?$/);
      else expect(number, where).toBe('');
      expect(text.slice(contentStart, contentStart + 1), where).toMatch(/[\p{L}\p{P}\d]/u);
      expect(end, where).toBeGreaterThan(contentStart);
      expect(start, where).toBeGreaterThanOrEqual(parts[index - 1]?.start ?? 0);
      // a paragraph does not run into the next one
      const next = parts.slice(index + 1).find((other) => other.path.length <= path.length);
      if (next) expect(end, where).toBeLessThanOrEqual(next.start);
      for (const gap of gaps) expect(headings.some((heading) => heading.start === gap.start)).toBe(true);
    });
  });

  test.each(NAMES)('%s keeps footnotes out of its sentences', (name) => {
    const { text } = read(name);
    const notes = [...rawOf(name).matchAll(/<authorialNote[^>]*>([\s\S]*?)<\/authorialNote>/g)].map(([, note = '']) => wordsOf(note));
    const said = notes.filter((note) => note.length > 60 && text.includes(note)).map((note) => note.slice(0, 60));
    expect(said).toEqual([]);
    expect(/\(\)|[ \t]\n|\n\n| {2}/.exec(text)?.[0]).toBeUndefined();
  });

  test('all editions of a document have the same parts and headings', () => {
    const editions = new Map<string, string>();
    for (const name of NAMES) {
      const { document, parts, headings } = read(name);
      const outline = [parts.map(({ path }) => written(path)), headings.map(({ path, level }) => `${level} ${written(path)}`)].join('\n');
      const before = editions.get(document) ?? outline;
      expect(outline, name).toBe(before);
      editions.set(document, outline);
    }
    expect(editions.size).toBeGreaterThan(5);
  });
});
