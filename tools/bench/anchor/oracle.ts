/**
 * What each method should answer, found without any of them. The oracle knows the whole of both texts; a method knows the new text and a quote with
 * 32 characters before and after it.
 *
 * - A word of the quote *survives* where its paragraph is aligned with one of the new text (paragraphs in order by likeness; after that, those that
 *   moved and are still much alike) and the word with a word there (longest common subsequence; one or two words amid greater changes are chance).
 * - A quote survives where two thirds of its words do, and stand so near each other that one span can hold them; else it is *gone*. Where other
 *   words than its own are more than the quote was long, only the larger part counts.
 * - *Right*: the found span holds all surviving words but a few at its edges (one in ten, at least one), and goes no further beyond them than that
 *   and than the words which the quote lost on that side: what replaced them may be taken in or left out.
 * - *On wrong words*: less than half of the surviving words are in the span, or more than half of the span is beyond them. What is neither right
 *   nor wrong is *part*: the right place, cut badly.
 * - A quote that is gone, or whose paragraph was deleted, should not be found.
 * - *Brought up to date*: the words survive, but a number, a date or a name among them is another, came or went. A lawyer may want to see that, or
 *   be told that the words are not there any more; so these are counted apart, right and wrong neither.
 *
 * Left out, for every method alike, and counted, are quotes on which two answers can be defended: six words or fewer of which the words around (five on each
 * side) are gone for more than half, so that nothing says which of many "of the sea" it was; and quotes that are gone, or deleted, but stand
 * elsewhere word for word, either with all the context that the methods are given or, where they are eight words or longer, without it.
 */
import type { Span } from '../../../citations/types.ts';
import { alignParagraphs, alignTokens, textOf, type Text } from './alignment.ts';
import { isFact } from './facts.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Quote } from './quotes.ts';

export interface Expected {
  /** places of the surviving words among all words of the new text, in order */
  readonly tokens: readonly number[];
  /** words that the quote lost before the first surviving one, and after the last */
  readonly lost: readonly [number, number];
  readonly length: number;
}

export type Verdict = 'right' | 'part' | 'wrong' | 'not found';

/** Share of a quote's words that must survive; of the words around a short one. */
const SURVIVES = 2 / 3;
const AROUND = 0.5;
const SHORT = 6;
const BESIDE = 5;
const EDGE = 0.1;
/** Code units of context that each method is given on each side. */
const CONTEXT = 32;

export interface Oracle {
  readonly after: Text;
  /** null: gone; 'facts': brought up to date; 'either': two answers can be defended */
  expect(quote: Quote): Expected | null | 'facts' | 'either';
  /** Whether a quote stands word for word in a text that should not have it, with its context or long enough to do without. */
  isSaidIn(quote: Quote, text: string): boolean;
  /** Paragraphs of the new text that a quote's paragraphs became. */
  becameOf(quote: Quote): number[];
}

const hull = (text: Text, { start, end }: Span): [number, number] => {
  const from = text.tokens.findIndex((token) => token.end > start);
  const to = text.tokens.findLastIndex((token) => token.start < end) + 1;
  return from < 0 ? [0, 0] : [from, Math.max(from, to)];
};

