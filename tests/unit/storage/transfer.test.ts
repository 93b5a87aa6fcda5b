import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readJson } from '../../../storage/file-problems.ts';
import { readFileOfNotes } from '../../../storage/formats/read-file.ts';
import { readNotesFile, readNotesLines, writeNotesFile } from '../../../storage/notes-file.ts';
import { notesIn } from '../../../storage/notes.ts';
import { transferIn } from '../../../storage/transfer.ts';
import type { Note } from '../../../storage/types.ts';
import { clock, codeOf, freshDatabase, fullAfter, ids, noteOn, valueOf } from './fresh-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function fresh() {
  const database = freshDatabase();
  return { database, notes: notesIn(database), transfer: transferIn(database, clock(), ids()) };
}

const note: Note = {
  id: '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e',
  revision: 3,
  anchor: noteOn('A/RES/68/4').anchor,
  text: 'Ask the mission.',
  label: 2,
  tags: ['one'],
  title: 'Law of the lakes',
  created: 1_700_000_000_000,
  changed: 1_700_000_000_500,
  deleted: null,
  copyOf: null,
};

function fileOf(notes: readonly unknown[], head: object = {}): string {
  return JSON.stringify({ format: 'operative-notes', version: 1, exported: '2026-07-01T12:00:00.000Z', ...head, notes }, null, 2);
}

/** Text that JSON finds hard: lone surrogates, controls, line separators, quotation marks, right-to-left words. */
const text = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '\n', '\u0000', '\u2028', '\ud800', '😀', 'é', 'e\u0301', 'ق', ' ', '{', '\u007f'),
  maxLength: 30,
});
const name = text.filter((made) => made.length > 0 && made.length <= 50);
const time = fc.nat({ max: 2_000_000_000_000 });
const unit = fc.constantFrom('annex', 'appendix', 'part', 'chapter', 'section', 'preambular', 'paragraph', 'subparagraph' as const);

const someNote: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  revision: fc.integer({ min: 1, max: 1000 }),
  anchor: fc.record({
    document: fc.constantFrom('A/RES/68/4', 'S/RES/1325(2000)', 'page:https://www.un.org/en/about'),
    language: fc.constantFrom('en', 'ar', 'zh', null),
    paragraph: fc.option(fc.array(fc.tuple(unit, name), { maxLength: 3 }) as fc.Arbitrary<NonNullable<Note['anchor']['paragraph']>>),
    quote: fc.option(fc.record({ exact: name, prefix: text, suffix: text })),
    offset: fc.nat(),
  }),
  text,
  label: fc.constantFrom(1, 2, 3, 4, 5),
  tags: fc.array(name, { maxLength: 3 }),
  title: text,
  created: time,
  changed: time,
  deleted: fc.option(time),
  copyOf: fc.option(fc.uuid()),
}) as fc.Arbitrary<Note>;

const someNotes = fc.uniqueArray(someNote, { selector: ({ id }) => id, maxLength: 8 });

describe('export and import', () => {
  it('give back every note as it was, the deleted ones too', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        const [one, two] = [fresh(), fresh()];
        expect(await one.transfer.importNotes(fileOf(notes))).toMatchObject({ ok: true, value: { added: notes.length } });
        const exported = valueOf(await one.transfer.exportNotes());
        expect(await two.transfer.importNotes(exported)).toMatchObject({ ok: true, value: { added: notes.length, copied: 0 } });
        for (const made of notes) expect(valueOf(await two.notes.get(made.id))).toEqual(made);
        const again = valueOf(await two.transfer.exportNotes());
        expect(again).toBe(exported);
      }),
      { numRuns: 40 },
    );
  });

  it('change nothing when a file is taken in again, whatever was here before', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, someNotes, async (here, changes) => {
        const { transfer } = fresh();
        await transfer.importNotes(fileOf(here));
        // the same ids with other content, as two computers would have them
        const file = fileOf(changes.map((change, index) => ({ ...change, id: here[index]?.id ?? change.id })));
        const first = await transfer.importNotes(file);
        expect(first.ok).toBe(true);
        const stand = valueOf(await transfer.exportNotes()).replace(/"exported".*/, '');
        expect(await transfer.importNotes(file)).toEqual({
          ok: true,
          value: { added: 0, copied: 0, restored: 0, unchanged: changes.length },
        });
        expect(valueOf(await transfer.exportNotes()).replace(/"exported".*/, '')).toBe(stand);
      }),
      { numRuns: 40 },
    );
  });

  it('write the documented form, oldest note first, one to a line', async () => {
    const { transfer } = fresh();
    await transfer.importNotes(fileOf([note, { ...note, id: '00000000-0000-4000-8000-000000000000', created: 5 }]));
    const exported = valueOf(await transfer.exportNotes());
    const parsed = JSON.parse(exported) as { notes: Note[] };
    expect(parsed).toMatchObject({ format: 'operative-notes', version: 1, exported: '2023-11-14T22:13:21.000Z' });
    expect(parsed.notes.map(({ created }) => created)).toEqual([5, note.created]);
    expect(exported.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(2);
  });

  it('write an empty file that can be read', async () => {
    const { transfer } = fresh();
    expect(await transfer.importNotes(valueOf(await transfer.exportNotes()))).toMatchObject({ ok: true, value: { added: 0 } });
  });
});

