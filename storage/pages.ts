/** Reading many notes some at a time, so that no task of the page is a long one: what a request answers with is unpacked in one task. */
import type { IDBPObjectStore } from 'idb';
import type { StoreSchema } from './schema-versions.ts';
import type { Note } from './types.ts';

type NotesStore<Mode extends IDBTransactionMode> = IDBPObjectStore<StoreSchema, readonly ['notes'], 'notes', Mode>;

export interface NotesPage {
  /** last changed first; the deleted ones too */
  readonly notes: readonly Note[];
  /** where the next page begins; null: this was the last one */
  readonly before: number | null;
}

/**
 * Notes that were changed before a moment, the last changed first.
 * @param before milliseconds since 1970; null: from the start
 * @param size of the page; notes of one moment stay together, so it may be larger
 */
export async function lastChanged<Mode extends IDBTransactionMode>(
  store: NotesStore<Mode>,
  before: number | null,
  size: number,
): Promise<NotesPage> {
  const index = store.index('changed');
  const older = before === null ? null : IDBKeyRange.upperBound(before, true);
  let last = await index.openKeyCursor(older, 'prev');
  if (last && size > 1) last = await last.advance(size - 1);
  const first = last?.key ?? null;
  const range = first === null ? older : before === null ? IDBKeyRange.lowerBound(first) : IDBKeyRange.bound(first, before, false, true);
  return { notes: (await index.getAll(range)).reverse(), before: first };
}

/** Notes read at once. */
const TOGETHER = 500;

/** Every note in the order of its id, within one transaction. `visit` may await requests of that transaction and nothing else. */
export async function eachNote<Mode extends IDBTransactionMode>(
  store: NotesStore<Mode>,
  visit: (notes: readonly Note[]) => void,
): Promise<void> {
  for (let after: string | null = null; ;) {
    const read: Note[] = await store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), TOGETHER);
    visit(read);
    after = read.at(-1)?.id ?? null;
    if (after === null || read.length < TOGETHER) return;
  }
}
