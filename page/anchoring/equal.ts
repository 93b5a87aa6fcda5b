/** Places where the very words of a quote stand, and which of them is the one that was meant. */
import type { Span } from '../../citations/types.ts';
import type { Quote } from '../../storage/types.ts';
import { fold, foldPage } from './fold.ts';
const factsOf = (s: string): string => s;

/** Many more, and the quote is no more than a common word. */
const MOST = 500;
/** Words so short say little: another number or name right beside them makes them another sentence's. */
const SHORT = 40;
/** Words so long are not said twice by chance: their surroundings may have changed. */
const LONG = 64;

function places(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Share of what was written before (or after) the quote that stands there still, from the quote outwards. */
function shared(was: string, is: string, step: 1 | -1): number {
  const [a, b] = step === 1 ? [was, is] : [[...was].reverse().join(''), [...is].reverse().join('')];
  if (a === '') return b === '' ? 1 : 0;
  let count = 0;
  while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count / a.length;
}

/** Numbers and names beside a quote, in its own block and in whole words. */
function factsBeside(context: string, step: 1 | -1): string {
  const line = step === 1 ? context.split('\n')[0] : context.split('\n').pop();
  return factsOf((line ?? '').replace(step === 1 ? /\S*$/ : /^\S*/, ''));
}

interface Place extends Span {
  readonly before: number;
  readonly after: number;
  readonly here: boolean;
  readonly distance: number;
}

/**
 * The quote's place among all that have its words, typography aside.
 * @param own paragraph with the note's label
 * @param expected offset in the text where the quote stood, seen from that paragraph
 */
export function findEqual(text: string, quote: Quote, own: Span | undefined, expected: number): Span | undefined {
  const [prefix, suffix] = [fold(quote.prefix).text, fold(quote.suffix).text];
  let spans: Span[] = places(text, quote.exact).map((start) => ({ start, end: start + quote.exact.length }));
  if (spans.length === 0) {
    const page = foldPage(text);
    const words = fold(quote.exact).text;
    spans = places(page.text, words).map((at) => ({
      start: page.back[at] as number,
      end: (page.back[at + words.length - 1] as number) + 1,
    }));
  }
  const found = spans.map(({ start, end }): Place => ({
    start,
    end,
    before: shared(prefix, fold(text.slice(Math.max(0, start - 48), start)).text.slice(-prefix.length || text.length), -1),
    after: shared(suffix, fold(text.slice(end, end + 48)).text.slice(0, suffix.length), 1),
    here: own !== undefined && own.start <= start && end <= own.end,
    distance: Math.abs(start - expected),
  }));
  const rank = (place: Place): number => place.before + place.after + (place.here ? 0.4 : 0);
  found.sort((a, b) => rank(b) - rank(a) || a.distance - b.distance);
  const [best] = found;
  if (!best) return undefined;
  const context = best.before + best.after;
  if (quote.exact.length < SHORT) {
    const { before, after } = {
      before: text.slice(Math.max(0, best.start - quote.prefix.length), best.start),
      after: text.slice(best.end, best.end + quote.suffix.length),
    };
    if (best.before < 0.5 && factsBeside(before, -1) !== factsBeside(quote.prefix, -1)) return undefined;
    if (best.after < 0.5 && factsBeside(after, 1) !== factsBeside(quote.suffix, 1)) return undefined;
  }
  // in its own paragraph a little context will do, elsewhere the sentence must be the same around it
  const inOwn =
    found.length === 1 && (quote.exact.length >= 24 || (own !== undefined && quote.exact.length >= 0.6 * (own.end - own.start)));
  if (best.here && (context >= 0.3 || inOwn)) return best;
  if (own === undefined ? Math.max(best.before, best.after) >= 0.5 : context >= 1) return best;
  return found.length === 1 && fold(quote.exact).text.length >= LONG ? best : undefined;
}
