/** Back to the line one came from, through several jumps. */
import { caretAt } from '../pointer/hit.ts';
import { endJump } from './jump.ts';
import { scrollBy, scrollersOf } from './scrollers.ts';

interface Step<Label> {
  readonly label: Label;
  /** Follows the page's edits; its top in viewport pixels when we left. */
  readonly anchor: Range | null;
  readonly top: number;
  readonly scrollers: readonly { readonly element: Element; readonly left: number; readonly top: number }[];
  readonly focused: Element | null;
  readonly selection: readonly [anchor: Node, anchorOffset: number, focus: Node, focusOffset: number] | null;
}

/** One letter of a line, and its top in viewport pixels. */
export type Held = Pick<Step<unknown>, 'anchor' | 'top'>;

/** Live ranges cost the page a little at each edit. */
const LONGEST = 32;

const topOf = (range: Range): number | null => {
  const box = range.getClientRects()[0] ?? (range.startContainer instanceof Element ? range.startContainer.getBoundingClientRect() : null);
  return box && (box.height > 0 || box.width > 0) ? box.top : null;
};

/** One letter at the range's start: enough to hold a line, and its box stays one box when lines break anew. */
function letterAt(node: Node, offset: number): Range | null {
  const range = node.ownerDocument?.createRange();
  if (!range) return null;
  if (node instanceof Text) {
    const start = Math.max(0, Math.min(offset, node.length - 1));
    range.setStart(node, start);
    range.setEnd(node, Math.min(start + 1, node.length));
  } else range.selectNode(node.childNodes[offset] ?? node);
  return range;
}

/** How far below a place letters are looked for, and in what steps; CSS pixels. Between two paragraphs there are none. */
const BELOW = 96;
const STEP = 8;

/** A letter of the line at this height of the window, or of the next one below it; null where there is no text. */
function lineAt(document: Document, y: number): Range | null {
  const { clientWidth } = document.documentElement;
  let first: Range | null = null;
  for (let down = 0; down <= BELOW; down += STEP) {
    for (const share of [1 / 2, 1 / 3, 2 / 3]) {
      const caret = caretAt(document, clientWidth * share, y + down);
      if (!caret) continue;
      const letter = letterAt(caret.node, caret.offset);
      if (caret.node instanceof Text) return letter;
      first ??= letter;
    }
  }
  return first;
}

/** @typeParam Label what the caller wants back with a step ("paragraph 1") */
export class Trail<Label> {
  readonly #document: Document;
  #steps: Step<Label>[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  get length(): number {
    return this.#steps.length;
  }

  /** Label of the place that `back` would go to. */
  get last(): Label | null {
    return this.#steps.at(-1)?.label ?? null;
  }

  /**
   * Remembers this place, before a jump.
   * @param from what the jump starts from (the citation), where it is in view; else the text a third from the top is held
   * @param focused what focus shall return to; the page's focused element unless told
   * @returns the line that is held, and where it stands in the window
   */
  push(label: Label, from: AbstractRange | null = null, focused: Element | null = this.#document.activeElement): Held {
    const document = this.#document;
    const view = document.defaultView;
    const height = view?.innerHeight ?? 0;
    let anchor = from?.startContainer.isConnected ? letterAt(from.startContainer, from.startOffset) : null;
    let top = anchor && topOf(anchor);
    if (top === null || top < 0 || top > height) {
      anchor = lineAt(document, height / 3);
      top = anchor && topOf(anchor);
    }
    const selection = document.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    const around = scrollersOf(anchor?.startContainer ?? document.documentElement);
    this.#steps.push({
      label,
      anchor: top === null ? null : anchor,
      top: top ?? 0,
      scrollers: around.map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop })),
      focused: focused === document.body ? null : focused,
      selection: selection && anchorNode && focusNode ? [anchorNode, selection.anchorOffset, focusNode, selection.focusOffset] : null,
    });
    if (this.#steps.length > LONGEST) this.#steps.shift();
    return { anchor: top === null ? null : anchor, top: top ?? 0 };
  }

  /** Back to the step of this label, over those made after it. False, and nothing is done, where there is none. */
  backTo(label: Label): boolean {
    const at = this.#steps.findLastIndex((step) => step.label === label);
    if (at < 0) return false;
    this.#steps.length = at + 1;
    this.back();
    return true;
  }

  /**
   * Returns to the last place: scrollers first, then the very line, wherever the layout has put it meanwhile; then selection and focus.
   * @returns its label; null when there is no way back
   */
  back(): Label | null {
    const step = this.#steps.pop();
    if (!step) return null;
    endJump();
    for (const { element, left, top } of step.scrollers) {
      if (element.isConnected) element.scrollTo({ left, top, behavior: 'instant' });
    }
    // collapsed: its letter is gone, and where it stood says nothing of the line
    if (step.anchor?.startContainer.isConnected && !step.anchor.collapsed) this.#hold(step.anchor, step.top);
    this.#restore(step);
    return step.label;
  }

  /** Takes a step off that led nowhere. */
  drop(label: Label): void {
    this.#steps = this.#steps.filter((step) => step.label !== label);
  }

  clear(): void {
    this.#steps = [];
  }

  /** The window last: it can make up for a scroller that has come to its end. */
  #hold(anchor: Range, wanted: number): void {
    for (const scroller of scrollersOf(anchor.startContainer)) {
      const top = topOf(anchor);
      if (top === null || Math.abs(top - wanted) < 0.5) return;
      scrollBy(scroller, 0, top - wanted);
    }
  }

  #restore({ focused, selection }: Step<Label>): void {
    const active = this.#document.activeElement;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
    else if (active instanceof HTMLElement && active !== this.#document.body) active.blur();
    if (!selection) {
      this.#document.getSelection()?.removeAllRanges();
      return;
    }
    const [anchor, anchorOffset, focus, focusOffset] = selection;
    if (!anchor.isConnected || !focus.isConnected) return;
    try {
      this.#document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
    } catch {
      // the text there has become shorter
    }
  }
}
