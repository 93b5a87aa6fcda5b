/** The elements of one note: its boxes and its shape in the margin. Style: `notes.css`. */
import type { Ground } from './ground.ts';
import type { LineBox } from './lines.ts';
import type { PaintedNote } from './notes.ts';

/** Pixels: the shape stands 22 before the paragraph, is 10 wide, and its target 24. */
const MARGIN = { away: 22, shape: 10, target: 24 } as const;

/**
 * Where the shape of a block's note stands, in viewport pixels: before the first line, on the side where the line starts; further ones of the
 * same block below it while the block is high enough, then further out. Never outside the window's width, which would make the page scroll.
 * @param place 0 for the block's first note
 */
export function marginBox(block: Element, place: number): LineBox {
  const { target, shape, away } = MARGIN;
  const style = getComputedStyle(block);
  const box = block.getBoundingClientRect();
  const number = (value: string): number => Number.parseFloat(value) || 0;
  const lineHeight = number(style.lineHeight) || 1.2 * number(style.fontSize);
  const rows = Math.max(1, Math.floor(box.height / target));
  const outward = away + (target - shape) / 2 + Math.floor(place / rows) * target;
  const wished = style.direction === 'rtl' ? box.right + outward - target : box.left - outward;
  const left = Math.max(0, Math.min(wished, block.ownerDocument.documentElement.clientWidth - target));
  const top = box.top + number(style.borderTopWidth) + number(style.paddingTop) + (lineHeight - target) / 2 + (place % rows) * target;
  return { left, top, right: left + target, bottom: top + target };
}

export interface NoteGroup {
  readonly note: PaintedNote;
  /** In the layer's pixels. */
  readonly lines: readonly LineBox[];
  readonly shape: LineBox | null;
  readonly ground: Ground;
  readonly level: number;
  readonly open: (id: string, shape: HTMLElement) => void;
}

export function groupOf(document: Document, { note, lines, shape, ground, level, open }: NoteGroup): HTMLElement {
  const group = document.createElement('div');
  group.className = `note-boxes l${note.label} on-${ground}`;
  if (level !== 0) group.style.zIndex = String(level);
  for (const line of lines) {
    const box = document.createElement('div');
    box.className = 'note-box';
    box.style.cssText = `left:${line.left}px;top:${line.top}px;width:${line.right - line.left}px;height:${line.bottom - line.top}px`;
    group.append(box);
  }
  if (shape) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'note-shape';
    button.dataset['note'] = note.id;
    // one of them is a tab stop: a hundred at the end of the page would be in the way
    button.tabIndex = -1;
    button.setAttribute('aria-label', note.name);
    button.style.cssText = `left:${shape.left}px;top:${shape.top}px`;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) open(note.id, button);
    });
    group.append(button);
  }
  return group;
}
