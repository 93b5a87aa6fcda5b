/** What stands at a point of the window, and where a target stands. */
import type { LiveCitation } from '../../page/found/citations.ts';
import type { PageModel } from '../../page/model.ts';
import type { NotePainter } from '../../page/painting/notes.ts';
import { linesOf } from '../../page/painting/lines.ts';
import { caretAt, citationAt } from '../../page/pointer/hit.ts';
import type { PageNotes } from './page-notes.ts';
import type { Where } from './card-place.tsx';
import { spanOf, type Target } from './targets.ts';

interface World {
  readonly model: PageModel;
  readonly notePainter: NotePainter;
  readonly notes: PageNotes;
}

/** The citation there, else the note. Viewport pixels. */
export function targetAt({ model, notePainter, notes }: World, x: number, y: number): Target | null {
  const hit = {
    citations: model.found.list,
    spanOf: (live: LiveCitation) => live.citation.mark,
    offsetAt: (node: Node, offset: number) => model.index.offsetAt(node, offset),
    rangeOf: (span: { start: number; end: number }) => model.index.staticRangeOf(span),
  };
  const citation = citationAt(document, hit, x, y);
  if (citation) return citation;
  const note = notePainter.hitTest(x, y);
  return note === null ? null : (notes.byId(note) ?? null);
}

/** Offset of the text there. */
export function offsetAtPoint({ index }: PageModel, x: number, y: number): number | undefined {
  const caret = caretAt(document, x, y);
  return caret ? index.offsetAt(caret.node, caret.offset) : undefined;
}

/** Where the card of a target goes. @param touch point of its words that the pointer is on */
export function whereOf(target: Target, { index }: PageModel, touch: Where['touch']): Where {
  const span = spanOf(target);
  const range = span && index.staticRangeOf(span);
  const element = range?.startContainer.parentElement;
  return {
    lines: range ? linesOf(range) : [],
    touch,
    direction: element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr',
  };
}
