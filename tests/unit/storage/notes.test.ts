import { describe, expect, it } from 'vitest';
import { KEPT_AFTER_DELETION, notesIn } from '../../../storage/notes.ts';
import { openDatabase } from '../../../storage/database.ts';
import { clock, codeOf, freshDatabase, freshName, ids, noteOn, valueOf } from './fresh-store.ts';

const fresh = () => notesIn(freshDatabase(), { now: clock(), newId: ids() });

describe('adding', () => {
  it('stores a note whole, with a first revision', async () => {
    const notes = fresh();
    const added = valueOf(await notes.add(noteOn('A/RES/68/4', { tags: ['x'] })));
    expect(added).toMatchObject({ revision: 1, deleted: null, copyOf: null, tags: ['x'], created: added.changed });
    expect(valueOf(await notes.get(added.id))).toEqual(added);
  });

  it('outlives the connection', async () => {
    const database = freshDatabase();
    const added = valueOf(await notesIn(database).add(noteOn('A/RES/68/4')));
    await database.close();
    expect(valueOf(await notesIn(database).all())).toEqual([added]);
  });

  it('adds one note for one id, said twice', async () => {
    const notes = fresh();
    const id = '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e';
    const first = valueOf(await notes.add(noteOn('A/RES/68/4', { id })));
    expect(valueOf(await notes.add(noteOn('A/RES/68/4', { id })))).toEqual(first);
    expect(valueOf(await notes.count())).toEqual({ kept: 1, deleted: 0 });
  });

  it('never overwrites a note whose id is used again for something else', async () => {
    const notes = fresh();
    const id = '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e';
    const first = valueOf(await notes.add(noteOn('A/RES/68/4', { id })));
    const second = valueOf(await notes.add(noteOn('A/RES/70/1', { id })));
    expect(second.id).not.toBe(id);
    expect(valueOf(await notes.get(id))).toEqual(first);
  });

  it.each([
    ['a label that is none', { label: 6 as never }],
    ['a text beyond the limit', { text: 'x'.repeat(100_001) }],
    ['an id that is no UUID', { id: '../1' }],
  ])('refuses %s and writes nothing', async (_, change) => {
    const notes = fresh();
    expect(codeOf(await notes.add(noteOn('A/RES/68/4', change)))).toBe('malformed');
    expect(valueOf(await notes.count())).toEqual({ kept: 0, deleted: 0 });
  });
});

describe('editing', () => {
  it('counts the revision up and keeps the rest', async () => {
    const notes = fresh();
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    const edited = valueOf(await notes.edit(added.id, 1, { text: 'Ask twice.', label: 3 }));
    expect(edited).toEqual({ ...added, revision: 2, text: 'Ask twice.', label: 3, changed: edited.changed });
    expect(edited.changed).toBeGreaterThan(added.changed);
  });

  it('gives the slower of two writers a copy, whichever connection each has', async () => {
    const name = freshName();
    const [one, two] = [notesIn(openDatabase({ name })), notesIn(openDatabase({ name }))];
    const added = valueOf(await one.add(noteOn('A/RES/68/4')));
    const results = await Promise.all([one.edit(added.id, 1, { text: 'first mind' }), two.edit(added.id, 1, { text: 'second mind' })]);
    const written = results.map(valueOf);
    const copy = written.find(({ copyOf }) => copyOf === added.id);
    expect(written.filter(({ id }) => id === added.id)).toHaveLength(1);
    expect(copy?.id).not.toBe(added.id);
    expect(
      valueOf(await one.all())
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['first mind', 'second mind']);
  });

  it('makes no copy where the same was said before: a message sent twice', async () => {
    const notes = fresh();
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    const first = valueOf(await notes.edit(added.id, 1, { text: 'Ask twice.' }));
    expect(valueOf(await notes.edit(added.id, 1, { text: 'Ask twice.' }))).toEqual(first);
    expect(valueOf(await notes.count()).kept).toBe(1);
  });

  it('saves as a copy what was written on a note deleted in the meantime', async () => {
    const notes = fresh();
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    await notes.remove([added.id]);
    const copy = valueOf(await notes.edit(added.id, 1, { text: 'still mine' }));
    expect(copy).toMatchObject({ copyOf: added.id, deleted: null, revision: 1, text: 'still mine' });
    expect(valueOf(await notes.get(added.id))).toMatchObject({ text: added.text, revision: 2 });
  });

  it('says that a note which is gone was not found', async () => {
    expect(codeOf(await fresh().edit('8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e', 1, { text: '' }))).toBe('not-found');
  });
});

