/** Which citation comes next, for a reader who goes by key. */
import type { LiveCitation } from '../../page/found/citations.ts';
import type { PageModel } from '../../page/model.ts';

/** Where the reader is in the text: the focused element, else the caret or selection, else the top of the window. */
function placeOfReader(model: PageModel, host: Element, offsetAt: (x: number, y: number) => number | undefined): number {
  const { index } = model;
  const selection = document.getSelection();
  const focused = document.activeElement;
  const isOnPage = focused !== null && focused !== document.body && focused !== host;
  if (isOnPage) return index.offsetAt(focused, 0) ?? 0;
  const caret = selection?.anchorNode ? index.offsetAt(selection.anchorNode, selection.anchorOffset) : undefined;
  return caret ?? offsetAt(document.documentElement.clientWidth / 2, 8) ?? 0;
}

/**
 * Place in the list of the citation to go to: the one after `last` (step 1) or before it (-1); where there is none that was reached before, the
 * first at or after the place of the reader, or the last before it. Goes round at both ends. -1 for an empty list.
 */
export function nextCitation(
  model: PageModel,
  last: LiveCitation | null,
  step: 1 | -1,
  host: Element,
  offsetAt: (x: number, y: number) => number | undefined,
): number {
  const { list } = model.found;
  if (list.length === 0) return -1;
  const at = last ? list.indexOf(last) : -1;
  if (at >= 0) return (at + step + list.length) % list.length;
  const from = placeOfReader(model, host, offsetAt);
  const after = list.findIndex((live) => live.citation.mark.end > from);
  const first = after === -1 ? list.length : after;
  return ((step === 1 ? first : first - 1) + list.length) % list.length;
}

/** Which citation of the page it is, counted from 1. */
export function positionOf(live: LiveCitation, { found }: PageModel): { index: number; total: number } {
  return { index: found.list.indexOf(live) + 1, total: found.list.length };
}
