/** Databases of older versions, in a real browser: what it stores and upgrades is its own, and not a stand-in's. */
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import { UPGRADES } from '../../../storage/schema-versions.ts';
import { makeOlder, OLDER, readAndExpected } from '../../unit/storage/versions/older.ts';

const made: string[] = [];
afterEach(() => {
  for (const name of made.splice(0)) indexedDB.deleteDatabase(name);
});

test.each(OLDER.map((older) => [older.version, older] as const))('version %i is read, and nothing is lost', async (_, older) => {
  const name = `older-${older.version}-${crypto.randomUUID()}`;
  made.push(name);
  await makeOlder(name, older);
  const database = openDatabase({ name });
  const { read, expected } = await readAndExpected(database, older);
  await database.close();
  expect(read).toEqual(expected);
  expect((await indexedDB.databases()).find((each) => each.name === name)?.version).toBe(UPGRADES.length);
});
