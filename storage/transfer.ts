import type { Failure, Result } from '../messages.ts';
import { breaths } from './breath.ts';
import type { Database } from './database.ts';
import { done } from './failure.ts';
import type { Problem } from './file-problems.ts';
import { readFileOfNotes } from './formats/read-file.ts';
import type { ExportWords } from './formats/words.ts';
import { writeFileOfNotes } from './formats/write-file.ts';
import type { ExportFormat } from './formats/write-file.ts';
import { mergeNote } from './merge.ts';
import type { Merged } from './merge.ts';
import { sameContent } from './note-record.ts';
import { BETWEEN, lineOf, notesFileOf } from './notes-file.ts';
import { eachNote } from './pages.ts';
import type { Note } from './types.ts';
import { sameWork } from './works.ts';

export interface Imported {
  /** notes that were not here */
  readonly added: number;
  /** notes that differ from those here with the same id: both are kept, the one from the file as a copy */
  readonly copied: number;
  /** notes that lay here among the deleted and are live in the file */
  readonly restored: number;
  /** notes that are here already */
  readonly unchanged: number;
}

export type ImportResult =
  | { readonly ok: true; readonly value: Imported }
  /** the file is not good: every problem found, in the order of its lines */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly failure?: never }
  /** the file is good and the store is not */
  | { readonly ok: false; readonly problems: readonly []; readonly failure: Failure };

export interface Transfer {
  /** Every note, the deleted ones too, as a file's text; the same notes always make the same text, but for `exported`. */
  exportNotes(): Promise<Result<string>>;
  /**
   * Notes as the text of a file of another kind: the live ones (`json`: all), of everything or of one document, oldest first where the format
   * has no order of its own.
   * @param document as in `Anchor.document`
   */
  exportAs(format: ExportFormat, words: ExportWords, document?: string): Promise<Result<string>>;
  /**
   * Takes in the notes of a file: our own, Hypothesis' export, or W3C Web Annotations. All of it is checked first; with a problem anywhere nothing is written. Nothing here is overwritten, and
   * the same file taken in again changes nothing.
   */
  importNotes(file: string | Blob): Promise<ImportResult>;
}

function byAge(first: Pick<Note, 'id' | 'created'>, second: Pick<Note, 'id' | 'created'>): number {
  return first.created - second.created || (first.id < second.id ? -1 : 1);
}

/** Writes asked for, or lines joined, at once. */
const TOGETHER = 500;

/** A note here with the id of one in the file, and what became of that where they say the same. */
interface Met {
  readonly present: Note;
  readonly note: Note;
  readonly merged: Merged | null;
}

/** @param now milliseconds since 1970 */
export function transferIn(
  database: Database,
  now: () => number = () => Date.now(),
  newId: () => string = () => crypto.randomUUID(),
): Transfer {
  async function everything(): Promise<Result<Note[]>> {
    const notes: Note[] = [];
    const read = await database.run(['notes'], 'readonly', ({ store }) => eachNote(store, (some) => notes.push(...some)));
    return read.ok ? done(notes.sort(byAge)) : read;
  }

  return {
    async exportNotes() {
      const written: (Pick<Note, 'id' | 'created'> & { readonly line: string })[] = [];
      const read = await database.run(['notes'], 'readonly', ({ store }) =>
        eachNote(store, (notes) => {
          for (const note of notes) written.push({ id: note.id, created: note.created, line: lineOf(note) });
        }),
      );
      if (!read.ok) return read;
      written.sort(byAge);
      const rest = breaths();
      const pieces: string[] = [];
      for (let at = 0; at < written.length; at += TOGETHER) {
        const lines = written.slice(at, at + TOGETHER).map(({ line }) => line);
        pieces.push(lines.join(BETWEEN));
        // oxlint-disable-next-line no-await-in-loop -- a breath between two pieces
        await rest();
      }
      return done(notesFileOf(pieces, now()));
    },

    async exportAs(format, words, document) {
      const notes = await everything();
      if (!notes.ok) return notes;
      const asked = document === undefined ? notes.value : notes.value.filter(({ anchor }) => sameWork(anchor.document, document));
      return done(writeFileOfNotes(format, asked, words, { now, newId }));
    },

    async importNotes(file) {
      const read = await readFileOfNotes(file, now);
      if (!read.ok) return read;
      const written = await database.run(['notes'], 'readwrite', async ({ store }) => {
        const wanted = new Map(read.notes.map((note) => [note.id, note]));
        const met = new Map<string, Met>();
        const copies = new Map<string, Note[]>();
        await eachNote(store, (notes) => {
          for (const present of notes) {
            if (present.copyOf !== null) copies.set(present.copyOf, [...(copies.get(present.copyOf) ?? []), present]);
            const note = wanted.get(present.id);
            // told apart as they are read: a hundred thousand at once would hold the page
            const merged = note && sameContent(present, note) ? mergeNote(note, present, [], newId) : null;
            if (note) met.set(present.id, { present, note, merged });
          }
        });
        const tally: Record<Merged['how'], number> = { added: 0, copied: 0, restored: 0, unchanged: 0 };
        const writes: Note[] = [];
        for (const note of read.notes) {
          const here = met.get(note.id);
          const known = here?.note === note ? here.merged : null;
          const { how, write } = known ?? mergeNote(note, here?.present, copies.get(note.id) ?? [], newId);
          tally[how] += 1;
          if (write) writes.push(write);
        }
        for (let at = 0; at < writes.length; at += TOGETHER) {
          // `async`, so that a request that throws at once is a promise like the others, and none of them is left alone
          // oxlint-disable-next-line no-await-in-loop -- some at a time, so that the page breathes between them
          await Promise.all(writes.slice(at, at + TOGETHER).map(async (note) => store.put(note)));
        }
        return tally;
      });
      return written.ok ? written : { ok: false, problems: [], failure: written.failure };
    },
  };
}
