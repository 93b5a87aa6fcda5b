import { describe, expect, test } from 'vitest';
import { decodeSeries, seriesWindow } from '../../../catalogue/series.ts';
import type { SeriesMember } from '../../../catalogue/types.ts';
import { partsOf } from '../../../tools/catalogue/fact.ts';
import type { Fact } from '../../../tools/catalogue/fact.ts';
import { placeOf } from '../../../catalogue/place.ts';
import { findSeries, foldSubject, foldTitle } from '../../../tools/catalogue/series.ts';
import { table } from './tables.ts';

const members = (...years: number[]): SeriesMember[] => years.map((year) => ({ symbol: `A/RES/${year - 1945}/1`, year }));
const years = (window: ReturnType<typeof seriesWindow>): string => window.map((member) => member?.year ?? '…').join(' ');

describe('seriesWindow', () => {
  const series = members(2003, 2004, 2005, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024);
  const at = (year: number): string => years(seriesWindow(series, `A/RES/${year - 1945}/1`));

  test('both ends, three on either side, gaps between', () => {
    expect(at(2012)).toBe('2003 … 2006 2008 2010 2012 2014 2016 2018 … 2024');
    expect(at(2003)).toBe('2003 2004 2005 2006 … 2024');
    expect(at(2024)).toBe('2003 … 2018 2020 2022 2024');
  });

  test('no gap for a single member, none where all are shown', () => {
    expect(at(2010)).toBe('2003 2004 2005 2006 2008 2010 2012 2014 2016 … 2024');
    expect(years(seriesWindow(members(2001, 2002), 'A/RES/56/1'))).toBe('2001 2002');
  });

  test('empty for what is not a member', () => {
    expect(seriesWindow(series, 'A/RES/1/1')).toEqual([]);
    expect(seriesWindow([], 'A/RES/1/1')).toEqual([]);
  });
});

describe('series found by title', () => {
  const fact = (symbol: string, iso: string, text: string, basis: 'print' | 'subject' = 'print'): [string, Fact] => {
    const place = placeOf(symbol);
    if (!place) throw new Error(symbol);
    return [symbol, { symbol, place, date: { iso, basis: 'print' }, title: { text, basis } }];
  };
  const found = (...facts: [string, Fact][]): string[][] => findSeries(new Map(facts)).map(([, list]) => list.map(({ symbol }) => symbol));

  test('case, punctuation and hyphens of no account; by year', () => {
    expect(
      found(fact('A/RES/60/2', '2005-12-01', 'Co-operation in Space'), fact('A/RES/58/9', '2003-12-01', 'The cooperation, in space')),
    ).toEqual([['A/RES/58/9', 'A/RES/60/2']]);
    expect(foldTitle('Côte d’Ivoire – a “summary”')).toBe(foldTitle("Cote d'Ivoire: a summary"));
  });

  test('not alone, not across organs, not in one session only, not by subject, not by a generic title', () => {
    expect(found(fact('A/RES/60/2', '2005-12-01', 'Bridges'))).toEqual([]);
    expect(found(fact('A/RES/60/2', '2005-12-01', 'Bridges'), fact('A/HRC/RES/10/2', '2009-03-01', 'Bridges'))).toEqual([]);
    expect(found(fact('A/RES/60/2', '2005-12-01', 'Bridges'), fact('A/RES/60/3', '2005-12-01', 'Bridges'))).toEqual([]);
    expect(found(fact('A/RES/60/2', '2005-12-01', 'Bridges'), fact('A/RES/61/3', '2006-12-01', 'Bridges', 'subject'))).toEqual([]);
    expect(
      found(fact('A/RES/60/2', '2005-12-01', 'Political declaration'), fact('A/RES/61/3', '2006-12-01', 'Political Declaration')),
    ).toEqual([]);
  });

  test('a heading that stands over several in most sessions is no series', () => {
    const heading = ['60/1', '60/2', '60/3', '61/1', '61/2', '62/1'].map((number) => fact(`A/RES/${number}`, '2005-12-01', 'Elections'));
    expect(found(...heading)).toEqual([]);
  });

  test('of the Security Council what is renewed, not situations', () => {
    expect(foldSubject('on renewal of the mandate of the UN Force (UNF) until 31 July 2021')).toBe(
      foldSubject('on the extension of the mandate of the UN Force'),
    );
    expect(
      found(
        fact('S/RES/100(1953)', '1953-01-01', 'on extension of the mandate of the Force'),
        fact('S/RES/110(1954)', '1954-01-01', 'on extension of the mandate of the Force (F)'),
      ),
    ).toEqual([['S/RES/100(1953)', 'S/RES/110(1954)']]);
    expect(
      found(
        fact('S/RES/100(1953)', '1953-01-01', 'on the situation in Arcadia'),
        fact('S/RES/110(1954)', '1954-01-01', 'on the situation in Arcadia'),
      ),
    ).toEqual([]);
  });

  test('a line of the index', () => {
    expect(decodeSeries('A/RES/|58/208:2003,1(I):1946')).toEqual([
      { symbol: 'A/RES/58/208', year: 2003 },
      { symbol: 'A/RES/1(I)', year: 1946 },
    ]);
    expect(decodeSeries(undefined)).toEqual([]);
  });
});

describe('parts', () => {
  test('ranges are written out, Roman subdivisions kept', () => {
    expect(partsOf('A,A-C')).toEqual(['A', 'B', 'C']);
    expect(partsOf('A,B-I,B-II,B-V')).toEqual(['A', 'B-I', 'B-II', 'B-V']);
    expect(partsOf('I,II')).toEqual(['I', 'II']);
    expect(partsOf(undefined)).toBeUndefined();
  });

  test('no range is left in the table', () => {
    const left = table('general-assembly')
      .flatMap(({ parts = '' }) => partsOf(parts) ?? [])
      .filter((part) => /^[A-Z]-[A-HJ-UWYZ]$/.test(part));
    expect(left).toEqual([]);
  });
});
