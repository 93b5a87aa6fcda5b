/** From items to printed lines: what stands side by side on one baseline, in the order in which it is read. */
import { inLineOrder, RTL, type Placed, type Read } from './direction.ts';
import { MARK, NEAR, stretched, TAB, touching, WIDE, type Draft } from './drafts.ts';
import { apart } from './holes.ts';
import { turnBrackets } from './brackets.ts';
import { plainLetters } from './letters.ts';
import { joinStrokes, withoutStrokes, type StrokeNames } from './strokes.ts';
import type { PdfItem, PdfLine, PdfPage, PdfRun } from './types.ts';

/** Shares of the type's size: how far baselines of one line are apart, raised marks among them. */
const SAME_LINE = 0.55;
/** Small ones, of a script that is high. */
const RAISED_LINE = 0.65;
const SMALLER = 0.75;
const LTR = /[A-Za-z\u00c0-\u02af\u0370-\u052f\u2e80-\u9fff]/;
const RAISED = /^(?:[([]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|[*†‡§]{1,4})[)\]]?[,.]?|[()[\]])$/;

const gapTo = (line: Draft, item: PdfItem): number => Math.max(0, item.x - line.right, line.left - (item.x + item.width));

function fits(line: Draft, item: PdfItem, follows: boolean): boolean {
  const size = Math.max(line.size, item.size);
  const isSmaller = item.y < line.y && item.size < SMALLER * line.size;
  if (Math.abs(line.y - item.y) > (isSmaller ? RAISED_LINE : SAME_LINE) * size) return false;
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

/** The lines of a page in the order of the file; cells of a table are lines of their own. @param strokes what is known of the file's fonts */
export function linesOf({ items: set }: PdfPage, page: number, strokes: StrokeNames): PdfLine[] {
  const items = withoutStrokes(apart(joinStrokes(set, strokes)), strokes);
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
  const lines = stretched(touching(drafts));
  if (rtlPage) turnBrackets(lines.map(({ items: inLine }) => inLine));
  return lines.map((draft) => lineOf(draft, page, rtlPage));
}

const signsOf = (text: string, of: RegExp): number => [...text].filter((sign) => of.test(sign)).length;

/** The file sets each piece to the left of the one before. */
function isFiledBack(items: readonly Placed[]): boolean {
  const filed = items.toSorted((one, other) => one.order - other.order);
  const ways = filed.slice(1).map((item, at) => {
    const before = filed[at] as Placed;
    const close = 0.1 * item.size;
    return item.x + item.width <= before.x + close ? 1 : item.x >= before.x + before.width - close ? -1 : 0;
  });
  return ways.reduce<number>((sum, way) => sum + way, 0) > 0;
}

function lineOf({ items, left, right }: Draft, page: number, rtlPage: boolean): PdfLine {
  const size = usualSize(items);
  const words = items.map(({ text }) => text).join('');
  const rtl = rtlPage || (RTL.test(words) && signsOf(words, RTL) * 2 > signsOf(words, LTR));
  // without a letter of that direction a line is read from the left, but for the mark of a note at its right, or where the file sets it from the right
  const last = items.reduce((most, item) => (item.x > most.x ? item : most));
  const base = items.find((item) => Math.abs(item.size - size) < 0.6) ?? last;
  const isRaised = (item: PdfItem): boolean => item.size <= 0.85 * size && base.y - item.y >= 0.15 * size && RAISED.test(item.text);
  const runsBack = rtl && (RTL.test(words) || isRaised(last) || isFiledBack(items));
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
