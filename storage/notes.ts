import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import { StoreFailure } from './failure.ts';
import { asNote, copyOf, newNote, sameContent } from './note-record.ts';
import type { NewNote, NoteChange } from './note-record.ts';
import { compareNotes } from './order.ts';
import { lastChanged } from './pages.ts';
import type { NotesPage } from './pages.ts';
import { noteFinder } from './search.ts';
import type { Note } from './types.ts';
import { keysAround, sameWork } from './works.ts';

/** How long a deleted note can be restored: 30 days, in milliseconds. */
export const KEPT_AFTER_DELETION = 30 * 24 * 60 * 60 * 1000;

/** Every write is acknowledged after its transaction is done. Failures: `store-closed`, `store-full`, `malformed`, `not-found`. */
export interface Notes {
  /**
   * Adds a note, and forgets in the same transaction what was kept of its typing: else what was typed last could come back as a second note.
   * With an `id` that was added before with the same content it answers that note, so that asking twice adds one.
   * @param typedAs name of the draft it was typed as (see `Drafts`); empty: the page's own editor
   */
  add(note: NewNote, typedAs?: string): Promise<Result<Note>>;
  /**
   * Changes a note. Where another writer was faster (`revision` is not the stored one) or the note lies among the deleted, the change becomes
   * a copy beside it, which is the answer: nothing is overwritten. `not-found` where the note is gone for good.
   */
  edit(id: string, revision: number, change: NoteChange): Promise<Result<Note>>;
  /** Lays notes among the deleted; answers them as they lie there. Those deleted before or gone are left out. */
  remove(ids: readonly string[]): Promise<Result<Note[]>>;
  /** Takes notes back from among the deleted; answers them. Those not deleted or gone are left out. */
  restore(ids: readonly string[]): Promise<Result<Note[]>>;
  /** Destroys what was deleted 30 days ago or more; answers how many. */
  purge(): Promise<Result<number>>;
  /** Destroys every note, the deleted ones too. */
  clear(): Promise<Result<null>>;
  get(id: string): Promise<Result<Note | null>>;
  /** Notes of a document, its parts and its whole (`sameWork`), likely in the order of its text; not the deleted ones. */
  forDocument(document: string): Promise<Result<Note[]>>;
  /** All but the deleted ones, last changed first. */
  all(): Promise<Result<Note[]>>;
  /** Some of those that were changed last, but the deleted ones; last changed first. */
  recent(most: number): Promise<Result<Note[]>>;
  /**
   * Some notes, the deleted ones too, the last changed first: a page of all of them. Each page is read in a transaction of its own, so that
   * nobody who writes waits for a reader of a hundred thousand.
   * @param before where the last page ended; null: from the start
   */
  page(before: number | null, size: number): Promise<Result<NotesPage>>;
  /** The same in the order of their ids, which goes a good deal faster: it is that in which they lie on the disk. @param after the last id that was read */
  pageById(after: string | null, size: number): Promise<Result<Note[]>>;
  /** Notes by their ids, in that order; those gone or deleted are left out. */
  byIds(ids: readonly string[]): Promise<Result<Note[]>>;
  /**
   * Number of notes changed after a moment, milliseconds since 1970; at most `most`: browsers count by going through all there are, and for
   * seconds nothing else is read meanwhile.
   */
  changedSince(moment: number, most: number): Promise<Result<number>>;
  /** The deleted ones, last deleted first. */
  deleted(): Promise<Result<Note[]>>;
  count(): Promise<Result<{ kept: number; deleted: number }>>;
  /** Tags of all notes but the deleted ones, the most used first. */
  tags(): Promise<Result<string[]>>;
  /** Notes that hold every word, in their text, quote, title, symbol or tags; not the deleted ones; last changed first. */
  search(text: string): Promise<Result<Note[]>>;
}

/** Notes read at once where all of them are looked through. */
const PORTION = 2000;

interface World {
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly newId: () => string;
}

const WORLD: World = { now: () => Date.now(), newId: () => crypto.randomUUID() };

