/** Items whose letters stand on both sides of others: a font that lacks a sign leaves room for it, and another sets it there. */
import type { PdfItem } from './types.ts';

const inside = (outer: PdfItem, { x, y, width, size }: PdfItem): boolean =>
  Math.abs(outer.y - y) < 0.3 * size && x > outer.x + 0.5 && x + width < outer.x + outer.width - 0.5;

/** An item in pieces, where others stand at its spaces: each piece as wide as the letters before and behind say. */
function piecesOf(item: PdfItem, others: readonly PdfItem[]): PdfItem[] {
  const words = item.text.split(' ');
  const holes = others.toSorted((one, other) => one.x - other.x);
  const free = item.width - holes.reduce((sum, { width }) => sum + width, 0);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  // letters run from the right: so do the pieces
  const read = item.rtl ? words.toReversed() : words;
  // a space that nothing stands at is one
  const gaps = read.length - 1;
  if (holes.length !== gaps || free <= 0) return [item];
  let x = item.x;
  const pieces = read.map((text, at): PdfItem => {
    const width = (free * text.length) / letters;
    const piece = { ...item, text, x, width, spaced: false };
    const hole = holes[at];
    x = hole ? hole.x + hole.width : x + width;
    return hole ? { ...piece, width: Math.max(0, hole.x - piece.x) } : piece;
  });
  const ordered = item.rtl ? pieces.toReversed() : pieces;
  return ordered.map((piece, at) => (at === 0 ? { ...piece, spaced: item.spaced } : piece));
}

/** Takes items apart where others stand within them. */
export function apart(items: readonly PdfItem[]): PdfItem[] {
  return items.flatMap((item, at) => {
    if (!item.text.includes(' ')) return [item];
    // set right before or behind it
    const near = items.slice(Math.max(0, at - 6), at + 7).filter((other) => other !== item && inside(item, other));
    return near.length === 0 ? [item] : piecesOf(item, near);
  });
}
