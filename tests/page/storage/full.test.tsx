/** A store that is full in earnest: a bucket of the browser's own storage with a quota, and the field of the popup over it. */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { QuickNote } from '../../../components/notes/quick-note.tsx';
import { openDatabase } from '../../../storage/database.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { latelyIn } from '../../../storage/lately.ts';
import { noteStore } from '../../../storage/note-store.ts';
import { notesIn } from '../../../storage/notes.ts';
import { settingsIn } from '../../../storage/settings.ts';
import { transferIn } from '../../../storage/transfer.ts';
import { press, words } from '../components/harness.tsx';

/** https://developer.mozilla.org/docs/Web/API/Storage_API: buckets are Chromium's. */
interface Buckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const { storageBuckets: buckets } = navigator as unknown as { storageBuckets: Buckets };
const whole = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
const container = document.body.appendChild(document.createElement('div'));

afterEach(async () => {
  render(null, container);
  if (whole) Object.defineProperty(globalThis, 'indexedDB', whole);
  await buckets.delete('full');
});

const ON = { document: 'A/RES/68/4', language: 'en', title: 'Law of the lakes' } as const;
const LONG = 'Count every lamp. '.repeat(5_000);

async function storeOf(quota: number) {
  const bucket = await buckets.open('full', { quota });
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: bucket.indexedDB });
  const database = openDatabase();
  const notes = notesIn(database);
  const store = noteStore(
    { notes, drafts: draftsIn(database), settings: settingsIn(database), lately: latelyIn(database), transfer: transferIn(database) },
    () => Promise.resolve(),
    'quick',
  );
  return { database, notes, store };
}

test('a transaction that finds no room is told as that, and leaves nothing half written', async () => {
  const { database, notes, store } = await storeOf(1_000_000);
  const ids: string[] = [];
  let failed: string | null = null;
  for (let at = 0; at < 200 && failed === null; at++) {
    const id = crypto.randomUUID();
    const added = await store.add(ON, id, `${at} ${LONG}`);
    if (added.ok) ids.push(id);
    else failed = added.failure.code;
  }
  expect(failed).toBe('store-full');
  expect(ids.length).toBeGreaterThan(0);
  const kept = await notes.all();
  expect(kept.ok && kept.value.map(({ id }) => id).sort()).toEqual([...ids].sort());
  await database.close();
});

test('what was typed stays in its field, with the reason and a way out', async () => {
  const { database, store } = await storeOf(1_000_000);
  for (let at = 0; at < 200; at++) if (!(await store.add(ON, crypto.randomUUID(), `${at} ${LONG}`)).ok) break;
  let exported = 0;
  render(<QuickNote on={ON} store={store} words={words} saved={() => undefined} exportAll={() => (exported += 1)} />, container);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.value = LONG;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  press(field, 'Enter', { ctrlKey: true });
  await expect.poll(() => container.querySelector('[role="alert"]')?.textContent, { timeout: 20_000 }).toContain('The disk is full');
  expect(field.value).toBe(LONG);
  const way = [...container.querySelectorAll('button')].find((button) => button.textContent === 'Export all notes');
  way?.click();
  expect(exported).toBe(1);
  // what is there can still be read, and taken along
  const copy = await store.exportNotes();
  expect(copy.ok && copy.value.includes('Count every lamp.')).toBe(true);
  await database.close();
});