describe('a conflict', () => {
  it('keeps both, the one from the file as a copy', async () => {
    const { notes, transfer } = fresh();
    await transfer.importNotes(fileOf([note]));
    const other = { ...note, text: 'Ask the other mission.', changed: note.changed + 9 };
    expect(await transfer.importNotes(fileOf([other]))).toMatchObject({ ok: true, value: { copied: 1 } });
    const all = valueOf(await notes.all());
    expect(all).toHaveLength(2);
    expect(valueOf(await notes.get(note.id))).toEqual(note);
    expect(all.find(({ copyOf }) => copyOf === note.id)).toEqual({ ...other, id: expect.any(String), revision: 1, copyOf: note.id });
  });

  it('does not bring back a copy that the reader has deleted since', async () => {
    const { notes, transfer } = fresh();
    await transfer.importNotes(fileOf([note]));
    const file = fileOf([{ ...note, text: 'Ask the other mission.' }]);
    await transfer.importNotes(file);
    const copy = valueOf(await notes.all()).find(({ copyOf }) => copyOf !== null);
    await notes.remove([copy?.id ?? '']);
    expect(await transfer.importNotes(file)).toMatchObject({ ok: true, value: { unchanged: 1 } });
  });

  it('takes a deleted note back that is live in the file, and deletes none', async () => {
    const { notes, transfer } = fresh();
    const kept = { ...note, id: '00000000-0000-4000-8000-000000000001' };
    await transfer.importNotes(fileOf([note, kept]));
    await notes.remove([note.id]);
    expect(await transfer.importNotes(fileOf([note, { ...kept, deleted: 9 }]))).toMatchObject({
      ok: true,
      value: { restored: 1, unchanged: 1 },
    });
    expect(valueOf(await notes.count())).toEqual({ kept: 2, deleted: 0 });
  });
});

describe('a file that is not good', () => {
  const bad = (change: object) => fileOf([note, { ...note, id: '00000000-0000-4000-8000-000000000001', ...change }]);

  it.each([
    ['a label that is none', bad({ label: 9 }), '"label": 9', 'notes[1].label', 'wrong-value'],
    ['a number for a text', bad({ text: 5 }), '"text": 5', 'notes[1].text', 'wrong-type'],
    ['an unknown member', bad({ colour: 'red' }), '"colour"', 'notes[1].colour', 'unknown-member'],
    ['a text too long', bad({ text: 'z'.repeat(100_001) }), '"zzz', 'notes[1].text', 'too-long'],
    [
      'a quote without words',
      bad({ anchor: { ...note.anchor, quote: { exact: '', prefix: '', suffix: '' } } }),
      '"exact": ""',
      'notes[1].anchor.quote.exact',
      'wrong-value',
    ],
    [
      'a unit that is none',
      bad({ anchor: { ...note.anchor, paragraph: [['verse', '1']] } }),
      '"verse"',
      'notes[1].anchor.paragraph[0][0]',
      'wrong-value',
    ],
    ['a fraction of a millisecond', bad({ changed: 1.5 }), '1.5', 'notes[1].changed', 'wrong-value'],
    ['another format', fileOf([], { format: 'hypothesis' }), '"format"', 'format', 'other-format'],
    ['a later version', fileOf([], { version: 2 }), '"version"', 'version', 'newer-version'],
    ['notes that are no list', fileOf([]).replace('[]', '{}'), '"notes": {}', 'notes', 'wrong-type'],
    ['no object at all', '\n\n[1]', '[1]', 'format', 'other-format'],
  ])('names the line of %s', async (_, file, words, path, reason) => {
    const { notes, transfer } = fresh();
    const result = await transfer.importNotes(file);
    const line = file.split('\n').findIndex((candidate) => candidate.includes(words)) + 1;
    expect(line).toBeGreaterThan(0);
    expect(result).toMatchObject({ ok: false, problems: [{ line, path, reason }] });
    expect(valueOf(await notes.count())).toEqual({ kept: 0, deleted: 0 });
  });

  it('names the note where a member is missing', async () => {
    const { title: _, ...short } = note;
    const file = fileOf([{ ...note, id: '00000000-0000-4000-8000-000000000001' }, short]);
    const line = file.split('\n').findLastIndex((candidate) => candidate.trim() === '{') + 1;
    expect(line).toBeLessThan(file.split('\n').findIndex((candidate) => candidate.includes(note.id)) + 1);
    const result = await fresh().transfer.importNotes(file);
    expect(result).toMatchObject({ ok: false, problems: [{ path: 'notes[1].title', reason: 'missing' }] });
    const at = !result.ok && result.problems[0]?.line;
    expect(file.split('\n')[Number(at) - 1]?.trim()).toBe('{');
  });

  it('names the second of two notes with one id', async () => {
    const file = fileOf([note, note]);
    const line = file.split('\n').findLastIndex((candidate) => candidate.includes(note.id)) + 1;
    expect(await fresh().transfer.importNotes(file)).toMatchObject({
      ok: false,
      problems: [{ line, path: 'notes[1].id', reason: 'id-twice' }],
    });
  });

  it('names line and column where it stops being JSON, in words of its own', async () => {
    const file = fileOf([note]).replace('"label": 2,', '"label": 2');
    const line = file.split('\n').findIndex((candidate) => candidate.includes('"label"')) + 2;
    expect(await fresh().transfer.importNotes(file)).toEqual({
      ok: false,
      problems: [{ line, column: 7, path: '', reason: 'syntax', detail: 'unexpected "\\""' }],
    });
  });

  it('tells every problem in the order of the lines, and writes nothing of the good notes', async () => {
    const { notes, transfer } = fresh();
    const result = await transfer.importNotes(fileOf([{ ...note, label: 0, title: 4 }, note, { ...note, revision: 0 }]));
    const problems = result.ok ? [] : result.problems;
    expect(problems.map(({ path }) => path)).toEqual(['notes[0].label', 'notes[0].title', 'notes[2].revision']);
    expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).toSorted((a, b) => a - b));
    expect(valueOf(await notes.count()).kept).toBe(0);
  });

  it('tells no more than a hundred', async () => {
    const result = await fresh().transfer.importNotes(fileOf(Array.from({ length: 500 }, () => ({ bad: 1 }))));
    expect(!result.ok && result.problems).toHaveLength(100);
  });

  it('reads past a byte order mark', async () => {
    expect(await fresh().transfer.importNotes(`\ufeff${fileOf([note])}`)).toMatchObject({ ok: true });
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => fileOf([value])),
          fc.jsonValue().map((value) => fileOf([], Object(value))),
        ),
        async (junk) => {
          const { notes, transfer } = fresh();
          const result = await transfer.importNotes(junk);
          expect(result.ok || result.problems.length > 0).toBe(true);
          expect(valueOf(await notes.count())).toEqual({ kept: 0, deleted: 0 });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a store that is full', () => {
  it('fails the import as a whole', async () => {
    const { notes, transfer } = fresh();
    fullAfter(1);
    const result = await transfer.importNotes(fileOf([note, { ...note, id: '00000000-0000-4000-8000-000000000001' }]));
    expect(result).toMatchObject({ ok: false, problems: [], failure: { code: 'store-full' } });
    vi.restoreAllMocks();
    expect(valueOf(await notes.count())).toEqual({ kept: 0, deleted: 0 });
  });

  it('cannot be exported while it is closed', async () => {
    const { transfer } = fresh();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(codeOf(await transfer.exportNotes())).toBe('store-closed');
  });
});

