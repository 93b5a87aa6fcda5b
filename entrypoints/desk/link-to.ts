/** The address of a part of this page, for any browser. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import { fragmentOf } from '../../page/jump/text-fragment.ts';
import type { PageModel } from '../../page/model.ts';
import type { Outline } from '../../page/outline/types.ts';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Address of the page with a text fragment that leads to a part of it: works in any browser, without us. Null where the page has no such part, or
 * not one word in it.
 */
export function linkTo(
  { index, language, address }: Pick<PageModel, 'index' | 'language' | 'address'>,
  outline: Outline,
  path: PinpointPath,
): string | null {
  const part = outline.part(path);
  if (!part) return null;
  const span: Span = { start: 'contentStart' in part ? (part.contentStart as number) : part.start, end: part.end };
  const own = index.blockAt(span.start)?.language ?? language;
  // what was left out in reading (a footnote's mark) stands between the words for a browser
  const stands = (words: Span): boolean =>
    folded(index.rangeOf(words)?.toString() ?? '') === folded(index.text.slice(words.start, words.end));
  const fragment = fragmentOf(index, span, { language: own, stands });
  return fragment && `${address}#${fragment}`;
}
