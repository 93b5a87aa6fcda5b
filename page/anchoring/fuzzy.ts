/** Words that were edited, or stand elsewhere: looked for around their rarest ones, and taken only where no doubt is left. */
import type { Likeness } from './evidence.ts';
import type { Quote } from '../../storage/types.ts';
import { alignLong } from './align-long.ts';
import { align } from './align.ts';
import type { Alignment, Pattern } from './alignment.ts';
import { isName } from './facts.ts';
import { LABEL, wordsOf, type PageWords, type Words } from './words.ts';

/** Windows that are looked into: the shorter the quote, the more places it may have, and the less each of them costs. */
const WINDOWS = { least: 6, most: 20, words: 400 };
/** A word that stands more often is no seed; in a short quote there is no choice. */
const COMMON = { short: 300, long: 60 };
/** Words of a quote with what stands around it that are compared one with each other. */
const LONGEST = 600;
/** So few words may be said twice within one window. */
const NEAR = 40;
const ALIKE = 0.5;
/** A word that was cut where the context begins or ends; not a Chinese character. */
const PARTIAL_START = /^(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/u;
const PARTIAL_END = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+$/u;

/** How much a word says: the rarer, the more. A number says less than a word: with the years numbers change, and the sentence stays. */
function weigh(page: PageWords, id: number): number {
  if (id < 0) return 0;
  const weight = 1 / (1 + 0.35 * Math.log2(Math.max(1, page.places(id).length)));
  return page.vocabulary.numbers[id] ? weight * 0.5 : weight;
}

/** The rest of a word that a quote begins or ends in. */
const WORD_BEFORE = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}][-\u00ad\u2010-\u2015]?)+$/u;
const WORD_AFTER = /^(?:[-\u00ad\u2010-\u2015]?(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/u;

interface QuotePattern extends Pattern {
  /** for each of the quote's words where it begins in the quote; below 0 for a word that the quote begins in */
  readonly starts: readonly number[];
  /** for each of the quote's words whether it is a number, of a date, or a name */
  readonly facts: readonly boolean[];
  /** code units of a last word that the quote leaves off */
  readonly cut: number;
}

/** Words of the quote, whole ones, and the whole words around it; these count half. */
function patternOf({ prefix, exact, suffix }: Quote, page: PageWords): QuotePattern {
  const { vocabulary } = page;
  const lead = /^[\p{L}\p{M}\p{N}]/u.test(exact) ? (WORD_BEFORE.exec(prefix)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{M}\p{N}-]$/u.test(exact) ? (WORD_AFTER.exec(suffix)?.[0] ?? '') : '';
  const left = prefix.slice(0, prefix.length - lead.length);
  const before = wordsOf(left.replace(PARTIAL_START, ''), vocabulary, true);
  const whole = lead + exact + tail;
  const own = wordsOf(whole, vocabulary, left !== '' && !left.endsWith('\n'));
  const after = wordsOf(suffix.slice(tail.length).replace(PARTIAL_END, ''), vocabulary, true);
  const ids = [...before.ids, ...own.ids, ...after.ids];
  const [from, to] = [before.ids.length, before.ids.length + own.ids.length];
  const weights = ids.map((id, row) => weigh(page, id) * (row >= from && row < to ? 1 : 0.5));
  const starts = [...own.starts].map((start) => start - lead.length);
  const facts = [...own.starts].map((start, row) => vocabulary.numbers[own.ids[row] as number] === true || isName(whole, start));
  return { ids, weights, from, to, starts, facts, cut: tail.length };
}

/** Ranges of the page's words in which the pattern might stand, likeliest first. */
function windows({ ids, weights }: Pattern, page: PageWords): [low: number, high: number][] {
  const most = Math.min(WINDOWS.most, Math.max(WINDOWS.least, Math.round(WINDOWS.words / ids.length)));
  const common = most > WINDOWS.least ? COMMON.short : COMMON.long;
  const slot = 16 + (ids.length >> 2);
  // a quote may begin before the page does: slots are counted from there
  const first = Math.ceil(ids.length / slot);
  const votes = new Float32Array(first + Math.ceil(page.words.ids.length / slot) + 2);
  const voted: number[] = [];
  ids.forEach((id, row) => {
    const places = page.places(id);
    if (places.length > common) return;
    const weight = weights[row] as number;
    for (const place of places) {
      const at = Math.floor((place - row) / slot) + first;
      for (let near = at; near <= at + 1; near++) {
        if (votes[near] === 0) voted.push(near);
        (votes[near] as number) += weight;
      }
    }
  });
  const reach = 24 + (ids.length >> 1);
  const taken: number[] = [];
  const voteOf = (at: number): number => votes[at] as number;
  const highest = voted.reduce((sum, at) => Math.max(sum, voteOf(at)), 0);
  const slots = voted.filter((at) => voteOf(at) >= highest * 0.4).sort((a, b) => voteOf(b) - voteOf(a));
  for (const each of slots) {
    const at = each - first;
    if (taken.length >= most) break;
    if (!taken.some((other) => Math.abs(other - at) === 1)) taken.push(at);
  }
  return taken.map((at) => [Math.max(0, at * slot - reach), Math.min(page.words.ids.length, (at + 1) * slot + ids.length + reach)]);
}

/** A place on the page that is like the quote. */
export interface Candidate extends Alignment, Likeness {
  /** code units that the quote leaves off from the last word that is there */
  readonly cut: number;
}

function shareOf({ ids, weights }: Pattern, places: Int32Array, from: number, to: number): [share: number, missing: number] {
  let [kept, total, missing] = [0, 0, 0];
  for (let row = from; row < to; row++) {
    if ((ids[row] as number) < 0) continue;
    total += weights[row] as number;
    if ((places[row] as number) >= 0) kept += weights[row] as number;
    else missing++;
  }
  return [total === 0 ? 0 : kept / total, missing];
}

/** The next word, labels passed over. */
function besideOf({ ids }: Words, place: number, step: 1 | -1): number {
  let at = place + step;
  while (ids[at] === LABEL) at += step;
  return at;
}

/** Whether a line begins with a word, labels left aside. */
function begins({ ids, opens }: Words, place: number): boolean {
  let at = place;
  while (opens[at] !== 1 && ids[at - 1] === LABEL) at--;
  return place >= ids.length || opens[at] === 1;
}

/** Alignments with all windows, best first, and what they cost. */
function alignments(pattern: Pattern, page: PageWords): { all: Alignment[]; steps: number } {
  const { length } = pattern.ids;
  const all: Alignment[] = [];
  let steps = 0;
  const look = (low: number, high: number): Alignment | null => {
    steps += length * (high - low);
    const found = align(pattern, page, low, high);
    if (found) all.push(found);
    return found;
  };
  for (const [low, high] of windows(pattern, page)) {
    if (length > LONGEST) {
      const long = alignLong(pattern, page, low, high);
      steps += long.steps;
      if (long.found) all.push(long.found);
      continue;
    }
    const found = look(low, high);
    if (!found || length > NEAR || found.score < ALIKE) continue;
    if (found.from > low) look(low, found.from);
    if (found.to < high) look(found.to, high);
  }
  return { all: all.sort((a, b) => b.score - a.score), steps };
}

export interface Candidates {
  /** words of the quote */
  readonly length: number;
  /** best first; no two share words of the page */
  readonly found: readonly Candidate[];
  /** words that were compared with words: what it cost */
  readonly steps: number;
}

/** Places that are like the quote and its surroundings. */
export function candidatesOf(quote: Quote, page: PageWords): Candidates {
  const pattern = patternOf(quote, page);
  const wasLine = /(?:^|\n)(?:\d{1,3}\.\s|\(\p{L}{1,4}\)\s)?$/u.test(quote.prefix) && /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(quote.suffix);
  const { from, to, ids } = pattern;
  const found: Candidate[] = [];
  const { all, steps } = alignments(pattern, page);
  for (const each of all) {
    if (found.some((other) => other.from < each.to && each.from < other.to)) continue;
    const [kept, missing] = shareOf(pattern, each.places, from, to);
    const [before] = shareOf(pattern, each.places, 0, from);
    const [after] = shareOf(pattern, each.places, to, ids.length);
    const isThere = (row: number): boolean => (ids[row] as number) >= 0 && (each.places[row] as number) >= 0;
    const isTorn = (row: number, place: number): number => ((ids[row] ?? LABEL) !== LABEL && each.places[row] !== place ? 1 : 0);
    const torn = isTorn(from - 1, besideOf(page.words, each.from, -1)) + isTorn(to, besideOf(page.words, each.to - 1, 1));
    let first = from;
    while (first < to - 1 && !isThere(first)) first++;
    const isFact = (at: number): boolean =>
      page.vocabulary.numbers[page.words.ids[at] as number] === true || isName(page.text, page.words.starts[at] as number);
    const hasFacts = pattern.facts.every((is, row) => !is || isThere(row + from)) && !each.others.some(isFact);
    const isLine = wasLine && begins(page.words, each.from) && begins(page.words, each.to);
    found.push({
      ...each,
      isLine,
      hasFacts,
      kept,
      missing,
      before,
      after,
      torn,
      at: pattern.starts[first - from] ?? 0,
      cut: isThere(to - 1) ? pattern.cut : 0,
    });
  }
  return { length: ids.slice(from, to).filter((id) => id >= 0).length, found, steps };
}

/** How many words a quote has, two Chinese characters counted as one. */
export function lengthOf(exact: string, { vocabulary }: PageWords): number {
  const { ids, starts } = wordsOf(exact, vocabulary, true);
  let length = 0;
  ids.forEach((id, at) => {
    if (id >= 0) length += /\p{Script=Han}/u.test(exact.charAt(starts[at] as number)) ? 0.5 : 1;
  });
  return length;
}
