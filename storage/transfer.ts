import * as v from 'valibot';
import type { Failure, Result } from '../messages.ts';
import type { Database } from './database.ts';
import { done } from './failure.ts';
import { mergeNote } from './merge.ts';
import type { Merged } from './merge.ts';
import { fileHead } from './file-problems.ts';
import { NOTES_FILE, readNotesFile } from './notes-file.ts';
import type { Problem } from './notes-file.ts';
import { noteSchema } from './schemas.ts';
import type { Note } from './types.ts';

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
   * Takes in the notes of a file. All of it is checked first; with a problem anywhere nothing is written. Nothing here is overwritten, and
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

/** The note in one order of members. One that this version would not take in (a later version wrote it) goes out as it is, not lost. */
function line(note: Note): string {
  const parsed = v.safeParse(noteSchema, note);
  return JSON.stringify(parsed.success ? parsed.output : note);
}

/** @param now milliseconds since 1970 */
export function transferIn(
  database: Database,
  now: () => number = () => Date.now(),
  newId: () => string = () => crypto.randomUUID(),
): Transfer {
  return {
    async exportNotes() {
      const notes = await database.run(['notes'], 'readonly', ({ store }) => store.getAll());
      if (!notes.ok) return notes;
      const lines = notes.value.sort(byAge).map(line);
      return done(`${fileHead(NOTES_FILE, now())}${lines.length ? `\n${lines.join(',\n')}\n` : ''}]\n}\n`);
    },

    async importNotes(text) {
      const read = readNotesFile(text);
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
