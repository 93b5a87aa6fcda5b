import { expect, test } from 'vitest';
import { seriesPieces } from '../../../components/card/series.ts';

const years = (...list: number[]) => list.map((year) => ({ year, symbol: `A/RES/${year - 1945}/1` }));
const shown = (list: number[], here: number): string =>
  seriesPieces(years(...list), `A/RES/${here - 1945}/1`)
    .map((piece) => (piece === 'gap' ? '…' : piece.current ? `[${piece.shown}]` : piece.shown))
    .join(' ');

test.each([
  [[2003, 2004, 2005, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024], 2012, '2003 … 06 08 10 [2012] 14 16 18 … 2024'],
  [[2010, 2012, 2014], 2010, '[2010] 12 2014'],
  [[2010, 2012, 2014, 2016, 2018, 2020, 2022], 2022, '2010 … 16 18 20 [2022]'],
  [[2010], 2010, ''],
  [[2010, 2012], 1999, ''],
])('%j at %d', (list, here, expected) => {
  expect(shown(list, here)).toBe(expected);
});
