/** From a place in the text to an anchor, and from an anchor to its place, also after the text was edited. */
import type { Language, PinpointPath, Span } from '../../citations/types.ts';
import type { Anchor, Quote } from '../../storage/types.ts';
import type { Outline } from '../outline/types.ts';
import type { ReadText } from '../text/types.ts';
import { findEqual, findWords } from './equal.ts';
import { Evidence } from './evidence.ts';
import { candidatesOf, lengthOf, type Candidate } from './fuzzy.ts';
import { anchoringPage, type AnchoringPage } from './page.ts';
import { LABEL, OPENING } from './words.ts';

/** Code units before and after a quote that are kept with it; the longer where it is not the only place that has the shorter. */
const CONTEXT = [32, 64] as const;
const LONG = 400;

/** The part of an anchor that the page knows. */
export type PageAnchor = Pick<Anchor, 'paragraph' | 'quote' | 'offset'>;

/** An anchor to be found; without a language it is taken to be of the page's. */
export type SoughtAnchor = PageAnchor & Partial<Pick<Anchor, 'language'>>;

export interface PlaceOf {
  readonly place: 'in-place' | 'changed' | 'not-found';
  /** absent where it is not found, and for a note on the document as a whole */
  readonly span?: Span;
  /** made on another language: shown at the paragraph with its label, and says nothing of the words there */
  readonly otherLanguage?: true;
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
  const quoted = (context: number): Quote => ({
    exact: index.text.slice(start, end),
    prefix: index.text.slice(Math.max(0, start - context), start),
    suffix: index.text.slice(end, end + context),
  });
  const short = quoted(CONTEXT[0]);
  const words = short.prefix + short.exact + short.suffix;
  // a long quote is told by itself
  const isOnly = end - start > LONG || index.text.indexOf(words) === index.text.lastIndexOf(words);
  const quote = isOnly ? short : quoted(CONTEXT[1]);
  return { paragraph: paragraph?.path ?? null, quote, offset: start - (paragraph?.start ?? 0) };
}

/**
 * Where an anchor belongs in this text: on the same words, on edited ones, or nowhere; never on others. In another language it belongs to the
 * paragraph with its label.
 * @param language of the text; null where it is not known
 */
export function placeOf(index: ReadText, outline: Outline, anchor: SoughtAnchor, language: Language | null = null): PlaceOf {
  const isOther = language !== null && anchor.language != null && anchor.language !== language;
  const { quote } = anchor;
  const equal = quote && samePlace(index, outline, anchor, quote);
  // a page may quote the other language, or be taken for one that it is not
  if (equal) return { place: 'in-place', span: equal };
  if (!quote || isOther) {
    const place = labelledPlace(outline, anchor);
    return isOther ? { ...place, otherLanguage: true } : place;
  }
  return editedPlace(anchoringPage(index), outline, anchor, quote);
}

/** The paragraph with the label, or the document as a whole. */
function labelledPlace(outline: Outline, { paragraph, quote }: PageAnchor): PlaceOf {
  if (!paragraph) return quote ? NOT_FOUND : { place: 'in-place' };
  const own = outline.byPath(paragraph);
  return own ? { place: 'in-place', span: { start: own.start, end: own.end } } : NOT_FOUND;
}

/** Where the very words stand, if that is without doubt. */
function samePlace(index: ReadText, outline: Outline, anchor: PageAnchor, quote: Quote): Span | undefined {
  const own = anchor.paragraph ? outline.byPath(anchor.paragraph) : undefined;
  const same = untouchedPlace(index.text, quote, (own?.start ?? 0) + anchor.offset);
  if (same) return same;
  const page = anchoringPage(index);
  return equalPlace(page, outline, anchor, quote, own) ?? onlyPlace(page, quote);
}

/** Words that are said but once, and are too many to be said by chance, wherever they stand now. */
function onlyPlace({ folded, words, reading }: AnchoringPage, quote: Quote): Span | undefined {
  const [only, other] = findWords(folded, quote.exact, 2);
  return only && !other && lengthOf(quote.exact, words) >= TELLING_WORDS ? reading.toPage(only) : undefined;
}

/** The very characters at the very offset, with the very context: a page that is as it was. */
function untouchedPlace(text: string, { prefix, exact, suffix }: Quote, start: number): Span | undefined {
  const end = start + exact.length;
  return text.startsWith(exact, start) && text.startsWith(suffix, end) && text.slice(Math.max(0, start - prefix.length), start) === prefix
    ? { start, end }
    : undefined;
}

/** Code units of context that tell one place from all others where the words and the context stand only once. */
const TELLING = 40;
/** Words, Chinese characters at half, that no other place has by chance. */
const TELLING_WORDS = 8;
/** Code units that an offset may differ, and be the same. */
const SAME = 12;

/**
 * Where the words stand between the same words as before: in the paragraph with the label; or else in the only place that has them all, or the
 * only one of these as far into its paragraph: labels may be read otherwise on another page.
 */
function equalPlace(page: AnchoringPage, outline: Outline, anchor: PageAnchor, quote: Quote, own: Span | undefined): Span | undefined {
  const found = findEqual(page.folded, quote).flatMap((span) => page.reading.toPage(span) ?? []);
  const expected = (own?.start ?? 0) + anchor.offset;
  const shift = ({ start }: Span): number => Math.abs(start - expected);
  const here = found
    .filter(({ start }) => (own ? own.start <= start && start < own.end : !anchor.paragraph && !outline.at(start)))
    .sort((a, b) => shift(a) - shift(b));
  const [nearest, next] = here;
  // outside of numbered paragraphs an offset is less sure
  if (nearest && (own || !next || shift(nearest) * 3 < shift(next))) return nearest;
  if (quote.prefix.length + quote.suffix.length < TELLING) return undefined;
  const alike = found.filter(({ start }) => Math.abs(start - (outline.at(start)?.start ?? 0) - anchor.offset) <= SAME);
  if (found.length === 1) return found[0];
  if (alike.length === 1) return alike[0];
  // said in the preamble and again in an operative paragraph
  const isNumbered = (path: PinpointPath | null | undefined): boolean => path?.some(([unit]) => unit === 'paragraph') ?? false;
  const [only, other] = found.filter(({ start }) => isNumbered(outline.at(start)?.path) === isNumbered(anchor.paragraph));
  return other ? undefined : only;
}

function editedPlace(page: AnchoringPage, outline: Outline, anchor: PageAnchor, quote: Quote): PlaceOf {
  const { found, length } = candidatesOf(quote, page.words);
  const seen = found.slice(0, 4).flatMap((candidate) => {
    const span = page.reading.toPage(withEdges(page, quote, candidate));
    return span ? [{ ...candidate, span }] : [];
  });
  const best = new Evidence(anchor, quote.exact, outline).choose(seen, length);
  return best
    ? { place: best.missing === 0 && best.others.length === 0 && !best.isParted ? 'in-place' : 'changed', span: best.span }
    : NOT_FOUND;
}

/** Span of a candidate, with the number and the marks that the quote begins or ends with, where they stand there too. */
function withEdges({ reading, words: { words } }: AnchoringPage, { exact }: Quote, { from, to, at, cut }: Candidate): Span {
  const first = words.ids[from - 1] === LABEL && OPENING.test(exact) ? from - 1 : from;
  const start = (words.starts[first] as number) + Math.max(0, -at);
  const end = (words.ends[to - 1] as number) - cut;
  const marks = cut > 0 ? '' : (/[^\p{L}\p{M}\p{N}\s]+$/u.exec(exact)?.[0] ?? '');
  return { start, end: reading.text.startsWith(marks, end) ? end + marks.length : end };
}
