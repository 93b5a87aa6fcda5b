/** Lines in the making: what the file sets side by side, and which of it is one line after all. */
import type { Placed } from './direction.ts';

/** A gap that nothing bridges but a number's tab: between columns, or cells. Shares of the type's size. */
export const WIDE = 2.2;
export const TAB = 6;
/** Between letters that do not follow one another in the file. */
export const NEAR = 0.7;

/** Number or letter of a paragraph, sign of an item, mark of a note. */
export const MARK =
  /^(?:\d{1,3}(?:\.\d{1,3}|\/\d{1,3})?\s?[.．)/-]?|[(（]?[\p{L}\d]{1,5}[)）]|[A-ZIVX]{1,5}\.|[•–—▪●*†]{1,3}|[㈠-㈩]|[’‘'“”].{1,2}[’‘'“”])$/u;
export interface Draft {
  readonly items: Placed[];
  left: number;
  right: number;
  y: number;
  size: number;
}

/** A number or letter, in whatever order the file has its signs. */
function isMark(items: readonly Placed[]): boolean {
  const across = items.toSorted((one, other) => one.x - other.x);
  return [items, across, across.toReversed()].some((order) => MARK.test(order.map(({ text }) => text).join('')));
}

/** Puts together what the file has begun at both ends of a line, before it set what stands between; a paragraph's number and its line, too. */
export function touching(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const number = whole.at(-1);
    let own = draft;
    for (;;) {
      const at = whole.findIndex((other) => {
        if (Math.abs(other.y - own.y) >= 0.3 * Math.min(other.size, own.size)) return false;
        const gap = Math.max(0, own.left - other.right, other.left - own.right);
        const isNumber = other === number && isMark(other.items);
        return gap <= (isNumber ? TAB : NEAR) * Math.max(other.size, own.size);
      });
      if (at < 0) break;
      const [other] = whole.splice(at, 1) as [Draft];
      const { y, size } = other.size >= own.size ? other : own;
      const items = [...other.items, ...own.items].toSorted((one, next) => one.order - next.order);
      own = { items, left: Math.min(other.left, own.left), right: Math.max(other.right, own.right), y, size };
    }
    whole.push(own);
  }
  return whole.toSorted((one, other) => (one.items[0] as Placed).order - (other.items[0] as Placed).order);
}

/** Words, and the gaps between them alike: cells have neither. */
function isEven(row: readonly Draft[]): boolean {
  const inOrder = row.toSorted((one, other) => one.left - other.left);
  const wordsIn = ({ items }: Draft): string => items.map(({ text }) => text).join(' ');
  // the gap behind a number is another
  const words = inOrder.filter((each) => !MARK.test(wordsIn(each)));
  if (words.length < 3 || !words.every((each) => /\p{L}{2}|^\p{L}$/u.test(wordsIn(each)))) return false;
  const gaps = words.slice(1).map((each, at) => each.left - (words[at] as Draft).right);
  return Math.max(...gaps) - Math.min(...gaps) < 0.15 * Math.max(...gaps);
}

/** Puts together what is one line of text whose words were set far apart, to fill its measure: its neighbours are whole lines of the same measure. */
export function stretched(drafts: readonly Draft[]): Draft[] {
  const rows: Draft[][] = [];
  for (const draft of drafts.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && draft.y - (row[0] as Draft).y < 0.3 * draft.size) row.push(draft);
    else rows.push([draft]);
  }
  const merged = new Map<Draft, Draft | null>();
  rows.forEach((row, at) => {
    const [first, ...more] = row;
    if (!first || more.length === 0 || more.some(({ size }) => Math.abs(size - first.size) > 0.5)) return;
    const left = Math.min(...row.map((each) => each.left));
    const right = Math.max(...row.map((each) => each.right));
    const isMeasure = (other: Draft[] | undefined): boolean => {
      const [line, ...others] = other ?? [];
      if (!line || others.length > 0 || Math.abs(line.y - first.y) > 1.8 * first.size) return false;
      return (
        Math.abs(line.size - first.size) < 0.5 && Math.abs(line.right - right) < first.size && Math.abs(line.left - left) < 4 * first.size
      );
    };
    const ends = drafts.some(
      (other) => !row.includes(other) && Math.abs(other.right - right) < 2 && other.right - other.left > 20 * other.size,
    );
    if (!isMeasure(rows[at - 1]) && !isMeasure(rows[at + 1]) && !(ends && isEven(row))) return;
    for (const each of row) merged.set(each, null);
    const order = row.toSorted((one, other) => (one.items[0] as Placed).order - (other.items[0] as Placed).order);
    merged.set(order[0] as Draft, { ...first, left, right, items: order.flatMap((each) => each.items) });
  });
  return drafts.flatMap((draft) => (merged.has(draft) ? (merged.get(draft) ?? []) : [draft]));
}
