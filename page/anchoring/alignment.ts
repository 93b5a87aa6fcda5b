/** What an alignment comes to: which words of the page the quote covers, and which of these are not its own. */
import type { Words } from './words.ts';

/** What is looked for: words before the quote, the quote's own from `from` to `to`, words after it. */
export interface Pattern {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface Alignment {
  /** gains less losses, over the most that can be gained */
  readonly score: number;
  /** for each word of the pattern its place on the page, or -1 */
  readonly places: Int32Array;
  /** places within the quote's words, or in stead of its first or last ones, of words that are not its own; whole lines left aside */
  readonly others: readonly number[];
  /** whole lines stand between the quote's words */
  readonly isParted: boolean;
  /** places of the first and last word of the quote that is there; `to` is one more */
  readonly from: number;
  readonly to: number;
}

/**
 * The span that the quote covers on the page. Null where nothing of it is there.
 * @param places for each word of the pattern its place on the page or -1; those of stragglers are taken out of it
 * @param between places of words that were passed over, whole lines left aside
 */
export function alignmentOf(
  pattern: Pattern,
  words: Words,
  places: Int32Array,
  between: ReadonlySet<number>,
  score: number,
): Alignment | null {
  const runs = withoutStragglers(pattern, places, words, between);
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (!first || !last) return null;
  for (let row = pattern.from; row < pattern.to; row++) {
    const place = places[row] as number;
    if (place < first.from || place >= last.to) places[row] = -1;
  }
  const [from, to] = [replacedBefore(pattern, places, first.from), replacedAfter(pattern, places, last.to)];
  const others: number[] = [];
  let left = 0;
  for (let at = from; at < to; at++) {
    if ((words.ids[at] as number) < 0) continue;
    if (at < first.from || at >= last.to || between.has(at)) others.push(at);
    else left++;
  }
  for (let row = pattern.from; row < pattern.to; row++)
    if (words.ids[places[row] as number] !== undefined && (pattern.ids[row] as number) >= 0) left--;
  return { score, places, from, to, others, isParted: left > 0 };
}

/** Where the quote ends when other words stand for its last ones: up to the word that stood after it. */
function replacedAfter({ to }: Pattern, places: Int32Array, end: number): number {
  let lost = 0;
  while (places[to - 1 - lost] === -1) lost++;
  const next = places[to] ?? -1;
  return lost > 0 && next > end && next - end <= lost + 1 ? next : end;
}

/** The same for its first words. */
function replacedBefore({ from }: Pattern, places: Int32Array, start: number): number {
  let lost = 0;
  while (places[from + lost] === -1) lost++;
  const before = places[from - 1] ?? -1;
  return lost > 0 && before >= 0 && start - before - 1 <= lost + 1 ? before + 1 : start;
}

interface Run {
  readonly from: number;
  to: number;
  words: number;
}

/** Words of the quote that stand together on the page, with no more than two others between them. */
function runsOf({ from, to }: Pattern, places: Int32Array, words: Words): Run[] {
  const runs: Run[] = [];
  for (let row = from; row < to; row++) {
    const place = places[row] as number;
    if (place < 0 || (words.ids[place] as number) < 0) continue;
    const last = runs[runs.length - 1];
    if (last && place - last.to <= 2 && !crossesLine(words, last.to, place)) {
      last.to = place + 1;
      last.words++;
    } else runs.push({ from: place, to: place + 1, words: 1 });
  }
  return runs;
}

/** Whether a line begins between two words that do not stand next to each other. */
function crossesLine({ opens }: Words, from: number, to: number): boolean {
  if (from === to) return false;
  for (let at = from; at <= to; at++) if (opens[at] === 1) return true;
  return false;
}

/** A line so long is a paragraph, and no running head; in words. */
const PARAGRAPH = 30;
/** Words that may be skipped, however short the quote is. */
const SHORTEST_SKIP = 12;

/**
 * Runs of the quote's words without those at the ends that are far from the rest and small beside the way there, or beyond whole paragraphs. What
 * stands next to the words that stood beside the quote is no straggler.
 */
function withoutStragglers(pattern: Pattern, places: Int32Array, words: Words, between: ReadonlySet<number>): Run[] {
  const runs = runsOf(pattern, places, words);
  const length = pattern.to - pattern.from;
  const isFar = (near: Run, end: Run): boolean => {
    const [from, to] = near.from < end.from ? [near.to, end.from] : [end.to, near.from];
    let inserted = 0;
    for (let at = from; at < to; at++) if (between.has(at)) inserted++;
    const isHeld = near.from < end.from ? places[pattern.to] === end.to : places[pattern.from - 1] === end.from - 1;
    if (inserted > (isHeld ? length : end.words * 2)) return true;
    if (end.words <= 3 && !isHeld && inserted > 0 && crossesLine(words, from, to)) return true;
    return to - from - inserted > Math.max(SHORTEST_SKIP, length) && longestLine(words, from, to) > PARAGRAPH;
  };
  while (runs.length > 1) {
    const [first, second] = [runs[0] as Run, runs[1] as Run];
    const [last, previous] = [runs[runs.length - 1] as Run, runs[runs.length - 2] as Run];
    if (first.words <= last.words && isFar(second, first)) runs.shift();
    else if (isFar(previous, last)) runs.pop();
    else if (isFar(second, first)) runs.shift();
    else break;
  }
  return runs;
}

function longestLine(words: Words, from: number, to: number): number {
  let [longest, length] = [0, 0];
  for (let at = from; at < to; at++) {
    length = words.opens[at] === 1 ? 1 : length + 1;
    if (length > longest) longest = length;
  }
  return longest;
}
