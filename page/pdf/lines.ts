/** From items to printed lines: what stands side by side on one baseline, in the order in which it is read. */
import { inLineOrder, RTL, type Placed, type Read } from './direction.ts';
import { apart } from './holes.ts';
import { turnBrackets } from './brackets.ts';
import { plainLetters } from './letters.ts';
import type { PdfItem, PdfLine, PdfPage, PdfRun } from './types.ts';

/** Shares of the type's size: how far baselines of one line are apart, raised marks among them. */
const SAME_LINE = 0.55;
/** A gap that nothing bridges but a number's tab: between columns, or cells. */
const WIDE = 2.2;
const TAB = 6;
/** Between letters that do not follow one another in the file. */
const NEAR = 0.7;

const LTR = /[A-Za-z\u00c0-\u02af\u0370-\u052f\u2e80-\u9fff]/;
/** Number or letter of a paragraph, sign of an item, mark of a note. */
const MARK =
  /^(?:\d{1,3}(?:\.\d{1,3}|\/\d{1,3})?\s?[.．)/-]?|[(（]?[\p{L}\d]{1,5}[)）]|[A-ZIVX]{1,5}\.|[•–—▪●*†]{1,3}|[㈠-㈩]|[’‘'“”].{1,2}[’‘'“”])$/u;
const RAISED = /^(?:[([]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|[*†‡§]{1,4})[)\]]?[,.]?|[()[\]])$/;

interface Draft {
  readonly items: Placed[];
  left: number;
  right: number;
  y: number;
  size: number;
}

const gapTo = (line: Draft, item: PdfItem): number => Math.max(0, item.x - line.right, line.left - (item.x + item.width));

function fits(line: Draft, item: PdfItem, follows: boolean): boolean {
  const size = Math.max(line.size, item.size);
  if (Math.abs(line.y - item.y) > SAME_LINE * size) return false;
  // a big letter beside small ones is a masthead, not a line
  const gap = gapTo(line, item);
  if (gap <= NEAR * size) return true;
  if (!follows) return false;
  const words = line.items.map(({ text }) => text).join('');
  return gap <= (MARK.test(words) ? TAB : WIDE) * size;
}

/** Letters of each size, to half a unit. */
export function sizesOf(items: readonly { readonly text: string; readonly size: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { text, size } of items) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return counts;
}

/** Size that most letters have. */
const usualSize = (items: readonly PdfItem[]): number =>
  [...sizesOf(items)].reduce((most, each) => (each[1] > most[1] ? each : most), [10, 0] as [number, number])[0];

/** The lines of a page in the order of the file; cells of a table are lines of their own. */
export function linesOf({ items: set }: PdfPage, page: number): PdfLine[] {
  const items = apart(set);
  const letters = items.map(({ text }) => text).join('');
  const rtlPage = signsOf(letters, RTL) > signsOf(letters, LTR);
  const drafts: Draft[] = [];
  let last: Draft | undefined;
  items.forEach((item, order) => {
    const home = last && fits(last, item, true) ? last : drafts.findLast((line) => line !== last && fits(line, item, false));
    if (home) {
      home.items.push({ ...item, order });
      home.left = Math.min(home.left, item.x);
      home.right = Math.max(home.right, item.x + item.width);
      if (item.size > home.size * 1.05) [home.y, home.size] = [item.y, item.size];
      last = home;
      return;
    }
    last = { items: [{ ...item, order }], left: item.x, right: item.x + item.width, y: item.y, size: item.size };
    drafts.push(last);
  });
  const lines = stretched(drafts);
  if (rtlPage) turnBrackets(lines.map(({ items: inLine }) => inLine));
  return lines.map((draft) => lineOf(draft, page, rtlPage));
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
function stretched(drafts: readonly Draft[]): Draft[] {
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

const signsOf = (text: string, of: RegExp): number => [...text].filter((sign) => of.test(sign)).length;

function lineOf({ items, left, right }: Draft, page: number, rtlPage: boolean): PdfLine {
  const size = usualSize(items);
  const words = items.map(({ text }) => text).join('');
  const rtl = rtlPage || (RTL.test(words) && signsOf(words, RTL) * 2 > signsOf(words, LTR));
  // without a letter of that direction a line is read from the left, but for the mark of a note at its right
  const last = items.reduce((most, item) => (item.x > most.x ? item : most));
  const base = items.find((item) => Math.abs(item.size - size) < 0.6) ?? last;
  const isRaised = (item: PdfItem): boolean => item.size <= 0.85 * size && base.y - item.y >= 0.15 * size && RAISED.test(item.text);
  const runsBack = rtl && (RTL.test(words) || isRaised(last));
  const runs = runsOf(inLineOrder(items, runsBack, isRaised), page, isRaised);
  const text = runs
    .filter(({ raised }) => !raised)
    .map((run) => run.text)
    .join('')
    .trim();
  return { page, order: (items[0] as Placed).order, left, right, y: base.y, size: base.size, rtl, runs, text };
}

function runsOf(items: readonly Read[], page: number, isRaised: (item: PdfItem) => boolean): PdfRun[] {
  const runs: PdfRun[] = [];
  let before: PdfItem | undefined;
  for (const { item, spaced } of items) {
    const run = runs.at(-1);
    const rtl = RTL.test(item.text);
    const raised = isRaised(item);
    const text = plainLetters(item.text);
    if (before && run) {
      if (spaced && !run.text.endsWith(' ')) run.text += ' ';
      const gap = Math.max(item.x - (before.x + before.width), before.x - (item.x + item.width));
      const beside = gap < item.size && Math.abs(run.size - item.size) < 0.3 && Math.abs(run.y - item.y) < 0.5;
      if (beside && run.rtl === rtl && run.raised === raised) {
        run.text += text;
        const end = Math.max(run.x + run.width, item.x + item.width);
        run.x = Math.min(run.x, item.x);
        run.width = end - run.x;
        before = item;
        continue;
      }
    }
    runs.push({ text, page, x: item.x, y: item.y, width: item.width, size: item.size, rtl, raised });
    before = item;
  }
  const end = runs.at(-1);
  if (end && !end.text.endsWith(' ')) end.text += ' ';
  return runs;
}
