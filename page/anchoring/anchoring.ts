/** From a place in the text to an anchor, and from an anchor to its place, also after the text was edited. */
import type { Span } from '../../citations/types.ts';
import type { Anchor, Quote } from '../../storage/types.ts';
import type { Outline } from '../outline/types.ts';
import type { ReadText } from '../text/types.ts';
import { findEqual } from './equal.ts';
import { Evidence } from './evidence.ts';
import { candidatesOf, type Candidate } from './fuzzy.ts';
import { anchoringPage, type AnchoringPage } from './page.ts';
import { LABEL, OPENING } from './words.ts';

/** Code units before and after a quote that are kept with it; the longer where it is not the only place that has the shorter. */
const CONTEXT = [32, 64] as const;

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
  const quoted = (context: number): Quote => ({
    exact: index.text.slice(start, end),
    prefix: index.text.slice(Math.max(0, start - context), start),
    suffix: index.text.slice(end, end + context),
  });
  const short = quoted(CONTEXT[0]);
  const words = short.prefix + short.exact + short.suffix;
  const quote = index.text.indexOf(words) === index.text.lastIndexOf(words) ? short : quoted(CONTEXT[1]);
  return { paragraph: paragraph?.path ?? null, quote, offset: start - (paragraph?.start ?? 0) };
}

/** Where an anchor belongs in this text: on the same words, on edited ones, or nowhere; never on others. */
export function placeOf(index: ReadText, outline: Outline, anchor: PageAnchor): PlaceOf {
  const { paragraph, quote, offset } = anchor;
  const own = paragraph ? outline.byPath(paragraph) : undefined;
  if (!quote) {
    if (!paragraph) return { place: 'in-place' };
    return own ? { place: 'in-place', span: { start: own.start, end: own.end } } : NOT_FOUND;
  }
  const same = untouchedPlace(index.text, quote, (own?.start ?? 0) + offset);
  if (same) return { place: 'in-place', span: same };
  const page = anchoringPage(index);
  const equal = equalPlace(page, outline, anchor, quote, own);
  if (equal) return { place: 'in-place', span: equal };
  return editedPlace(page, outline, anchor, quote);
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
  return found.length === 1 ? found[0] : alike.length === 1 ? alike[0] : undefined;
}

function editedPlace(page: AnchoringPage, outline: Outline, anchor: PageAnchor, quote: Quote): PlaceOf {
  const { found, length } = candidatesOf(quote, page.words);
  const seen = found.slice(0, 4).flatMap((candidate) => {
    const span = page.reading.toPage(withEdges(page, quote, candidate));
    return span ? [{ ...candidate, span }] : [];
  });
  const best = new Evidence(anchor, quote.exact, outline).choose(seen, length);
  return best ? { place: best.missing === 0 && best.others.length === 0 ? 'in-place' : 'changed', span: best.span } : NOT_FOUND;
}

/** Span of a candidate, with the number and the marks that the quote begins or ends with, where they stand there too. */
function withEdges({ reading, words: { words } }: AnchoringPage, { exact }: Quote, { from, to, at, cut }: Candidate): Span {
  const first = words.ids[from - 1] === LABEL && OPENING.test(exact) ? from - 1 : from;
  const start = (words.starts[first] as number) + Math.max(0, -at);
  const end = (words.ends[to - 1] as number) - cut;
  const marks = cut > 0 ? '' : (/[^\p{L}\p{M}\p{N}\s]+$/u.exec(exact)?.[0] ?? '');
  return { start, end: reading.text.startsWith(marks, end) ? end + marks.length : end };
}
