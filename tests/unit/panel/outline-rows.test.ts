import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../page/outline/outline.ts';
import type { Footnote, Heading, Outline, Paragraph } from '../../../page/outline/types.ts';
import { openingWords, outlineRows, withKept } from '../../../page/survey/outline-rows.ts';
import { readLines } from '../../../page/text/lines.ts';

const english = () => 'en' as const;
const brief = (text: string, outline: Outline): string[] =>
  outlineRows(text, outline, english).map(({ row }) => `${'  '.repeat(row.level - 1)}${row.kind} ${row.label} ${row.words}`.trimEnd());

describe('rows of a text as it is read', () => {
  const read = readLines([
    '1. Asks every harbour to keep a lamp lit for those who come late at night;',
    '2. Requests the harbours:',
    '(a) To count the lamps;',
    '(i) In spring, before the ferries run;',
    '(ii) In autumn;',
    '(b) To publish what they cost;',
    'Annex',
    '1. A lamp has a wick.',
  ]);

  test('numbers as they are printed, parts below their paragraphs, the annex with a row of its own', () => {
    expect(brief(read.text, outlineOf(read))).toEqual([
      'operative 1. Asks every harbour to keep a lamp lit for those who come…',
      'operative 2. Requests the harbours:',
      '  sub (a) To count the lamps;',
      '    sub (i) In spring, before the ferries run;',
      '    sub (ii) In autumn;',
      '  sub (b) To publish what they cost;',
      'annex  Annex',
      '  operative 1. A lamp has a wick.',
    ]);
  });

  test('each with a name that stays while the text around it changes', () => {
    const ids = (lines: string[]): string[] => {
      const text = readLines(lines);
      return outlineRows(text.text, outlineOf(text), english).map(({ row }) => row.id);
    };
    const before = ids(['1. Asks for a lamp;', '2. Asks for two;']);
    expect(new Set(before).size).toBe(2);
    expect(ids(['A line above', '1. Asks for a lamp and a wick;', '2. Asks for two;', '3. Asks for three.']).slice(0, 2)).toEqual(before);
  });

  test('each as it was told before, as long as it shows the same, wherever it stands now', () => {
    const rows = (lines: string[]) => {
      const text = readLines(lines);
      return outlineRows(text.text, outlineOf(text), english);
    };
    const before = rows(['1. Asks for a lamp;', '2. Asks for two;']);
    const now = rows(['A line above', '1. Asks for a lamp;', '2. Asks for two wicks;', '3. Asks for three.']);
    const kept = withKept(now, before);
    expect(kept).toEqual(now);
    expect(kept.map(({ row }, at) => row === before[at]?.row)).toEqual([true, false, false]);
  });
});

describe('rows of an outline with all there can be in it', () => {
  const text =
    'Recalling the lamps,\nNoting the wicks,\nLamps\n1. Asks for a lamp;\nII. Follow-up\n2. Decides to return;\n1 See the lamps.\nAnnex\nOn wicks\n1. A wick burns.';
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const paragraph = (words: string, path: Paragraph['path'], number = ''): Paragraph => {
    const { start, end } = at(words);
    return { start, end, contentStart: start + number.length, path, label: '', gaps: [] };
  };
  const heading = (words: string, path: Heading['path'], level: number): Heading => ({ ...at(words), path, level });
  const footnote: Footnote = { ...at('1 See the lamps.'), mark: '1' };
  const outline = {
    paragraphs: [
      paragraph('Recalling the lamps,', [['preambular', '1']]),
      paragraph('Noting the wicks,', [['preambular', '2']]),
      paragraph('1. Asks for a lamp;', [['paragraph', '1']], '1. '),
      paragraph('2. Decides to return;', [['paragraph', '2']], '2. '),
      paragraph(
        '1. A wick burns.',
        [
          ['annex', ''],
          ['paragraph', '1'],
        ],
        '1. ',
      ),
    ],
    headings: [
      heading('Lamps', [], 1),
      heading('II. Follow-up', [['section', 'II']], 1),
      heading('Annex', [['annex', '']], 1),
      heading('On wicks', [['annex', '']], 2),
    ],
    footnotes: [footnote],
    byPath: () => undefined,
    part: () => undefined,
    at: () => undefined,
    nearest: () => undefined,
  } satisfies Outline;

  test('preamble and footnotes in rows of their own, headings over what follows them', () => {
    expect(brief(text, outline)).toEqual([
      'preamble',
      '  preambular 1 Recalling the lamps,',
      '  preambular 2 Noting the wicks,',
      'heading  Lamps',
      '  operative 1. Asks for a lamp;',
      'section  II. Follow-up',
      '  operative 2. Decides to return;',
      'annex  Annex',
      '  heading  On wicks',
      '    operative 1. A wick burns.',
      'footnotes',
      '  footnote 1 See the lamps.',
    ]);
  });

  test('what a paragraph stands in has a row also where no heading was read of it', () => {
    expect(brief(text, { ...outline, headings: [], footnotes: [] }).slice(-2)).toEqual(['annex', '  operative 1. A wick burns.']);
  });

  test('no two of the same name, though a page holds two documents', () => {
    const twice = { ...outline, paragraphs: [...outline.paragraphs, ...outline.paragraphs], headings: [], footnotes: [] };
    const ids = outlineRows(text, twice, english).map(({ row }) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each([
  ['a short line', 'a short line'],
  ['words\nover two lines', 'words over two lines'],
  ['word '.repeat(30), 'word word word word word word word word word word word word…'],
  ['国'.repeat(80), `${'国'.repeat(60)}…`],
  [`${'国'.repeat(59)}\u{20000}国`, `${'国'.repeat(59)}…`],
])('opening words of "%s"', (text, words) => {
  expect(openingWords(text, { start: 0, end: text.length })).toBe(words);
});
