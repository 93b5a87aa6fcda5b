import { describe, expect, it } from 'vitest';
import { noteSearch } from '../../../storage/note-search.ts';
import type { Found } from '../../../storage/note-search.ts';
import { notesIn } from '../../../storage/notes.ts';
import type { Notes } from '../../../storage/notes.ts';
import { transferIn } from '../../../storage/transfer.ts';
import { writeNotesFile } from '../../../storage/notes-file.ts';
import type { Result } from '../../../messages.ts';
import { clock, freshDatabase, ids, noteOn, valueOf } from './fresh-store.ts';
import { someThousand } from './some-thousand.ts';

async function filled(count: number) {
  const database = freshDatabase();
  const notes = notesIn(database, { now: clock(1_900_000_000_000), newId: ids() });
  const made = someThousand(count);
  if (count > 0) expect((await transferIn(database).importNotes(writeNotesFile(made, 0))).ok).toBe(true);
  return { notes, made, search: noteSearch(notes) };
}

/** All that is told of one query, until it is complete or has failed. */
const asked = (search: ReturnType<typeof noteSearch>, query: string, most = 100): Promise<Result<Found>[]> =>
  new Promise((resolve) => {
    const told: Result<Found>[] = [];
    search.find(query, most, (found) => {
      told.push(found);
      if (!found.ok || found.value.complete) resolve(told);
    });
  });
const last = async (search: ReturnType<typeof noteSearch>, query: string, most = 100): Promise<Found> =>
  valueOf((await asked(search, query, most)).at(-1) as Result<Found>);

describe('a search', () => {
  it('tells what it found before it has looked through all, the last changed first', async () => {
    const { search, notes } = await filled(1_500);
    const told = (await asked(search, '', 50)).map(valueOf);
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]).toMatchObject({ complete: false });
    const all = valueOf(await notes.all());
    expect(told.map(({ notes: [first] }) => first?.id)).toEqual(told.map(() => all[0]?.id));
    expect(told.at(-1)).toEqual({ notes: all.slice(0, 50), total: all.length, complete: true });
    // the index is there now: one answer
    expect(await asked(search, 'a')).toHaveLength(1);
  });

  it('finds what the store finds', async () => {
    const { search, notes, made } = await filled(400);
    for (const query of ['', 'a', made[3]?.text.slice(0, 4) ?? '', '会', 'A/RES/4', 'et tn']) {
      const found = await last(search, query, 1_000);
      expect(found.notes).toEqual(valueOf(await notes.search(query)));
      expect(found.total).toBe(found.notes.length);
    }
  });

  it('knows of what was written since, once it is told of its document', async () => {
    const { search, notes } = await filled(30);
    expect((await last(search, 'lakeside')).total).toBe(0);
    const one = valueOf(await notes.add(noteOn('A/RES/90/1', { text: 'lakeside' })));
    const part = valueOf(await notes.add(noteOn('A/RES/90/1A', { text: 'lakeside, in part' })));
    const other = valueOf(await notes.add(noteOn('A/RES/90/1B', { text: 'lakeside, in another part' })));
    search.changed('A/RES/90/1');
    expect((await last(search, 'lakeside')).notes.map(({ id }) => id)).toEqual([other.id, part.id, one.id]);
    valueOf(await notes.edit(part.id, part.revision, { text: 'seaside' }));
    search.changed('A/RES/90/1A');
    expect((await last(search, 'lakeside')).notes.map(({ id }) => id)).toEqual([other.id, one.id]);
    expect((await last(search, 'seaside')).notes.map(({ id }) => id)).toEqual([part.id]);
    valueOf(await notes.remove([one.id]));
    search.changed('A/RES/90/1');
    expect((await last(search, 'lakeside')).notes.map(({ id }) => id)).toEqual([other.id]);
    valueOf(await notes.clear());
    search.changed();
    expect((await last(search, '')).total).toBe(0);
  });

  it('knows of what was written while it was looking', async () => {
    const { search, notes } = await filled(1_200);
    const hears: Promise<Result<Found>[]> = asked(search, 'written meanwhile');
    const added = valueOf(await notes.add(noteOn('A/RES/90/1', { text: 'written meanwhile' })));
    search.changed('A/RES/90/1');
    const edited = valueOf(await notes.all()).at(-1);
    valueOf(await notes.edit(edited?.id ?? '', edited?.revision ?? 0, { text: 'written meanwhile too' }));
    search.changed(edited?.anchor.document ?? '');
    await hears;
    expect((await last(search, 'written meanwhile')).notes.map(({ id }) => id)).toEqual([edited?.id, added.id]);
  });

  it('begins anew where everything may have changed while it was looking', async () => {
    const { search, notes } = await filled(1_200);
    const first = asked(search, '');
    search.changed();
    const second = last(search, '');
    expect(valueOf((await first).at(-1) as Result<Found>).total).toBe(valueOf(await notes.all()).length);
    expect((await second).total).toBe(valueOf(await notes.all()).length);
  });

  it('that is not heard any more says nothing', async () => {
    const { search } = await filled(600);
    let isHeard = false;
    search.find('a', 10, () => (isHeard = true))();
    await asked(search, 'b');
    expect(isHeard).toBe(false);
  });

  it('tells of a store that cannot be read, and reads it the next time', async () => {
    const { notes } = await filled(30);
    let isClosed = true;
    const closing: Pick<Notes, 'page' | 'pageById' | 'byIds' | 'forDocument'> = {
      pageById: (after, size) => notes.pageById(after, size),
      byIds: (wanted) => notes.byIds(wanted),
      forDocument: (document) => notes.forDocument(document),
      page: (before, size) =>
        isClosed ? Promise.resolve({ ok: false, failure: { code: 'store-closed', detail: '' } }) : notes.page(before, size),
    };
    const search = noteSearch(closing);
    expect(await asked(search, 'a')).toMatchObject([{ ok: false, failure: { code: 'store-closed' } }]);
    isClosed = false;
    expect((await last(search, '')).total).toBe(valueOf(await notes.all()).length);
  });
});

describe('pages of notes', () => {
  it('hold every note once, whatever their size and however many were changed in one moment', async () => {
    const database = freshDatabase();
    const moments = [1, 1, 1, 5, 5, 9, 10, 10, 10, 10, 12];
    const notes = notesIn(database, { now: () => moments.shift() ?? 0, newId: ids() });
    for (let left = moments.length; left > 0; left--) valueOf(await notes.add(noteOn('A/RES/68/4')));
    const all = valueOf(await notes.all());
    for (const size of [1, 2, 3, 4, 11, 20]) {
      const read = [];
      let before: number | null = null;
      do {
        const page: { notes: readonly unknown[]; before: number | null } = valueOf(await notes.page(before, size));
        read.push(...page.notes);
        before = page.before;
      } while (before !== null);
      expect(read).toEqual(all);
      expect(valueOf(await notes.recent(size))).toEqual(all.slice(0, size));
    }
    valueOf(await notes.remove(all.slice(0, 6).map(({ id }) => id)));
    expect(valueOf(await notes.recent(3))).toEqual(all.slice(6, 9));
    expect(valueOf(await notes.byIds([all[8]?.id ?? '', all[0]?.id ?? '', 'gone', all[7]?.id ?? '']))).toEqual([all[8], all[7]]);
    expect(valueOf(await notes.changedSince(5, 100))).toBe(6);
    expect(valueOf(await notes.changedSince(5, 4))).toBe(4);
  });
});
