/** Resolutions and decisions of the Human Rights Council and the Economic and Social Council. */
import { join } from 'node:path';
import { dateBasis, titleBasis } from './bases.ts';
import { meetingSymbol, placeOfRow, voteOf } from './fact.ts';
import type { Fact } from './fact.ts';
import { readTable } from './table.ts';
import type { TableRow } from './table.ts';

const HUMAN_RIGHTS = [
  'symbol',
  'kind',
  'session',
  'number',
  'date',
  'date_src',
  'title',
  'title_src',
  'adoption',
  'yes',
  'no',
  'abstain',
  'vote_src',
  'meeting',
  'draft',
  'agenda_item',
] as const;

const ECONOMIC_AND_SOCIAL = [
  'symbol',
  'year_or_session',
  'number',
  'date',
  'date_src',
  'title',
  'title_src',
  'subject_as_cited',
  'adoption',
  'yes',
  'no',
  'abstain',
  'meeting',
  'sr',
  'draft',
  'agenda_item',
] as const;

type Dated = TableRow<'date' | 'date_src' | 'title' | 'title_src'>;

function dateOf(row: Dated): Fact['date'] {
  const iso = row.date('date');
  if (iso) return { iso, ...dateBasis(row, 'date_src') };
  return row.cell('date_src') ? row.fail('date_src without a date') : undefined;
}

function titleOf(row: Dated, subject: string | undefined): Fact['title'] {
  const text = row.fact('title');
  if (text) return { text, basis: titleBasis(row, 'title_src') };
  if (row.cell('title_src')) row.fail('title_src without a title');
  return subject ? { text: subject, basis: 'subject' } : undefined;
}

function ofHumanRightsCouncil(row: TableRow<(typeof HUMAN_RIGHTS)[number]>): Fact {
  const place = placeOfRow(row, ['A/HRC/RES', 'A/HRC/DEC']);
  if (place.session !== row.cell('session') || String(place.number) !== row.cell('number') || !place.family.endsWith(row.cell('kind'))) {
    row.fail(`kind, session and number are not those of ${place.symbol}`);
  }
  const counts = voteOf(row as TableRow<(typeof HUMAN_RIGHTS)[number] | 'nonvoting'>, false);
  const source = row.oneOf('vote_src', ['OHCHR/DW', 'UNxml']);
  if ((counts === undefined) !== (source === undefined)) row.fail('vote and vote_src do not go together');
  return {
    symbol: place.symbol,
    place,
    date: dateOf(row),
    title: titleOf(row, undefined),
    adoption: row.oneOf('adoption', ['recorded vote', 'without vote']),
    vote: counts && { counts, basis: source === 'UNxml' ? 'print' : 'collection' },
    meeting: row.fact('meeting'),
    draft: row.fact('draft'),
    agendaItem: row.fact('agenda_item'),
  };
}

function ofEconomicAndSocialCouncil(row: TableRow<(typeof ECONOMIC_AND_SOCIAL)[number]>): Fact {
  const place = placeOfRow(row, ['E/RES']);
  if (place.session !== row.cell('year_or_session') || String(place.number) !== row.cell('number')) {
    row.fail(`session and number are not those of ${place.symbol}`);
  }
  const counts = voteOf(row as TableRow<(typeof ECONOMIC_AND_SOCIAL)[number] | 'nonvoting'>, false);
  return {
    symbol: place.symbol,
    place,
    date: dateOf(row),
    title: titleOf(row, row.fact('subject_as_cited')),
    adoption: row.oneOf('adoption', ['recorded vote', 'without vote']),
    vote: counts && { counts, basis: 'print' },
    meeting: row.fact('meeting'),
    meetingRecord: meetingSymbol(row.fact('sr')),
    draft: row.fact('draft'),
    agendaItem: row.fact('agenda_item'),
  };
}

/** All records of both Councils, with the rows that they come from. Throws a `TableError`. */
export function readOtherCouncils(folder: string): [Fact, TableRow<string>][] {
  return [
    ...readTable(join(folder, 'human-rights-council.tsv'), HUMAN_RIGHTS).map((row): [Fact, TableRow<string>] => [
      ofHumanRightsCouncil(row),
      row,
    ]),
    ...readTable(join(folder, 'economic-and-social-council.tsv'), ECONOMIC_AND_SOCIAL).map((row): [Fact, TableRow<string>] => [
      ofEconomicAndSocialCouncil(row),
      row,
    ]),
  ];
}
