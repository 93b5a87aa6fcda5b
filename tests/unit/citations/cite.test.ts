import { expect, test } from 'vitest';
import type { Catalogue } from '../../../catalogue/types.ts';
import { recognise } from '../../../citations/recognise.ts';
import { checkCitations } from '../../../tools/cite/check.ts';
import { citeLine, main, tableOf } from '../../../tools/cite/cite.ts';
import { documentOf, textOf } from '../../../tools/cite/read-text.ts';

test('markup: tags joined within a line, blocks on lines of their own, footnote marks out', () => {
  expect(
    textOf(
      '<html><body><p>its <i>resolution</i>&nbsp;58/<b>208</b><sup>1</sup></p><p>of 23&#160;December</p><script>1/2</script></body></html>',
    ),
  ).toBe('its resolution\u00a058/208\nof 23\u00a0December');
  expect(textOf('<?xml version="1.0"?><akn:p>A &amp; B</akn:p>')).toBe('A & B');
  expect(textOf('\ufeffplain 3 < 4\r\nnext')).toBe('plain 3 < 4\nnext');
});

test('--jsonl: the line that is asked for, in the shape that is asked for', () => {
  const line = JSON.stringify({ id: 'x', document: 'A/RES/68/4', lang: 'en', text: 'its resolution 58/208, para. 5' });
  expect(JSON.parse(citeLine(line))).toEqual({
    id: 'x',
    citations: [
      { start: 15, end: 21, text: '58/208', kind: 'resolution', symbol: 'A/RES/58/208', pinpoint: [[['paragraph', '5']]], certain: true },
    ],
  });
  expect(() => citeLine('{"id":1}')).toThrow(TypeError);
});

test('a text says by its first lines which document it is, unless that is said', () => {
  const resolution = ' 71/9. A day of ferries\nThe General Assembly,\nRecalling its resolution 66/288,\n1. Decides so.';
  expect(documentOf(resolution, undefined)).toBe('A/RES/71/9');
  expect(documentOf(resolution, 'a/res/71/10')).toBe('A/RES/71/10');
  expect(documentOf('A letter about resolution 66/288 of the General Assembly.', undefined)).toBeUndefined();
  expect(JSON.parse(citeLine(JSON.stringify({ id: 1, text: resolution })))).toMatchObject({
    citations: [{ symbol: 'A/RES/66/288', certain: true }],
  });
});

test('the table has a line a citation, with doubt marked', () => {
  const table = tableOf(recognise('United Nations, resolution 36/15; A/68/L.5, para. 3'));
  expect(table.split('\n')).toHaveLength(2);
  expect(table).toMatch(/A\/HRC\/RES\/36\/15 \?/);
  expect(table).toMatch(/A\/68\/L\.5 +paragraph 3/);
});

test('a date that disagrees and a resolution that is not on record are told', async () => {
  const catalogue = {
    edition: '2026-07',
    answer: async (symbol: string) =>
      symbol === 'A/RES/58/208'
        ? { status: 'known', record: { symbol, date: { iso: '2003-12-23', basis: 'print' } } }
        : { status: 'unknown', symbol, organ: 'security-council', sameNumber: 'S/RES/1325(2000)', citedBy: [] },
  } as unknown as Catalogue;
  const citations = recognise('General Assembly resolution 58/208 of 24 December 2003 and Security Council resolution 1325 (2001)');
  expect(await checkCitations(citations, catalogue)).toEqual([
    '28: A/RES/58/208 is dated 2003-12-24, on record 2003-12-23',
    '87: S/RES/1325 (2001) is not on record (there is S/RES/1325 (2000))',
  ]);
});

test('misuse is told with the usage, and ends with 2', async () => {
  let said = '';
  expect(await main([], (text) => void (said += text))).toBe(2);
  expect(said).toMatch(/^usage:/);
  expect(await main(['--nonsense'], () => undefined)).toBe(2);
});

test('a year that is not the number’s is told, though either may be the slip; another doubt is not judged', async () => {
  const catalogue = {
    edition: '2026-07',
    answer: async (symbol: string) => ({
      status: 'unknown',
      symbol,
      organ: 'security-council',
      sameNumber: 'S/RES/2518(2020)',
      citedBy: [],
    }),
  } as unknown as Catalogue;
  const slip = recognise('Security Council resolution 2518 (2018)');
  expect(slip.map(({ certain }) => certain)).toEqual([false]);
  expect(await checkCitations(slip, catalogue)).toEqual(['28: S/RES/2518 (2018) is not on record (there is S/RES/2518 (2020))']);
  const open = recognise('United Nations, resolution 36/15');
  expect(open.map(({ certain }) => certain)).toEqual([false]);
  expect(await checkCitations(open, catalogue)).toEqual([]);
});
