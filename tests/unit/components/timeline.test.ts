import { expect, test } from 'vitest';
import { timelineYears } from '../../../components/timeline/years.ts';

const cite = (symbol: string, ...paragraphs: string[]) => ({ symbol, times: 1, paragraphs });

test('the series and what cites, by year, earliest first and what has none last', () => {
  const years = timelineYears({
    symbol: 'A/RES/67/8',
    series: [
      { symbol: 'A/RES/65/8', year: 2010 },
      { symbol: 'A/RES/67/8', year: 2013 },
      { symbol: 'A/RES/69/8', year: 2014 },
    ],
    citedBy: [cite('A/RES/ES-10/3'), cite('A/RES/70/3', '4', '9'), cite('A/RES/69/8', '2'), cite('S/RES/2178(2014)')],
  });
  expect(years).toEqual([
    { year: 2010, citing: 0, entries: [{ symbol: 'A/RES/65/8', series: 'other', paragraphs: null }] },
    // the catalogue's year, not that in which the session opened
    { year: 2013, citing: 0, entries: [{ symbol: 'A/RES/67/8', series: 'own', paragraphs: null }] },
    {
      year: 2014,
      citing: 2,
      entries: [
        { symbol: 'A/RES/69/8', series: 'other', paragraphs: ['2'] },
        { symbol: 'S/RES/2178(2014)', series: null, paragraphs: [] },
      ],
    },
    { year: 2015, citing: 1, entries: [{ symbol: 'A/RES/70/3', series: null, paragraphs: ['4', '9'] }] },
    { year: null, citing: 1, entries: [{ symbol: 'A/RES/ES-10/3', series: null, paragraphs: [] }] },
  ]);
});

test('one that cites several parts is one entry', () => {
  const citedBy = [
    { ...cite('A/RES/70/3', '4'), part: 'A' },
    { ...cite('A/RES/70/3', '4', '9'), part: 'B' },
  ];
  expect(timelineYears({ symbol: 'A/RES/57/9', series: [], citedBy })).toEqual([
    { year: 2015, citing: 1, entries: [{ symbol: 'A/RES/70/3', series: null, paragraphs: ['4', '9'] }] },
  ]);
});

test('nothing, where nothing cites and there is no series', () => {
  expect(timelineYears({ symbol: 'A/RES/57/9', series: [], citedBy: [] })).toEqual([]);
});
