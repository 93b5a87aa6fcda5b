/** Which citation lies at a point. The browser names the letter, the text index its offset, a binary search the citation. */

/** Half-open, in UTF-16 units of the text index. */
interface Spanned {
  readonly start: number;
  readonly end: number;
}

export interface HitIndex<Citation> {
  /** Marks in the order of their starts; they may nest a little. */
  readonly citations: readonly Citation[];
  spanOf(citation: Citation): Spanned;
  /** Offset in the text index; undefined where the index does not reach. */
  offsetAt(node: Node, offset: number): number | undefined;
  rangeOf(span: Spanned): AbstractRange | undefined;
}

/** Pixels around a letter that still count: the line's leading above and below, a shaky hand beside. */
const ABOVE = 4;
const BESIDE = 2;
/** Citations that may start between one's start and the point: a pinpoint inside a mark, and so on. */
const NESTED = 4;

/** Letter under a point of the viewport; null outside all text. Never throws. */
export function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // the older name, where the other is missing
  const older = (document as { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(x, y);
  return older ? { node: older.startContainer, offset: older.startOffset } : null;
}

/** Place after the last span that starts at or before the offset. */
function after<Citation>(index: HitIndex<Citation>, offset: number): number {
  let low = 0;
  let high = index.citations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const citation = index.citations[middle];
    if (citation !== undefined && index.spanOf(citation).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Live copy of a range, for measuring; null where its nodes have left the page. */
export function liveRange(range: AbstractRange): Range | null {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  const live = range.startContainer.ownerDocument?.createRange();
  if (!live) return null;
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // a StaticRange whose text has become shorter
    return null;
  }
  return live;
}

/** Whether a point of the viewport lies on one of a range's line boxes. */
function touches(range: AbstractRange, x: number, y: number): boolean {
  const rects = liveRange(range)?.getClientRects() ?? [];
  return Array.from(rects).some(
    (rect) => x >= rect.left - BESIDE && x <= rect.right + BESIDE && y >= rect.top - ABOVE && y <= rect.bottom + ABOVE,
  );
}

/**
 * Citation at a point of the viewport, the innermost where they nest. O(log n) in the number of citations; measures at most a few ranges. The
 * browser answers with the *nearest* letter even from an empty margin, hence the second look at the boxes.
 */
export function citationAt<Citation>(document: Document, index: HitIndex<Citation>, x: number, y: number): Citation | null {
  if (index.citations.length === 0) return null;
  const caret = caretAt(document, x, y);
  if (!caret || caret.node.nodeType !== 3) return null;
  const offset = index.offsetAt(caret.node, caret.offset);
  if (offset === undefined) return null;
  const last = after(index, offset) - 1;
  for (let place = last; place >= 0 && place > last - NESTED; place -= 1) {
    const citation = index.citations[place];
    if (citation === undefined) return null;
    const span = index.spanOf(citation);
    // the right half of a letter counts to the place after it: `end` is inside here
    if (offset > span.end) continue;
    const range = index.rangeOf(span);
    if (range && touches(range, x, y)) return citation;
  }
  return null;
}
