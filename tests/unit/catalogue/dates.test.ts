import { expect, test } from 'vitest';
import { decodeCitedBy, encodeCitedBy } from '../../../catalogue/cited-by.ts';
import { datesDiffer } from '../../../catalogue/dates.ts';
import type { RecordDate } from '../../../catalogue/types.ts';

test.each<[record: RecordDate | undefined, page: string | undefined, differs: boolean]>([
  [{ iso: '2012-12-21', basis: 'print' }, '2012-12-21', false],
  [{ iso: '2012-12-21', basis: 'print' }, '2012-12-20', true],
  [{ iso: '2012-12-21', basis: 'library' }, '2012-12-20', true],
  [{ iso: '2012-12-21', basis: 'collection' }, '2012-12-20', true],
  [{ iso: '2012-12-21', basis: 'cited', times: 2 }, '2012-12-20', true],
  [{ iso: '2012-12-21', basis: 'cited', times: 1 }, '1999-01-01', false],
  [{ iso: '2012-12-21', basis: 'interpolated' }, '2013-01-20', false],
  [{ iso: '2012-12-21', basis: 'interpolated' }, '2013-01-21', true],
  [{ iso: '2012-12-21', basis: 'interpolated' }, '2012-11-20', true],
  // a month, as far as it goes
  [{ iso: '1967-11', basis: 'collection' }, '1967-11-01', false],
  [{ iso: '1967-11', basis: 'collection' }, '1967-11-30', false],
  [{ iso: '1967-11', basis: 'collection' }, '1967-12-01', true],
  [{ iso: '1967-11', basis: 'collection' }, '1967-10-31', true],
  [{ iso: '1967-11', basis: 'interpolated' }, '1967-12-30', false],
  [{ iso: '1967-11', basis: 'interpolated' }, '1967-12-31', true],
  // nothing to compare
  [undefined, '2012-12-21', false],
  [{ iso: '2012-12-21', basis: 'print' }, undefined, false],
  [{ iso: '2012-12-21', basis: 'print' }, '2011', false],
  [{ iso: '2012-12-21', basis: 'print' }, '2011-45-45', false],
])('%o against %s: %s', (record, page, differs) => {
  expect(datesDiffer(record, page)).toBe(differs);
});

test('citations as a string and back', () => {
  const citing = Array.from({ length: 2000 }, (_, at) => `A/RES/80/${at}`);
  const entries = [
    { citing: 0, times: 1, paragraphs: [] },
    { citing: 5, times: 12, paragraphs: ['1', '20'] },
    { citing: 5, times: 1, paragraphs: ['3'], part: 'B-II' },
    { citing: 1999, times: 1, paragraphs: [], part: 'A' },
  ];
  const text = encodeCitedBy(entries);
  expect(decodeCitedBy(text, citing)).toEqual([
    { symbol: 'A/RES/80/0', times: 1, paragraphs: [] },
    { symbol: 'A/RES/80/5', times: 12, paragraphs: ['1', '20'] },
    { symbol: 'A/RES/80/5', times: 1, paragraphs: ['3'], part: 'B-II' },
    { symbol: 'A/RES/80/1999', times: 1, paragraphs: [], part: 'A' },
  ]);
  expect(decodeCitedBy(undefined, citing)).toEqual([]);
  expect(() => decodeCitedBy('zzzz', citing)).toThrow('no citing document');
});