export function notesIn(database: Database, { now, newId }: World = WORLD): Notes {
  /** Changes notes one by one in a single transaction; `change` answers null for those to be left alone. */
  function changeAll(ids: readonly string[], change: (note: Note) => Note | null): Promise<Result<Note[]>> {
    return database.run(['notes'], 'readwrite', async ({ store }) => {
      const changed: Note[] = [];
      for (const id of new Set(ids)) {
        const note = await store.get(id);
        const next = note && change(note);
        if (!next) continue;
        await store.put(next);
        changed.push(next);
      }
      return changed;
    });
  }

  async function all(): Promise<Result<Note[]>> {
    return database.run(['notes'], 'readonly', async ({ store }) => {
      const notes = await store.index('changed').getAll();
      return notes.filter(({ deleted }) => deleted === null).reverse();
    });
  }

  return {
    add: (draft, typedAs = '') =>
      database.run(['notes', 'drafts'], 'readwrite', async (transaction) => {
        const store = transaction.objectStore('notes');
        await transaction.objectStore('drafts').delete([draft.anchor.document, typedAs]);
        const note = newNote(draft, draft.id ?? newId(), now());
        const present = await store.get(note.id);
        if (present && sameContent(present, note)) return present;
        const added = present ? { ...note, id: newId() } : note;
        await store.put(added);
        return added;
      }),

    edit: (id, revision, change) =>
      database.run(['notes', 'drafts'], 'readwrite', async (transaction) => {
        const store = transaction.objectStore('notes');
        const present = await store.get(id);
        if (present) await transaction.objectStore('drafts').delete([present.anchor.document, id]);
        if (!present) throw new StoreFailure('not-found', `note ${id}`);
        const next = asNote({ ...present, ...change, revision: present.revision + 1, changed: now() });
        const untouched = present.revision === revision && present.deleted === null;
        // said twice, or by two writers with one mind: there is nothing to keep apart
        if (present.deleted === null && sameContent(present, next)) return present;
        const written = untouched ? next : copyOf(present, next, newId(), now());
        await store.put(written);
        return written;
      }),

    remove: (ids) => changeAll(ids, (note) => (note.deleted === null ? { ...note, revision: note.revision + 1, deleted: now() } : null)),

    restore: (ids) => changeAll(ids, (note) => (note.deleted === null ? null : { ...note, revision: note.revision + 1, deleted: null })),

    purge: () =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        const keys = await store.index('deleted').getAllKeys(IDBKeyRange.upperBound(now() - KEPT_AFTER_DELETION));
        await Promise.all(keys.map(async (key) => store.delete(key)));
        return keys.length;
      }),

    clear: () =>
      database.run(['notes'], 'readwrite', async ({ store }) => {
        await store.clear();
        return null;
      }),

    get: (id) => database.run(['notes'], 'readonly', async ({ store }) => (await store.get(id)) ?? null),

    forDocument: (document) =>
      database.run(['notes'], 'readonly', async ({ store }) => {
        const near = await store.index('document').getAll(IDBKeyRange.bound(...keysAround(document)));
        return near.filter((note) => note.deleted === null && sameWork(note.anchor.document, document)).sort(compareNotes);
      }),

    all,

    recent: (most) =>
      database.run(['notes'], 'readonly', async ({ store }) => {
        const found: Note[] = [];
        let before: number | null = null;
        do {
          const page: NotesPage = await lastChanged(store, before, most);
          found.push(...page.notes.filter(({ deleted }) => deleted === null));
          before = page.before;
        } while (before !== null && found.length < most);
        return found.slice(0, most);
      }),

    page: (before, size) => database.run(['notes'], 'readonly', ({ store }) => lastChanged(store, before, size)),

    pageById: (after, size) =>
      database.run(['notes'], 'readonly', ({ store }) => store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), size)),

    byIds: (ids) =>
      database.run(['notes'], 'readonly', async ({ store }) => {
        const notes = await Promise.all(ids.map(async (id) => store.get(id)));
        return notes.filter((note): note is Note => note !== undefined && note.deleted === null);
      }),

    changedSince: (moment, most) =>
      database.run(['notes'], 'readonly', async ({ store }) => {
        const keys = await store.index('changed').getAllKeys(IDBKeyRange.lowerBound(moment, true), most);
        return keys.length;
      }),

    deleted: () => database.run(['notes'], 'readonly', async ({ store }) => (await store.index('deleted').getAll()).reverse()),

    count: () =>
      database.run(['notes'], 'readonly', async ({ store }) => {
        const [every, deleted] = await Promise.all([store.count(), store.index('deleted').count()]);
        return { kept: every - deleted, deleted };
      }),

    tags: () =>
      database.run(['notes'], 'readonly', async ({ store }) => {
        const counts = new Map<string, number>();
        let portion: Note[];
        let from: IDBKeyRange | null = null;
        do {
          // oxlint-disable-next-line no-await-in-loop -- a page that reads a hundred thousand at once stands still meanwhile
          portion = await store.getAll(from, PORTION);
          for (const { tags, deleted } of portion)
            if (deleted === null) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
          from = IDBKeyRange.lowerBound(portion.at(-1)?.id ?? '', true);
        } while (portion.length === PORTION);
        return [...counts].sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1)).map(([tag]) => tag);
      }),

    async search(text) {
      const notes = await all();
      return notes.ok ? { ok: true, value: noteFinder(notes.value)(text) } : notes;
    },
  };
}
