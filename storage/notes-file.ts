/** Our own file of notes: the complete copy, the deleted ones too. */
import * as v from 'valibot';
import { faultsOf, faultsOfHead, fileHead, refused, TOLD } from './file-problems.ts';
import type { Fault, NotesFile } from './file-problems.ts';
import { LIMITS, noteSchema } from './schemas.ts';
import type { Note } from './types.ts';

const NOTES_FILE = { format: 'operative-notes', records: 'notes', most: LIMITS.notes } as const;

/** The text of a file with these notes, in their order. */
export function writeNotesFile(notes: readonly Note[], now: number): string {
  const lines = notes.map(line);
  return `${fileHead(NOTES_FILE, now)}${lines.length ? `\n${lines.join(',\n')}\n` : ''}]\n}\n`;
}

/** The note in one order of members. One that this version would not take in (a later version wrote it) goes out as it is, not lost. */
function line(note: Note): string {
  const parsed = v.safeParse(noteSchema, note);
  return JSON.stringify(parsed.success ? parsed.output : note);
}

/** The notes of a file's value, and what is wrong with them. */
function checkNotes(values: readonly unknown[]): { notes: Note[]; faults: Fault[] } {
  const notes: Note[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const parsed = v.safeParse(noteSchema, value);
    if (!parsed.success) faults.push(...faultsOf(parsed.issues, ['notes', index]));
    else if (seen.has(parsed.output.id)) faults.push({ path: ['notes', index, 'id'], reason: 'id-twice', detail: parsed.output.id });
    else {
      seen.add(parsed.output.id);
      notes.push(parsed.output);
    }
    if (faults.length >= TOLD) break;
  }
  return { notes, faults };
}

/**
 * Reads the value of a file of notes and checks all of it. Writes nothing, throws nothing.
 * @param text of the file, to tell lines by
 */
export function readNotesFile(text: string, value: unknown): NotesFile {
  const ofHead = faultsOfHead(value, NOTES_FILE);
  if (ofHead.length) return refused(text, ofHead);
  const { notes, faults } = checkNotes((value as { notes: unknown[] }).notes);
  return faults.length ? refused(text, faults) : { ok: true, notes };
}
