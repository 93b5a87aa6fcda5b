/** Resolutions and decisions of the General Assembly. */
import { join } from 'node:path';
import { dateBasis, titleBasis } from './bases.ts';
import { meetingSymbol, partsOf, placeOfRow, voteOf } from './fact.ts';
import type { Fact } from './fact.ts';
import { readTable } from './table.ts';
import type { TableRow } from './table.ts';

const RESOLUTIONS = [
  'symbol',
  'session',
  'number',
  'date',
  'date_src',
  'year_month',
  'title',
  'title_src',
  'subject_as_cited',
  'adoption',
  'yes',
  'no',
  'abstain',
  'nonvoting',
  'meeting',
  'pv',
  'draft',
  'committee_report',
  'committee',
  'agenda_item',
  'parts',
] as const;

const DECISIONS = ['symbol', 'date', 'meeting', 'title'] as const;

type Resolution = TableRow<(typeof RESOLUTIONS)[number]>;

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A session's number as the table's `session` column has it: `XXVIII` is 28, `S-VI` is S-6. */
function sessionColumn(session: string): string {
  const [, lead = '', roman] = /^((?:E?S-)?)([IVXLC]+)$/.exec(session) ?? [];
  if (!roman) return session;
  const values = [...roman].map((digit) => DIGITS[digit] ?? 0);
  const sum = values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return `${lead}${sum}`;
}

function dateOf(row: Resolution): Fact['date'] {
  const iso = row.date('date');
  const month = row.cell('year_month');
  if (month && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) row.fail(`year_month "${month}" is not a month`);
  if (iso) {
    if (month && !iso.startsWith(month)) row.fail(`date "${iso}" is not in year_month "${month}"`);
    return { iso, ...dateBasis(row, 'date_src') };
  }
  const source = row.cell('date_src');
  if (!month && !source) return undefined;
  if (!month || source !== 'ym') return row.fail(`date_src "${source}" without its date`);
  // months come with the roll calls; those between two roll calls of one month were put in from them
  return { iso: month, basis: row.cell('adoption').startsWith('recorded vote') ? 'collection' : 'interpolated' };
}

function titleOf(row: Resolution): Fact['title'] {
  const text = row.fact('title');
  // a part's letter hangs on the end of a few ("Pattern of conferences B"); after "48/218" it belongs to what the title names
  if (text) return { text: text.replace(/(?<!\/\d{1,3}) [A-Z]$/, ''), basis: titleBasis(row, 'title_src') };
  if (row.cell('title_src')) row.fail('title_src without a title');
  const subject = row.fact('subject_as_cited');
  return subject ? { text: subject, basis: 'subject' } : undefined;
}

function resolution(row: Resolution): Fact {
  const place = placeOfRow(row, ['A/RES']);
  if (sessionColumn(place.session) !== row.cell('session') || String(place.number) !== row.cell('number')) {
    row.fail(`session ${row.cell('session')} and number ${row.cell('number')} are not those of ${place.symbol}`);
  }
  const adoption = row.oneOf('adoption', ['recorded vote', 'without vote', 'recorded vote (see parts)']);
  const counts = voteOf(row, true);
  if (counts && adoption !== 'recorded vote') row.fail('a vote without a recorded vote');
  return {
    symbol: place.symbol,
    place,
    date: dateOf(row),
    title: titleOf(row),
    adoption,
    // the machine-readable resolutions carry their vote; all others are from the collection of roll calls
    vote: counts && { counts, basis: row.cell('date_src') === 'UNxml' ? 'print' : 'collection' },
    meeting: row.fact('meeting'),
    meetingRecord: meetingSymbol(row.fact('pv')),
    draft: row.fact('draft'),
    report: row.fact('committee_report'),
    committee: row.fact('committee'),
    agendaItem: row.fact('agenda_item'),
    parts: partsOf(row.fact('parts')),
  };
}

function decision(row: TableRow<(typeof DECISIONS)[number]>): Fact {
  const place = placeOfRow(row, ['A/DEC']);
  const iso = row.date('date');
  const title = row.fact('title');
  return {
    symbol: place.symbol,
    place,
    date: iso ? { iso, basis: 'library' } : undefined,
    title: title ? { text: title, basis: 'library' } : undefined,
    meeting: row.fact('meeting'),
  };
}

/** All of the General Assembly's records, with the rows that they come from. Throws a `TableError`. */
export function readGeneralAssembly(folder: string): [Fact, TableRow<string>][] {
  return [
    ...readTable(join(folder, 'general-assembly.tsv'), RESOLUTIONS).map((row): [Fact, TableRow<string>] => [resolution(row), row]),
    ...readTable(join(folder, 'general-assembly-decisions.tsv'), DECISIONS).map((row): [Fact, TableRow<string>] => [decision(row), row]),
  ];
}
