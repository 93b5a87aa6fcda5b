import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAddress, writeAddress } from '../../../entrypoints/notes/address.ts';
import { facetsOf } from '../../../entrypoints/notes/facets.ts';
import { ALL, filterOf, isFiltered, seriesOf, SORTS, STATES } from '../../../entrypoints/notes/filter.ts';
import type { Shown } from '../../../entrypoints/notes/filter.ts';
import { nextNote, notesBetween, rowsOf } from '../../../entrypoints/notes/rows.ts';
import { tagsTyped, withoutTags, withTags } from '../../../entrypoints/notes/tags.ts';
import { note, noteWith } from '../storage/formats/a-note.ts';

const NOTHING = new Map();
const on = (document: string, last: number, more = {}) => noteWith({ anchor: { ...note.anchor, document }, ...more }, last);

describe('the series of a symbol', () => {
  it.each([
    ['A/RES/69/229', 'A/RES'],
    ['A/RES/57/270B', 'A/RES'],
    ['S/RES/1325(2000)', 'S/RES'],
    ['S/PRST/2001/5', 'S/PRST'],
    ['A/HRC/RES/47/12', 'A/HRC/RES'],
    ['A/69/207', 'A'],
    ['E/CN.4/1998/53/Add.2', 'E/CN.4'],
    ['A/CONF.62/122', 'A/CONF.62'],
    ['CBD/COP/14/14', 'CBD/COP'],
    ['HRI/GEN/1/Rev.9', 'HRI/GEN'],
    ['page:https://www.un.org/1', null],
  ])('of %s is %s', (symbol, series) => {
    expect(seriesOf(symbol)).toBe(series);
  });
});

describe('the address', () => {
  const words = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }));
  const shown: fc.Arbitrary<Shown> = fc.record({
    query: fc.string({ unit: 'grapheme' }),
    document: words,
    organ: fc.constantFrom(null, 'general-assembly', 'security-council', 'human-rights-council', 'economic-and-social-council', 'other'),
    series: words,
    tag: words,
    label: fc.constantFrom(null, 1, 2, 3, 4, 5),
    state: fc.constantFrom(null, ...STATES),
    from: words,
    to: words,
    sort: fc.constantFrom(...SORTS),
    deleted: fc.boolean(),
    note: words,
  });

  it('holds all of what is shown', () => {
    fc.assert(
      fc.property(shown, (said) => {
        expect(readAddress(writeAddress(said))).toEqual(said);
      }),
    );
  });

  it('says nothing of what goes without saying, and is not taken at its word', () => {
    expect(writeAddress(ALL)).toBe('#');
    expect(readAddress('')).toEqual(ALL);
    expect(readAddress('#label=6&organ=x&state=toString&sort=constructor&deleted=1&x=y')).toEqual(ALL);
    expect([isFiltered(ALL), isFiltered({ ...ALL, sort: 'symbol', note: 'x', deleted: true }), isFiltered({ ...ALL, tag: 'x' })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

test('what is counted on a shelf is what it chooses', () => {
  const notes = [
    on('A/RES/69/229', 1, { label: 1, tags: ['a', 'b'] }),
    on('A/RES/68/4', 2, { label: 2, tags: ['a'] }),
    on('S/RES/1325(2000)', 3, { label: 2, tags: [], copyOf: note.id }),
    on('page:https://www.un.org/1', 4, { label: 5, tags: ['b'] }),
  ];
  const seen = new Map([[notes[1]?.id ?? '', { note: notes[1]?.id ?? '', place: 'changed' as const, seen: 1 }]]);
  const facets = facetsOf(notes, seen);
  const chosen = (change: Partial<Shown>): number => notes.filter(filterOf({ ...ALL, ...change }, seen)).length;
  for (const { value, count } of facets.documents) expect(chosen({ document: value })).toBe(count);
  for (const { value, count } of facets.series) expect(chosen({ series: value })).toBe(count);
  for (const { value, count } of facets.tags) expect(chosen({ tag: value })).toBe(count);
  for (const { value, count } of facets.organs) expect(chosen({ organ: value as NonNullable<Shown['organ']> })).toBe(count);
  for (const [label, count] of facets.labels) expect(chosen({ label: Number(label) as 1 })).toBe(count);
  for (const [state, count] of facets.states) expect(chosen({ state: state as NonNullable<Shown['state']> })).toBe(count);
  expect([...facets.states.keys()].sort()).toEqual(['changed', 'copy', 'page']);
  expect(facets.organs.map(({ value }) => value).sort()).toEqual(['general-assembly', 'security-council']);
});

test('a day is the reader’s own, both of its ends within it', () => {
  const at = (hour: number, minute: number) => noteWith({ changed: new Date(2026, 2, 20, hour, minute).getTime() });
  const test_ = filterOf({ ...ALL, from: '2026-03-20', to: '2026-03-20' }, NOTHING);
  expect([at(0, 0), at(23, 59), at(24, 0), at(-1, 59)].map(test_)).toEqual([true, true, false, false]);
  expect(filterOf({ ...ALL, from: 'soon', to: '9' }, NOTHING)(at(5, 0))).toBe(true);
});

test('rows: steps over headings, and what lies between two of them', () => {
  const rows = rowsOf([on('A/RES/2/1', 1), on('A/RES/10/1', 2), on('page:https://x.example', 3), on('A/RES/2/1', 4)], 'symbol');
  expect(rows.map((row) => (row.kind === 'group' ? row.document : row.key.at(-1)))).toEqual([
    'A/RES/2/1',
    '1',
    '4',
    'A/RES/10/1',
    '2',
    'page:https://x.example',
    '3',
  ]);
  expect([nextNote(rows, 2, 1), nextNote(rows, 4, -1), nextNote(rows, 1, -1), nextNote(rows, 6, 1)]).toEqual([4, 2, 1, 6]);
  expect(notesBetween(rows, 4, 1).map((id) => id.at(-1))).toEqual(['1', '4', '2']);
});

test('tags as they are typed', () => {
  expect(tagsTyped(' a,b ،c、 a ，d  e,, ')).toEqual(['a', 'b', 'c', 'd e']);
  expect([withTags(['a'], ['a']), withTags(['a'], ['b', 'a'])]).toEqual([null, ['a', 'b']]);
  expect([withoutTags(['a'], ['b']), withoutTags(['a', 'b'], ['b', 'c'])]).toEqual([null, ['a']]);
});
