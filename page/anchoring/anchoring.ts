/** From a place in the text to an anchor, and from an anchor to its place, also after the text was edited. */
import type { Span } from '../../citations/types.ts';
import type { Anchor, Quote } from '../../storage/types.ts';
import type { Outline } from '../outline/types.ts';
import type { ReadText } from '../text/types.ts';
import { findEqual } from './equal.ts';
import { isTheSame } from './evidence.ts';
import { candidatesOf, spanOf, type Candidate } from './fuzzy.ts';
import { LABEL, OPENING, pageWords, wordsOf, type PageWords } from './words.ts';

/** Code units before and after a quote that are kept with it. */
const CONTEXT = 32;

/** The part of an anchor that the page knows. */
export type PageAnchor = Pick<Anchor, 'paragraph' | 'quote' | 'offset'>;

export interface PlaceOf {
  readonly place: 'in-place' | 'changed' | 'not-found';
  /** absent where it is not found, and for a note on the document as a whole */
  readonly span?: Span;
}

const NOT_FOUND: PlaceOf = { place: 'not-found' };

function withoutEdges(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * An anchor for the words at `span`, white space at its ends left off; for an empty span one on the paragraph it stands in, or else on the whole document.
 */
export function anchorOf(index: ReadText, outline: Outline, span: Span): PageAnchor {
  const { start, end } = withoutEdges(index.text, span);
  const paragraph = outline.at(start);
  if (start >= end) return { paragraph: paragraph?.path ?? null, quote: null, offset: 0 };
  return {
    paragraph: paragraph?.path ?? null,
    quote: {
      exact: index.text.slice(start, end),
      prefix: index.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: index.text.slice(end, end + CONTEXT),
    },
    offset: start - (paragraph?.start ?? 0),
  };
}

/** Where an anchor belongs in this text: on the same words, on edited ones, or nowhere; never on others. */
export function placeOf(index: ReadText, outline: Outline, anchor: PageAnchor): PlaceOf {
  const { paragraph, quote, offset } = anchor;
  const own = paragraph ? outline.byPath(paragraph) : undefined;
  if (!quote) {
    if (!paragraph) return { place: 'in-place' };
    return own ? { place: 'in-place', span: { start: own.start, end: own.end } } : NOT_FOUND;
  }
  const equal = equalPlace(index, outline, anchor, quote, own);
  if (equal) return { place: 'in-place', span: equal };
  return editedPlace(index, outline, anchor, quote);
}

/** Where the words stand between the same words as before: in the paragraph with the label, or wherever nothing speaks against it. */
function equalPlace({ text }: ReadText, outline: Outline, anchor: PageAnchor, quote: Quote, own: Span | undefined): Span | undefined {
  const found = findEqual(text, quote);
  const shift = ({ start }: Span): number => Math.abs(start - (outline.at(start)?.start ?? 0) - anchor.offset);
  found.sort((a, b) => shift(a) - shift(b));
  const here = own && found.find(({ start }) => own.start <= start && start < own.end);
  if (here) return here;
  const [best, rival] = found;
  if (!best) return undefined;
  const length = wordsOf(quote.exact, pageWords(text).vocabulary).ids.length;
  return isTheSame({ score: 1, kept: 1 }, anchor, best.start, length, rival ? 1 : 0, outline) ? best : undefined;
}

function editedPlace({ text }: ReadText, outline: Outline, anchor: PageAnchor, quote: Quote): PlaceOf {
  const page = pageWords(text);
  const { found, length } = candidatesOf(quote, page);
  const [best, rival] = found;
  if (!best) return NOT_FOUND;
  const span = spanOf(page, best);
  if (!isTheSame(best, anchor, span.start, length, rival?.score ?? 0, outline)) return NOT_FOUND;
  return { place: best.missing === 0 && best.inserted === 0 ? 'in-place' : 'changed', span: withEdges(text, quote, page, best, span) };
}

/** Takes in the number and the marks that a quote begins or ends with, where they stand there too. */
function withEdges(text: string, { exact }: Quote, { words }: PageWords, { from }: Candidate, { start, end }: Span): Span {
  const first = words.ids[from - 1] === LABEL && OPENING.test(exact) ? (words.starts[from - 1] as number) : start;
  const marks = /[^\p{L}\p{M}\p{N}\s]+$/u.exec(exact)?.[0] ?? '';
  return { start: first, end: text.startsWith(marks, end) ? end + marks.length : end };
}
