import { expect, test } from 'vitest';
import { closedAtFirst, treeOf } from '../../../components/panel/tree.ts';
import type { OutlineRow } from '../../../messages.ts';

const row = (
  id: string,
  level: number,
  kind: OutlineRow['kind'] = 'operative',
  path: OutlineRow['path'] = [['paragraph', id]],
): OutlineRow => ({
  id,
  kind,
  path,
  label: id,
  level,
  words: id,
  language: 'en',
});

const ROWS = [
  row('preamble', 1, 'preamble'),
  row('pp1', 2, 'preambular'),
  row('pp2', 2, 'preambular'),
  row('1', 1),
  row('1a', 2, 'sub'),
  row('1ai', 3, 'sub'),
  row('2', 1),
  row('annex', 1, 'annex', [['annex', '']]),
  row('A', 2, 'section', [
    ['annex', ''],
    ['section', 'A'],
  ]),
  row('annex 1', 3, 'operative', [
    ['annex', ''],
    ['paragraph', '1'],
  ]),
];

test('what stands beside the numbered paragraphs is closed at first; where there are none, it is open', () => {
  expect([...closedAtFirst(ROWS)]).toEqual(['preamble', 'annex']);
  expect([...closedAtFirst(ROWS.slice(7))]).toEqual([]);
});

test('closed rows hide what they hold, and stand for it', () => {
  const { shown, standsAt } = treeOf(ROWS, new Set(['preamble', 'annex']));
  expect(shown.map((each) => each.row.id)).toEqual(['preamble', '1', '1a', '1ai', '2', 'annex']);
  expect(shown.map((each) => each.open)).toEqual([false, true, true, null, null, false]);
  expect(standsAt.get('pp2')).toBe(0);
  expect(standsAt.get('annex 1')).toBe(5);
  expect(standsAt.get('1ai')).toBe(3);
});

test('each knows its holder, its place among the others there, and how many paragraphs it holds', () => {
  const { shown } = treeOf(ROWS, new Set(['annex']));
  const told = Object.fromEntries(shown.map(({ row: { id }, parent, place, of, inside }) => [id, { parent, place, of, inside }]));
  expect(told['preamble']).toEqual({ parent: -1, place: 1, of: 4, inside: 2 });
  expect(told['pp2']).toEqual({ parent: 0, place: 2, of: 2, inside: 0 });
  expect(told['1ai']).toEqual({ parent: 4, place: 1, of: 1, inside: 0 });
  expect(told['annex']).toMatchObject({ parent: -1, place: 4, of: 4 });
});

test('a closed row inside a closed one changes nothing', () => {
  expect(treeOf(ROWS, new Set(['annex', 'A'])).shown.map((each) => each.row.id)).toContain('annex');
  expect(
    treeOf(ROWS, new Set(['A']))
      .shown.map((each) => each.row.id)
      .slice(-2),
  ).toEqual(['annex', 'A']);
});
