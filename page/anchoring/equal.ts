/** Places where the very words of a quote stand, typography aside, in the very surroundings. */
import type { Span } from '../../citations/types.ts';
import type { Quote } from '../../storage/types.ts';
import { fold, type Folded } from './fold.ts';

/** Many more, and the quote is no more than a common word. */
const MOST = 200;
/** Code units by which a long quote is looked for, and places of these that are looked at: a page may say one thing over and over. */
const OPENING = 64;
const MOST_OPENINGS = 2000;

/** What stands at each place beside the words: the whole of what stood there, or not. */
interface Place extends Span {
  readonly isWhole: boolean;
}

function placesIn(page: Folded, words: string, prefix: string, suffix: string, most = MOST): Place[] {
  const found: Place[] = [];
  const { text, back } = page;
  if (words === '') return found;
  const opening = words.slice(0, OPENING);
  let looked = 0;
  for (let at = text.indexOf(opening); at >= 0 && found.length < most && looked++ < MOST_OPENINGS; at = text.indexOf(opening, at + 1)) {
    if (!text.startsWith(words, at)) continue;
    const end = at + words.length;
    const isWhole =
      text.startsWith(suffix, end) &&
      (at < prefix.length ? text.startsWith(prefix.slice(prefix.length - at)) && at === 0 : text.startsWith(prefix, at - prefix.length));
    found.push({ start: back[at] as number, end: (back[end - 1] as number) + 1, isWhole });
  }
  return found;
}

/** The three folded as one text: how a mark is folded hangs on what stands beside it. */
function foldedQuote({ prefix, exact, suffix }: Quote): [prefix: string, exact: string, suffix: string] {
  const { text, back } = fold(prefix + exact + suffix);
  const at = (offset: number): number => {
    const found = back.findIndex((from) => from >= offset);
    return found < 0 ? text.length : found;
  };
  const [from, to] = [at(prefix.length), at(prefix.length + exact.length)];
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** Places of the quote's words where they stand between the same words as before. */
export function findEqual(page: Folded, quote: Quote): Span[] {
  const [prefix, exact, suffix] = foldedQuote(quote);
  return placesIn(page, exact, prefix, suffix).flatMap(({ start, end, isWhole }) => (isWhole ? [{ start, end }] : []));
}

/** Places of words, whatever stands around them; `most` at the most. */
export const findWords = (page: Folded, words: string, most: number): Span[] =>
  placesIn(page, fold(words).text, '', '', most).map(({ start, end }) => ({ start, end }));
