import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import { notesIn } from '../../../storage/notes.ts';
import { UPGRADES } from '../../../storage/schema-versions.ts';
import type { Upgrade } from '../../../storage/schema-versions.ts';
import { codeOf, freshDatabase, freshName, fullAfter, noteOn, valueOf } from './fresh-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('opening', () => {
  it('opens nothing before it is used', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const database = freshDatabase();
    expect(open).not.toHaveBeenCalled();
    await notesIn(database).all();
    await notesIn(database).all();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('tells of a failed opening as a value, and tries again', async () => {
    const notes = notesIn(freshDatabase());
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(codeOf(await notes.all())).toBe('store-closed');
    expect(valueOf(await notes.all())).toEqual([]);
  });

  it('is closed for a database that a later version wrote', async () => {
    const name = freshName();
    (await openDB(name, UPGRADES.length + 1)).close();
    expect(codeOf(await notesIn(openDatabase({ name })).all())).toBe('store-closed');
  });

  it('takes each step that an older database lacks, once and in order', async () => {
    const name = freshName();
    const old = notesIn(openDatabase({ name }));
    const added = valueOf(await old.add(noteOn('A/RES/68/4')));
    const steps: string[] = [];
    const second: Upgrade = async (_, transaction) => {
      steps.push('second');
      const store = transaction.objectStore('notes');
      for (const note of await store.getAll()) await store.put?.({ ...note, title: `${note.title}, revised` });
    };
    const third: Upgrade = () => {
      steps.push('third');
    };
    // the older connection is still open: it lets go when asked
    const newer = notesIn(openDatabase({ name, upgrades: [...UPGRADES, second, third] }));
    expect(valueOf(await newer.get(added.id))).toEqual({ ...added, title: 'Law of the lakes, revised' });
    expect(steps).toEqual(['second', 'third']);
    expect(codeOf(await old.all())).toBe('store-closed');
  });

  it('takes a step that fails back, with those before it, and says why', async () => {
    const name = freshName();
    const old = notesIn(openDatabase({ name }));
    const added = valueOf(await old.add(noteOn('A/RES/68/4')));
    const half: Upgrade = async (_, transaction) => {
      await transaction.objectStore('notes').put?.({ ...added, title: 'half way' });
      throw new Error('a step that fails');
    };
    const newer = await notesIn(openDatabase({ name, upgrades: [...UPGRADES, half] })).all();
    expect(newer).toMatchObject({ ok: false, failure: { code: 'store-closed', detail: expect.stringContaining('a step that fails') } });
    expect(valueOf(await notesIn(openDatabase({ name })).get(added.id))).toEqual(added);
  });

  it('does not wait for ever behind a connection that will not let go', async () => {
    const name = freshName();
    const hanging = await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('notes') });
    const notes = notesIn(openDatabase({ name, upgrades: [...UPGRADES, () => undefined] }));
    expect(codeOf(await notes.all())).toBe('store-closed');
    hanging.close();
  });

  it('opens again after the database was taken away', async () => {
    const name = freshName();
    const notes = notesIn(openDatabase({ name }));
    await notes.add(noteOn('A/RES/68/4'));
    await deleteDB(name);
    expect(valueOf(await notes.all())).toEqual([]);
  });

  it('opens again, once, where the connection was closed under it', async () => {
    const notes = notesIn(freshDatabase());
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    const open = vi.spyOn(indexedDB, 'open');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const closed = () => {
      throw new DOMException('The connection is closing', 'InvalidStateError');
    };
    transaction.mockImplementationOnce(closed).mockImplementationOnce(closed);
    const both = await Promise.all([notes.all(), notes.all()]);
    expect(both.map(valueOf)).toEqual([[added], [added]]);
    expect(open).toHaveBeenCalledTimes(1);
    transaction.mockImplementation(closed);
    expect(codeOf(await notes.all())).toBe('store-closed');
  });
});

describe('writing', () => {
  it('asks for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await notesIn(freshDatabase()).add(noteOn('A/RES/68/4'));
    expect(transaction).toHaveBeenCalledWith(['notes', 'drafts'], 'readwrite', { durability: 'strict' });
  });

  it('acknowledges after the transaction is done, not after the request', async () => {
    const order: string[] = [];
    const database = freshDatabase();
    const result = database.run(['notes'], 'readwrite', async (transaction) => {
      void transaction.done.then(() => order.push('done'));
      await transaction.store.count();
      order.push('request');
    });
    await result.then(() => order.push('acknowledged'));
    expect(order).toEqual(['request', 'done', 'acknowledged']);
  });

  it('tells of a full disk, and leaves nothing half written', async () => {
    const notes = notesIn(freshDatabase());
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    const second = valueOf(await notes.add(noteOn('A/RES/68/5')));
    const puts = fullAfter(1);
    expect(codeOf(await notes.remove([added.id, second.id]))).toBe('store-full');
    expect(puts).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
    expect(valueOf(await notes.count())).toEqual({ kept: 2, deleted: 0 });
  });

  it('tells of a disk that is found full when the transaction is to be kept', async () => {
    const database = freshDatabase();
    const result = await database.run(['notes'], 'readwrite', async (transaction) => {
      await transaction.store.count();
      const raw = unwrap(transaction);
      Object.defineProperty(raw, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      raw.abort();
    });
    expect(codeOf(result)).toBe('store-full');
  });

  it('undoes everything when the work throws', async () => {
    const database = freshDatabase();
    const notes = notesIn(database);
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    const result = await database.run(['notes'], 'readwrite', async ({ store }) => {
      await store.delete(added.id);
      throw new Error('changed its mind');
    });
    expect(result).toMatchObject({ ok: false, failure: { code: 'unexpected', detail: expect.stringContaining('changed its mind') } });
    expect(valueOf(await notes.all())).toEqual([added]);
  });
});
