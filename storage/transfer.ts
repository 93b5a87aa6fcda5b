import type { Failure, Result } from '../messages.ts';
import type { Database } from './database.ts';
import { done } from './failure.ts';
import type { Problem } from './file-problems.ts';
import { readFileOfNotes } from './formats/read-file.ts';
import type { ExportWords } from './formats/words.ts';
import { writeFileOfNotes } from './formats/write-file.ts';
import type { ExportFormat } from './formats/write-file.ts';
import { mergeNote } from './merge.ts';
import type { Merged } from './merge.ts';
import { writeNotesFile } from './notes-file.ts';
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
  importNotes(text: string): Promise<ImportResult>;
}

function byAge(first: Note, second: Note): number {
  return first.created - second.created || (first.id < second.id ? -1 : 1);
}

function copiesByOriginal(notes: readonly Note[]): Map<string, Note[]> {
  const copies = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.copyOf === null) continue;
    const others = copies.get(note.copyOf);
    if (others) others.push(note);
    else copies.set(note.copyOf, [note]);
  }
  return copies;
}

/** @param now milliseconds since 1970 */
export function transferIn(
  database: Database,
  now: () => number = () => Date.now(),
  newId: () => string = () => crypto.randomUUID(),
): Transfer {
  async function everything(): Promise<Result<Note[]>> {
    const notes = await database.run(['notes'], 'readonly', ({ store }) => store.getAll());
    return notes.ok ? done(notes.value.sort(byAge)) : notes;
  }

  return {
    async exportNotes() {
      const notes = await everything();
      return notes.ok ? done(writeNotesFile(notes.value, now())) : notes;
    },

    async exportAs(format, words, document) {
      const notes = await everything();
      if (!notes.ok) return notes;
      const asked = document === undefined ? notes.value : notes.value.filter(({ anchor }) => sameWork(anchor.document, document));
      return done(writeFileOfNotes(format, asked, words, { now, newId }));
    },

    async importNotes(text) {
      const read = await readFileOfNotes(text, now);
      if (!read.ok) return read;
      const written = await database.run(['notes'], 'readwrite', async ({ store }) => {
        const present = new Map((await store.getAll()).map((note) => [note.id, note]));
        const tally: Record<Merged['how'], number> = { added: 0, copied: 0, restored: 0, unchanged: 0 };
        const copies = copiesByOriginal([...present.values()]);
        const writes: Note[] = [];
        for (const note of read.notes) {
          const { how, write } = mergeNote(note, present.get(note.id), copies.get(note.id) ?? [], newId);
          tally[how] += 1;
          if (write) writes.push(write);
        }
        // `async`, so that a request that throws at once is a promise like the others, and none of them is left alone
        await Promise.all(writes.map(async (note) => store.put(note)));
        return tally;
      });
      return written.ok ? written : { ok: false, problems: [], failure: written.failure };
    },
  };
}
