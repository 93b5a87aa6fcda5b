import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteFinder } from '../../../storage/search.ts';
import type { FindNotes } from '../../../storage/search.ts';
import { SearchIndex } from '../../../storage/search-index.ts';
import type { Note } from '../../../storage/types.ts';
import { someQueries, someThousand } from './some-thousand.ts';

const [sample] = someThousand(1) as [Note];

/** Letters that fold in odd ways: to nothing, to several, to a space, to a mark that joins the word before. */
const LETTERS = [
  'a',
  'A',
  'é',
  'e\u0301',
  '\u0301',
  'ß',
  'İ',
  'Σ',
  'ς',
  'ﬁ',
  '½',
  '\u00a8',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\u3000',
  ' ',
  ' ',
  '\n',
  'ق',
  'أ',
  'ـ',
  '第',
  '号',
  '６',
  '-',
  '/',
];
const text = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 });

const someNote: fc.Arbitrary<Note> = fc
  .record({ id: fc.uuid(), text, title: text, exact: text, tags: fc.array(text, { maxLength: 2 }), changed: fc.nat({ max: 5 }) })
  .map(({ id, exact, changed, ...said }) => ({
    ...sample,
    ...said,
    id,
    changed,
    deleted: null,
    anchor: { ...sample.anchor, quote: exact === '' ? null : { exact, prefix: '', suffix: '' } },
  }));

/** As the store lists them. */
const inOrder = (notes: readonly Note[]): Note[] =>
  [...notes].sort((one, other) => other.changed - one.changed || (one.id < other.id ? 1 : -1));

function expectSame(index: SearchIndex, finder: FindNotes, query: string): void {
  const found = finder(query).map(({ id }) => id);
  expect(index.find(query, found.length + 1)).toEqual({ ids: found, total: found.length });
  expect(index.find(query, 2)).toEqual({ ids: found.slice(0, 2), total: found.length });
}

describe('an index finds as reading every note does', () => {
  it('whatever the letters, and however the notes change', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someNote, { maxLength: 12, selector: ({ id }) => id }),
        fc.array(fc.tuple(fc.nat(), fc.option(text)), { maxLength: 5 }),
        fc.array(text, { minLength: 1, maxLength: 6 }),
        (notes, changes, queries) => {
          const index = new SearchIndex();
          index.put(notes);
          let present = [...notes];
          const before = noteFinder(inOrder(present));
          for (const query of queries) expectSame(index, before, query);
          for (const [at, next] of changes) {
            const note = present[at % Math.max(1, present.length)];
            if (!note) continue;
            const changed = next === null ? { ...note, deleted: 9 } : { ...note, text: next, changed: note.changed + 1 };
            index.put([changed]);
            present = [...present.filter(({ id }) => id !== note.id), ...(next === null ? [] : [changed])];
            const finder = noteFinder(inOrder(present));
            for (const query of queries) expectSame(index, finder, query);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in six languages, letter by letter', () => {
    const notes = someThousand(2_000);
    const live = notes.filter(({ deleted }) => deleted === null);
    const index = new SearchIndex();
    for (let at = 0; at < notes.length; at += 300) index.put(notes.slice(at, at + 300));
    const finder = noteFinder(inOrder(live));
    for (const query of someQueries(live, 60)) {
      for (let end = 1; end <= query.length; end++) expectSame(index, finder, query.slice(0, end));
    }
    expect(index.size).toBe(live.length);
  });
});

it('finds in less time than going through every folded note takes', () => {
  const notes = someThousand(20_000).filter(({ deleted }) => deleted === null);
  const index = new SearchIndex();
  index.put(inOrder(notes));
  const scan = noteFinder(inOrder(notes));
  const timed = (act: () => unknown): number => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  // by turns, so that whatever else the machine does strikes both
  const times = someQueries(notes, 60).map((query) => [timed(() => index.find(query, 100)), timed(() => scan(query))] as const);
  const median = (values: number[]): number => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  expect(median(times.map(([ours]) => ours))).toBeLessThan(median(times.map(([, theirs]) => theirs)) * 0.9);
});