/** An oracle for two raw texts whose paragraphs are their lines. */
export function oracleOf(rawBefore: string, rawAfter: string): Oracle {
  const [before, after] = [textOf(rawBefore), textOf(rawAfter)];
  const paragraphs = alignParagraphs(before, after);
  const words = new Map<number, number>();
  for (const [one, other] of paragraphs) {
    const [from, to] = [before.paragraphs[one], after.paragraphs[other]];
    if (from && to) for (const [row, column] of alignTokens(from.tokens, to.tokens)) words.set(from.first + row, to.first + column);
  }
  const wordsIn = (text: string): string =>
    ` ${tokensOf(text)
      .map(({ word }) => word)
      .join(' ')} `;
  const isSaid = (quote: Quote, joined: string): boolean => {
    const exact = rawBefore.slice(quote.start, quote.end);
    // words that the context is cut in are left off
    const prefix = rawBefore.slice(Math.max(0, quote.start - CONTEXT), quote.start).replace(/^[\p{L}\p{M}\p{N}]+/u, '');
    const suffix = rawBefore.slice(quote.end, quote.end + CONTEXT).replace(/[\p{L}\p{M}\p{N}]+$/u, '');
    return joined.includes(wordsIn(prefix + exact + suffix)) || (tokensOf(exact).length >= 8 && joined.includes(wordsIn(exact)));
  };
  const joinedAfter = wordsIn(rawAfter);
  const isBare = (from: number, to: number, place: number): boolean => {
    let [kept, all] = [0, 0];
    for (let at = Math.max(0, from - BESIDE); at < Math.min(before.tokens.length, to + BESIDE); at++) {
      if (at >= from && at < to) continue;
      all++;
      if (Math.abs((words.get(at) ?? Infinity) - place) <= 2 * (BESIDE + SHORT)) kept++;
    }
    return kept < all * AROUND;
  };
  return {
    after,
    expect(quote) {
      const [from, to] = hull(before, quote);
      const length = to - from;
      const pairs: [number, number][] = [];
      for (let at = from; at < to; at++) {
        const place = words.get(at);
        if (place !== undefined) pairs.push([at, place]);
      }
      const part = largestPart(pairs, length);
      if (part.length < SURVIVES * length) return isSaid(quote, joinedAfter) ? 'either' : null;
      const [first, last] = [part[0] as [number, number], part.at(-1) as [number, number]];
      if (length <= SHORT && isBare(from, to, first[1])) return 'either';
      const [own, now] = [new Set(part.map(([place]) => place)), new Set(part.map(([, place]) => place))];
      for (let at = from; at < to; at++) if (!own.has(at) && isFact(rawBefore, before.tokens[at] as Token)) return 'facts';
      for (let at = first[1]; at < last[1]; at++) if (!now.has(at) && isFact(rawAfter, after.tokens[at] as Token)) return 'facts';
      return { tokens: part.map(([, place]) => place).sort((a, b) => a - b), lost: [first[0] - from, to - 1 - last[0]], length };
    },
    isSaidIn: (quote, text) => isSaid(quote, wordsIn(text)),
    becameOf: ({ first, last }) =>
      [...new Set([first, last])].flatMap((paragraph) => (paragraphs.has(paragraph) ? [paragraphs.get(paragraph) as number] : [])),
  };
}

/** Cuts where more foreign words stand between than the quote is long, or the order is lost. */
function largestPart(pairs: readonly [number, number][], length: number): [number, number][] {
  const parts: [number, number][][] = [];
  for (const pair of pairs) {
    const last = parts.at(-1)?.at(-1);
    if (last && pair[1] > last[1] && pair[1] - last[1] <= Math.max(12, length)) parts.at(-1)?.push(pair);
    else parts.push([pair]);
  }
  return parts.reduce((best, part) => (part.length > best.length ? part : best), []);
}

/** How an answer stands to what survives. `found` in UTF-16 offsets of the raw new text. */
export function judge(after: Text, expected: Expected, found: Span | null): Verdict {
  if (!found) return 'not found';
  const [from, to] = hull(after, found);
  const { tokens, lost, length } = expected;
  const [first, last] = [tokens[0] as number, tokens.at(-1) as number];
  const held = tokens.filter((token) => token >= from && token < to).length;
  const foreign = Math.max(0, Math.min(first, to) - from) + Math.max(0, to - Math.max(last + 1, from));
  if (held < tokens.length / 2 || foreign > (to - from) / 2) return 'wrong';
  const edge = Math.max(1, Math.floor(EDGE * length));
  const isWhole = tokens.length - held <= edge;
  return isWhole && first - from <= edge + lost[0] && to - 1 - last <= edge + lost[1] ? 'right' : 'part';
}
