import { expect, test } from 'vitest';
import type { PinpointPath } from '../../../citations/types.ts';
import { copyReference, treatyReference } from '../../../components/card/reference.ts';
import { numberOf, shortSymbols } from '../../../components/card/short-symbol.ts';
import { words } from '../locales/words.ts';

const part: PinpointPath[] = [
  [
    ['paragraph', '11'],
    ['subparagraph', 'a'],
  ],
];

test.each<[string, PinpointPath[], string]>([
  ['A/RES/67/219', part, 'General Assembly resolution 67/219, para. 11 (a)'],
  ['A/RES/67/219', [], 'General Assembly resolution 67/219'],
  ['A/RES/217(III)A', [], 'General Assembly resolution 217 A (III)'],
  ['A/RES/57/270B', [[['annex', 'I']]], 'General Assembly resolution 57/270 B, annex I'],
  ['S/RES/1325(2000)', [[['paragraph', '8']]], 'Security Council resolution 1325 (2000), para. 8'],
  ['A/HRC/RES/48/12', [], 'Human Rights Council resolution 48/12'],
  ['E/RES/2006/2', [], 'Economic and Social Council resolution 2006/2'],
  ['A/DEC/77/517', [], 'General Assembly decision 77/517'],
  ['S/PRST/2015/25', [], 'Statement by the President of the Security Council (S/PRST/2015/25)'],
  ['A/68/L.5', [[['paragraph', '3']]], 'A/68/L.5, para. 3'],
  ['A/78/6(Sect.20)', [], 'A/78/6 (Sect. 20)'],
  ['CBD/COP/14/14', [], 'CBD/COP/14/14'],
])('%s %j', (symbol, pinpoint, expected) => {
  expect(copyReference({ symbol }, pinpoint, words)).toBe(expected);
});

test('a treaty by volume and number, or by volume alone', () => {
  expect(treatyReference({ volume: '2220', number: '39481' }, words)).toBe('United Nations, Treaty Series, vol. 2220, No. 39481');
  expect(treatyReference({ volume: '2220' }, words)).toBe('United Nations, Treaty Series, vol. 2220');
});

test('in a row a symbol leaves out what it shares with the one before', () => {
  expect(shortSymbols(['A/RES/79/217', 'A/RES/77/176', 'S/RES/2822(2026)', 'A/68/L.5'])).toEqual([
    'A/RES/79/217',
    '77/176',
    'S/RES/2822 (2026)',
    'A/68/L.5',
  ]);
  expect(numberOf('A/RES/79/334')).toBe('79/334');
});
