/** One pass over a part of the page: its blocks, in order. */
import { TextBlock, type Run } from './block.ts';
import { roleOf } from './elements.ts';
import { isCounted, ListNumbers, type ListNumber } from './list-number.ts';
import { isFootnoteMark } from './marks.ts';
import { normalise, preformattedStarts } from './normalise.ts';

interface Frame {
  readonly element: Element;
  readonly block: Element;
  readonly isBlock: boolean;
  readonly visible: boolean;
  readonly preformatted: boolean;
}

export interface Reading {
  readonly blocks: TextBlock[];
  /** elements whose children changed under the reader's feet: to be read again */
  readonly disturbed: Element[];
}

/** Yields wherever it may be paused; to be resumed with `true` after a real pause, during which the page may have changed. */
export type Reader = Generator<undefined, Reading, boolean>;

function isPreformatted(element: Element): boolean {
  for (let above: Element | null = element; above; above = above.parentElement) {
    if (above.localName === 'pre' || above.hasAttribute('style')) {
      if (roleOf(above, true, () => false).preformatted) return true;
    }
  }
  return false;
}

/**
 * Reads everything in `root`, which must be a block and be shown. Text inside shadow roots is left out; what is slotted into one is read.
 * @param seen is told of every element that the reader comes by, and whether it makes a block of its own
 */
export function* reader(root: Element, isOurs: (node: Node) => boolean, seen: (element: Element, isBlock: boolean) => void): Reader {
  const blocks: TextBlock[] = [];
  const disturbed: Element[] = [];
  const numbers = new ListNumbers();
  let pending: ListNumber | undefined;
  let raw = '';
  let runs: Run[] = [];
  let paused = false;

  function* finish(frame: Frame): Generator<undefined, void, boolean> {
    if (raw === '') return;
    const [text, from] = [raw, runs];
    raw = '';
    runs = [];
    if (!/\S/.test(text)) return;
    const starts = frame.preformatted ? preformattedStarts(text) : [0];
    let first = 0;
    for (const [index, start] of starts.entries()) {
      const part = normalise(starts.length === 1 ? text : text.slice(start, starts[index + 1]));
      if (part.text === '') continue;
      while (first + 1 < from.length && (from[first + 1] as Run).at <= start) first++;
      const own = pending && new RegExp(`^[(]?${pending.number}\\s?[.)]`).test(part.text) ? undefined : pending;
      blocks.push(new TextBlock(frame.block, part.text, part.pieces, first === 0 ? from : from.slice(first), start, own));
      pending = undefined;
      if (starts.length > 1) paused = (yield) || paused;
    }
  }

  const rootRole = roleOf(root, true, isOurs);
  const frames: Frame[] = [{ element: root, block: root, isBlock: true, visible: rootRole.visible, preformatted: isPreformatted(root) }];
  seen(root, true);
  if (isCounted(root)) pending = numbers.of(root);
  let node: Node | null = root.firstChild;

  /** After a pause: gives up the innermost elements that have left their place, to be read again by whoever asked. */
  const stillInPlace = (): boolean => {
    if (!paused) return true;
    paused = false;
    const broken = frames.findIndex((each, index) => {
      const next = frames[index + 1]?.element ?? node;
      return next !== null && next.parentNode !== each.element;
    });
    if (broken < 0) return true;
    disturbed.push((frames[broken] as Frame).element);
    frames.length = broken + 1;
    node = null;
    return false;
  };

  while (frames.length > 0) {
    paused = (yield) || paused;
    stillInPlace();
    const frame = frames[frames.length - 1] as Frame;
    if (node === null) {
      if (frame.isBlock) yield* finish(frame);
      if (!stillInPlace()) continue;
      if (frame.isBlock && isCounted(frame.element)) pending = undefined;
      frames.pop();
      node = frames.length > 0 ? frame.element.nextSibling : null;
      continue;
    }
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      if (frame.visible && (node as Text).data !== '') {
        runs.push({ node: node as Text, at: raw.length });
        raw += (node as Text).data;
      }
      node = node.nextSibling;
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      node = node.nextSibling;
      continue;
    }
    const element = node as Element;
    const role = roleOf(element, frame.visible, isOurs);
    const isBlock = role.kind === 'block';
    seen(element, isBlock);
    if (role.kind === 'break' || isBlock) yield* finish(frame);
    if (!stillInPlace()) continue;
    if (role.kind === 'skip' || role.kind === 'break' || (role.kind === 'inline' && isFootnoteMark(element, raw))) {
      node = element.nextSibling;
      continue;
    }
    if (isBlock && isCounted(element)) pending = numbers.of(element);
    frames.push({
      element,
      isBlock,
      block: isBlock ? element : frame.block,
      visible: role.visible,
      preformatted: role.preformatted || frame.preformatted,
    });
    node = element.firstChild;
  }
  return { blocks, disturbed };
}
