import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXPORT_FILES, EXPORT_FORMATS } from '../../../../storage/formats/write-file.ts';
import { notesIn } from '../../../../storage/notes.ts';
import { transferIn } from '../../../../storage/transfer.ts';
import { clock, codeOf, freshDatabase, ids, valueOf } from '../fresh-store.ts';
import { note, noteWith } from './a-note.ts';
import { words } from './export-words.ts';
import { someNotes } from './some-notes.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function fresh() {
  const database = freshDatabase();
  return { notes: notesIn(database), transfer: transferIn(database, clock(), ids()) };
}

const fileOf = (notes: readonly unknown[]): string =>
  JSON.stringify({ format: 'operative-notes', version: 1, exported: '2026-07-01T12:00:00.000Z', notes });

const deleted = noteWith({ text: 'Thrown away.', deleted: 7 }, 1);
const other = noteWith({ text: 'Elsewhere.', anchor: { ...note.anchor, document: 'S/RES/1325(2000)' } }, 2);

describe('a file of each format', () => {
  it('holds the live notes, and the complete copy the deleted ones too', async () => {
    const { transfer } = fresh();
    await transfer.importNotes(fileOf([note, deleted, other]));
    for (const format of EXPORT_FORMATS) {
      const text = valueOf(await transfer.exportAs(format, words));
      expect([format, text.includes('Ask the *mission*.'), text.includes('Elsewhere.'), text.includes('Thrown away.')]).toEqual([
        format,
        true,
        true,
        format === 'json',
      ]);
      expect(EXPORT_FILES[format].ending).not.toBe('');
    }
  });

  it('holds one document where one is asked for, with its parts', async () => {
    const { transfer } = fresh();
    const part = noteWith({ text: 'Of a part.', anchor: { ...note.anchor, document: 'A/RES/68/4B' } }, 3);
    await transfer.importNotes(fileOf([note, other, part]));
    for (const format of EXPORT_FORMATS) {
      const text = valueOf(await transfer.exportAs(format, words, 'A/RES/68/4'));
      expect([text.includes('Ask the *mission*.'), text.includes('Of a part.'), text.includes('Elsewhere.')]).toEqual([true, true, false]);
    }
  });

  it('is not made while the store is closed', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(codeOf(await fresh().transfer.exportAs('csv', words))).toBe('store-closed');
  });
});

describe('another store', () => {
  it.each(['json', 'jsonld'] as const)('is given every live note back as it was: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        const live = notes.map((each) => ({ ...each, deleted: null }));
        const [one, two] = [fresh(), fresh()];
        await one.transfer.importNotes(fileOf(live));
        const file = valueOf(await one.transfer.exportAs(format, words));
        expect(await two.transfer.importNotes(file)).toMatchObject({ ok: true, value: { added: live.length, copied: 0 } });
        for (const made of live) expect(valueOf(await two.notes.get(made.id))).toEqual(made);
        expect(await two.transfer.importNotes(file)).toMatchObject({ ok: true, value: { added: 0, copied: 0, unchanged: live.length } });
      }),
      { numRuns: 30 },
    );
  });

  it('keeps both where a note was changed in the meantime', async () => {
    const [one, two] = [fresh(), fresh()];
    await one.transfer.importNotes(fileOf([note]));
    await two.transfer.importNotes(fileOf([{ ...note, text: 'Changed here.' }]));
    const file = valueOf(await one.transfer.exportAs('jsonld', words));
    expect(await two.transfer.importNotes(file)).toMatchObject({ ok: true, value: { added: 0, copied: 1 } });
    expect(await two.transfer.importNotes(file)).toMatchObject({ ok: true, value: { copied: 0, unchanged: 1 } });
  });
});
