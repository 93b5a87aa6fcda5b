import { describe, expect, test } from 'vitest';
import { EDITION } from '../../../catalogue/edition.ts';
import { createCatalogue } from '../../../catalogue/lookup.ts';
import { readShardFrom } from '../../../tools/catalogue/read-shard.ts';
import { compiledFolder } from './tables.ts';

const folder = compiledFolder();
const readShard = readShardFrom(folder);
const catalogue = createCatalogue(readShard);

async function symbolFor(asked: string): Promise<string> {
  const answer = await catalogue.answer(asked);
  return answer.status === 'known' ? answer.record.symbol : answer.status;
}

describe('what a symbol leads to', () => {
  test.each([
    ['A/RES/57/270B', 'A/RES/57/270'],
    ['A/RES/57/270 B', 'A/RES/57/270'],
    ['A/RES/47/27B-VI', 'A/RES/47/27'],
    ['A/RES/217(III)A', 'A/RES/217(III)'],
    ['A/RES/217 A (III)', 'A/RES/217(III)'],
    ['/en/A/RES/217(III)', 'A/RES/217(III)'],
    ['S/RES/1325 (2000)', 'S/RES/1325(2000)'],
    ['S/RES/1701', 'S/RES/1701(2006)'],
    ['S/RES/1', 'S/RES/1(1946)'],
    ['S/Res/2282(2016', 'S/RES/2282(2016)'],
    ['S/PRST/2017/08', 'S/PRST/2017/8'],
    ['a/res/70/1', 'A/RES/70/1'],
    ['A/RES/71/1-S/RES/2282(2016)', 'A/RES/71/1'],
    ['A/70/999-S/RES/2282(2016)', 'S/RES/2282(2016)'],
    ['A/RES/79/999', 'unknown'],
    ['A/HRC/RES/61/1', 'unknown'],
    ['A/61/515', 'outside'],
    ['A/54/791-S/2000/205', 'outside'],
    ['E/RES/2005/50', 'outside'],
    ['A/DEC/60/519', 'outside'],
    ['constructor', 'outside'],
    ['', 'outside'],
  ])('%s → %s', async (asked, expected) => {
    expect(await symbolFor(asked)).toBe(expected);
  });

  test('a part has its own title and paragraphs where they are known', async () => {
    const [whole, part] = await Promise.all([catalogue.answer('A/RES/75/253'), catalogue.answer('A/RES/75/253B')]);
    if (whole.status !== 'known' || part.status !== 'known') throw new Error('not known');
    expect(part.record.titles.en).toBe('Special subjects relating to the programme budget for 2021');
    expect(whole.record.titles.en).toBe('Special subjects relating to the proposed programme budget for 2021');
    expect(part.record.paragraphs?.count).not.toBe(whole.record.paragraphs?.count);
    expect(part.record.symbol).toBe(whole.record.symbol);
    expect(whole.record.parts).toContain('B');
  });

  test('unknown: the last one of the session', async () => {
    expect(await catalogue.answer('A/RES/79/999')).toEqual({
      status: 'unknown',
      symbol: 'A/RES/79/999',
      organ: 'general-assembly',
      lastOfSession: 'A/RES/79/334',
      citedBy: [],
    });
    expect(await catalogue.answer('A/RES/120/1')).toEqual({
      status: 'unknown',
      symbol: 'A/RES/120/1',
      organ: 'general-assembly',
      citedBy: [],
    });
    expect(await catalogue.answer('S/RES/2999(2026)')).toMatchObject({ status: 'unknown', lastOfSession: 'S/RES/2825(2026)' });
    expect(await catalogue.answer('S/RES/2999')).toMatchObject({ status: 'unknown', lastOfSession: 'S/RES/2825(2026)' });
  });

  test('unknown: another year’s resolution of that number, and who cites the misprint', async () => {
    expect(await catalogue.answer('S/RES/1325(2001)')).toMatchObject({
      status: 'unknown',
      sameNumber: 'S/RES/1325(2000)',
      lastOfSession: 'S/RES/1386(2001)',
    });
    const misprint = await catalogue.answer('S/RES/1989(2001)');
    expect(misprint.status).toBe('unknown');
    expect(misprint.status !== 'known' && misprint.citedBy.length).toBeGreaterThan(0);
  });

  test.each([
    ['A/61/515', 'general-assembly', 'General Assembly'],
    ['A/C.3/67/L.1', 'general-assembly', 'Third Committee (Social, Humanitarian and Cultural)'],
    ['A/HRC/54/77', 'human-rights-council', 'Human Rights Council'],
    ['E/CN.4/Sub.2/2000/46', 'economic-and-social-council', 'Sub-Commission on the Promotion and Protection of Human Rights (to 2006)'],
    ['ECE/TRANS/17', 'economic-and-social-council', 'Inland Transport Committee (ECE)'],
    ['S/2006/997', 'security-council', 'Security Council'],
    ['CRC/C/GC/24', 'other', 'Committee on the Rights of the Child'],
  ])('outside: %s is of %s, %s', async (symbol, organ, body) => {
    expect(await catalogue.answer(symbol)).toMatchObject({ status: 'outside', symbol, organ, body });
  });

  test('outside: no body for a prefix that nobody has', async () => {
    expect(await catalogue.answer('XYZ/1')).toEqual({ status: 'outside', symbol: 'XYZ/1', organ: 'other', citedBy: [] });
  });

  test('outside: who cites it', async () => {
    expect(await catalogue.answer('A/HRC/54/77')).toMatchObject({ citedBy: [{ symbol: 'A/HRC/RES/54/31', times: 1, paragraphs: [] }] });
  });

  test('cited latest first, with paragraphs and parts', async () => {
    const answer = await catalogue.answer('A/RES/57/270');
    if (answer.status !== 'known') throw new Error('not known');
    expect(answer.record.citedBy.slice(0, 2)).toEqual([
      { symbol: 'A/RES/80/156', times: 1, paragraphs: [], part: 'B' },
      { symbol: 'A/RES/79/236', times: 1, paragraphs: [], part: 'B' },
    ]);
    const sessions = answer.record.citedBy.map(({ symbol }) => Number(/^A\/RES\/(\d+)/.exec(symbol)?.[1]));
    expect(sessions).toEqual(sessions.toSorted((one, other) => other - one));
  });
});

