/** Acts on many notes: each one transaction, and each can be taken back exactly. */
import { unwrap } from 'idb';
import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import { asNote } from './note-record.ts';
import type { Transaction } from './schema-versions.ts';
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

/** Past so many, all notes are read at once: a request for each of them takes longer. */
const FEW = 500;

type NotesStore<Mode extends IDBTransactionMode> = ReturnType<Transaction<['notes'], Mode>['objectStore']>;

/** Notes by their ids, as they are stored; those that are gone are left out. */
async function present<Mode extends IDBTransactionMode>(store: NotesStore<Mode>, ids: readonly string[]): Promise<Map<string, Note>> {
  const asked = new Set(ids);
  const found = asked.size > FEW ? await store.getAll() : await Promise.all([...asked].map(async (id) => store.get(id)));
  return new Map(found.flatMap((note): [string, Note][] => (note && asked.has(note.id) ? [[note.id, note]] : [])));
}

/** A promise for each of a hundred thousand writes would take longer than they do. One that fails ends the transaction, and that is answered. */
function putAll(store: NotesStore<'readwrite'>, notes: readonly Note[]): void {
  const bare = unwrap(store);
  for (const note of notes) bare.put(note);
}

/** @param now milliseconds since 1970 */
export function bulkIn(database: Database, now: () => number = () => Date.now()): Bulk {
  return {
    change: (ids, change) =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const at = now();
        const found = await present(store, ids);
        const revised = [...new Set(ids)].flatMap((id): Revised[] => {
          const before = found.get(id);
          const wanted = before && change(before);
          if (!before || !wanted) return [];
          const changed = isEdit(wanted) ? at : before.changed;
          return [{ before, after: asNote({ ...before, ...wanted, revision: before.revision + 1, changed }) }];
        });
        putAll(
          store,
          revised.map(({ after }) => after),
        );
        return revised;
      }),

    takeBack: (acts) =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const found = await present(
          store,
          acts.map(({ after }) => after.id),
        );
        const revised = acts.flatMap(({ before, after }): Revised[] => {
          const stored = found.get(after.id);
          if (stored?.revision !== after.revision) return [];
          return [{ before: stored, after: asNote({ ...before, revision: stored.revision + 1 }) }];
        });
        putAll(
          store,
          revised.map(({ after }) => after),
        );
        return { revised, left: acts.length - revised.length };
      }),

    destroy: (ids) =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const gone = [...(await present(store, ids)).values()].filter(({ deleted }) => deleted !== null);
        const bare = unwrap(store);
        for (const { id } of gone) bare.delete(id);
        return gone.length;
      }),
  };
}
