/** Notes as they stand on the page. Pure. */
import type { NotePlace, Place } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';

/** In the order of the page; those that it knows nothing of keep theirs, at the end. */
export function inPageOrder(notes: readonly Note[], places: readonly NotePlace[]): Note[] {
  const order = new Map(places.map(({ id }, index) => [id, index]));
  return notes.toSorted((one, other) => (order.get(one.id) ?? places.length) - (order.get(other.id) ?? places.length));
}

/** id → how the note stands on the page. */
export const placesById = (places: readonly NotePlace[]): Readonly<Record<string, Place>> =>
  Object.fromEntries(places.map(({ id, place }) => [id, place]));
