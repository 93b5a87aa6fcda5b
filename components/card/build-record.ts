/** Record and citation → the view of a known document. Pure. */
import { withoutPart } from '../../citations/symbol.ts';
import type { Basis, Citation, Language, PinpointPath } from '../../citations/types.ts';
import type { CatalogueRecord, CitedBy, Vote } from '../../catalogue/types.ts';
import { timelineYears } from '../timeline/years.ts';
import { seriesPieces } from './series.ts';
import type { Choice, Fact, KnownView, Manner, PinpointView, Position, Title, VoteFigure } from './view.ts';

/** Where the card stands: the page's language, and the citation's place when it was opened by key. */
export interface Setting {
  readonly language: Language;
  readonly position?: Position | null;
}

const MANNERS: Readonly<Record<NonNullable<CatalogueRecord['adoption']>, Exclude<Manner, null>>> = {
  'recorded vote': 'recorded_vote',
  vote: 'vote',
  'without vote': 'without_vote',
  unanimous: 'unanimous',
  'recorded vote (see parts)': 'by_parts',
};

export const mannerOf = (record: CatalogueRecord): Manner => (record.adoption ? MANNERS[record.adoption] : null);

/** Title in the page's language, else English, else any; its own language goes with it. */
export function titleOf(record: CatalogueRecord, language: Language): Title | null {
  const known = [language, 'en' as const, ...(Object.keys(record.titles) as Language[])].find((each) => record.titles[each]);
  const text = known && record.titles[known];
  return text ? { text, language: known, basis: record.titleBasis ?? 'print' } : null;
}

/** Runs in the order of the record. Empty runs are kept: "0 against" is a fact. */
export function voteFigure(vote: Vote | undefined, organ: CatalogueRecord['organ']): VoteFigure | null {
  if (!vote || vote.yes + vote.no + vote.abstain === 0) return null;
  const absent = vote.nonvoting === undefined || vote.nonvoting === 0 ? [] : [{ side: 'absent' as const, count: vote.nonvoting }];
  return {
    runs: [{ side: 'for', count: vote.yes }, { side: 'against', count: vote.no }, { side: 'abstain', count: vote.abstain }, ...absent],
    seats: organ === 'security-council',
  };
}

/** Dates disagree only as far as both are known: a month does not contradict a day in it. */
export function datesDisagree(page: string | undefined, record: string | undefined): boolean {
  if (!page || !record) return false;
  const length = Math.min(page.length, record.length);
  return page.slice(0, length) !== record.slice(0, length);
}

export function pinpointView(paths: readonly PinpointPath[], record: CatalogueRecord): PinpointView | null {
  const first = paths[0];
  if (!first) return null;
  const [unit, label] = first[0] ?? [];
  const number = unit === 'paragraph' && /^\d+$/.test(label ?? '') ? Number(label) : null;
  const known = number === null ? undefined : record.paragraphs;
  return { paths, number, count: known?.count ?? null, opening: (number !== null && known?.openings[number - 1]) || null };
}

/** Said only where the organ stands neither in the words nor in the form of the number. */
export function readAs(basis: Basis, organ: CatalogueRecord['organ']): Fact[] {
  const inferred = basis === 'document' || basis === 'date' || basis === 'link' || basis === 'back';
  return inferred ? [{ term: 'read_as', basis, organ }] : [];
}

/** The latest three that cite it, and all of them by year, with the series that it belongs to. */
export function citedBy(all: readonly CitedBy[], symbol: string, series: CatalogueRecord['series'] = []): Fact[] {
  if (all.length === 0) return [];
  const years = timelineYears({ symbol, series, citedBy: all });
  return [{ term: 'cited_by', count: all.length, latest: all.slice(0, 3).map((each) => each.symbol), years }];
}

export const thisPage = (position: Position | null | undefined): Fact[] => (position ? [{ term: 'this_page', ...position }] : []);

function titleNote(record: CatalogueRecord): Fact[] {
  const basis = record.titleBasis;
  if (basis === undefined || basis === 'print' || Object.keys(record.titles).length === 0) return [];
  // the Council's resolutions bear no title: the library's subject stands in its place
  if (record.organ === 'security-council') return basis === 'library' ? [{ term: 'subject' }] : [];
  if (basis === 'subject') return [{ term: 'title', basis: 'as_cited' }];
  return basis === 'draft' || basis === 'series' || basis === 'collection' ? [{ term: 'title', basis }] : [];
}

function proceedings(record: CatalogueRecord): Fact[] {
  const met = record.meeting !== undefined || record.meetingRecord !== undefined;
  const meeting: Fact[] = met
    ? [{ term: 'meeting', meeting: record.meeting ?? null, record: record.meetingRecord ?? null, draft: record.draft ?? null }]
    : [];
  const draft: Fact[] = !met && record.draft !== undefined ? [{ term: 'draft', symbol: record.draft }] : [];
  const report: Fact[] =
    record.report !== undefined ? [{ term: 'report', symbol: record.report, committee: record.committee ?? null }] : [];
  return [...meeting, ...draft, ...report];
}

/** Five lines at most. What goes first when there are more: of the proceedings the last. */
const KEPT: readonly Fact['term'][] = ['read_as', 'subject', 'title', 'this_page', 'series', 'cited_by', 'meeting', 'draft', 'report'];

function atMostFive(facts: readonly Fact[]): Fact[] {
  const kept = new Set([...facts].sort((one, other) => KEPT.indexOf(one.term) - KEPT.indexOf(other.term)).slice(0, 5));
  return facts.filter((fact) => kept.has(fact));
}

/** The view of a document that the catalogue knows. `citation` tells the part, the date on the page, and what the organ rests on. */
export function knownView(
  citation: Pick<Citation, 'symbol' | 'pinpoint' | 'basis' | 'date'>,
  record: CatalogueRecord,
  setting: Setting,
): KnownView {
  const symbol = citation.symbol !== null && withoutPart(citation.symbol) === record.symbol ? citation.symbol : record.symbol;
  const pieces = seriesPieces(record.series, record.symbol);
  return {
    state: 'known',
    position: setting.position ?? null,
    language: setting.language,
    symbol,
    kind: record.kind,
    organ: record.organ,
    title: titleOf(record, setting.language),
    date: record.date ?? null,
    manner: mannerOf(record),
    vote: voteFigure(record.vote, record.organ),
    pageDate: datesDisagree(citation.date?.iso, record.date?.iso) ? (citation.date?.iso ?? null) : null,
    pinpoint: pinpointView(citation.pinpoint, record),
    facts: atMostFive([
      ...readAs(citation.basis, record.organ),
      ...proceedings(record),
      ...(pieces.length > 0 ? [{ term: 'series' as const, pieces }] : []),
      ...citedBy(record.citedBy, record.symbol, record.series),
      ...titleNote(record),
      ...thisPage(setting.position),
    ]),
  };
}

/** One of several candidates. */
export function choiceOf(record: CatalogueRecord, language: Language): Choice {
  return {
    symbol: record.symbol,
    organ: record.organ,
    title: titleOf(record, language),
    date: record.date ?? null,
    manner: mannerOf(record),
  };
}
