import * as v from 'valibot';
import { faultsOf, faultsOfHead, parseFile, refused, TOLD } from './file-problems.ts';
import type { Fault, Refused } from './file-problems.ts';
import { LIMITS, noteSchema } from './schemas.ts';
import type { Note } from './types.ts';

export type { Problem, ProblemReason } from './file-problems.ts';
export { writtenPath } from './file-problems.ts';

export type NotesFile = { readonly ok: true; readonly notes: readonly Note[] } | Refused;

export const NOTES_FILE = { format: 'operative-notes', records: 'notes', most: LIMITS.notes } as const;

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

/** Reads the text of a file of notes and checks all of it. Writes nothing, throws nothing. */
export function readNotesFile(raw: string): NotesFile {
  const file = parseFile(raw);
  if (!file.ok) return file;
  const ofHead = faultsOfHead(file.value, NOTES_FILE);
  if (ofHead.length) return refused(file.text, ofHead);
  const { notes, faults } = checkNotes((file.value as { notes: unknown[] }).notes);
  return faults.length ? refused(file.text, faults) : { ok: true, notes };
}
