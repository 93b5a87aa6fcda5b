/** Which part of the document the reader has before them. */
import type { Span } from '../../citations/types.ts';
import { SHARE } from '../jump/jump.ts';
import type { TextIndex } from '../text/types.ts';

/** A line's leading: where a jump puts a paragraph, its first letter stands a little lower. */
const LEADING = 14;
/** Parts beside one that is not laid out that are looked at instead. */
const NEIGHBOURS = 12;

function topOf(index: TextIndex, { start, end }: Span): number | null {
  // words in a closed `details` have boxes, but nobody sees them
  if (!index.blockAt(start)?.element.checkVisibility()) return null;
  const range = index.rangeOf({ start, end: Math.min(end, start + 8) });
  const box = range?.getClientRects()[0];
  return box && box.height > 0 ? box.top : null;
}

/**
 * Index of the last part whose first line is not below the third of the window, or -1. Measures a dozen of them at most, since parts that follow
 * one another in the text do so on the screen.
 */
export function partInView(index: TextIndex, parts: readonly Span[], height: number): number {
  const line = height * SHARE + LEADING;
  let low = -1;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    let top: number | null = null;
    // words that are folded away have no place: the ones before them decide
    for (let at = middle; top === null && at > low && at > middle - NEIGHBOURS; at--) top = topOf(index, parts[at] as Span);
    if (top !== null && top > line) high = middle - 1;
    else low = middle;
  }
  return low;
}
