/** Taking files into the library, one after another, so that the page stays alive and one bad file spoils no other. */
import type { Failure } from '../../messages.ts';
import { LARGEST_FILE, readAknFile } from '../../page/akn/read.ts';
import type { AknProblem, XmlParser } from '../../page/akn/read.ts';
import type { Problem } from '../../storage/file-problems.ts';
import { isKeptText, readLibraryFile } from '../../storage/library-file.ts';
import type { Kept } from '../../storage/library-file.ts';
import type { KeptText } from '../../storage/types.ts';
import type { NamedFile } from './dropped.ts';
import type { OptionsStore } from './store.ts';

export interface Progress {
  /** of the file that is read now, from 1 */
  readonly index: number;
  readonly total: number;
  readonly name: string;
}

/** Why one file was not taken; for JSON the place of the first fault. */
export type RefusedFile =
  | { readonly name: string; readonly reason: AknProblem | 'unreadable' | 'not-kept' }
  | { readonly name: string; readonly reason: 'json'; readonly problem: Problem };

export interface ImportReport extends Readonly<Record<Kept, number>> {
  readonly refused: readonly RefusedFile[];
  /** files that are neither XML nor JSON */
  readonly others: number;
  /** by the reader */
  readonly stopped: boolean;
  /** of the store, which ended it */
  readonly failure: Failure | null;
}

interface World {
  readonly store: Pick<OptionsStore, 'takeIn'>;
  readonly parser: XmlParser;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Texts written in one transaction: each costs a wait for the disk. */
const TOGETHER = 16;
const TOGETHER_LENGTH = 4_000_000;
/** An export holds many texts. */
const LARGEST_EXPORT = 512 * 1024 * 1024;
/** Longest time without a breath for the page, milliseconds. */
const SLICE = 30;

const isXml = (path: string): boolean => /\.xml$/i.test(path);
const isJson = (path: string): boolean => /\.json$/i.test(path);

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Takes in what can be. Never throws; what was taken before a stop or a failure of the store is kept. */
export async function importFiles(all: readonly NamedFile[], { store, parser, now, onProgress, signal }: World): Promise<ImportReport> {
  const files = all.filter(({ path }) => isXml(path) || isJson(path));
  const counts: Record<Kept, number> = { added: 0, replaced: 0, unchanged: 0 };
  const refused: RefusedFile[] = [];
  let waiting: KeptText[] = [];
  let failure: Failure | null = null;
  let rested = performance.now();

  async function write(texts: readonly KeptText[]): Promise<void> {
    if (texts.length === 0 || failure) return;
    const kept = await store.takeIn(texts);
    if (kept.ok) for (const became of kept.value) counts[became]++;
    else failure = kept.failure;
  }
  async function writeWaiting(): Promise<void> {
    const texts = waiting;
    waiting = [];
    await write(texts);
  }

  for (const [place, { path, file }] of files.entries()) {
    if (signal.aborted || failure) break;
    onProgress({ index: place + 1, total: files.length, name: path });
    if (performance.now() - rested > SLICE) {
      await breath();
      rested = performance.now();
    }
    const read = await readFile(path, file, parser, now);
    if ('refused' in read) refused.push(read.refused);
    else if (isJson(path)) {
      // an export goes in whole or not at all
      await writeWaiting();
      await write(read.texts);
    } else {
      waiting.push(...read.texts);
      const length = waiting.reduce((sum, { text }) => sum + text.length, 0);
      if (waiting.length >= TOGETHER || length >= TOGETHER_LENGTH) await writeWaiting();
    }
  }
  await writeWaiting();
  return { ...counts, refused, others: all.length - files.length, stopped: signal.aborted, failure };
}

/** Text of a file: UTF-8, or UTF-16 where its first bytes say so. */
async function contentOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

async function readFile(
  path: string,
  file: File,
  parser: XmlParser,
  now: () => number,
): Promise<{ texts: readonly KeptText[] } | { refused: RefusedFile }> {
  const name = path;
  if (file.size > (isJson(path) ? LARGEST_EXPORT : LARGEST_FILE)) return { refused: { name, reason: 'too-large' } };
  const content = await contentOf(file).catch(() => null);
  if (content === null) return { refused: { name, reason: 'unreadable' } };
  if (isJson(path)) {
    const library = readLibraryFile(content);
    if (library.ok) return { texts: library.texts };
    const [problem] = library.problems;
    return { refused: problem ? { name, reason: 'json', problem } : { name, reason: 'unreadable' } };
  }
  const read = readAknFile(content, parser);
  if (!read.ok) return { refused: { name, reason: read.reason } };
  const text: KeptText = { ...read.text, source: { kind: 'file', name: file.name }, read: now() };
  return isKeptText(text) ? { texts: [text] } : { refused: { name, reason: 'not-kept' } };
}
