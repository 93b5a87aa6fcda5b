/** The address that leads to a part of this page. */
import type { Span } from '../../citations/types.ts';
import type { PageModel } from '../../page/model.ts';
import { fragmentOf } from '../../page/jump/text-fragment.ts';

/** This page's address with a text fragment of a line that has no number: a heading, a footnote. Null where it holds no words. */
export function linkToLine({ index, language }: Pick<PageModel, 'index' | 'language'>, span: Span): string | null {
  const fragment = fragmentOf(index, span, { language: index.blockAt(span.start)?.language ?? language });
  return fragment && `${location.href.replace(/#.*$/, '')}#${fragment}`;
}
