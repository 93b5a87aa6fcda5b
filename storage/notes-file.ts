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

/** As `fileHead` writes it, up to its first note: so many lines. */
const HEAD = /^\{\n"format": "operative-notes",\n"version": 1,\n"exported": ("[^"\\\n]*"),\n"notes": \[$/;
const HEAD_LINES = 5;

/**
 * Reads a file as we write it, a note to a line, with breaths for the page between them: JSON of a hundred megabytes is read in one task
 * otherwise. Null for a file that is laid out in another way or has any fault: it is to be read as a whole, and its faults told by their lines.
 * @param pieces of the file's text, in order
 */
export async function readNotesLines(pieces: AsyncIterable<string>): Promise<readonly Note[] | null> {
  const rest = breaths();
  const head: string[] = [];
  const tail: string[] = [];
  const notes: Note[] = [];
  const ids = new Set<string>();
  let length = 0;
  let isOver = false;
  for await (const line of linesOf(pieces)) {
    length += line.length + 1;
    if (head.length < HEAD_LINES) {
      head.push(line);
      if (head.length === HEAD_LINES && !isHead(head.join('\n'))) return null;
    } else if (isOver) tail.push(line);
    else {
      isOver = !line.endsWith(',');
      const note = noteOn(isOver ? line : line.slice(0, -1));
      if (!note || ids.has(note.id) || notes.length === LIMITS.notes) return null;
      ids.add(note.id);
      notes.push(note);
      await rest();
    }
    if (length > LIMITS.file || tail.length > 2) return null;
  }
  return isOver && tail.join('\n') === ']\n}' ? notes : null;
}

function isHead(text: string): boolean {
  const exported = HEAD.exec(text)?.[1];
  if (exported === undefined) return false;
  const said = { format: NOTES_FILE.format, version: 1, exported: JSON.parse(exported) as unknown, notes: [] };
  return faultsOfHead(said, NOTES_FILE).length === 0;
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = '';
  for await (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      yield begun + piece.slice(at, end);
      begun = '';
      at = end + 1;
    }
    begun += piece.slice(at);
  }
  if (begun !== '') yield begun;
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
