import { expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';

const symbols = (text: string, document: string): (string | null)[] => recognise(text, { document }).map(({ symbol }) => symbol);

test.each([
  ['United Nations\nA/RES/70/8 A-B\nGeneral Assembly\n', 'A/RES/70/8A-B'],
  ['A/RES/70/8 B\nBridges\n', 'A/RES/70/8A-C'],
  ['A/RES/70/8\nBridges\n', 'A/RES/70/8A-C'],
  ['S/RES/2712 (2023)\nResolution 2712 (2023)\n', 'S/RES/2712(2023)'],
])('a document’s own symbol is no citation of it: %j', (text, document) => {
  expect(symbols(text, document)).toEqual([]);
});

test('a part that the document does not hold is another one', () => {
  expect(symbols('See A/RES/70/8 D on bridges.', 'A/RES/70/8A-C')).toEqual(['A/RES/70/8D']);
  expect(symbols('See A/RES/70/9 on bridges.', 'A/RES/70/8A-C')).toEqual(['A/RES/70/9']);
});
