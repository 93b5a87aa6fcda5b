/** Ours in Node, on the text that our reader makes of the lines; the browser's run uses the same two calls. */
import type { Span } from '../../../citations/types.ts';
import { anchorOf, placeOf, type PageAnchor } from '../../../page/anchoring/anchoring.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { edited } from './edits.ts';
import { nameOf, type Edit, type Task } from './measure.ts';
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

/** Our answers to a task. */
export function oursAnswer(task: Task): (Span | null)[] {
  const anchors = oursAnchors(task.before, task.quotes);
  const { edits } = task;
  if (!edits) return oursFind(task.after, anchors);
  const answers: (Span | null)[] = [];
  for (let from = 0; from < anchors.length;) {
    const edit = edits[from] as Edit;
    let to = from + 1;
    while (to < anchors.length && nameOf(edits[to] as Edit) === nameOf(edit)) to++;
    const page = edited(task.after, edit);
    answers.push(...oursFind(page.lines, anchors.slice(from, to)).map((span) => span && page.toWhole(span)));
    from = to;
  }
  return answers;
}
