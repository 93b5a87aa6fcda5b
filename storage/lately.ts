import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import type { LatelyRead } from './types.ts';

/** Number of documents remembered. */
const REMEMBERED = 100;

export interface Lately {
  /** Remembers that a document was read now; the oldest ones are forgotten. A title that is not known does not replace one that is. */
  remember(read: Omit<LatelyRead, 'read'>): Promise<Result<null>>;
  /** Documents read lately, the last one first. */
  list(limit?: number): Promise<Result<LatelyRead[]>>;
  clear(): Promise<Result<null>>;
}

export function latelyIn(database: Database, now: () => number = () => Date.now()): Lately {
  return {
    remember: ({ document, title, language }) =>
      database.run(['lately'], 'readwrite', async ({ store }) => {
        const before = await store.get(document);
        await store.put({ document, title: title || (before?.title ?? ''), language, read: now() });
        const keys = await store.index('read').getAllKeys();
        for (const key of keys.slice(0, Math.max(0, keys.length - REMEMBERED))) await store.delete(key);
        return null;
      }),

    list: (limit = 20) =>
      database.run(['lately'], 'readonly', async ({ store }) => {
        const all = await store.index('read').getAll();
        return all.reverse().slice(0, limit);
      }),

    clear: () =>
      database.run(['lately'], 'readwrite', async ({ store }) => {
        await store.clear();
        return null;
      }),
  };
}
