/** Two of the extension's own pages over one database, each with a connection and a channel of its own. */
import { afterEach, expect, test, vi } from 'vitest';
import { changesOn } from '../../../storage/changes.ts';
import type { StoreChange } from '../../../storage/changes.ts';
import { openDatabase } from '../../../storage/database.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { latelyIn } from '../../../storage/lately.ts';
import type { Found } from '../../../storage/note-search.ts';
import { noteStore } from '../../../storage/note-store.ts';
import { notesIn } from '../../../storage/notes.ts';
import { settingsIn } from '../../../storage/settings.ts';
import { transferIn } from '../../../storage/transfer.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const LAKES = { document: 'A/RES/68/4', language: 'en', title: 'Law of the lakes' } as const;

function ownPage(name: string) {
  const database = openDatabase({ name });
  const channel = new BroadcastChannel(name);
  const changes = changesOn(channel);
  closing.push(() => {
    channel.close();
    void database.close().then(() => indexedDB.deleteDatabase(name));
  });
  const store = noteStore(
    {
      notes: notesIn(database),
      drafts: draftsIn(database),
      settings: settingsIn(database),
      lately: latelyIn(database),
      transfer: transferIn(database),
    },
    (change) => Promise.resolve(changes.tell(change)),
    'quick',
    { hear: changes.hear },
  );
  const heard = vi.fn<() => void>();
  store.hear(heard);
  const find = (query: string): Promise<number> =>
    new Promise((resolve) => {
      store.find(query, 10, (found) => {
        if (found.ok && (found.value satisfies Found).complete) resolve(found.value.total);
      });
    });
  return { store, heard, find };
}

test('each hears at once what the other writes, lists it and finds it', async () => {
  const name = `two-pages-${crypto.randomUUID()}`;
  const [one, other] = [ownPage(name), ownPage(name)];
  expect(await one.find('lamps')).toBe(0);
  expect(await other.find('lamps')).toBe(0);
  const added = await one.store.add(LAKES, crypto.randomUUID(), 'Count the lamps.');
  await expect.poll(() => other.heard.mock.calls.length).toBe(1);
  const listed = await other.store.forDocument(LAKES.document);
  expect(listed).toMatchObject({ ok: true, value: [{ text: 'Count the lamps.' }] });
  expect(await other.find('lamps')).toBe(1);
  if (!added.ok) throw new Error(added.failure.detail);
  await other.store.remove(added.value);
  await expect.poll(() => one.heard.mock.calls.length).toBe(1);
  expect(await one.find('lamps')).toBe(0);
  expect(await one.store.count()).toEqual({ ok: true, value: 0 });
});

test('many writes one after another are told as one', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let say: (change: StoreChange) => void = () => undefined;
    const database = openDatabase({ name: `two-pages-${crypto.randomUUID()}` });
    const store = noteStore(
      {
        notes: notesIn(database),
        drafts: draftsIn(database),
        settings: settingsIn(database),
        lately: latelyIn(database),
        transfer: transferIn(database),
      },
      () => Promise.resolve(),
      'quick',
      { hear: (hear) => (say = hear) },
    );
    const heard = vi.fn<() => void>();
    const stop = store.hear(heard);
    for (let at = 0; at < 30; at++) say({ what: 'notes', document: LAKES.document });
    expect(heard).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(heard).toHaveBeenCalledOnce();
    say({ what: 'settings' });
    vi.runAllTimers();
    expect(heard).toHaveBeenCalledOnce();
    say({ what: 'notes' });
    vi.runAllTimers();
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    say({ what: 'notes' });
    vi.runAllTimers();
    expect(heard).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});
