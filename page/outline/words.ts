/** The words of a part as they are read, not as they are printed. */
import type { Span } from '../../citations/types.ts';
import type { ReadText } from '../text/types.ts';
import { beginsItem, endsItem } from './continuation.ts';
import { joinLines, linesOf } from './torn.ts';

type Part = Span & { readonly contentStart?: number; readonly gaps: readonly Span[] };

/** Index of the first block that ends after an offset. */
function firstBlock(blocks: ReadText['blocks'], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A part's words after its number: what the page break put between is left out, lines are joined, words that were divided at the end of a line
 * are whole. Line feeds remain between blocks of the page that stand by themselves, and before sub-paragraphs.
 */
export function wordsOf(read: ReadText, part: Part): string {
  const { torn, words } = linesOf(read);
  const from = part.contentStart ?? part.start;
  let text = '';
  let gap = 0;
  let open = '';
  const take = (piece: string): void => {
    if (piece === '') return;
    const isNew = open !== '' && endsItem(open) && (!torn || beginsItem(piece));
    if (isNew) text += `${open}\n`;
    open = isNew ? piece : joinLines(open, piece, words);
  };
  for (let at = firstBlock(read.blocks, from); at < read.blocks.length; at++) {
    const block = read.blocks[at] as Span;
    if (block.start >= part.end) break;
    let start = Math.max(block.start, from);
    const end = Math.min(block.end, part.end);
    for (; gap < part.gaps.length; gap++) {
      const { start: out, end: back } = part.gaps[gap] as Span;
      if (out >= end) break;
      if (out > start) take(read.text.slice(start, out).trim());
      start = Math.max(start, back);
      if (back >= end) break;
    }
    if (start < end) take(read.text.slice(start, end).trim());
  }
  return text + open;
}
