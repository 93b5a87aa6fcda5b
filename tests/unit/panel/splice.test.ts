import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portionsOf, spliceBetween, spliced } from '../../../page/survey/splice.ts';

const same = (one: number, other: number): boolean => one === other;

test('a list that is the same tells nothing', () => {
  expect(spliceBetween([1, 2], [1, 2], same)).toBeNull();
  expect(spliceBetween([], [], same)).toBeNull();
});

test('one row in the middle is told as one row', () => {
  expect(spliceBetween([1, 2, 3], [1, 9, 3], same)).toEqual({ at: 1, gone: 1, rows: [9] });
  expect(spliceBetween([1, 1, 1], [1, 1], same)).toEqual({ at: 2, gone: 1, rows: [] });
});

test('any list comes of any other, in portions of any size', () => {
  const list = fc.array(fc.nat(3), { maxLength: 30 });
  fc.assert(
    fc.property(list, list, fc.integer({ min: 1, max: 7 }), (before, after, most) => {
      const splice = spliceBetween(before, after, same);
      const done = splice ? portionsOf(splice, most).reduce<number[]>(spliced, before) : before;
      expect(done).toEqual(after);
    }),
  );
});

test('no portion is larger than it may be', () => {
  const splice = spliceBetween<number>(
    [7],
    Array.from({ length: 1201 }, (_, at) => at),
    same,
  );
  expect(portionsOf(splice ?? { at: 0, gone: 0, rows: [] }).map(({ at, gone, rows }) => [at, gone, rows.length])).toEqual([
    [0, 1, 500],
    [500, 0, 500],
    [1000, 0, 201],
  ]);
});
