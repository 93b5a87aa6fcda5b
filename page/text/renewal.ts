/** Bringing an index up to date: which parts to read again, and how to put them in place. */
import type { TextBlock } from './block.ts';
import { neverRead, roleOf, type Role } from './elements.ts';
import { isCounted } from './list-number.ts';
import { isLocal } from './local.ts';
import { runNow } from './slices.ts';
import type { PageText } from './text-index.ts';
import type { Change } from './types.ts';

/** see marks.ts and `isIcon` in elements.ts */
const MAYBE_MARK = 'sup, a, span, i, b, em';

/** Blocks read anew for an element; `unread` while they are to be; none where it is not shown. */
type Part = TextBlock[] | 'unread';

export class Renewal {
  /** outermost elements to be read again; no one contains another */
  readonly #parts = new Map<Element, Part>();
  readonly #roles = new Map<Element, Role>();

  constructor(private readonly index: PageText) {}

  /** Notes what mutations touched. To be called with all records there are before each reading and before the end. */
  add(records: readonly MutationRecord[]): void {
    this.#roles.clear();
    for (const record of records) {
      const { target } = record;
      if (!this.index.root.contains(target)) continue;
      if (record.type === 'childList' && this.#addLocally(record)) continue;
      if (record.type === 'attributes') this.#addRestyled(target as Element);
      else this.#mark(record.type === 'childList' ? (target as Element) : (target.parentElement ?? this.index.root));
    }
  }

  /** Marks an element that the reader lost track in. */
  addElement(element: Element): void {
    if (this.index.root.contains(element)) this.#mark(element);
  }

  get unread(): boolean {
    return [...this.#parts.values()].includes('unread');
  }

  /** Reads all that is unread; pausable. What the page changes meanwhile must be given to `add`. */
  *read(): Generator<undefined, void, boolean> {
    const parts = [...this.#parts];
    for (const [element, part] of parts) {
      if (part !== 'unread' || !this.#parts.has(element)) continue;
      const reading = yield* this.index.read(element);
      this.#parts.set(element, reading.blocks);
      for (const lost of reading.disturbed) this.addElement(lost);
    }
  }

  /** Puts the parts in place. Everything marked must have been read, in the same task as the last `add`. */
  finish(): Change[] {
    const owners = new Map<Element, boolean>();
    const { root } = this.index;
    /** still where it was read, and outside of what was read again */
    const isKept = (element: Element | null): boolean => {
      if (element === null) return false;
      const known = owners.get(element);
      if (known !== undefined) return known;
      const kept = !this.#parts.has(element) && (element === root || isKept(element.parentElement));
      owners.set(element, kept);
      return kept;
    };
    const kept = this.index.blocks.filter((block) => isKept(block.element));
    const parts = [...this.#parts].filter(([element]) => root.contains(element));
    parts.sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const blocks: TextBlock[] = [];
    let next = 0;
    for (const [element, part] of parts) {
      const place = firstAfter(kept, element, next);
      for (; next < place; next++) blocks.push(kept[next] as TextBlock);
      // what has left the part since needed no reading again
      for (const block of part === 'unread' ? [] : part) if (element.contains(block.element)) blocks.push(block);
    }
    for (; next < kept.length; next++) blocks.push(kept[next] as TextBlock);
    return this.index.replace(blocks);
  }

  finishNow(): Change[] {
    while (this.unread) runNow(this.read());
    return this.finish();
  }

  /** An element that was and is a block concerns nothing outside of it; but the numbers of its list, and whether it is shown. */
  #addRestyled(target: Element): void {
    const { root, blockElements } = this.index;
    const alone = target === root || (target.localName !== 'li' && blockElements.has(target) && this.#role(target).kind === 'block');
    this.#mark(alone ? target : (target.parentElement ?? root));
  }

  /** Whole blocks that came or went between whole blocks: only those that came are to be read. */
  #addLocally(record: MutationRecord): boolean {
    const parent = record.target as Element;
    const { blockElements, root } = this.index;
    if (parent !== root && !(blockElements.has(parent) && this.#role(parent).kind === 'block')) return false;
    // numbers of list items hang together, and so does what may be a footnote mark
    if (parent.localName === 'ol' || parent.closest(`ol > li, ${MAYBE_MARK}`)) return false;
    const roleNow = (node: Node): Role['kind'] | null => (isElement(node) && root.contains(node) ? this.#role(node).kind : null);
    const nothing = (node: Node): boolean => isBlank(node) || (isElement(node) && neverRead(node, this.index.isOurs));
    const local = isLocal(record, {
      isBlock: (node) => roleNow(node) === 'block',
      isNothing: (node) => nothing(node) || roleNow(node) === 'skip',
      wasApart: (node) => nothing(node) || (isElement(node) && blockElements.has(node)),
    });
    if (!local) return false;
    for (const node of record.addedNodes) if (isElement(node) && node.parentElement === parent) this.#mark(node);
    return true;
  }

  /** Marks the nearest whole block around an element; or the outermost element that is not shown. */
  #mark(from: Element): void {
    const { root } = this.index;
    let unit: Element | null = null;
    let hidden: Element | null = null;
    let item: Element | null = null;
    for (let each: Element | null = from; each; each = each === root ? null : each.parentElement) {
      const role = this.#role(each);
      if ((role.kind === 'skip' || role.kind === 'break') && each !== root) hidden = each;
      // what is in it may have become, or ceased to be, a footnote mark or an icon as a whole
      if (role.kind !== 'block' && each.matches(MAYBE_MARK)) {
        unit = null;
        hidden = null;
        item = null;
      }
      if (role.kind === 'block' || each === root) unit ??= each;
      // the number belongs to the first block of the item, whichever that is now
      if (unit && role.kind === 'block' && isCounted(each)) item ??= each;
    }
    const element = hidden ?? item ?? unit ?? root;
    for (const [other] of this.#parts) {
      if (other !== element && other.contains(element)) {
        this.#parts.set(other, hidden && hidden.contains(other) ? [] : 'unread');
        return;
      }
      if (element.contains(other)) this.#parts.delete(other);
    }
    this.#parts.set(element, hidden ? [] : 'unread');
  }

  #role(element: Element): Role {
    const known = this.#roles.get(element);
    if (known) return known;
    const role = roleOf(element, true, this.index.isOurs);
    this.#roles.set(element, role);
    return role;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Comments and white space between tags. */
function isBlank(node: Node): boolean {
  return node.nodeType === Node.COMMENT_NODE || (node.nodeType === Node.TEXT_NODE && !/\S/.test((node as Text).data));
}

/** Index of the first block after `element`, none before `from`. */
function firstAfter(blocks: readonly TextBlock[], element: Element, from: number): number {
  let low = from;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = (blocks[middle] as TextBlock).position(0).node;
    if (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}
