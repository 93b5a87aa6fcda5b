/** Resolutions of the Security Council and statements by its President. */
import { join } from 'node:path';
import { meetingSymbol, placeOfRow, voteOf } from './fact.ts';
import type { Fact } from './fact.ts';
import { readTable } from './table.ts';
import type { TableRow } from './table.ts';

const RESOLUTIONS = [
  'symbol',
  'number',
  'year',
  'date',
  'title',
  'title_src',
  'agenda_topic',
  'adoption',
  'yes',
  'no',
  'abstain',
  'nonvoting',
  'meeting_pv',
  'draft',
  'undl_record',
  'chapter_vii',
] as const;

const STATEMENTS = ['symbol', 'date', 'meeting_pv', 'agenda_topic'] as const;

function resolution(row: TableRow<(typeof RESOLUTIONS)[number]>): Fact {
  const place = placeOfRow(row, ['S/RES']);
  if (place.session !== row.cell('year') || String(place.number) !== row.cell('number')) {
    row.fail(`year ${row.cell('year')} and number ${row.cell('number')} are not those of ${place.symbol}`);
  }
  const iso = row.date('date');
  const title = row.fact('title');
  // whatever it was matched by, the words are the library's: resolutions of the Council have no title
  if ((row.oneOf('title_src', ['UNxml', 'UNDL-draft']) === undefined) !== (title === undefined))
    row.fail('title and title_src do not go together');
  const counts = voteOf(row, true);
  const record = row.fact('undl_record');
  if (record && !/^\d+$/.test(record)) row.fail(`undl_record "${record}" is not a number`);
  return {
    symbol: place.symbol,
    place,
    date: iso ? { iso, basis: 'library' } : undefined,
    title: title ? { text: title, basis: 'library' } : undefined,
    adoption: row.oneOf('adoption', ['unanimous', 'vote', 'without vote']),
    vote: counts && { counts, basis: 'library' },
    meeting: meetingSymbol(row.fact('meeting_pv')),
    draft: row.fact('draft'),
    agendaTopic: row.fact('agenda_topic'),
    chapterVII: row.oneOf('chapter_vii', ['Y']) ? true : undefined,
    libraryRecord: record,
  };
}

function statement(row: TableRow<(typeof STATEMENTS)[number]>): Fact {
  const place = placeOfRow(row, ['S/PRST']);
  const iso = row.date('date');
  return {
    symbol: place.symbol,
    place,
    date: iso ? { iso, basis: 'library' } : undefined,
    meeting: meetingSymbol(row.fact('meeting_pv')),
    agendaTopic: row.fact('agenda_topic'),
  };
}

/** All of the Security Council's records, with the rows that they come from. Throws a `TableError`. */
export function readSecurityCouncil(folder: string): [Fact, TableRow<string>][] {
  return [
    ...readTable(join(folder, 'security-council.tsv'), RESOLUTIONS).map((row): [Fact, TableRow<string>] => [resolution(row), row]),
    ...readTable(join(folder, 'presidential-statements.tsv'), STATEMENTS).map((row): [Fact, TableRow<string>] => [statement(row), row]),
  ];
}
