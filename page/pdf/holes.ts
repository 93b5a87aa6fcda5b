/** Items whose letters stand on both sides of others: a font that lacks a sign leaves room for it, and another sets it there. */
import type { PdfItem } from './types.ts';

/** What fonts lack: letters that overlap others are set so by their own font. */
const SIGNS = /^[^\p{L}\p{M}]+$/u;

const inside = (outer: PdfItem, { x, y, width, size }: PdfItem): boolean =>
  Math.abs(outer.y - y) < 0.3 * size && x > outer.x + 0.5 && x + width < outer.x + outer.width - 0.5;

/** Signs that are half as wide as others, in most fonts. */
const NARROW = /[\s\p{P}\u0622\u0623\u0625\u0627\u0644fijlrtI]/u;
const NO_WIDTH = /\p{M}/u;
/** Forms of Arabic letters at the end of a word are wider. */
const WIDE_AT_END = /[\u0628\u062a\u062b\u0633-\u0636\u0641\u0642\u0643\u0646\u0649\u064a\u0644]$/;

/** What has no white space before it. */
const BEFORE = /^[.,;:!?،؛؟]/;

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (NO_WIDTH.test(sign) ? 0 : NARROW.test(sign) ? 0.55 : 1), WIDE_AT_END.test(text) ? 0.6 : 0);

/** An item in pieces, where others stand at its spaces: which of them is told by the letters on either side, by what they are wide. */
function piecesOf(item: PdfItem, others: readonly PdfItem[]): PdfItem[] {
  const words = item.rtl ? item.text.split(' ').toReversed() : item.text.split(' ');
  const space = widthOf(' ');
  const letter = item.width / (words.reduce((sum, word) => sum + widthOf(word) + space, 0) - space);
  let x = item.x;
  const spaces = words.slice(0, -1).map((word) => {
    x += (widthOf(word) + space) * letter;
    return x - (space / 2) * letter;
  });
  const holes = new Map<number, PdfItem>();
  for (const hole of others.toSorted((one, other) => one.x - other.x)) {
    // nobody sets a space before a comma
    const isRoom = (at: number): boolean => BEFORE.test((item.rtl ? words[at] : words[at + 1]) ?? '');
    const far = (at: number): number => Math.abs(hole.x + hole.width / 2 - (spaces[at] as number)) - (isRoom(at) ? 3 * letter : 0);
    const [place] = [...spaces.keys()].filter((at) => !holes.has(at)).toSorted((one, other) => far(one) - far(other));
    if (place !== undefined && far(place) < 3.5 * letter) holes.set(place, hole);
  }
  let pieces = [{ text: words[0] ?? '', from: item.x, to: item.x + item.width }];
  words.slice(1).forEach((word, at) => {
    const last = pieces.at(-1) as (typeof pieces)[number];
    const hole = holes.get(at);
    if (hole) {
      last.to = hole.x;
      pieces.push({ text: word, from: hole.x + hole.width, to: item.x + item.width });
    } else last.text = item.rtl ? `${word} ${last.text}` : `${last.text} ${word}`;
  });
  // in the order in which they are read
  if (item.rtl) pieces = pieces.toReversed();
  return pieces.map(({ text, from, to }, at) => ({
    ...item,
    text,
    x: from,
    width: Math.max(0, to - from),
    spaced: at === 0 && item.spaced,
  }));
}

/** What a sign takes at most, as a share of its size. */
const SIGN_WIDTH = 0.55;

/** Two signs of one item, each at its end of it: room between them may be another item's end. */
function endsOf(item: PdfItem, near: readonly PdfItem[]): PdfItem[] {
  const [left = '', right, ...more] = item.text.split(' ');
  if (right === undefined || more.length > 0 || !SIGNS.test(item.text)) return [item];
  const each = Math.min(SIGN_WIDTH * item.size, item.width / (item.text.length + 0.5));
  const [from, to] = [item.x + left.length * each, item.x + item.width - right.length * each];
  const isRoom = near.some(
    (other) =>
      other !== item &&
      !SIGNS.test(other.text.replace(/\d/g, 'x')) &&
      Math.abs(other.y - item.y) < 0.3 * item.size &&
      other.x < to - 0.5 &&
      other.x + other.width > from + 0.5,
  );
  if (!isRoom) return [item];
  return [
    { ...item, text: left, width: left.length * each },
    { ...item, text: right, x: to, width: right.length * each, spaced: false },
  ];
}

/** Takes items apart where others stand within them. */
export function apart(items: readonly PdfItem[]): PdfItem[] {
  const near = (all: readonly PdfItem[], at: number): PdfItem[] => all.slice(Math.max(0, at - 6), at + 7);
  const single = items.flatMap((item, at) => endsOf(item, near(items, at)));
  return single.flatMap((item, at) => {
    if (!item.text.includes(' ')) return [item];
    // set right before or behind it
    const others = near(single, at).filter((other) => other !== item && SIGNS.test(other.text) && inside(item, other));
    return others.length === 0 ? [item] : piecesOf(item, others);
  });
}
