import { expect, test } from 'vitest';
import { optionsStore } from '../../../entrypoints/options/store.ts';
import { libraryIn } from '../../../storage/library.ts';
import { libraryTransferIn } from '../../../storage/library-file.ts';
import { settingsIn } from '../../../storage/settings.ts';
import type { KeptText } from '../../../storage/types.ts';
import { codeOf, freshDatabase, valueOf } from '../storage/fresh-store.ts';

const TEXT: KeptText = {
  document: 'A/RES/85/19',
  language: 'en',
  title: 'Lighthouses',
  source: { kind: 'page', address: 'https://docs.un.org/en/A/RES/85/19' },
  read: 5,
  text: '1. Lights lamps.',
  parts: [{ path: [['paragraph', '1']], start: 0, contentStart: 3, end: 16, gaps: [] }],
  headings: [],
};

function openStore() {
  const database = freshDatabase();
  const told: unknown[] = [];
  const store = optionsStore(
    { settings: settingsIn(database), library: libraryIn(database), libraryTransfer: libraryTransferIn(database) },
    (change) => Promise.resolve(told.push(change)),
  );
  return { store, told };
}

test('what was set is told to the background, and only that', async () => {
  const { store, told } = openStore();
  expect(valueOf(await store.set({ dwell: 400, keepTexts: false }))).toMatchObject({ dwell: 400, keepTexts: false });
  expect(valueOf(await store.set({ paused: ['docs.un.org', 'un.org'] })).paused).toHaveLength(2);
  expect(valueOf(await store.endPause('docs.un.org')).paused).toEqual(['un.org']);
  expect(told).toEqual([{ what: 'settings' }, { what: 'settings' }, { what: 'settings' }]);
  expect(codeOf(await store.set({ dwell: 20 }))).toBe('malformed');
  expect(told).toHaveLength(3);
});

test('a text that is forgotten can be taken back as it was', async () => {
  const { store } = openStore();
  valueOf(await store.takeIn([TEXT]));
  const before = valueOf(await store.texts());
  expect(valueOf(await store.forget(TEXT))).toEqual(TEXT);
  expect(valueOf(await store.texts())).toEqual([]);
  expect(valueOf(await store.forget(TEXT))).toBeNull();
  expect(valueOf(await store.takeIn([TEXT]))).toEqual(['added']);
  expect(valueOf(await store.texts())).toEqual(before);
  valueOf(await store.forgetAll());
  expect(valueOf(await store.exportTexts()).count).toBe(0);
});
