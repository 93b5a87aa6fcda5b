/** How each note stood on the page where it was last looked for. */
import type { Place, Result } from '../messages.ts';
import type { Database } from './database.ts';
import { sameWork, keysAround } from './works.ts';

/** A note that did not stand in its place. In place is the rule, and is not kept. */
export interface SeenPlace {
  /** id of the note */
  readonly note: string;
  readonly place: Exclude<Place, 'in-place'>;
  /** milliseconds since 1970 */
  readonly seen: number;
}

export interface Seen {
  /** Keeps how notes of a document stand on an open page; those of other documents are passed over. */
  keep(document: string, places: Readonly<Record<string, Place>>): Promise<Result<null>>;
  /** Id of a note → where it stood last; notes that are not in it were in their place, or were not looked for yet. */
  all(): Promise<Result<ReadonlyMap<string, SeenPlace>>>;
}

/** @param now milliseconds since 1970 */
export function seenIn(database: Database, now: () => number = () => Date.now()): Seen {
  return {
    keep: (document, places) =>
      database.run(['notes', 'seen'], 'readwrite', async (transaction) => {
        const near = await transaction
          .objectStore('notes')
          .index('document')
          .getAll(IDBKeyRange.bound(...keysAround(document)));
        const store = transaction.objectStore('seen');
        for (const { id, anchor } of near) {
          const place = Object.hasOwn(places, id) && sameWork(anchor.document, document) ? places[id] : undefined;
          if (place === 'in-place') await store.delete(id);
          else if (place !== undefined) await store.put({ note: id, place, seen: now() });
        }
        return null;
      }),

    async all() {
      const rows = await database.run(['seen'], 'readonly', ({ store }) => store.getAll());
      return rows.ok ? { ok: true, value: new Map(rows.value.map((row) => [row.note, row])) } : rows;
    },
  };
}
