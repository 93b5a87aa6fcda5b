/** Text that was cut at the ends of printed lines: whether a text is, and how its lines go together again. */
import { runNow } from '../text/slices.ts';
import type { ReadText } from '../text/types.ts';

/** Code units: shorter lines say little about where lines were cut. */
const SHORT = 12;
const FEWEST = 6;
const LINE_END_IN_SENTENCE = /[\p{L}\p{M}\d‐-]$/u;
/** No printed line has room for more, in halves of a Chinese character. */
const WIDEST = 200;

/** What is known of the lines of a text. */
export interface Lines {
  /** the text was cut at printed lines */
  readonly torn: boolean;
  /** words that stand within one line, in small letters: `long-term`, `development` */
  readonly words: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu;

/** Room that words take on a printed line, in halves of a Chinese character. */
export function printedLength(text: string, start: number, end: number): number {
  let length = end - start;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x2e80) length++;
  return length;
}

/** Room that the longer lines take, in text torn from print, where most lines end in mid-sentence; else infinite. */
export function* printedWidth({ text, blocks, whole }: ReadText): Generator<undefined, number, boolean> {
  if (whole) return Infinity;
  const lengths: number[] = [];
  let open = 0;
  let wide = 0;
  for (const { start, end } of blocks) {
    yield;
    if (end - start < SHORT) continue;
    const length = printedLength(text, start, end);
    lengths.push(length);
    if (length > 1.5 * (end - start)) wide++;
    if (LINE_END_IN_SENTENCE.test(text.slice(end - 1, end))) open++;
  }
  if (lengths.length < FEWEST || open < lengths.length * 0.45) return Infinity;
  lengths.sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] as number;
  // Chinese characters have one width; others are wider and narrower
  return long > WIDEST ? Infinity : long * (wide > lengths.length / 2 ? 0.96 : 0.9);
}

let last: { readonly of: string; readonly count: number; readonly lines: Lines } | undefined;

/** Kept for the next question about the same text. */
export function linesOf(read: ReadText): Lines {
  if (read.whole) return { torn: false, words: new Set() };
  if (last?.of === read.text && last.count === read.blocks.length) return last.lines;
  const torn = runNow(printedWidth(read)) < Infinity;
  const words = new Set<string>();
  if (torn) {
    let cut = false;
    for (const { start, end } of read.blocks) {
      const line = read.text.slice(start, end);
      const cuts = /[-‐\u00ad]$/.test(line);
      for (const found of line.matchAll(WORD)) {
        // the halves of a word that was cut are no words
        const half = (cut && found.index === 0) || (cuts && found.index + found[0].length >= line.length - 1);
        if (!half) words.add(found[0].replace(/[‐‑]/g, '-').toLowerCase());
      }
      cut = cuts;
    }
  }
  last = { of: read.text, count: read.blocks.length, lines: { torn, words } };
  return last.lines;
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\u2e80-\u303f\u3040-\u30ff\u31f0-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/;
const CUT = /([\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*)[-‐\u00ad]$/u;
const REST = /^[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/u;

/**
 * Two printed lines as one. A hyphen at the end of the first is kept where the text itself writes the word with one, or where both halves are
 * words by themselves and together are none; else it was put there by the printer.
 */
export function joinLines(before: string, after: string, words: ReadonlySet<string>): string {
  if (before === '' || after === '') return before + after;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const [, first] = CUT.exec(before.slice(-60)) ?? [];
  const [second] = REST.exec(after.slice(0, 60)) ?? [];
  if (first !== undefined && second !== undefined) {
    if (/^\p{Lu}/u.test(second)) return before + after;
    const [one, other] = [first.toLowerCase(), second.toLowerCase()];
    const keeps = !words.has(one + other) && (words.has(`${one}-${other}`) || (words.has(one) && words.has(other)));
    return (keeps ? before : before.slice(0, -1)) + after;
  }
  if (/[\d/][-‐–/]$|[\p{L}]\/$/u.test(before)) return before + after;
  if (UNSPACED.test(before.slice(-1)) || UNSPACED.test(after.charAt(0))) return before + after;
  return `${before} ${after}`;
}
