/** Acts on many notes: each one transaction, and each can be taken back exactly. */
import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import { asNote } from './note-record.ts';
import type { Note } from './types.ts';

/** What an act may change of a note. */
export type BulkChange = Partial<Pick<Note, 'text' | 'label' | 'tags' | 'anchor' | 'title' | 'deleted'>>;

/** What became of one note, so that the act can be taken back. */
export interface Revised {
  readonly before: Note;
  readonly after: Note;
}

export interface TakenBack {
  /** the way there again: taking these back redoes the act */
  readonly revised: readonly Revised[];
  /** notes that were written again since, or are gone: they stay as they are */
  readonly left: number;
}

export interface Bulk {
  /**
   * Changes notes in one transaction, all of them or none, and answers those that were changed as they were and as they are. `change` sees each note as it
   * is stored and answers null for one that is to be left alone; those that are gone are left out. `malformed` where one would be no note.
   */
  change(ids: readonly string[], change: (note: Note) => BulkChange | null): Promise<Result<Revised[]>>;
  /** Writes notes as they were before an act, with a new revision. One that anybody wrote since stays as it is. */
  takeBack(revised: readonly Revised[]): Promise<Result<TakenBack>>;
  /** Destroys those of the notes that lie among the deleted; answers how many. Nothing brings them back. */
  destroy(ids: readonly string[]): Promise<Result<number>>;
}

/** A deletion is no edit: it leaves the time of the last one. */
const isEdit = (change: BulkChange): boolean => Object.keys(change).some((member) => member !== 'deleted');

/** @param now milliseconds since 1970 */
export function bulkIn(database: Database, now: () => number = () => Date.now()): Bulk {
  return {
    change: (ids, change) =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const at = now();
        const present = await Promise.all([...new Set(ids)].map(async (id) => store.get(id)));
        const revised = present.flatMap((before): Revised[] => {
          const wanted = before && change(before);
          if (!before || !wanted) return [];
          const changed = isEdit(wanted) ? at : before.changed;
          return [{ before, after: asNote({ ...before, ...wanted, revision: before.revision + 1, changed }) }];
        });
        await Promise.all(revised.map(async ({ after }) => store.put(after)));
        return revised;
      }),

    takeBack: (acts) =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const present = await Promise.all(acts.map(async ({ after }) => store.get(after.id)));
        const revised = acts.flatMap(({ before, after }, index): Revised[] => {
          const found = present[index];
          if (found?.revision !== after.revision) return [];
          return [{ before: found, after: asNote({ ...before, revision: found.revision + 1 }) }];
        });
        await Promise.all(revised.map(async ({ after }) => store.put(after)));
        return { revised, left: acts.length - revised.length };
      }),

    destroy: (ids) =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const present = await Promise.all([...new Set(ids)].map(async (id) => store.get(id)));
        const gone = present.filter((note) => note !== undefined && note.deleted !== null);
        await Promise.all(gone.map(async (note) => note && store.delete(note.id)));
        return gone.length;
      }),
  };
}