describe('deleting', () => {
  it('lays a note aside, and takes it back', async () => {
    const notes = fresh();
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    const [removed] = valueOf(await notes.remove([added.id, added.id, 'gone']));
    expect(removed?.deleted).toEqual(expect.any(Number));
    expect(valueOf(await notes.all())).toEqual([]);
    expect(valueOf(await notes.forDocument('A/RES/68/4'))).toEqual([]);
    expect(valueOf(await notes.deleted())).toEqual([removed]);
    expect(valueOf(await notes.remove([added.id]))).toEqual([]);
    const [restored] = valueOf(await notes.restore([added.id]));
    expect(restored).toEqual({ ...added, revision: 3 });
    expect(valueOf(await notes.count())).toEqual({ kept: 1, deleted: 0 });
  });

  it('destroys after thirty days, and only what was deleted', async () => {
    let time = 1_700_000_000_000;
    const notes = notesIn(freshDatabase(), { now: () => time, newId: ids() });
    const [old, recent, kept] = await Promise.all(
      ['old', 'recent', 'kept'].map(async (text) => valueOf(await notes.add(noteOn('S/RES/1325(2000)', { text })))),
    );
    await notes.remove([old?.id ?? '']);
    time += KEPT_AFTER_DELETION - 1;
    await notes.remove([recent?.id ?? '']);
    expect(valueOf(await notes.purge())).toBe(0);
    time += 1;
    expect(valueOf(await notes.purge())).toBe(1);
    expect(valueOf(await notes.get(old?.id ?? ''))).toBeNull();
    expect(valueOf(await notes.deleted())).toHaveLength(1);
    expect(valueOf(await notes.all())).toEqual([kept]);
  });
});

describe('reading', () => {
  it('gives the notes of a document in the likely order of its text', async () => {
    const notes = fresh();
    const paths = [
      [
        ['annex', 'I'],
        ['paragraph', '2'],
      ],
      [['paragraph', '10']],
      [
        ['paragraph', '9'],
        ['subparagraph', 'b'],
      ],
      [['preambular', '4']],
      [
        ['paragraph', '9'],
        ['subparagraph', 'a'],
      ],
      [['section', 'IX']],
      [['section', 'V']],
      [
        ['annex', 'I'],
        ['paragraph', '1'],
      ],
    ] as const;
    for (const [index, paragraph] of paths.entries()) {
      const { anchor } = noteOn('A/RES/68/4');
      await notes.add(noteOn('A/RES/68/4', { anchor: { ...anchor, paragraph }, text: String(index) }));
    }
    const { anchor } = noteOn('A/RES/68/4');
    await notes.add(noteOn('A/RES/68/4', { anchor: { ...anchor, paragraph: null, quote: null }, text: 'whole' }));
    const order = valueOf(await notes.forDocument('A/RES/68/4')).map(({ text }) => text);
    expect(order).toEqual(['whole', '3', '6', '5', '4', '2', '1', '7', '0']);
  });

  it('reads a resolution and its part as one text, two parts as two', async () => {
    const notes = fresh();
    const documents = [
      'A/RES/57/270',
      'A/RES/57/270A',
      'A/RES/57/270B',
      'A/RES/57/2701',
      'page:https://www.un.org/a',
      'page:https://www.un.org/ab',
    ];
    for (const document of documents) await notes.add(noteOn(document));
    const read = async (document: string) =>
      valueOf(await notes.forDocument(document))
        .map(({ anchor }) => anchor.document)
        .toSorted();
    expect(await read('A/RES/57/270B')).toEqual(['A/RES/57/270', 'A/RES/57/270B']);
    expect(await read('A/RES/57/270')).toEqual(['A/RES/57/270', 'A/RES/57/270A', 'A/RES/57/270B']);
    expect(await read('page:https://www.un.org/a')).toEqual(['page:https://www.un.org/a']);
  });

  it('lists the last changed first', async () => {
    const notes = fresh();
    const first = valueOf(await notes.add(noteOn('A/RES/68/4', { text: 'first' })));
    await notes.add(noteOn('A/RES/68/5', { text: 'second' }));
    await notes.edit(first.id, 1, { text: 'first again' });
    expect(valueOf(await notes.all()).map(({ text }) => text)).toEqual(['first again', 'second']);
  });

  it.each([
    ['état', 'L’ÉTAT du rapport'],
    ['etat rapport', 'L’État du rapport'],
    ['القرار', 'القـــرار ١٥١٤'],
    ['الامم', 'الأُمم'],
    ['доклад', 'ДОКЛАДЫ'],
    ['第68', '第68/4号决议'],
  ])('finds %s in %s', async (query, text) => {
    const notes = fresh();
    await notes.add(noteOn('A/RES/68/4', { text }));
    await notes.add(noteOn('A/RES/68/4', { text: 'other' }));
    expect(valueOf(await notes.search(query)).map((note) => note.text)).toEqual([text]);
  });

  it('finds by quote, title and symbol, and needs every word', async () => {
    const notes = fresh();
    const added = valueOf(await notes.add(noteOn('A/RES/68/4')));
    for (const query of ['States report', 'lakes law', 'a/res/68', 'mission LAKES', '']) {
      expect(valueOf(await notes.search(query))).toEqual([added]);
    }
    expect(valueOf(await notes.search('lakes rivers'))).toEqual([]);
  });
});
