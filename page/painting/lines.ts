/** From a range to boxes over its words: one for each line, as high as the letters rather than as the font says. */

export interface LineBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Height of a box in the font's size; a font's own height may be twice that, and two lines would overlap. */
const TRIM = 1.3;
/** Share of what is trimmed that lies above: letters stand a little below the middle of their font's box. */
const ABOVE = 0.58;

/** Font sizes by element, for one pass of measuring. */
export type FontSizes = Map<Element, number>;

function fontSizeOf(element: Element | null, sizes: FontSizes): number {
  if (!element) return 16;
  let size = sizes.get(element);
  if (size === undefined) {
    size = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
    sizes.set(element, size);
  }
  return size;
}

/** Text nodes that a range touches, each with the part that lies inside. A range's own rects would hold whole blocks. */
function* textsIn(range: AbstractRange): Generator<readonly [Text, number, number]> {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer && startContainer instanceof Text) {
    yield [startContainer, startOffset, Math.min(endOffset, startContainer.length)];
    return;
  }
  const document = startContainer.ownerDocument;
  if (!document) return;
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const walker = document.createTreeWalker(live.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  // straight to the start: what comes before it may be the whole document
  let node: Node | null;
  if (startContainer instanceof Text) node = walker.currentNode = startContainer;
  else {
    walker.currentNode = startContainer.childNodes[startOffset] ?? startContainer;
    node = walker.currentNode instanceof Text ? walker.currentNode : walker.nextNode();
  }
  for (; node; node = walker.nextNode()) {
    const text = node as Text;
    if (live.comparePoint(text, 0) > 0) return;
    const from = text === startContainer ? startOffset : 0;
    const to = text === endContainer ? Math.min(endOffset, text.length) : text.length;
    if (from < to && live.intersectsNode(text)) yield [text, from, to];
  }
}

/** Two boxes stand on one line when they share more than half of the lower one's height; they are joined when no wider gap than a letter parts them. */
function joins(line: LineBox, next: LineBox): boolean {
  const shared = Math.min(line.bottom, next.bottom) - Math.max(line.top, next.top);
  const lower = Math.min(line.bottom - line.top, next.bottom - next.top);
  if (shared <= lower / 2) return false;
  const gap = Math.max(line.left, next.left) - Math.min(line.right, next.right);
  return gap <= lower;
}

/**
 * Line boxes of a range in viewport pixels, in the order of the text; none where its words are not laid out. Adjacent pieces of a line become
 * one box, as high as its tallest letters. Throws where the range's offsets no longer fit its nodes (a StaticRange on edited text).
 */
export function linesOf(range: AbstractRange, sizes: FontSizes = new Map()): LineBox[] {
  const lines: LineBox[] = [];
  const measure = range.startContainer.ownerDocument?.createRange();
  if (!measure) return lines;
  for (const [text, from, to] of textsIn(range)) {
    measure.setStart(text, from);
    measure.setEnd(text, to);
    const rects = measure.getClientRects();
    if (rects.length === 0) continue;
    const height = TRIM * fontSizeOf(text.parentElement, sizes);
    for (const rect of rects) {
      if (rect.width < 0.5) continue;
      const spare = Math.max(0, rect.height - height);
      const top = rect.top + ABOVE * spare;
      const box: LineBox = { left: rect.left, top, right: rect.right, bottom: top + rect.height - spare };
      // bidirectional text may come back to a line from its other side
      const line = lines.slice(-3).find((each) => joins(each, box));
      if (!line) {
        lines.push(box);
        continue;
      }
      if (box.bottom - box.top > line.bottom - line.top) {
        line.top = box.top;
        line.bottom = box.bottom;
      }
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
    }
  }
  return lines;
}
