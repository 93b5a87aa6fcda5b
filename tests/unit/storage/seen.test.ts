import { expect, it } from 'vitest';
import { notesIn } from '../../../storage/notes.ts';
import { seenIn } from '../../../storage/seen.ts';
import { freshDatabase, ids, noteOn, valueOf } from './fresh-store.ts';

it('keeps the notes of a document that were not in their place, until they are', async () => {
  const database = freshDatabase();
  const notes = notesIn(database, { now: () => 1, newId: ids() });
  const seen = seenIn(database, () => 9);
  const [one, two, other] = await Promise.all(
    ['A/RES/57/270', 'A/RES/57/270B', 'A/RES/57/271'].map(async (document) => valueOf(await notes.add(noteOn(document))).id),
  );
  if (!one || !two || !other) throw new Error('not added');
  const stranger = '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e';
  valueOf(await seen.keep('A/RES/57/270', { [one]: 'changed', [two]: 'not-found', [other]: 'not-found', [stranger]: 'changed' }));
  expect([...valueOf(await seen.all()).values()].sort((first, second) => (first.note < second.note ? -1 : 1))).toEqual(
    [
      { note: one, place: 'changed' as const, seen: 9 },
      { note: two, place: 'not-found' as const, seen: 9 },
    ].sort((first, second) => (first.note < second.note ? -1 : 1)),
  );
  valueOf(await seen.keep('A/RES/57/270', { [one]: 'in-place' }));
  expect([...valueOf(await seen.all()).keys()]).toEqual([two]);
});
