import type { Language } from '../citations/types.ts';
import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import type { KeptHead, KeptText } from './types.ts';
import { keysAround, sameWork } from './works.ts';

/** The texts that this reader has opened or imported, one for each language of a document. */
export interface Library {
  /** Keeps a text; one that is there in the same words changes nothing, another one takes its place. */
  keep(text: KeptText): Promise<Result<'added' | 'replaced' | 'unchanged'>>;
  /** A text; null where it is not kept. */
  get(document: string, language: Language): Promise<Result<KeptText | null>>;
  /** What lists show of a text; null where it is not kept. */
  head(document: string, language: Language): Promise<Result<KeptHead | null>>;
  /** All that is kept of a document and of what is the same work (`sameWork`). */
  ofWork(document: string): Promise<Result<KeptHead[]>>;
  /** Languages in which a document is kept. */
  languagesOf(document: string): Promise<Result<Language[]>>;
  /** All that is kept, the one read last first. */
  list(): Promise<Result<KeptHead[]>>;
  /** Every text, one after another, for an export. */
  each(visit: (text: KeptText) => void): Promise<Result<number>>;
  forget(document: string, language: Language): Promise<Result<null>>;
  clear(): Promise<Result<null>>;
}

/** Bytes that a part or a heading takes beside the text, about. */
const PART_SIZE = 120;

/** What lists show of a text. */
export function headOf({ document, language, title, source, read, text, parts, headings }: KeptText): KeptHead {
  const paragraphs = parts.filter(({ path }) => path.at(-1)?.[0] === 'paragraph').length;
  const size = new TextEncoder().encode(text).length + PART_SIZE * (parts.length + headings.length);
  return { document, language, title, source, read, paragraphs, size };
}

/** Whether two readings of a text have the same words and outline, wherever and whenever they were read. */
export const sameText = (one: KeptText, other: KeptText): boolean =>
  one.text === other.text &&
  one.title === other.title &&
  JSON.stringify([one.parts, one.headings]) === JSON.stringify([other.parts, other.headings]);

export function libraryIn(database: Database): Library {
  return {
    keep: (text) =>
      database.run(['library', 'texts'], 'readwrite', async (transaction) => {
        const [heads, texts] = [transaction.objectStore('library'), transaction.objectStore('texts')];
        const before = await texts.get([text.document, text.language]);
        if (before && sameText(before, text)) return 'unchanged';
        await texts.put(text);
        await heads.put(headOf(text));
        return before ? 'replaced' : 'added';
      }),

    get: (document, language) => database.run(['texts'], 'readonly', async ({ store }) => (await store.get([document, language])) ?? null),

    head: (document, language) =>
      database.run(['library'], 'readonly', async ({ store }) => (await store.get([document, language])) ?? null),

    ofWork: (document) =>
      database.run(['library'], 'readonly', async ({ store }) => {
        const [lower, upper] = keysAround(document);
        const around = await store.getAll(IDBKeyRange.bound([lower], [upper, []]));
        return around.filter((head) => sameWork(head.document, document));
      }),

    languagesOf: (document) =>
      database.run(['library'], 'readonly', async ({ store }) => {
        const keys = await store.getAllKeys(IDBKeyRange.bound([document], [document, []]));
        return keys.map(([, language]) => language as Language);
      }),

    list: () =>
      database.run(['library'], 'readonly', async ({ store }) => {
        const all = await store.index('read').getAll();
        return all.reverse();
      }),

    each: (visit) =>
      database.run(['texts'], 'readonly', async ({ store }) => {
        let count = 0;
        for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
          visit(cursor.value);
          count++;
        }
        return count;
      }),

    forget: (document, language) =>
      database.run(['library', 'texts'], 'readwrite', async (transaction) => {
        await transaction.objectStore('texts').delete([document, language]);
        await transaction.objectStore('library').delete([document, language]);
        return null;
      }),

    clear: () =>
      database.run(['library', 'texts'], 'readwrite', async (transaction) => {
        await transaction.objectStore('texts').clear();
        await transaction.objectStore('library').clear();
        return null;
      }),
  };
}
