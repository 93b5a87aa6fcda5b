/** A file that is to be taken in, whichever kind of JSON it is. */
import { readJson } from '../file-problems.ts';
import type { NotesFile } from '../file-problems.ts';
import { readNotesFile, readNotesLines } from '../notes-file.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { isAnnotations, readAnnotations } from './web-annotation-read.ts';

/**
 * Notes of a file: our own, Hypothesis' export, or W3C Web Annotations. Told apart by their heads; what is none of them is told as no file of
 * notes. Writes nothing; throws where the browser cannot read the file.
 * @param file its text, or the file itself, which is read a piece at a time where it is one of ours
 * @param now milliseconds since 1970, for annotations without a date
 */
export async function readFileOfNotes(file: string | Blob, now: () => number): Promise<NotesFile> {
  const notes = await readNotesLines(piecesOf(file));
  if (notes) return { ok: true, notes };
  const json = readJson(typeof file === 'string' ? file : await file.text());
  if (!json.ok) return json;
  const { text, value } = json;
  if (isHypothesis(value)) return readHypothesis(text, value);
  return isAnnotations(value) ? readAnnotations(text, value, now()) : readNotesFile(text, value);
}

/** Bytes of a file that are read at once. */
const PIECE = 2_000_000;

async function* piecesOf(file: string | Blob): AsyncGenerator<string> {
  if (typeof file === 'string') {
    yield file;
    return;
  }
  const decoder = new TextDecoder();
  for (let at = 0; at < file.size; at += PIECE) {
    yield decoder.decode(await file.slice(at, at + PIECE).arrayBuffer(), { stream: true });
  }
  yield decoder.decode();
}
