import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../catalogue/lookup.ts';
import type { CatalogueRecord } from '../../../catalogue/types.ts';
import { readShardFrom } from '../../../tools/catalogue/read-shard.ts';
import { compiledFolder } from './tables.ts';

const catalogue = createCatalogue(readShardFrom(compiledFolder()));

async function recordOf(symbol: string): Promise<CatalogueRecord> {
  const answer = await catalogue.answer(symbol);
  if (answer.status !== 'known') throw new Error(`${symbol} is ${answer.status}`);
  return answer.record;
}

/** Read off the tables by hand. */
describe('records', () => {
  test('A/RES/67/219: a recorded vote, in a series', async () => {
    const record = await recordOf('A/RES/67/219');
    expect(record).toMatchObject({
      symbol: 'A/RES/67/219',
      kind: 'resolution',
      organ: 'general-assembly',
      date: { iso: '2012-12-21', basis: 'collection' },
      titles: { en: 'International migration and development' },
      titleBasis: 'library',
      adoption: 'recorded vote',
      vote: { yes: 129, no: 3, abstain: 49, nonvoting: 12 },
      voteBasis: 'collection',
    });
    expect(record).not.toHaveProperty('meeting');
    expect(record).not.toHaveProperty('draft');
    expect(record.series.map(({ year }) => year)).toEqual([2003, 2004, 2005, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]);
    expect(record.series[0]).toEqual({ symbol: 'A/RES/58/208', year: 2003 });
    expect(record.series.at(-1)).toEqual({ symbol: 'A/RES/79/217', year: 2024 });
    expect(record.citedBy.map(({ symbol }) => symbol)).toEqual(['A/RES/79/217', 'A/RES/77/176', 'A/RES/75/226']);
  });

  test('A/RES/77/248: all that a printed resolution has', async () => {
    expect(await recordOf('A/RES/77/248')).toMatchObject({
      date: { iso: '2022-12-30', basis: 'print' },
      titles: { en: 'Oceans and the law of the sea' },
      titleBasis: 'print',
      vote: { yes: 159, no: 1, abstain: 3, nonvoting: 30 },
      voteBasis: 'print',
      meeting: '56th (resumed) plenary meeting',
      meetingRecord: 'A/77/PV.56',
      draft: 'A/77/L.36',
      committee: 'Without reference to a Main Committee',
      agendaItem: 'Oceans and the law of the sea: oceans and the law of the sea',
    });
  });

  test('A/RES/77/176: titles in six languages', async () => {
    const { titles, date, series } = await recordOf('A/RES/77/176');
    expect(Object.keys(titles).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(titles.fr).toBe('Migrations internationales et développement');
    expect(date).toEqual({ iso: '2022-12-14', basis: 'print' });
    expect(series).toHaveLength(13);
  });

  test('A/RES/217(III): parts', async () => {
    expect(await recordOf('A/RES/217(III)')).toMatchObject({
      date: { iso: '1948-12-10' },
      parts: ['A', 'B', 'C', 'D', 'E'],
      titles: { en: 'International Bill of Human Rights' },
    });
  });

  test('A/RES/1(I) and A/RES/2(I): dates as others cite them, a subject that is no title', async () => {
    expect(await recordOf('A/RES/1(I)')).toMatchObject({ date: { iso: '1946-01-24', basis: 'cited', times: 7 }, titleBasis: 'collection' });
    const second = await recordOf('A/RES/2(I)');
    expect(second).toMatchObject({
      date: { iso: '1946-02-01', basis: 'cited', times: 9 },
      titles: { en: 'rules of procedure concerning languages' },
      titleBasis: 'subject',
    });
    expect(second.series).toEqual([]);
  });

  test('A/RES/3(I): what is not known is absent', async () => {
    expect(Object.keys(await recordOf('A/RES/3(I)')).sort()).toEqual(['citedBy', 'kind', 'organ', 'series', 'symbol', 'titles']);
  });

  test('A/RES/2758(XXVI): well known', async () => {
    expect(await recordOf('A/RES/2758(XXVI)')).toMatchObject({ date: { iso: '1971-10-25', basis: 'collection' } });
  });

  test('A/RES/2269(XXII): only the month, from the roll call', async () => {
    expect(await recordOf('A/RES/2269(XXII)')).toMatchObject({ date: { iso: '1967-11', basis: 'collection' }, adoption: 'recorded vote' });
  });

  test('special sessions', async () => {
    expect(await recordOf('A/RES/S-10/2')).toMatchObject({ date: { iso: '1978-06-30' } });
    expect(await recordOf('A/RES/3201(S-VI)')).toMatchObject({ date: { iso: '1974-05-01', basis: 'cited', times: 3 } });
  });

  test('S/RES/1325(2000): unanimous, with the library’s subject and record', async () => {
    const record = await recordOf('S/RES/1325(2000)');
    expect(record).toMatchObject({
      organ: 'security-council',
      date: { iso: '2000-10-31', basis: 'library' },
      titles: { en: 'on women and peace and security' },
      titleBasis: 'library',
      adoption: 'unanimous',
      vote: { yes: 15, no: 0, abstain: 0, nonvoting: 0 },
      meeting: 'S/PV.4213',
      draft: 'S/2000/1044',
      agendaTopic: 'Women and peace and security',
      libraryRecord: '426075',
    });
    expect(record.paragraphs?.count).toBe(18);
    expect(record.paragraphs?.openings).toHaveLength(18);
    expect(record.paragraphs?.openings.slice(0, 2)).toEqual(['Urges', 'Encourages']);
    expect(record.citedBy).toHaveLength(218);
  });

  test('S/RES/2561(2021): under Chapter VII, its meeting not known', async () => {
    const record = await recordOf('S/RES/2561(2021)');
    expect(record).toMatchObject({ chapterVII: true, date: { iso: '2021-01-29', basis: 'library' } });
    expect(record).not.toHaveProperty('meeting');
  });

  test('S/PRST/2018/18: a statement', async () => {
    expect(await recordOf('S/PRST/2018/18')).toMatchObject({
      kind: 'statement',
      organ: 'security-council',
      date: { iso: '2018-09-21', basis: 'library' },
      meeting: 'S/PV.8359',
      agendaTopic: 'Protection of civilians in armed conflict',
    });
  });

  test('A/DEC/76/415: a decision', async () => {
    expect(await recordOf('A/DEC/76/415')).toMatchObject({
      kind: 'decision',
      organ: 'general-assembly',
      date: { iso: '2022-01-20' },
      meeting: '55th plenary meeting',
      titles: { en: 'Election of the Executive Director of the United Nations Human Settlements Programme (UN-Habitat)' },
    });
  });

  test('A/HRC/RES/54/10 and A/HRC/DEC/27/212', async () => {
    expect(await recordOf('A/HRC/RES/54/10')).toMatchObject({
      organ: 'human-rights-council',
      date: { iso: '2023-10-11', basis: 'print' },
      adoption: 'without vote',
      meeting: '46th meeting',
      draft: 'A/HRC/54/L.13',
      paragraphs: { count: 13 },
    });
    expect(await recordOf('A/HRC/DEC/27/212')).toMatchObject({
      kind: 'decision',
      vote: { yes: 31, no: 14, abstain: 2 },
      voteBasis: 'collection',
    });
  });

  test('E/RES/2021/10 and E/RES/9(I)', async () => {
    expect(await recordOf('E/RES/2021/10')).toMatchObject({
      organ: 'economic-and-social-council',
      date: { iso: '2021-06-08', basis: 'print' },
      draft: 'E/2021/26',
    });
    expect(await recordOf('E/RES/9(I)')).toMatchObject({ symbol: 'E/RES/9(I)' });
  });
});
