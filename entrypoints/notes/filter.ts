/** Which of the notes are shown. Pure. */
import { kindOf, organOf, withoutPart } from '../../citations/symbol.ts';
import type { SymbolOrgan } from '../../citations/symbol.ts';
import type { SeenPlace } from '../../storage/seen.ts';
import type { Label, Note } from '../../storage/types.ts';

/** `copy`: two writers met; `page`: on a page without a document; the others as the note was last seen on a page. */
export const STATES = ['changed', 'not-found', 'copy', 'page'] as const;
export type NoteState = (typeof STATES)[number];

export const SORTS = ['document', 'symbol', 'changed', 'created'] as const;
/** `document`: under their documents, the one first whose note changed last; `symbol`: the same in the order of symbols; else the latest first */
export type Sort = (typeof SORTS)[number];

/** What the page shows: the whole of it stands in its address. */
export interface Shown {
  readonly query: string;
  /** as in `Anchor.document` */
  readonly document: string | null;
  readonly organ: SymbolOrgan | null;
  /** `A/RES`, `S/PRST`: as symbols begin */
  readonly series: string | null;
  readonly tag: string | null;
  readonly label: Label | null;
  readonly state: NoteState | null;
  /** first and last day of the last edit, `YYYY-MM-DD` by the reader's calendar */
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: Sort;
  /** the deleted notes, and no others */
  readonly deleted: boolean;
  /** id of the note that is open */
  readonly note: string | null;
}

export const ALL: Shown = {
  query: '',
  document: null,
  organ: null,
  series: null,
  tag: null,
  label: null,
  state: null,
  from: null,
  to: null,
  sort: 'document',
  deleted: false,
  note: null,
};

/** Facets that are chosen from lists. */
export type Facet = 'document' | 'organ' | 'series' | 'tag' | 'label' | 'state';

export const isPage = (document: string): boolean => document.startsWith('page:');

/** Components of a symbol that are no body and no kind: numbers, sessions, `L.5`, `Add.1`, `2000`. */
const NUMBERED = /\d/;

/** How the symbols of its series begin: `A/RES`, `A/HRC/RES`, `S/PRST`, `CBD/COP`; null for a page. A report of the Assembly is of `A`. */
export function seriesOf(document: string): string | null {
  if (isPage(document)) return null;
  const components = withoutPart(document).split('/');
  // `E/CN.4/…`, `A/CONF.62/…` name bodies by number
  const end = components.findIndex((part, index) => index > 0 && NUMBERED.test(part) && !/^(?:CN|CONF|AC|C|WG|SUB)\.\d+$/i.test(part));
  return components.slice(0, end < 0 ? components.length : end).join('/');
}

/** Organ of a document; null for a page. */
export const organOfNote = ({ anchor }: Note): SymbolOrgan | null => (isPage(anchor.document) ? null : organOf(anchor.document));

/** Kind of a note's document: for the names of series. */
export const kindOfSeries = (series: string): ReturnType<typeof kindOf> => kindOf(`${series}/1`);

/** States of a note; empty for one of which nothing needs to be said. */
export function statesOf(note: Note, seen: ReadonlyMap<string, SeenPlace>): NoteState[] {
  const place = seen.get(note.id)?.place;
  return [
    ...(place === undefined ? [] : [place]),
    ...(note.copyOf === null ? [] : ['copy' as const]),
    ...(isPage(note.anchor.document) ? ['page' as const] : []),
  ];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight at which a day begins for the reader, milliseconds since 1970. @param after days later */
function midnight(day: string, after = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after).getTime();
}

/** A test for one note, made once for all of them. */
export function filterOf(shown: Shown, seen: ReadonlyMap<string, SeenPlace>): (note: Note) => boolean {
  const from = shown.from !== null && DAY.test(shown.from) ? midnight(shown.from) : -Infinity;
  const to = shown.to !== null && DAY.test(shown.to) ? midnight(shown.to, 1) : Infinity;
  const { document, organ, series, tag, label, state } = shown;
  return (note) =>
    (document === null || note.anchor.document === document) &&
    (label === null || note.label === label) &&
    (tag === null || note.tags.includes(tag)) &&
    note.changed >= from &&
    note.changed < to &&
    (organ === null || organOfNote(note) === organ) &&
    (series === null || seriesOf(note.anchor.document) === series) &&
    (state === null || statesOf(note, seen).includes(state));
}

/** Whether anything is left out. */
export function isFiltered(shown: Shown): boolean {
  const chosen: Shown = { ...shown, sort: ALL.sort, deleted: false, note: null };
  return (Object.keys(ALL) as (keyof Shown)[]).some((name) => chosen[name] !== ALL[name]);
}
