/** From a place in the text to an anchor. */
import type { Span } from '../../citations/types.ts';
import type { Anchor, Quote } from '../../storage/types.ts';
import type { Outline } from '../outline/types.ts';
import type { ReadText } from '../text/types.ts';

/** Code units before and after a quote that are kept with it; the longer where it is not the only place that has the shorter. */
const CONTEXT = [32, 64] as const;
const LONG = 400;

/** The part of an anchor that the page knows. */
export type PageAnchor = Pick<Anchor, 'paragraph' | 'quote' | 'offset'>;

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
