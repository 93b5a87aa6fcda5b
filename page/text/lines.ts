/** A text without a page around it, as it comes from a PDF, from the clipboard or from a file: each line is a block. */
import type { Span } from '../../citations/types.ts';
import type { ReadText } from './types.ts';

/** The blocks of a text that was kept: joined by line feeds. */
export function blocksOf(text: string): Span[] {
  let next = 0;
  return text.split('\n').map((line) => {
    const start = next;
    next += line.length + 1;
    return { start, end: start + line.length };
  });
}

/** Reads lines as the index of a page gives blocks: white space folded, empty ones left out. */
export function readLines(lines: readonly string[]): ReadText {
  const text = lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return { text, blocks: text === '' ? [] : blocksOf(text) };
}
