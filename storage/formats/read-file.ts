/** A file that is to be taken in, whichever kind of JSON it is. */
import { readJson } from '../file-problems.ts';
import type { NotesFile } from '../file-problems.ts';
import { readNotesFile, readNotesLines } from '../notes-file.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { isAnnotations, readAnnotations } from './web-annotation-read.ts';

/**
 * Notes of a file: our own, Hypothesis' export, or W3C Web Annotations. Told apart by their heads; what is none of them is told as no file of
 * notes. Writes nothing, throws nothing.
 * @param now milliseconds since 1970, for annotations without a date
 */
export async function readFileOfNotes(raw: string, now: () => number): Promise<NotesFile> {
  const notes = await readNotesLines(raw);
  if (notes) return { ok: true, notes };
  const json = readJson(raw);
  if (!json.ok) return json;
  const { text, value } = json;
  if (isHypothesis(value)) return readHypothesis(text, value);
  return isAnnotations(value) ? readAnnotations(text, value, now()) : readNotesFile(text, value);
}
