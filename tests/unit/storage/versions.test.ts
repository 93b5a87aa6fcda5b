import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import { notesIn } from '../../../storage/notes.ts';
import { UPGRADES } from '../../../storage/schema-versions.ts';
import { freshName, noteOn, valueOf } from './fresh-store.ts';
import { makeOlder, OLDER, readAndExpected } from './versions/older.ts';

describe('a database of an older version', () => {
  it.each(OLDER.map((older) => [older.version, older] as const))('%i is read by this one, and nothing is lost', async (_, older) => {
    const name = freshName();
    await makeOlder(name, older);
    const database = openDatabase({ name });
    const { read, expected } = await readAndExpected(database, older);
    expect(read).toEqual(expected);
    // and is written to, and read again
    const added = valueOf(await notesIn(database).add(noteOn('A/RES/68/4')));
    await database.close();
    expect(valueOf(await notesIn(openDatabase({ name })).get(added.id))).toEqual(added);
  });

  it('is kept as data here, for each that was published', () => {
    // the last one may not be published yet
    expect(OLDER.map(({ version }) => version)).toEqual(OLDER.map((__, at) => at + 1));
    expect(OLDER.length).toBeGreaterThanOrEqual(UPGRADES.length - 1);
  });
});
