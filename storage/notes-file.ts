/** Our own file of notes: the complete copy, the deleted ones too. */
import * as v from 'valibot';
import { breaths } from './breath.ts';
import { faultsOf, faultsOfHead, fileHead, refused, TOLD } from './file-problems.ts';
import type { Fault, NotesFile } from './file-problems.ts';
import { LIMITS, noteSchema } from './schemas.ts';
import type { Note } from './types.ts';

const NOTES_FILE = { format: 'operative-notes', records: 'notes', most: LIMITS.notes } as const;

/** The text of a file with these notes, in their order. */
export function writeNotesFile(notes: readonly Note[], now: number): string {
  return notesFileOf(notes.map(lineOf), now);
}

/** What stands between two lines of notes. */
export const BETWEEN = ',\n';

/** The text of a file of notes from the lines of its notes, or from pieces of several with what stands between them. */
export function notesFileOf(lines: readonly string[], now: number): string {
  return `${fileHead(NOTES_FILE, now)}${lines.length ? `\n${lines.join(BETWEEN)}\n` : ''}]\n}\n`;
}

/** The note in one order of members. One that this version would not take in (a later version wrote it) goes out as it is, not lost. */
export function lineOf(note: Note): string {
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

/** As `fileHead` writes it, up to its first note. */
const HEAD = /^\{\n"format": "operative-notes",\n"version": 1,\n"exported": ("[^"\\\n]*"),\n"notes": \[\n/;
const TAIL = /^\]\n\}\n?$/;

/**
 * Reads a file as we write it, a note to a line, with breaths for the page between them: JSON of a hundred megabytes is read in one task
 * otherwise. Null for a file that is laid out in another way or has any fault: it is to be read as a whole, and its faults told by their lines.
 */
export async function readNotesLines(text: string): Promise<readonly Note[] | null> {
  if (text.length > LIMITS.file) return null;
  const head = HEAD.exec(text.slice(0, 200));
  if (!head) return null;
  const said = { format: NOTES_FILE.format, version: 1, exported: JSON.parse(head[1] ?? '""') as unknown, notes: [] };
  if (faultsOfHead(said, NOTES_FILE).length) return null;
  const rest = breaths();
  const notes: Note[] = [];
  const ids = new Set<string>();
  for (let at = head[0].length, isLast = false; !isLast;) {
    const end = text.indexOf('\n', at);
    if (end < 0) return null;
    isLast = text.charAt(end - 1) !== ',';
    const note = noteOn(text.slice(at, isLast ? end : end - 1));
    if (!note || ids.has(note.id) || notes.length === LIMITS.notes) return null;
    ids.add(note.id);
    notes.push(note);
    at = end + 1;
    if (isLast && !TAIL.test(text.slice(at))) return null;
    // oxlint-disable-next-line no-await-in-loop -- a breath between two lines
    await rest();
  }
  return notes;
}

/** The note that is written on a line. */
function noteOn(line: string): Note | null {
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(line), { abortEarly: true });
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
