import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import { BACKUP_AGE, BACKUP_LATER, keepingIn } from '../../../storage/keeping.ts';
import { notesIn } from '../../../storage/notes.ts';
import { codeOf, freshDatabase, freshName, ids, noteOn, valueOf } from './fresh-store.ts';

const DAY = 24 * 60 * 60 * 1000;

function fresh(database = freshDatabase()) {
  const items: Record<string, unknown> = {};
  const area = { get: () => Promise.resolve({ ...items }), set: (more: object) => Promise.resolve(void Object.assign(items, more)) };
  const time = { now: 1_800_000_000_000 };
  const now = (): number => time.now;
  const notes = notesIn(database, { now: () => (time.now += 1), newId: ids() });
  const write = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at++) valueOf(await notes.add(noteOn('A/RES/68/4')));
  };
  return { area, items, time, notes, write, keeping: keepingIn(notes, area, now) };
}

describe('notes that are gone', () => {
  it('are missed where there were some and nobody deleted them', async () => {
    const { keeping, notes, write } = fresh();
    expect(valueOf(await keeping.look())).toMatchObject({ kept: 0, lost: null });
    await write(3);
    expect(valueOf(await keeping.look())).toMatchObject({ kept: 3, lost: null });
    await notes.clear();
    expect(valueOf(await keeping.look())).toMatchObject({ kept: 0, lost: 3 });
    // looking again does not make it right
    expect(valueOf(await keeping.look())).toMatchObject({ lost: 3 });
    await keeping.isRight();
    expect(valueOf(await keeping.look())).toMatchObject({ lost: null });
  });

  it('are missed where nobody had looked since the first was written on a page', async () => {
    const { keeping, notes, write } = fresh();
    await write(1);
    await keeping.written();
    await notes.clear();
    expect(valueOf(await keeping.look()).lost).toBe(1);
  });

  it('are not missed where the reader deleted them, even after they were destroyed', async () => {
    const { keeping, notes, time, write } = fresh();
    await write(2);
    await keeping.look();
    await notes.remove(valueOf(await notes.all()).map(({ id }) => id));
    expect(valueOf(await keeping.look())).toMatchObject({ kept: 0, lost: null });
    time.now += 31 * DAY;
    expect(valueOf(await notes.purge())).toBe(2);
    expect(valueOf(await keeping.look()).lost).toBeNull();
  });

  it('are not missed where the store cannot be read: that says nothing of them', async () => {
    const { keeping, items, write } = fresh();
    await write(2);
    await keeping.look();
    const before = { ...items };
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('closed', 'UnknownError');
    });
    const closed = keepingIn(notesIn(openDatabase({ name: freshName() })), {
      get: () => Promise.resolve(items),
      set: (more) => Promise.resolve(void Object.assign(items, more)),
    });
    expect(codeOf(await closed.look())).toBe('store-closed');
    expect(items).toEqual(before);
    vi.restoreAllMocks();
  });

  it('are there, whatever becomes of what was remembered', async () => {
    const { notes, write } = fresh();
    await write(25);
    const refuse = (): Promise<never> => Promise.reject(new Error('no'));
    const keeping = keepingIn(notes, { get: refuse, set: refuse });
    expect(valueOf(await keeping.look())).toMatchObject({ kept: 25, lost: null });
    await keeping.backedUp();
  });
});

describe('a copy', () => {
  it('is asked for where there is none of twenty notes, and not before', async () => {
    const { keeping, write } = fresh();
    await write(19);
    expect(valueOf(await keeping.look()).remind).toBeNull();
    await write(1);
    expect(valueOf(await keeping.look())).toMatchObject({ remind: 20, lastBackup: null });
  });

  it('is asked for again once the last is a month old and twenty notes were written since', async () => {
    const { keeping, notes, time, write } = fresh();
    await write(30);
    await keeping.backedUp();
    const saved = time.now;
    await write(40);
    expect(valueOf(await keeping.look())).toMatchObject({ remind: null, lastBackup: saved });
    time.now += BACKUP_AGE;
    expect(valueOf(await keeping.look())).toMatchObject({ remind: 40, lastBackup: saved });
    await keeping.backedUp();
    time.now += 2 * BACKUP_AGE;
    await write(19);
    expect(valueOf(await keeping.look()).remind).toBeNull();
    // an edit counts as a note that was written
    const [oldest] = valueOf(await notes.all()).slice(-1);
    await notes.edit(oldest?.id ?? '', 1, { text: 'another' });
    expect(valueOf(await keeping.look()).remind).toBe(20);
  });

  it('is asked for without counting all that was written', async () => {
    const { area } = fresh();
    const asked: number[] = [];
    const many = keepingIn(
      {
        count: () => Promise.resolve({ ok: true, value: { kept: 90_000, deleted: 0 } }),
        changedSince: (_, most) => Promise.resolve({ ok: true, value: (asked.push(most), most) }),
      },
      area,
    );
    expect(valueOf(await many.look())).toMatchObject({ remind: 1_000, orMore: true });
    expect(asked).toEqual([1_001]);
    await many.backedUp();
    expect(valueOf(await many.look())).toMatchObject({ remind: null, orMore: false });
    expect(asked).toHaveLength(1);
  });

  it('is put off by a fortnight', async () => {
    const { keeping, time, write } = fresh();
    await write(20);
    await keeping.later();
    time.now += BACKUP_LATER - 1;
    expect(valueOf(await keeping.look()).remind).toBeNull();
    time.now += 1;
    expect(valueOf(await keeping.look()).remind).toBe(20);
  });
});
