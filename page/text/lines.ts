/** A text without a page around it, as it comes from a PDF, from the clipboard or from a file: each line is a block. */
import type { ReadText } from './types.ts';

/** Reads lines as the index of a page gives blocks: white space folded, empty ones left out. */
export function readLines(lines: readonly string[]): ReadText {
  let next = 0;
  const kept = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const blocks = kept.map((line) => {
    const start = next;
    next += line.length + 1;
    return { start, end: start + line.length };
  });
  return { text: kept.join('\n'), blocks };
}
