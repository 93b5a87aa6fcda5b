import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../tools/demo/cards.ts';
import type { ShownCitation } from '../../../tools/demo/cards.ts';
import { tableOf } from '../../../tools/demo/table.ts';

describe('the name of a card', () => {
  test('is taken apart', () => {
    expect(partsOf('A/RES/67/219, paragraph 11 (a). Citation 3 of 41.')).toEqual({
      name: 'A/RES/67/219, paragraph 11 (a)',
      index: 3,
      total: 41,
    });
    expect(partsOf('A/68/L.5. Citation 12 of 12.')).toEqual({ name: 'A/68/L.5', index: 12, total: 12 });
    expect(partsOf('United Nations, Treaty Series, vol. 2220, No. 39481. Citation 1 of 2.')).toEqual({
      name: 'United Nations, Treaty Series, vol. 2220, No. 39481',
      index: 1,
      total: 2,
    });
  });

  test('in the other languages too', () => {
    expect(partsOf('A/RES/67/219，第11(a)段。第3处引文，共41处。')).toEqual({ name: 'A/RES/67/219，第11(a)段', index: 3, total: 41 });
    expect(partsOf('A/RES/67/219، الفقرة 11 (أ). الإحالة 3 من 41.')).toEqual({ name: 'A/RES/67/219، الفقرة 11 (أ)', index: 3, total: 41 });
  });

  test('without a place among others is not taken for one', () => {
    expect(partsOf('Loading')).toBeNull();
    expect(partsOf('A/RES/67/219')).toBeNull();
  });
});

describe('the table', () => {
  const citation = (given: Partial<ShownCitation>): ShownCitation => ({
    words: '',
    kind: '',
    symbol: '',
    pinpoint: '',
    title: '',
    meta: '',
    warning: '',
    ...given,
  });

  test('gives a line to each citation, with its warning', () => {
    const lines = tableOf([
      citation({
        words: '60/227 of 22 December 2005',
        symbol: 'A/RES/60/227',
        meta: '23 December 2005',
        warning: 'This page says 22 December 2005',
      }),
      citation({ words: '第68/4号', symbol: 'A/RES/68/4' }),
    ]).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]?.split(/ {2,}/)).toEqual(['1', '60/227 of 22 December 2005', 'A/RES/60/227', '23 December 2005']);
    expect(lines[3]).toBe('     ! This page says 22 December 2005');
    expect(lines[4]).toMatch(/^2 {2}第68\/4号 {20}/);
  });

  test('cuts what is too long with an ellipsis', () => {
    expect(tableOf([citation({ title: 'x'.repeat(80) })])).toContain(`${'x'.repeat(43)}…`);
  });
});