describe('a file as it is written', () => {
  const lines = (some: readonly Note[]): string => writeNotesFile(some, 0);
  async function* inPieces(file: string, size = file.length): AsyncGenerator<string> {
    for (let at = 0; at < file.length; at += size) yield file.slice(at, at + size);
  }
  const some = [note, { ...note, id: '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3f', text: 'line \u2028 break' }];

  it('is read line by line, to the same notes as when it is read as a whole', async () => {
    expect(await readNotesLines(inPieces(lines(some)))).toEqual(some);
    expect(await readNotesLines(inPieces(lines([note])))).toEqual([note]);
    for (const size of [1, 7, 300]) expect(await readNotesLines(inPieces(lines(some), size))).toEqual(some);
    expect(await readFileOfNotes(new Blob(['\ufeff', lines(some)]), () => 0)).toEqual({ ok: true, notes: some });
    const whole = JSON.parse(lines(some)) as unknown;
    expect(await readFileOfNotes(JSON.stringify(whole), () => 0)).toEqual({ ok: true, notes: some });
  });

  it.each([
    ['a comma is missing', (file: string) => file.replace('},\n', '}\n')],
    ['it was cut short', (file: string) => file.slice(0, -20)],
    ['something stands after it', (file: string) => `${file}x`],
    ['a note stands in it twice', (file: string) => file.replace(/3f"/, '3e"')],
    ['a note has a fault', (file: string) => file.replace('"label":2', '"label":9')],
    ['its date is none', (file: string) => file.replace('1970-01-01T', 'long ago ')],
    ['it has a member more', (file: string) => file.replace(']\n}', '],"more":1\n}')],
    ['it has no notes', () => lines([])],
    ['lines end otherwise', (file: string) => file.replaceAll('\n', '\r\n')],
  ])('is read as a whole where %s, with the same answer', async (_, spoil) => {
    const file = spoil(lines(some));
    expect(await readNotesLines(inPieces(file))).toBeNull();
    const read = await readFileOfNotes(file, () => 0);
    expect(await readFileOfNotes(new Blob([file]), () => 0)).toEqual(read);
    const as = readJson(file);
    expect(read).toEqual(as.ok ? readNotesFile(as.text, as.value) : as);
  });
});
