/** Alignment of a quote that is too long to be compared word with word: both its ends are found, and what is between is compared line by line. */
import { align, BETWEEN } from './align.ts';
import { alignmentOf, type Alignment, type Pattern } from './alignment.ts';
import { shortestEdit } from './shortest-edit.ts';
import type { PageWords } from './words.ts';

/** Words at each end by which a long quote is found, and beyond them. */
const END = 120;
const BEYOND = 8;
/** Words that may have come and gone in all. */
const MOST_EDITS = 800;

export interface LongAlignment {
  readonly found: Alignment | null;
  /** words that were compared: what it cost */
  readonly steps: number;
}

const part = ({ ids, weights }: Pattern, from: number, to: number): Pattern => ({
  ids: ids.slice(from, to),
  weights: weights.slice(from, to),
  from: 0,
  to: to - from,
});

/** Aligns with the words from `low` to `high`, as `align` does; no lines are skipped. */
export function alignLong(pattern: Pattern, page: PageWords, low: number, high: number): LongAlignment {
  const { ids, weights } = pattern;
  const [first, last] = [part(pattern, 0, END), part(pattern, ids.length - END, ids.length)];
  const begin = align(first, page, low, high);
  const end = align(last, page, low, high);
  let steps = (first.ids.length + last.ids.length) * (high - low);
  if (!begin || !end) return { found: null, steps };
  const from = Math.max(low, begin.from - BEYOND);
  const to = Math.min(high, end.to + BEYOND);
  if (from >= to) return { found: null, steps };
  const edit = shortestEdit(ids, page.words.ids.subarray(from, to), MOST_EDITS);
  steps += edit.steps;
  const places = new Int32Array(ids.length).fill(-1);
  const between = new Set<number>();
  for (let at = from; at < to; at++) between.add(at);
  let kept = 0;
  for (const [row, column] of edit.pairs) {
    places[row] = from + column;
    between.delete(from + column);
    kept += weights[row] as number;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { found: alignmentOf(pattern, page.words, places, between, (kept - BETWEEN * between.size) / total), steps };
}
