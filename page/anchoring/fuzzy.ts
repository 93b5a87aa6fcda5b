/** Words that were edited, or stand elsewhere: looked for around their rarest ones, and taken only where no doubt is left. */
import type { Quote } from '../../storage/types.ts';
import { align, type Alignment, type Pattern } from './align.ts';
import { wordsOf, type PageWords } from './words.ts';

/** Windows that are looked into. */
const WINDOWS = 6;
/** A word that stands more often is no seed. */
const COMMON = 60;
/** A word that was cut where the context begins or ends; not a Chinese character. */
const PARTIAL_START = /^(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/u;
const PARTIAL_END = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+$/u;

/** How much a word says: the rarer, the more. A number says less than a word: with the years numbers change, and the sentence stays. */
function weigh(page: PageWords, id: number): number {
  if (id < 0) return 0;
  const weight = 1 / (1 + 0.35 * Math.log2(Math.max(1, page.places(id).length)));
  return page.vocabulary.numbers[id] ? weight * 0.5 : weight;
}

/** Words of the quote, and those around it that are whole; these count half. */
function patternOf(quote: Quote, page: PageWords): Pattern {
  const { vocabulary } = page;
  const before = wordsOf(quote.prefix.replace(PARTIAL_START, ''), vocabulary, true);
  const own = wordsOf(quote.exact, vocabulary, quote.prefix !== '' && !quote.prefix.endsWith('\n'));
  const after = wordsOf(quote.suffix.replace(PARTIAL_END, ''), vocabulary, true);
  const ids = [...before.ids, ...own.ids, ...after.ids];
  const [from, to] = [before.ids.length, before.ids.length + own.ids.length];
  const weights = ids.map((id, row) => weigh(page, id) * (row >= from && row < to ? 1 : 0.5));
  return { ids, weights, from, to };
}

/** Ranges of the page's words in which the pattern might stand, likeliest first. */
function windows({ ids, weights }: Pattern, page: PageWords): [low: number, high: number][] {
  const slot = 16 + (ids.length >> 2);
  const votes = new Map<number, number>();
  ids.forEach((id, row) => {
    const places = page.places(id);
    if (places.length > COMMON) return;
    for (const place of places) {
      const at = Math.floor((place - row) / slot);
      for (const near of [at, at + 1]) votes.set(near, (votes.get(near) ?? 0) + (weights[row] as number));
    }
  });
  const reach = 24 + (ids.length >> 1);
  const taken: number[] = [];
  const slots = [...votes.entries()].sort((a, b) => b[1] - a[1]);
  for (const [at, vote] of slots) {
    if (taken.length >= WINDOWS || vote < (slots[0]?.[1] ?? 0) * 0.4) break;
    if (!taken.some((other) => Math.abs(other - at) === 1)) taken.push(at);
  }
  return taken.map((at) => [
    Math.max(0, at * slot - reach),
    Math.min(page.words.ids.length, (at + 1) * slot + ids.length + reach),
  ]);
}

/** A place on the page that is like the quote. */
export interface Candidate extends Alignment {
  /** share of the quote's words that are there, weighed; and of the words before and after it */
  readonly kept: number;
  readonly before: number;
  readonly after: number;
  /** words of the quote that are not there */
  readonly missing: number;
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

export interface Candidates {
  /** words of the quote */
  readonly length: number;
  /** best first; no two share words of the page */
  readonly found: readonly Candidate[];
}

/** Places that are like the quote and its surroundings. */
export function candidatesOf(quote: Quote, page: PageWords): Candidates {
  const pattern = patternOf(quote, page);
  const { from, to, ids } = pattern;
  const found: Candidate[] = [];
  const all = windows(pattern, page)
    .flatMap(([low, high]) => align(pattern, page, low, high) ?? [])
    .sort((a, b) => b.score - a.score);
  for (const each of all) {
    if (found.some((other) => other.from < each.to && each.from < other.to)) continue;
    const [kept, missing] = shareOf(pattern, each.places, from, to);
    const [before] = shareOf(pattern, each.places, 0, from);
    const [after] = shareOf(pattern, each.places, to, ids.length);
    found.push({ ...each, kept, missing, before, after });
  }
  return { length: ids.slice(from, to).filter((id) => id >= 0).length, found };
}
