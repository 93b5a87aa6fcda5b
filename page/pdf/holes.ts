/** Items whose letters stand on both sides of others: a font that lacks a sign leaves room for it, and another sets it there. */
import type { PdfItem } from './types.ts';

/** What fonts lack: letters that overlap others are set so by their own font. */
const SIGNS = /^[^\p{L}\p{M}]+$/u;

const inside = (outer: PdfItem, { x, y, width, size }: PdfItem): boolean =>
  Math.abs(outer.y - y) < 0.3 * size && x > outer.x + 0.5 && x + width < outer.x + outer.width - 0.5;

/** An item in pieces, where others stand at its spaces: which of them is told by the letters on either side, taken to be of one width. */
function piecesOf(item: PdfItem, others: readonly PdfItem[], before: PdfItem | undefined): PdfItem[] {
  const words = item.rtl ? item.text.split(' ').toReversed() : item.text.split(' ');
  const letter = item.width / item.text.length;
  let pieces = [{ text: words[0] ?? '', from: item.x, to: item.x + item.width }];
  const holes = others.toSorted((one, other) => one.x - other.x);
  let x = item.x + (words[0]?.length ?? 0) * letter;
  for (const word of words.slice(1)) {
    const last = pieces.at(-1) as (typeof pieces)[number];
    const [hole] = holes;
    const isHere = hole !== undefined && Math.abs(hole.x + hole.width / 2 - (x + letter / 2)) < 2.5 * letter;
    if (isHere) {
      holes.shift();
      last.to = hole.x;
      pieces.push({ text: word, from: hole.x + hole.width, to: item.x + item.width });
    } else last.text = item.rtl ? `${word} ${last.text}` : `${last.text} ${word}`;
    x += (word.length + 1) * letter;
  }
  // the one first that stands beside what went before
  if (item.rtl || (before !== undefined && before.x >= item.x + item.width - 1)) pieces = pieces.toReversed();
  return pieces.map(({ text, from, to }, at) => ({
    ...item,
    text,
    x: from,
    width: Math.max(0, to - from),
    spaced: at === 0 && item.spaced,
  }));
}

/** Takes items apart where others stand within them. */
export function apart(items: readonly PdfItem[]): PdfItem[] {
  return items.flatMap((item, at) => {
    if (!item.text.includes(' ')) return [item];
    // set right before or behind it
    const near = items
      .slice(Math.max(0, at - 6), at + 7)
      .filter((other) => other !== item && SIGNS.test(other.text) && inside(item, other));
    return near.length === 0 ? [item] : piecesOf(item, near, items[at - 1]);
  });
}
