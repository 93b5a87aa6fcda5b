/** Words that were edited: looked for around their rarest ones, and taken only where no doubt is left. */
import type { Span } from '../../citations/types.ts';
import { factsOf, wordsOf, wordsOfPage, type Words } from './words.ts';

/** Share of the quote's words, counted and weighed by how rare they are, that must be there. */
const SCORE = 0.68;
/** The same, outside of the paragraph that bears the note's number. */
const SCORE_ELSEWHERE = 0.8;
/** Ahead of the second best place. */
const MARGIN = 0.12;
const SHORTEST = 5;
const WINDOWS = 6;
/** A word that stands more often is no seed. */
const COMMON = 80;

interface Match {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

function weight(word: string, page: Words): number {
  return 1 / (1 + Math.log2(page.places.get(word)?.length ?? 1));
}

/** Word offsets at which the quote might begin, likeliest first. */
function seeds(quote: Words, page: Words): number[] {
  const votes = new Map<number, number>();
  quote.words.forEach((word, index) => {
    const places = page.places.get(word) ?? [];
    if (places.length > COMMON) return;
    for (const place of places) {
      const slot = (place - index) >> 3;
      for (const near of [slot, slot + 1]) votes.set(near, (votes.get(near) ?? 0) + 1 / places.length);
    }
  });
  return [...votes.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, WINDOWS * 2)
    .map(([slot]) => slot * 8);
}

/** Best alignment of the whole quote with some words of the page between `low` and `high` (Sellers), by weight. */
function align(quote: Words, page: Words, low: number, high: number): Match | null {
  const weights = quote.words.map((word) => weight(word, page));
  const total = weights.reduce((sum, each) => sum + each, 0);
  const width = high - low;
  let costs = new Float64Array(width + 1);
  let begins = Int32Array.from({ length: width + 1 }, (_, index) => index);
  quote.words.forEach((word, row) => {
    const own = weights[row] as number;
    const next = new Float64Array(width + 1);
    const nextBegins = new Int32Array(width + 1);
    next[0] = (costs[0] as number) + own;
    for (let column = 1; column <= width; column++) {
      const other = page.words[low + column - 1] as string;
      const replaced = (costs[column - 1] as number) + (other === word ? 0 : Math.max(own, weight(other, page)));
      const left = (costs[column] as number) + own;
      const added = (next[column - 1] as number) + weight(other, page);
      const least = Math.min(replaced, left, added);
      next[column] = least;
      nextBegins[column] =
        least === replaced
          ? (begins[column - 1] as number)
          : least === left
            ? (begins[column] as number)
            : (nextBegins[column - 1] as number);
    }
    costs = next;
    begins = nextBegins;
  });
  let end = 0;
  for (let column = 1; column <= width; column++) if ((costs[column] as number) < (costs[end] as number)) end = column;
  const begin = begins[end] as number;
  if (end <= begin) return null;
  const kept = new Set(page.words.slice(low + begin, low + end));
  const shared = quote.words.filter((word) => kept.has(word)).length / quote.words.length;
  return { from: low + begin, to: low + end, score: Math.min(1 - (costs[end] as number) / total, shared) };
}

/**
 * Where the edited words stand now. Undefined unless one place is like them, no other place nearly as much, and the numbers, dates and names are the same.
 * @param near paragraph with the note's label, looked at whatever the seeds say
 */
export function findEdited(text: string, exact: string, near: Span | undefined): Span | undefined {
  const quote = wordsOf(exact);
  if (quote.words.length < SHORTEST) return undefined;
  const page = wordsOfPage(text);
  const length = quote.words.length;
  const reach = 8 + Math.ceil(length * 0.35);
  const begins = seeds(quote, page);
  if (near) {
    const first = page.starts.findIndex((start) => start >= near.start);
    if (first >= 0)
      for (let at = first; at < page.starts.length && (page.starts[at] as number) < near.end; at += length + reach) begins.push(at);
  }
  const matches: Match[] = [];
  for (const begin of begins) {
    const match = align(quote, page, Math.max(0, begin - reach), Math.min(page.words.length, begin + length + reach));
    if (match) matches.push(match);
  }
  matches.sort((a, b) => b.score - a.score);
  const [best] = matches;
  if (!best || best.score < SCORE) return undefined;
  const second = matches.find((each) => each.to <= best.from || each.from >= best.to);
  if (second && best.score - second.score < MARGIN) return undefined;
  const span = { start: page.starts[best.from] as number, end: page.ends[best.to - 1] as number };
  const here = near !== undefined && near.start <= span.start && span.end <= near.end;
  if (!here && best.score < SCORE_ELSEWHERE) return undefined;
  return factsOf(text.slice(span.start, span.end)) === factsOf(exact) ? span : undefined;
}
