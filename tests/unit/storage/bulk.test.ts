import { afterEach, describe, expect, it, vi } from 'vitest';
import { bulkIn } from '../../../storage/bulk.ts';
import { notesIn } from '../../../storage/notes.ts';
import type { Note } from '../../../storage/types.ts';
import { clock, codeOf, freshDatabase, fullAfter, ids, noteOn, valueOf } from './fresh-store.ts';

afterEach(() => void vi.restoreAllMocks());

async function three() {
  const database = freshDatabase();
  const now = clock();
  const notes = notesIn(database, { now, newId: ids() });
  const made: Note[] = [];
  for (const document of ['A/RES/68/4', 'A/RES/70/1', 'A/RES/71/2']) made.push(valueOf(await notes.add(noteOn(document))));
  return { notes, bulk: bulkIn(database, now), made, of: made.map(({ id }) => id) };
}

describe('an act on many notes', () => {
  it('changes them all at once, counts revisions up, and answers both states', async () => {
    const { notes, bulk, made, of } = await three();
    const revised = valueOf(await bulk.change(of, ({ tags }) => ({ tags: [...tags, 'lakes'], label: 3 })));
    expect(revised.map(({ before }) => before)).toEqual(made);
    const after = revised.map((each) => each.after);
    expect(after.map(({ revision, tags, label }) => [revision, tags, label])).toEqual(made.map(() => [2, ['lakes'], 3]));
    expect(new Set(after.map(({ changed }) => changed)).size).toBe(1);
    for (const note of after) expect(valueOf(await notes.get(note.id))).toEqual(note);
  });

  it('leaves alone what it is to leave alone, what is gone, and says a note once', async () => {
    const { bulk, of } = await three();
    const ask = [...of, of[0] ?? '', '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e'];
    const revised = valueOf(await bulk.change(ask, ({ anchor }) => (anchor.document === 'A/RES/70/1' ? null : { label: 2 })));
    expect(revised.map(({ after }) => after.id)).toEqual([of[0], of[2]]);
  });

  it('is no edit where it deletes', async () => {
    const { notes, bulk, made, of } = await three();
    const revised = valueOf(await bulk.change(of, () => ({ deleted: 5 })));
    expect(revised.map(({ after }) => [after.changed, after.deleted])).toEqual(made.map(({ changed }) => [changed, 5]));
    expect(valueOf(await notes.all())).toEqual([]);
  });

  it('is all or nothing', async () => {
    const { notes, bulk, made, of } = await three();
    const refused = await bulk.change(of, ({ id }) => ({ tags: id === of[2] ? ['x'.repeat(101)] : ['fine'] }));
    expect(codeOf(refused)).toBe('malformed');
    fullAfter(2);
    expect(codeOf(await bulk.change(of, () => ({ label: 4 })))).toBe('store-full');
    vi.restoreAllMocks();
    for (const note of made) expect(valueOf(await notes.get(note.id))).toEqual(note);
  });
});

describe('taking an act back', () => {
  it('restores each note but for its revision, and can be taken back itself', async () => {
    const { notes, bulk, made, of } = await three();
    const act = valueOf(await bulk.change(of, ({ anchor }) => ({ anchor: { ...anchor, document: 'A/RES/1/1' }, title: 'Ponds' })));
    const undone = valueOf(await bulk.takeBack(act));
    expect(undone.left).toBe(0);
    for (const note of made) expect(valueOf(await notes.get(note.id))).toEqual({ ...note, revision: 3 });
    const redone = valueOf(await bulk.takeBack(undone.revised));
    expect(redone.revised.map(({ after }) => after)).toEqual(act.map(({ after }) => ({ ...after, revision: 4 })));
  });

  it('leaves what was written since, and what is gone', async () => {
    const { notes, bulk, of } = await three();
    const act = valueOf(await bulk.change(of, () => ({ deleted: 5 })));
    valueOf(await notes.restore([of[0] ?? '']));
    expect(valueOf(await bulk.destroy([of[1] ?? '', of[0] ?? '']))).toBe(1);
    const { revised, left } = valueOf(await bulk.takeBack(act));
    expect([revised.map(({ after }) => after.id), left]).toEqual([[of[2]], 2]);
    expect(valueOf(await notes.get(of[0] ?? ''))).toMatchObject({ revision: 3, deleted: null });
    expect(valueOf(await notes.get(of[1] ?? ''))).toBeNull();
  });
});

it('destroys only what lies among the deleted', async () => {
  const { notes, bulk, of } = await three();
  expect(valueOf(await bulk.destroy(of))).toBe(0);
  expect(valueOf(await notes.count())).toEqual({ kept: 3, deleted: 0 });
});
