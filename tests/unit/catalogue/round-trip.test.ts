import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../catalogue/lookup.ts';
import type { Answer, CatalogueRecord, CitedBy } from '../../../catalogue/types.ts';
import { compile } from '../../../tools/catalogue/compile.ts';
import { readShardFrom } from '../../../tools/catalogue/read-shard.ts';
import { DATA, compiledFolder, scratchFolder, table } from './tables.ts';

const folder = compiledFolder();
const catalogue = createCatalogue(readShardFrom(folder));

const TABLES = [
  'general-assembly',
  'general-assembly-decisions',
  'security-council',
  'presidential-statements',
  'human-rights-council',
  'economic-and-social-council',
];

const known = (cell: string | undefined): string | undefined => (cell === '' || cell === '--' ? undefined : cell);

async function recordOf(symbol: string): Promise<CatalogueRecord> {
  const answer = await catalogue.answer(symbol);
  if (answer.status !== 'known') throw new Error(`${symbol} is ${answer.status}`);
  return answer.record;
}

function citedByOf(answer: Answer): readonly CitedBy[] {
  return answer.status === 'known' ? answer.record.citedBy : answer.citedBy;
}

describe('every row of every table is found again', () => {
  test.each(TABLES)('%s', async (name) => {
    const rows = table(name);
    expect(rows.length).toBeGreaterThan(200);
    const official = new Map(
      table('titles')
        .filter(({ lang }) => lang === 'en')
        .map(({ symbol, title }) => [symbol, title]),
    );
    for (const row of rows) {
      const record = await recordOf(row['symbol'] ?? '');
      const said = {
        symbol: record.symbol,
        date: record.date?.iso,
        adoption: record.adoption,
        vote: record.vote && Object.values(record.vote).join(),
        draft: record.draft,
        item: record.agendaItem,
        topic: record.agendaTopic,
        library: record.libraryRecord,
        committee: record.committee,
        report: record.report,
      };
      const votes = ['yes', 'no', 'abstain', 'nonvoting'].map((column) => known(row[column])).filter((cell) => cell !== undefined);
      expect(said).toEqual({
        symbol: row['symbol'],
        date: known(row['date']) ?? known(row['year_month']),
        adoption: known(row['adoption']),
        vote: votes.length ? votes.join() : undefined,
        draft: known(row['draft']),
        item: known(row['agenda_item']),
        topic: known(row['agenda_topic']),
        library: known(row['undl_record']),
        committee: known(row['committee']),
        report: known(row['committee_report']),
      });
      const title = known(row['title']);
      const subject = known(row['subject_as_cited']);
      const printed = row['title_src'] === 'UNxml' && name !== 'security-council' ? official.get(row['symbol'] ?? '') : undefined;
      const english = printed ?? title?.replace(/(?<=conferences|fields|Development|Tribunals|2016–2017) B$/, '') ?? subject;
      const times = /^cite(\d)$/.exec(row['date_src'] ?? '')?.[1];
      expect({ title: record.titles.en, subject: record.titleBasis === 'subject', times: record.date?.times }).toEqual({
        title: english,
        subject: title === undefined && subject !== undefined,
        times: times === undefined ? undefined : Number(times),
      });
    }
  });

  test('23,875 records in all', () => {
    expect(TABLES.reduce((sum, name) => sum + table(name).length, 0)).toBe(23_875);
  });

  test('titles in six languages', async () => {
    for (const { symbol = '', lang = '', title = '' } of table('titles')) {
      const { titles } = await recordOf(symbol);
      expect({ symbol, lang, title: titles[lang as 'en'] }).toEqual({ symbol, lang, title: title.replace(/^[-–.] /, '') });
    }
  });

  test('outlines', async () => {
    for (const { symbol = '', operative_paragraphs: count, opening_verbs: openings } of table('outlines')) {
      const { paragraphs } = await recordOf(symbol);
      expect({ symbol, count: paragraphs?.count, openings: paragraphs?.openings.join('|') }).toEqual({
        symbol,
        count: Number(count),
        openings,
      });
    }
  });
});

describe('citations', () => {
  const edges = table('citations');

  test('every one is found at the document that it cites', async () => {
    expect(edges).toHaveLength(46_944);
    for (const { citing = '', cited = '', times, operative_paragraphs: paragraphs = '' } of edges) {
      const entries = citedByOf(await catalogue.answer(cited)).filter(({ symbol }) => symbol === citing);
      const sum = entries.reduce((total, entry) => total + entry.times, 0);
      expect(sum).toBeGreaterThanOrEqual(Number(times));
      expect(new Set(entries.flatMap((entry) => entry.paragraphs))).toEqual(
        new Set([...entries.flatMap((entry) => entry.paragraphs), ...(paragraphs ? paragraphs.split(',') : [])]),
      );
    }
  });

  test('none is made up and none counted twice', async () => {
    const documents = new Map<string, readonly CitedBy[]>();
    for (const cited of new Set(edges.map((edge) => edge['cited'] ?? ''))) {
      const answer = await catalogue.answer(cited);
      documents.set(
        answer.status === 'known' ? answer.record.symbol : answer.symbol.replace(/^(A\/RES\/\d+\/\d+)[A-Z-]+$/, '$1'),
        citedByOf(answer),
      );
    }
    const entries = [...documents.values()].flat();
    expect(entries.reduce((sum, { times }) => sum + times, 0)).toBe(edges.reduce((sum, edge) => sum + Number(edge['times']), 0));
    // two spellings of one symbol in one document (A/72/5 and a/72/5) are one entry
    expect(edges.length - entries.length).toBeGreaterThanOrEqual(0);
    expect(edges.length - entries.length).toBeLessThan(40);
  });
});

describe('the package', () => {
  test('is under 1.6 MB compressed, and no look-up reads more than 0.5 MB', () => {
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0)).toBeLessThan(1_600_000);
    expect(Math.max(...files.map((bytes) => bytes.length))).toBeLessThan(500_000);
  });

  test('is the same bytes each time', () => {
    const again = scratchFolder();
    compile(DATA, again);
    expect(readdirSync(again)).toEqual(readdirSync(folder));
    expect(readdirSync(folder).filter((name) => !readFileSync(join(again, name)).equals(readFileSync(join(folder, name))))).toEqual([]);
  });
});