describe('standings', () => {
  test('in their order, with dates where the record is firm', async () => {
    const asked: [symbol: string, date: string | undefined, standing: string][] = [
      ['A/RES/67/219', '2012-12-21', 'known'],
      ['A/RES/67/219', '2011-12-20', 'date-differs'],
      ['A/RES/67/219', undefined, 'known'],
      ['A/RES/67/219', '2012-12', 'known'],
      ['S/RES/1325(2000)', '2000-10-30', 'date-differs'],
      ['S/RES/1325', '2000-10-31', 'known'],
      ['A/RES/79/999', undefined, 'unknown'],
      ['A/61/515', '2006-10-11', 'outside'],
      ['E/RES/2005/50', undefined, 'outside'],
      // cited with its date by seven
      ['A/RES/1(I)', '1946-01-25', 'date-differs'],
      // only the month is on record
      ['A/RES/2269(XXII)', '1967-11-30', 'known'],
      ['A/RES/2269(XXII)', '1967-12-01', 'date-differs'],
      // several parts, each with a day of its own
      ['A/RES/57/270', '2002-12-20', 'known'],
      ['A/RES/217(III)A', '1900-01-01', 'known'],
      // a letter where the record knows of no parts
      ['A/RES/71/272A', '2016-12-23', 'known'],
    ];
    expect(await catalogue.standings(asked.map(([symbol, date]) => ({ symbol, date })))).toEqual(asked.map(([, , standing]) => standing));
    expect(await catalogue.standings([])).toEqual([]);
  });
});

describe('reading', () => {
  test('each shard once, also for many at the same time', async () => {
    const read: string[] = [];
    const counted = createCatalogue((name) => {
      read.push(name);
      return readShard(name);
    });
    await Promise.all([
      counted.answer('A/RES/67/219'),
      counted.answer('A/RES/67/1'),
      counted.standings([{ symbol: 'A/RES/67/2' }, { symbol: 'A/RES/67/219' }]),
    ]);
    expect(read).toEqual(['index.json', 'A-RES-67.json']);
    await counted.answer('A/RES/67/3');
    await counted.answer('A/RES/67/999');
    expect(read).toHaveLength(2);
  });

  test('a failed reading is tried again', async () => {
    let failures = 2;
    const flaky = createCatalogue(async (name) => {
      if (failures-- > 0) throw new Error('interrupted');
      return readShard(name);
    });
    await expect(Promise.all([flaky.answer('A/RES/67/219'), flaky.answer('A/RES/67/219')])).rejects.toThrow('interrupted');
    await expect(flaky.answer('A/RES/67/219')).rejects.toThrow('interrupted');
    expect(await flaky.answer('A/RES/67/219')).toMatchObject({ status: 'known' });
  });

  test('nothing is read for a shard that is not there', async () => {
    const read: string[] = [];
    const counted = createCatalogue((name) => {
      read.push(name);
      return readShard(name);
    });
    await counted.standings([{ symbol: 'A/RES/120/1' }, { symbol: 'A/61/515' }]);
    expect(read).toEqual(['index.json']);
  });

  test('the edition is the compiled one', async () => {
    expect(catalogue.edition).toBe(EDITION);
    expect(await readShard('index.json')).toMatchObject({ edition: EDITION });
    expect(EDITION).toMatch(/^\d{4}-\d{2}$/);
  });
});
