import { sameContent } from './note-record.ts';
import type { Note } from './types.ts';

export interface Merged {
  readonly how: 'added' | 'copied' | 'restored' | 'unchanged';
  /** what is to be written; null: nothing */
  readonly write: Note | null;
}

/**
 * What becomes of a note that is taken in from a file.
 * @param present the note here with the same id
 * @param copies copies here of that note, the deleted ones too: one that came from the same file before is known again, and not revived
 */
export function mergeNote(note: Note, present: Note | undefined, copies: readonly Note[], newId: () => string): Merged {
  if (!present) return { how: 'added', write: note };
  if (sameContent(present, note)) {
    const back = present.deleted !== null && note.deleted === null;
    if (!back) return { how: 'unchanged', write: null };
    return { how: 'restored', write: { ...present, revision: present.revision + 1, deleted: null } };
  }
  if (copies.some((copy) => sameContent(copy, note))) return { how: 'unchanged', write: null };
  return { how: 'copied', write: { ...note, id: newId(), revision: 1, copyOf: note.id } };
}
