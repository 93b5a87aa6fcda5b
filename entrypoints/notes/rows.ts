/** Notes in the order in which they are listed, under their documents. Pure. */
import { nameOf } from '../../storage/formats/by-document.ts';
import { compareNotes } from '../../storage/order.ts';
import type { Note } from '../../storage/types.ts';
import type { Sort } from './filter.ts';

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  /** as in `Anchor.document` */
  readonly document: string;
  /** of the note that changed last and has one; empty where none has */
  readonly title: string;
  readonly count: number;
}

export interface NoteLine {
  readonly kind: 'note';
  /** id of the note */
  readonly key: string;
  readonly note: Note;
}

export type Row = GroupRow | NoteLine;

const collator = new Intl.Collator('en', { numeric: true });

const lineOf = (note: Note): NoteLine => ({ kind: 'note', key: note.id, note });

function grouped(notes: readonly Note[]): Map<string, Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.anchor.document);
    if (group) group.push(note);
    else groups.set(note.anchor.document, [note]);
  }
  return groups;
}

/** Pages after documents, as people write both. */
function bySymbol([one]: [string, Note[]], [other]: [string, Note[]]): number {
  return Number(one.startsWith('page:')) - Number(other.startsWith('page:')) || collator.compare(nameOf(one), nameOf(other));
}

/** @param notes last changed first (`deleted`: last deleted first) */
export function rowsOf(notes: readonly Note[], sort: Sort): Row[] {
  if (sort === 'changed') return notes.map(lineOf);
  if (sort === 'created') return notes.toSorted((one, other) => other.created - one.created).map(lineOf);
  const groups = [...grouped(notes)];
  if (sort === 'symbol') groups.sort(bySymbol);
  return groups.flatMap(([document, group]): Row[] => {
    const title = group.find((note) => note.title.trim() !== '')?.title ?? '';
    return [{ kind: 'group', key: `of ${document}`, document, title, count: group.length }, ...group.sort(compareNotes).map(lineOf)];
  });
}

/** Notes of the rows from one to another, whichever of the two comes first. */
export function notesBetween(rows: readonly Row[], from: number, to: number): string[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  return rows.slice(Math.max(0, first), last + 1).flatMap((row) => (row.kind === 'note' ? [row.key] : []));
}

/** The next row of a note after a row (step 1) or before it (step -1); that row itself where there is none. */
export function nextNote(rows: readonly Row[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (rows[at]?.kind === 'note') return at;
  return from;
}
