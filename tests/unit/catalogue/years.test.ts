import { describe, expect, test } from 'vitest';
import { yearOfSymbol } from '../../../catalogue/years.ts';

describe('the year that a symbol tells', () => {
  test.each([
    ['A/RES/68/4', 2013],
    ['A/RES/57/270B', 2002],
    ['A/RES/31/9', 1976],
    ['A/RES/217(III)A', 1948],
    ['A/RES/1(I)', 1946],
    ['A/DEC/76/553', 2021],
    ['A/C.3/70/L.5', 2015],
    ['A/68/L.5', 2013],
    ['A/78/6(Sect.20)', 2023],
    ['S/RES/1325(2000)', 2000],
    ['A/RES/1514(XV)', 1960],
    ['A/RES/2758(XXVI)', 1971],
    ['S/PRST/2014/16', 2014],
    ['S/2013/400', 2013],
    ['E/RES/2021/11', 2021],
    ['A/HRC/RES/5/1', 2007],
    ['A/HRC/RES/54/10', 2023],
    ['A/HRC/50/11', 2022],
    ['A/AC.109/2020/1', 2020],
  ])('%s: %d', (symbol, year) => expect(yearOfSymbol(symbol)).toBe(year));

  test.each(['A/RES/ES-10/21', 'A/RES/S-26/2', 'S/RES/1325', 'A/HRC/RES/S-30/1', 'E/RES/1503(XLVIII)', 'ST/SGB/273', 'FCCC/CP/1/9999/2'])(
    '%s: none',
    (symbol) => expect(yearOfSymbol(symbol)).toBeNull(),
  );
});
