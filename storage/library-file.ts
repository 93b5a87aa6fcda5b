import * as v from 'valibot';
import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import { done } from './failure.ts';
import { faultsOf, faultsOfHead, fileHead, readJson, refused, TOLD } from './file-problems.ts';
import type { Fault, Refused } from './file-problems.ts';
import { headOf, libraryIn, sameText } from './library.ts';
import { keptTextSchema } from './schemas.ts';
import type { KeptText } from './types.ts';

const LIBRARY_FILE = { format: 'operative-library', records: 'texts', most: 250_000 } as const;

export type LibraryFile = { readonly ok: true; readonly texts: readonly KeptText[] } | Refused;

/** What became of a text that was to be kept. */
export type Kept = 'added' | 'replaced' | 'unchanged';

export interface LibraryTransfer {
  /**
   * Every text as the pieces of a file, which may be longer than one string can be; the same texts always make the same file, but for
   * `exported`. With the number of texts.
   */
  exportTexts(): Promise<Result<{ readonly pieces: readonly string[]; readonly count: number }>>;
  /**
   * Keeps texts in one transaction, all of them or none, and says what became of each. One that is here in the same words changes nothing,
   * another one takes the place of what was here. `malformed`, and nothing is kept, where one of them is no text.
   */
  takeIn(texts: readonly KeptText[]): Promise<Result<Kept[]>>;
}

/** Whether a text may be kept: what a file or a page says is held against the schema first. */
export const isKeptText = (text: unknown): text is KeptText => v.is(keptTextSchema, text);

function checkTexts(values: readonly unknown[]): { texts: KeptText[]; faults: Fault[] } {
  const texts: KeptText[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const parsed = v.safeParse(keptTextSchema, value);
    const key = parsed.success ? `${parsed.output.document} ${parsed.output.language}` : '';
    if (!parsed.success) faults.push(...faultsOf(parsed.issues, ['texts', index]));
    else if (seen.has(key)) faults.push({ path: ['texts', index, 'document'], reason: 'id-twice', detail: key });
    else {
      seen.add(key);
      texts.push(parsed.output);
    }
    if (faults.length >= TOLD) break;
  }
  return { texts, faults };
}

/** Reads the text of a file of the library and checks all of it. Writes nothing, throws nothing. */
export function readLibraryFile(raw: string): LibraryFile {
  const file = readJson(raw);
  if (!file.ok) return file;
  const ofHead = faultsOfHead(file.value, LIBRARY_FILE);
  if (ofHead.length) return refused(file.text, ofHead);
  const { texts, faults } = checkTexts((file.value as { texts: unknown[] }).texts);
  return faults.length ? refused(file.text, faults) : { ok: true, texts };
}

/** The text in one order of members. One that this version would not take in goes out as it is, not lost. */
function line(text: KeptText): string {
  const parsed = v.safeParse(keptTextSchema, text);
  return JSON.stringify(parsed.success ? parsed.output : text);
}

/** @param now milliseconds since 1970 */
export function libraryTransferIn(database: Database, now: () => number = () => Date.now()): LibraryTransfer {
  return {
    async exportTexts() {
      const pieces = [fileHead(LIBRARY_FILE, now())];
      const counted = await libraryIn(database).each((text) => pieces.push(pieces.length > 1 ? ',\n' : '\n', line(text)));
      if (!counted.ok) return counted;
      return done({ pieces: [...pieces, counted.value > 0 ? '\n]\n}\n' : ']\n}\n'], count: counted.value });
    },

    async takeIn(texts) {
      if (!texts.every(isKeptText)) return { ok: false, failure: { code: 'malformed', detail: 'a text that cannot be kept' } };
      return database.run(['library', 'texts'], 'readwrite', async (transaction) => {
        const [heads, store] = [transaction.objectStore('library'), transaction.objectStore('texts')];
        const became: Kept[] = [];
        for (const text of texts) {
          const before = await store.get([text.document, text.language]);
          if (before && sameText(before, text)) became.push('unchanged');
          else {
            await Promise.all([store.put(text), heads.put(headOf(text))]);
            became.push(before ? 'replaced' : 'added');
          }
        }
        return became;
      });
    },
  };
}
