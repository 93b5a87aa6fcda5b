import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import type { Draft } from './types.ts';

/** Number of drafts kept; past that the oldest goes. */
const KEPT = 500;

/** What was typed and not saved yet. */
export interface Drafts {
  /** Keeps a draft in place of the last one for the same note; one with empty text is forgotten. */
  keep(draft: Omit<Draft, 'changed'>): Promise<Result<null>>;
  /** Drafts of a document, last changed first. */
  forDocument(document: string): Promise<Result<Draft[]>>;
  /** All of them, last changed first. */
  all(): Promise<Result<Draft[]>>;
  /** @param note id of the note; empty: the draft of a new one */
  forget(document: string, note: string): Promise<Result<null>>;
}

const lastFirst = (first: Draft, second: Draft) => second.changed - first.changed;

export function draftsIn(database: Database, now: () => number = () => Date.now()): Drafts {
  const forget: Drafts['forget'] = (document, note) =>
    database.run(['drafts'], 'readwrite', async ({ store }) => {
      await store.delete([document, note]);
      return null;
    });

  return {
    forget,

    async keep(draft) {
      if (draft.text === '') return forget(draft.document, draft.note);
      return database.run(['drafts'], 'readwrite', async ({ store }) => {
        await store.put({ ...draft, changed: now() });
        if ((await store.count()) <= KEPT) return null;
        const oldest = (await store.getAll()).sort(lastFirst).slice(KEPT);
        for (const { document, note } of oldest) await store.delete([document, note]);
        return null;
      });
    },

    forDocument: (document) =>
      database.run(['drafts'], 'readonly', async ({ store }) => (await store.index('document').getAll(document)).sort(lastFirst)),

    all: () => database.run(['drafts'], 'readonly', async ({ store }) => (await store.getAll()).sort(lastFirst)),
  };
}
