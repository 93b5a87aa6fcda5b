/** The index itself: blocks joined to one text, and both ways between its offsets and the page. */
import type { Span } from '../../citations/types.ts';
import type { TextBlock, Position } from './block.ts';
import { changesBetween } from './changes.ts';
import { reader, type Reader } from './reader.ts';
import { Renewal } from './renewal.ts';
import type { Change, TextIndex } from './types.ts';

export class PageText implements TextIndex {
  text = '';
  version = 0;
  #blocks: readonly TextBlock[] = [];
  /** elements that were blocks of their own when they were last read */
  readonly blockElements = new WeakSet<Element>();

  constructor(
    readonly root: Element,
    readonly isOurs: (node: Node) => boolean,
  ) {}

  get blocks(): readonly TextBlock[] {
    return this.#blocks;
  }

  /** Reads the blocks in an element, without taking them over. */
  read(element: Element): Reader {
    return reader(element, this.isOurs, (each, isBlock) => {
      if (isBlock) this.blockElements.add(each);
      else this.blockElements.delete(each);
    });
  }

  /** Takes over a new list of blocks; those of the old list that are in it must be in the same order. */
  replace(blocks: readonly TextBlock[]): Change[] {
    const changes = changesBetween(this.#blocks, blocks);
    let start = 0;
    for (const block of blocks) {
      block.start = start;
      start = block.end + 1;
    }
    this.#blocks = blocks;
    if (changes.length > 0) {
      this.text = blocks.map((block) => block.text).join('\n');
      this.version++;
    }
    return changes;
  }

  update(records: readonly MutationRecord[]): Change[] {
    const renewal = new Renewal(this);
    renewal.add(records);
    return renewal.finishNow();
  }

  blockAt(offset: number): TextBlock | undefined {
    const index = this.#lastBlock((block) => block.start <= offset);
    return this.#blocks[Math.max(0, index)];
  }

  rangeOf(span: Span): Range | undefined {
    const edges = this.#edges(span);
    if (!edges) return undefined;
    try {
      const range = edges.first.node.ownerDocument.createRange();
      range.setStart(edges.first.node, edges.first.offset);
      range.setEnd(edges.last.node, edges.last.offset + 1);
      return range;
    } catch {
      // the node has become shorter, and its record is still on the way
      return undefined;
    }
  }

  staticRangeOf(span: Span): StaticRange | undefined {
    const edges = this.#edges(span);
    if (!edges || edges.last.offset >= edges.last.node.length) return undefined;
    const { first, last } = edges;
    return new StaticRange({ startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset + 1 });
  }

  offsetAt(node: Node, offset: number): number | undefined {
    if (!this.root.contains(node)) return undefined;
    const isAfter = afterPoint(node, offset);
    const index = this.#lastBlock((each) => {
      const first = each.position(0);
      return !isAfter(first.node, first.offset);
    });
    const block = this.#blocks[index];
    if (!block) return this.#blocks.length > 0 ? 0 : undefined;
    const inside = block.firstAfter(isAfter);
    if (inside < block.text.length) return block.start + inside;
    const next = this.#blocks[index + 1];
    if (!next) return block.end;
    const start = next.position(0);
    if (start.node === node && (start.offset === offset || block.position(block.text.length - 1).node !== node)) return next.start;
    return block.element.contains(node) || node.contains(block.element) ? block.end : next.start;
  }

  /** First and last character of a span, line feeds at its ends left off. */
  #edges(span: Span): { first: Position; last: Position } | undefined {
    let start = Math.max(0, span.start);
    let end = Math.min(this.text.length, span.end);
    while (start < end && this.text.charCodeAt(start) === 10) start++;
    while (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    if (start >= end) return undefined;
    const [from, to] = [this.blockAt(start) as TextBlock, this.blockAt(end - 1) as TextBlock];
    return { first: from.position(start - from.start), last: to.position(end - 1 - to.start) };
  }

  /** Index of the last block that `holds` is true for; it must be true for all before it. -1 if for none. */
  #lastBlock(holds: (block: TextBlock) => boolean): number {
    let low = -1;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(this.#blocks[middle] as TextBlock)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether a character of the page stands at or after a boundary point. */
function afterPoint(container: Node, offset: number): (node: Text, at: number) => boolean {
  const { DOCUMENT_POSITION_FOLLOWING: following, DOCUMENT_POSITION_CONTAINED_BY: inside } = Node;
  if (container.nodeType === Node.TEXT_NODE) {
    return (node, at) => (node === container ? at >= offset : (container.compareDocumentPosition(node) & following) !== 0);
  }
  const child = container.childNodes[offset];
  if (child) return (node) => node === child || (child.compareDocumentPosition(node) & following) !== 0;
  return (node) => (container.compareDocumentPosition(node) & (following | inside)) === following;
}
