/** Lines that run from right to left, and what runs the other way in them: from their places on the page to the order in which they are read. */
import type { PdfItem } from './types.ts';

export const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LATIN = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;
const BRACKET = /^[()[\]{}«»<>]$/;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};
/** Joins numbers: `58/208`, `1.5`. What else stands between two numbers divides them, and they follow one another from the right. */
const JOINS = /^[/.,:%\d]+$/;
/** Without a letter of the line's direction before it, a hyphen joins them too. */
const JOINS_ALONE = /^[/.,:%\d+-]+$/;
/** At the outer end of what runs from left to right a stop belongs to the line. */
const STOP = /^[.,:;!?/-]$/;

/** An item with its place in the file, by which it is known what has white space between. */
export type Placed = PdfItem & { readonly order: number };

/** An item in its place in the line: what of it is read, and whether white space stands before it. */
export interface Read {
  readonly item: Placed;
  readonly spaced: boolean;
}

/** White space narrower than this share of the type is none, unless the file has a space there. */
const SPACE = 0.12;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** White space between two neighbours of a line: written in the file, or so wide that it must be one. */
function isSpaced(left: Placed | undefined, right: Placed | undefined): boolean {
  if (!left || !right) return false;
  const gap = right.x - (left.x + left.width);
  if (HAN.test(left.text.slice(-1)) && HAN.test(right.text.charAt(0))) return gap > 0.6 * right.size;
  const [first, second] = left.order < right.order ? [left, right] : [right, left];
  return gap > SPACE * Math.min(left.size, right.size) || (second.order <= first.order + 1 && second.spaced);
}

/** The letters of an item that stands alone among those of the other direction, mirrored as its line's are. */
const mirrored = (item: Placed): Placed => ({ ...item, text: [...item.text].map((sign) => MIRRORED[sign] ?? sign).join('') });

/**
 * Stops and brackets that are set in one go with numbers, but belong to the line's direction, each by itself.
 */
function taken(item: Placed): Placed[] {
  // with a letter or sign that runs back, what reads the file has put it in order
  if (item.text.length < 2 || item.rtl || /[\p{Script=Arabic}؛؟]/u.test(item.text)) return [item];
  const pattern = LATIN.test(item.text) ? /^[.,:;!?]+(?=[\p{L}\d(])|،+|[^،]+/gu : /^[.,:;!?]+(?=\d)|،+|[()[\]«»]|[^،()[\]«»]+/gu;
  const pieces = [...item.text.matchAll(pattern)];
  if (pieces.length < 2) return [item];
  return pieces.map(({ 0: text, index }) => ({
    ...item,
    text: text.trim(),
    x: item.x + (item.width * index) / item.text.length,
    width: (item.width * text.length) / item.text.length,
    spaced: index === 0 ? item.spaced : /^\s/.test(text) || item.text.slice(0, index).endsWith(' '),
    order: item.order + index / 1000,
  }));
}

/** Pieces of what runs from left to right, each of which is read as it stands; from left to right. */
function piecesOf(items: readonly Placed[], joins: RegExp): Placed[][] {
  const pieces: Placed[][] = [];
  /** in letters that run from left to right; numbers behind them go with them */
  let latin = false;
  let depth = 0;
  items.forEach((item, at) => {
    const before = items[at - 1];
    const open = pieces.at(-1);
    const begins = !latin && LATIN.test(item.text);
    const joined = before !== undefined && !isSpaced(before, item) && joins.test(before.text);
    if (begins) [latin, depth] = [true, 0];
    const count = (sign: string): number => item.text.split(sign).length - 1;
    depth += count('(') - count(')');
    // what it closes was opened outside
    const leaves = latin && depth < 0 && BRACKET.test(item.text);
    if (leaves) latin = false;
    // set before all of what stands to its left: another run, which is read first
    const isOther = open?.every(({ order }) => order > item.order) ?? false;
    const goesOn = !leaves && !isOther && (begins ? joined : latin || (joined && joins.test(item.text)));
    if (open && goesOn) open.push(item);
    else pieces.push([item]);
  });
  return pieces.flatMap((piece) => {
    const ends: Placed[][] = [];
    while (piece.length > 1 && STOP.test(piece[0]?.text ?? '')) ends.push([piece.shift() as Placed]);
    return [...ends, piece];
  });
}

const VOWELS = /^\p{M}+$/u;

/** From left to right; a vowel sign to the left of the letter that it is set over. */
function alongLine(items: readonly Placed[]): Placed[] {
  const bases = items.filter(({ text }) => !VOWELS.test(text));
  const middle = (item: Placed): number => {
    const own = item.x + item.width / 2;
    if (!VOWELS.test(item.text)) return own;
    const under = bases.find((base) => base.x <= own && own <= base.x + base.width);
    return under ? Math.min(own, under.x + under.width / 2 - 0.01) : own;
  };
  return items
    .map((item) => ({ item, at: middle(item) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Items of a line in reading order. @param isRaised marks stand apart from what runs beside them */
export function inLineOrder(items: readonly Placed[], rtl: boolean, isRaised: (item: Placed) => boolean): Read[] {
  const sorted = alongLine(rtl ? items.flatMap(taken) : items);
  if (!rtl) return sorted.map((item, at) => ({ item, spaced: isSpaced(sorted[at - 1], item) }));
  const read: Read[] = [];
  const joins = items.some(({ text }) => RTL.test(text)) ? JOINS : JOINS_ALONE;
  let foreign: Placed[] = [];
  /** what was read last, at its left edge */
  let edge: Placed | undefined;
  const take = (piece: readonly Placed[]): void => {
    piece.forEach((item, at) => {
      const text = piece.length === 1 && BRACKET.test(item.text) ? mirrored(item) : item;
      read.push({ item: text, spaced: at === 0 ? isSpaced(piece.at(-1), edge) : isSpaced(piece[at - 1], item) });
    });
    edge = piece[0];
  };
  const flush = (): void => {
    for (const piece of piecesOf(foreign, joins).toReversed()) take(piece);
    foreign = [];
  };
  let raised: boolean | undefined;
  for (const item of sorted.toReversed()) {
    if (RTL.test(item.text)) {
      flush();
      if (VOWELS.test(item.text)) read.push({ item, spaced: false });
      else take([item]);
      continue;
    }
    if (raised !== isRaised(item)) flush();
    raised = isRaised(item);
    foreign.unshift(item);
  }
  flush();
  return read;
}
