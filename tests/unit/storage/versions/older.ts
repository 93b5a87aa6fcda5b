/**
 * Databases as older versions of the extension left them: stores, indexes and records as data, put in place by the browser's own calls and by
 * nothing of today's code. A version that is published gets a file here, which is never changed again.
 */
import type { Database } from '../../../../storage/database.ts';
import { draftsIn } from '../../../../storage/drafts.ts';
import { latelyIn } from '../../../../storage/lately.ts';
import { libraryIn } from '../../../../storage/library.ts';
import { notesIn } from '../../../../storage/notes.ts';
import { seenIn, type SeenPlace } from '../../../../storage/seen.ts';
import { settingsIn } from '../../../../storage/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../storage/types.ts';
import type { Draft, KeptHead, KeptText, LatelyRead, Note } from '../../../../storage/types.ts';
import first from './1.json' with { type: 'json' };
import second from './2.json' with { type: 'json' };
import third from './3.json' with { type: 'json' };
import fourth from './4.json' with { type: 'json' };

interface OlderStore {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: Readonly<Record<string, string | undefined>>;
  readonly records: readonly object[];
}

export interface Older {
  readonly version: number;
  readonly stores: readonly OlderStore[];
}

export const OLDER: readonly Older[] = [first, second, third, fourth] as readonly Older[];

/** Makes a database of that version. */
export function makeOlder(name: string, { version, stores }: Older): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: store, keyPath, indexes, records } of stores) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const [index, path] of Object.entries(indexes)) if (path !== undefined) made.createIndex(index, path);
        for (const record of records) made.put(record);
      }
    });
    opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

const valueOf = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error('the store does not answer');
  return result.value;
};

const byKey = (records: readonly object[]): unknown[] =>
  [...records].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** Everything that today's code reads from a database, and everything that it must read from one of that version. */
export async function readAndExpected(database: Database, older: Older): Promise<{ read: unknown; expected: unknown }> {
  const of = <T>(name: string): T[] => (older.stores.find((store) => store.name === name)?.records ?? []) as T[];
  const notes = notesIn(database);
  const library = libraryIn(database);
  const texts = await Promise.all(of<KeptText>('texts').map(({ document, language }) => valueOf(library.get(document, language))));
  const read = {
    notes: byKey([...(await valueOf(notes.all())), ...(await valueOf(notes.deleted()))]),
    here: (await valueOf(notes.forDocument('A/RES/69/229'))).map(({ id }) => id),
    found: (await valueOf(notes.search('MARGIN'))).map(({ id }) => id),
    drafts: byKey(await valueOf(draftsIn(database).all())),
    lately: await valueOf(latelyIn(database).list()),
    settings: await valueOf(settingsIn(database).get()),
    library: byKey(await valueOf(library.list())),
    texts,
    seen: [...(await valueOf(seenIn(database).all())).values()],
  };
  const settings = Object.fromEntries(of<{ key: string; value: unknown }>('settings').map(({ key, value }) => [key, value]));
  const expected = {
    notes: byKey(of<Note>('notes')),
    here: ['0a4f6c1e-3b7d-4f0a-9c55-6f1d2a3b4c01'],
    found: ['0a4f6c1e-3b7d-4f0a-9c55-6f1d2a3b4c01'],
    // drafts have had tags since version 3
    drafts: byKey(of<Draft>('drafts').map((draft) => ({ ...draft, tags: draft.tags ?? [] }))),
    lately: of<LatelyRead>('lately'),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    library: byKey(of<KeptHead>('library')),
    texts: of<KeptText>('texts'),
    seen: of<SeenPlace>('seen'),
  };
  return { read, expected };
}
