import { describe, expect, it } from 'vitest';
import { anchorOf, placeOf, type PlaceOf } from '../../../page/anchoring/anchoring.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { readLines } from '../../../page/text/lines.ts';

const DOCUMENT = [
  '70/9. A day for bridges',
  'The General Assembly,',
  'Recalling the report of the Secretary-General on bridges,',
  '1. Requests the Secretary-General to survey all bridges over rivers that are shared by two or more States, and to report thereon;',
  '2. Decides that the mandate of the Bridge Monitoring Group shall be extended until 31 December 2027, with the same tasks;',
  '3. Decides that the mandate of the Office of the Ferry Ombudsperson shall be extended until 31 December 2024, with the same tasks;',
  '4. Calls upon States to keep “toll‑free” crossings open – at all times – for pedestrians and for cyclists;',
  '5. Requests the Secretary-General to provide a summary of views to the Assembly at its next session;',
  '6. Requests the Secretary-General to convene a meeting of engineers on the safety of suspended bridges in high winds;',
];

/** Anchors `quote` in one text and looks for it in another; the words found. */
function carry(
  before: readonly string[],
  quote: string,
  after: readonly string[],
  which = 0,
): { place: PlaceOf['place']; words: string | undefined } {
  const old = readLines(before);
  let start = old.text.indexOf(quote);
  for (let count = 0; count < which; count++) start = old.text.indexOf(quote, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  const anchor = anchorOf(old, outlineOf(old), { start, end: start + quote.length });
  const read = readLines(after);
  const found = placeOf(read, outlineOf(read), anchor);
  return { place: found.place, words: found.span && read.text.slice(found.span.start, found.span.end) };
}

const without = (number: number): string[] => DOCUMENT.filter((line) => !line.startsWith(`${number}. `));
const edit = (from: string, to: string): string[] => DOCUMENT.map((line) => line.replace(from, to));

describe('anchors', () => {
  const read = readLines(DOCUMENT);
  const outline = outlineOf(read);

  it('keep paragraph, words and what stands around them', () => {
    const start = read.text.indexOf('all bridges');
    expect(anchorOf(read, outline, { start: start - 1, end: start + 12 })).toEqual({
      paragraph: [['paragraph', '1']],
      quote: {
        exact: 'all bridges',
        prefix: 'uests the Secretary-General to survey '.slice(-32),
        suffix: ' over rivers that are shared by two'.slice(0, 32),
      },
      offset: DOCUMENT[3]?.indexOf('all bridges'),
    });
  });

  it('may be on a paragraph or on the document', () => {
    const second = read.text.indexOf('2. Decides');
    const anchor = anchorOf(read, outline, { start: second, end: second });
    expect(anchor).toEqual({ paragraph: [['paragraph', '2']], quote: null, offset: 0 });
    expect(placeOf(read, outline, anchor).span?.start).toBe(second);
    expect(placeOf(read, outline, { ...anchor, paragraph: [['paragraph', '9']] }).place).toBe('not-found');
    expect(placeOf(read, outline, anchorOf(read, outline, { start: 0, end: 0 }))).toEqual({ place: 'in-place' });
  });

  it('are found again where they were made, every word of them', () => {
    for (const found of read.text.matchAll(/\S+ \S+/g)) {
      const span = { start: found.index, end: found.index + found[0].length };
      expect(placeOf(read, outline, anchorOf(read, outline, span)), found[0]).toEqual({ place: 'in-place', span });
    }
  });
});

describe('the same words', () => {
  it('in a renumbered paragraph', () => {
    const after = DOCUMENT.map((line) => line.replace(/^(\d)\. /, (_, number) => `${Number(number) + 1}. `)).toSpliced(
      3,
      0,
      '1. Welcomes the progress that was made;',
    );
    expect(carry(DOCUMENT, 'shared by two or more States', after)).toEqual({ place: 'in-place', words: 'shared by two or more States' });
    expect(carry(DOCUMENT, 'with the same tasks', after, 1).place).toBe('in-place');
  });

  it('the right one of several', () => {
    const after = ['Requests the Secretary-General to do something else entirely,', ...DOCUMENT];
    const read = readLines(after);
    const { words } = carry(DOCUMENT, 'Requests the Secretary-General', after, 1);
    expect(words).toBe('Requests the Secretary-General');
    const old = readLines(DOCUMENT);
    const start = old.text.lastIndexOf('Requests the Secretary-General');
    const anchor = anchorOf(old, outlineOf(old), { start, end: start + 30 });
    expect(placeOf(read, outlineOf(read), anchor).span?.start).toBe(read.text.lastIndexOf('Requests the Secretary-General'));
  });

  it.each([
    ['other quotation marks and dashes', (line: string) => line.replace(/[“”]/g, '"').replace(/‑/g, '-').replace(/–/g, '—')],
    ['letters decomposed', (line: string) => line.normalize('NFD')],
    ['printed lines', (line: string) => line.replace(/(.{30,40}) /g, '$1\n')],
    ['spaces lost and added', (line: string) => line.replace(' – at', '– at').replace('and for', 'and  for')],
  ])('with %s', (_, typography) => {
    const after = DOCUMENT.flatMap((line) => typography(line).split('\n'));
    for (const quote of [
      'keep “toll‑free” crossings open – at all times – for pedestrians',
      'suspended bridges in high winds',
      'survey all bridges over rivers',
    ]) {
      expect(carry(DOCUMENT, quote, after).place, quote).toBe('in-place');
    }
  });
});

describe('edited words', () => {
  it('are found as changed', () => {
    const after = edit('survey all bridges over rivers that are shared', 'survey all bridges and tunnels over rivers that are shared');
    expect(carry(DOCUMENT, 'survey all bridges over rivers that are shared by two or more States', after)).toEqual({
      place: 'changed',
      words: 'survey all bridges and tunnels over rivers that are shared by two or more States',
    });
  });

  it.each([
    ['a number in words', 'two or more States', 'three or more States', 'over rivers that are shared by two or more States'],
    ['a year', 'December 2027', 'December 2028', 'the Bridge Monitoring Group shall be extended until 31 December 2027'],
    ['a day', 'until 31 December 2027', 'until 30 December 2027', 'the Bridge Monitoring Group shall be extended until 31 December 2027'],
    ['a name', 'Bridge Monitoring Group', 'Ferry Panel', 'the mandate of the Bridge Monitoring Group shall be extended'],
    [
      'a name more',
      'Monitoring Group',
      'Monitoring Group and the Ferry Panel',
      'the mandate of the Bridge Monitoring Group shall be extended',
    ],
  ])('not where %s is another', (_, from, to, quote) => {
    expect(carry(DOCUMENT, quote, edit(from, to)).place).toBe('not-found');
  });
});

describe('words that are gone', () => {
  it.each([
    ['beside a similar sibling', 'Decides that the mandate of the Bridge Monitoring Group shall be extended until 31 December 2027', 2],
    ['short and common', 'the mandate of the', 2],
    ['with the same ending elsewhere', 'shall be extended until 31 December', 3],
    ['in a paragraph like others', 'Requests the Secretary-General to provide a summary of views', 5],
    ['an opening that others share', 'Requests the Secretary-General', 6],
    ['with nothing like them', 'keep “toll‑free” crossings open', 4],
  ])('are not found: %s', (_, quote, number) => {
    const old = readLines(DOCUMENT);
    const from = old.text.indexOf(`\n${number}. `);
    const start = old.text.indexOf(quote, from);
    const anchor = anchorOf(old, outlineOf(old), { start, end: start + quote.length });
    expect(anchor.paragraph).toEqual([['paragraph', String(number)]]);
    for (const renumber of [false, true]) {
      const read = readLines(
        without(number).map((line) =>
          renumber ? line.replace(/^(\d)\. /, (all, each) => (Number(each) > number ? `${Number(each) - 1}. ` : all)) : line,
        ),
      );
      expect(placeOf(read, outlineOf(read), anchor)).toEqual({ place: 'not-found' });
    }
  });
});
