/** In Node: ours, on the text that our reader makes of the lines, and the baselines that need no page. */
import type { Span } from '../../../citations/types.ts';
import { anchorOf, placeOf, type PageAnchor } from '../../../page/anchoring/anchoring.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { edited } from './edits.ts';
import { nameOf, type Edit, type Task } from './measure.ts';
import { matchQuote } from './match-quote.ts';
import { nodePage, rawText, type Lines } from './pages.ts';

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

/** Answers to a task, each page looked at once; `find` is given the page and which of the quotes to look for in it. */
function answer(task: Task, find: (lines: Lines, from: number, to: number) => (Span | null)[]): (Span | null)[] {
  const { edits, quotes } = task;
  if (!edits) return find(task.after, 0, quotes.length);
  const answers: (Span | null)[] = [];
  for (let from = 0; from < quotes.length;) {
    const edit = edits[from] as Edit;
    let to = from + 1;
    while (to < quotes.length && nameOf(edits[to] as Edit) === nameOf(edit)) to++;
    const page = edited(task.after, edit);
    answers.push(...find(page.lines, from, to).map((span) => span && page.toWhole(span)));
    from = to;
  }
  return answers;
}

/** Our answers to a task. */
export function oursAnswer(task: Task): (Span | null)[] {
  const anchors = oursAnchors(task.before, task.quotes);
  return answer(task, (lines, from, to) => oursFind(lines, anchors.slice(from, to)));
}

const CONTEXT = 32;

/** What the baseline on approx-string-match, or the first place with the exact words, answers to a task. */
export function baselineAnswer(method: 'exact' | 'approx-string-match', task: Task): (Span | null)[] {
  const before = rawText(task.before);
  return answer(task, (lines, from, to) => {
    const after = rawText(lines);
    return task.quotes.slice(from, to).map(({ start, end }) => {
      const exact = before.slice(start, end);
      if (method === 'exact') {
        const at = after.indexOf(exact);
        return at < 0 ? null : { start: at, end: at + exact.length };
      }
      return matchQuote(
        after,
        { exact, prefix: before.slice(Math.max(0, start - CONTEXT), start), suffix: before.slice(end, end + CONTEXT) },
        start,
      );
    });
  });
}
