/** Words that were edited: looked for around their rarest ones, and taken only where no doubt is left. */
import type { Span } from '../../citations/types.ts';
import type { Quote } from '../../storage/types.ts';
import { align, type Alignment, type Pattern } from './align.ts';
import { PageWords, wordsOf, type Words } from './words.ts';

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
export function windows(pattern: Pattern, page: PageWords): [low: number, high: number][] {
  const { ids, weights } = pattern;
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
  const taken: [number, number][] = [];
  const slots = [...votes.entries()].sort((a, b) => b[1] - a[1]);
  const most = slots[0]?.[1] ?? 0;
  for (const [at, vote] of slots) {
    if (taken.length >= WINDOWS || vote < most * 0.4) break;
    if (taken.some(([low]) => low === (at - 1) * slot - reach || low === (at + 1) * slot - reach)) continue;
    taken.push([at * slot - reach, (at + 1) * slot + ids.length + reach]);
  }
  return taken.map(([low, high]) => [Math.max(0, low), Math.min(page.words.ids.length, high)]);
}

export interface Candidate extends Alignment {
  readonly kept: number;
  readonly before: number;
  readonly after: number;
  readonly here: boolean;
}

const share = ({ ids, weights }: Pattern, places: Int32Array, from: number, to: number): number => {
  let [kept, total] = [0, 0];
  for (let row = from; row < to; row++) {
    if ((ids[row] as number) < 0) continue;
    total += weights[row] as number;
    if ((places[row] as number) >= 0) kept += weights[row] as number;
  }
  return total === 0 ? -1 : kept / total;
};

export function candidates(text: string, page: PageWords, quote: Quote, near: Span | undefined): { pattern: Pattern; found: Candidate[] } {
  const pattern = patternOf(quote, page);
  const found: Candidate[] = [];
  for (const [low, high] of windows(pattern, page)) {
    const each = align(pattern, page, low, high);
    if (!each) continue;
    if (found.some((other) => other.from < each.to && each.from < other.to)) continue;
    found.push({
      ...each,
      kept: share(pattern, each.places, pattern.from, pattern.to),
      before: share(pattern, each.places, 0, pattern.from),
      after: share(pattern, each.places, pattern.to, pattern.ids.length),
      here: near !== undefined && near.start <= (page.words.starts[each.from] as number) && (page.words.ends[each.to - 1] as number) <= near.end,
    });
  }
  found.sort((a, b) => b.score - a.score);
  return { pattern, found };
}
