/** Ours in Node, on the text that our reader makes of the lines; the browser's run uses the same two calls. */
import type { Span } from '../../../citations/types.ts';
import { anchorOf, placeOf, type PageAnchor } from '../../../page/anchoring/anchoring.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { nodePage, type Lines } from './pages.ts';

/** Anchors of spans of a page. */
export function oursAnchors(lines: Lines, spans: readonly Span[]): PageAnchor[] {
  const page = nodePage(lines);
  const outline = outlineOf(page.read);
  return spans.map((span) => anchorOf(page.read, outline, page.toRead(span)));
}

/** Where anchors are found on a page. */
export function oursFind(lines: Lines, anchors: readonly PageAnchor[]): (Span | null)[] {
  const page = nodePage(lines);
  const outline = outlineOf(page.read);
  return anchors.map((anchor) => {
    const { span } = placeOf(page.read, outline, anchor);
    return span ? page.toRaw(span) : null;
  });
}
