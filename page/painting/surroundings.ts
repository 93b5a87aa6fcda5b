/** What stands around a piece of the page: its block, its level in the stack, whether it moves on its own. Reads computed styles only. */

export const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** The node that a range begins in or with, and the one that it ends in or with. */
export const firstNode = ({ startContainer, startOffset }: AbstractRange): Node => startContainer.childNodes[startOffset] ?? startContainer;
export const lastNode = ({ endContainer, endOffset }: AbstractRange): Node => endContainer.childNodes[endOffset - 1] ?? endContainer;

/** Nearest element that is laid out as a block (or a list item, cell, flex item …). */
export function blockOf(node: Node): Element | null {
  let element = elementOf(node);
  while (element?.parentElement) {
    const { display } = getComputedStyle(element);
    if (!display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby')) return element;
    element = element.parentElement;
  }
  return element;
}

export interface Surroundings {
  /** `z-index` that a box of ours needs to lie over this text and under what lies over it: that of the outermost stacking context. */
  readonly level: number;
  /** Inside a stacking context other than the root's: levels further in no longer count. */
  readonly stacked: boolean;
  /** Inside something `fixed` or `sticky`: it moves against the document when that scrolls. */
  readonly floats: boolean;
  /** Its scrollers other than the page's own, innermost first: what is scrolled out of them is not shown. */
  readonly scrollers: readonly Element[];
}

const cuts = (style: CSSStyleDeclaration): boolean => /auto|scroll|hidden|clip/.test(style.overflowY + style.overflowX);

/** By parent element; the answers hold until the page's layout changes. */
export function surroundingsOf(element: Element | null, known: Map<Element, Surroundings>): Surroundings {
  if (!element || element === element.ownerDocument.documentElement) return { level: 0, stacked: false, floats: false, scrollers: [] };
  const before = known.get(element);
  if (before) return before;
  const outer = surroundingsOf(element.parentElement, known);
  const style = getComputedStyle(element);
  const index = Number.parseInt(style.zIndex, 10);
  const floats = style.position === 'fixed' || style.position === 'sticky';
  const stacks =
    floats ||
    (style.position !== 'static' && style.zIndex !== 'auto') ||
    style.opacity !== '1' ||
    style.transform !== 'none' ||
    style.filter !== 'none' ||
    style.isolation === 'isolate' ||
    /paint|layout|strict|content/.test(style.contain);
  const isBody = element === element.ownerDocument.body;
  // inline boxes cut nothing off
  const clips = !isBody && style.display !== 'inline' && cuts(style);
  const found: Surroundings = {
    level: outer.stacked ? outer.level : (stacks && index) || 0,
    stacked: outer.stacked || stacks,
    floats: outer.floats || floats,
    scrollers: clips ? [element, ...outer.scrollers] : outer.scrollers,
  };
  known.set(element, found);
  return found;
}
