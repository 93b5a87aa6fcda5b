/**
 * A full store, under the field of the popup: the browser's own database, whose transactions end as on a full disk. A quota that is set for a
 * test is not enforced by the browsers that run it.
 */
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { QuickNote } from '../../../components/notes/quick-note.tsx';
import { openDatabase } from '../../../storage/database.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { latelyIn } from '../../../storage/lately.ts';
import { noteStore } from '../../../storage/note-store.ts';
import { notesIn } from '../../../storage/notes.ts';
import { settingsIn } from '../../../storage/settings.ts';
import { transferIn } from '../../../storage/transfer.ts';
import { press, words } from '../components/harness.tsx';

const container = document.body.appendChild(document.createElement('div'));
const name = (): string => `full-${crypto.randomUUID()}`;

/** From now on there is room for so many notes, and no more. */
function roomFor(notes: number): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this`
  const { transaction } = IDBDatabase.prototype;
  let begun = 0;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function full(this: IDBDatabase, ...asked) {
    const made = transaction.apply(this, asked);
    if (made.mode === 'readwrite' && made.objectStoreNames.contains('notes') && (begun += 1) > notes) {
      // oxlint-disable-next-line typescript/unbound-method
      const { put } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function last(this: IDBObjectStore, ...record) {
        const request = put.apply(this, record);
        // when its requests were answered and it is to be kept: as the browser tells it
        request.addEventListener('success', () => {
          Object.defineProperty(made, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
          made.abort();
        });
        return request;
      });
    }
    return made;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  render(null, container);
});

const ON = { document: 'A/RES/68/4', language: 'en', title: 'Law of the lakes' } as const;
const LONG = 'Count every lamp. '.repeat(50);

function storeOf() {
  const database = openDatabase({ name: name() });
  const notes = notesIn(database);
  const store = noteStore(
    { notes, drafts: draftsIn(database), settings: settingsIn(database), lately: latelyIn(database), transfer: transferIn(database) },
    () => Promise.resolve(),
    'quick',
  );
  return { database, notes, store };
}

test('a transaction that finds no room is told as that, and leaves nothing half written', async () => {
  const { database, notes, store } = storeOf();
  roomFor(2);
  const ids = Array.from({ length: 3 }, () => crypto.randomUUID());
  const answers = [];
  for (const id of ids) answers.push(await store.add(ON, id, LONG));
  expect(answers.map((answer) => (answer.ok ? 'kept' : answer.failure.code))).toEqual(['kept', 'kept', 'store-full']);
  const kept = await notes.all();
  expect(kept.ok && kept.value.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort());
  await database.close();
});

test('what was typed stays in its field, with the reason and a way out', async () => {
  const { database, store } = storeOf();
  roomFor(1);
  await store.add(ON, crypto.randomUUID(), LONG);
  let exported = 0;
  render(<QuickNote on={ON} store={store} words={words} saved={() => undefined} exportAll={() => (exported += 1)} />, container);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.value = LONG;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  press(field, 'Enter', { ctrlKey: true });
  await expect.poll(() => container.querySelector('[role="alert"]')?.textContent, { timeout: 10_000 }).toContain('The disk is full');
  expect(field.value).toBe(LONG);
  const way = [...container.querySelectorAll('button')].find((button) => button.textContent === 'Export all notes');
  way?.click();
  expect(exported).toBe(1);
  // what is there can still be read, and taken along
  const copy = await store.exportNotes();
  expect(copy.ok && copy.value.includes('Count every lamp.')).toBe(true);
  await database.close();
});
