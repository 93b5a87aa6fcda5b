/** Moving the window and the page's own scrollers, at once and without an attribute. */

/** Scrollers around a node, innermost first, the window's own last. `overflow: hidden` counts: a script may scroll it, so may we. */
export function scrollersOf(node: Node): Element[] {
  const document = node.ownerDocument;
  const root = document?.scrollingElement ?? document?.documentElement;
  const found: Element[] = [];
  for (let element = node.parentElement; element && element !== root; element = element.parentElement) {
    if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    // what the body says is taken over by the window, unless the document element says something too
    if (element === document?.body && getComputedStyle(element.ownerDocument.documentElement).overflowY === 'visible') continue;
    if (/auto|scroll|hidden/.test(overflowX + overflowY)) found.push(element);
  }
  if (root) found.push(root);
  return found;
}

/** Scrolls by so many pixels. `instant`: a page's `scroll-behavior: smooth` would slide; motion is not ours to make. */
export const scrollBy = (scroller: Element, left: number, top: number): void => scroller.scrollBy({ left, top, behavior: 'instant' });

interface View {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** What a scroller shows, in viewport pixels, cut to the window. */
function viewOf(scroller: Element): View {
  const { clientWidth, clientHeight } = scroller.ownerDocument.documentElement;
  const view = scroller.ownerDocument.defaultView;
  if (scroller === scroller.ownerDocument.scrollingElement)
    return { top: 0, left: 0, height: view?.innerHeight ?? clientHeight, width: clientWidth };
  const box = scroller.getBoundingClientRect();
  return {
    top: box.top + scroller.clientTop,
    left: box.left + scroller.clientLeft,
    height: scroller.clientHeight,
    width: scroller.clientWidth,
  };
}

/**
 * Brings a place to the given share of the height of each scroller around it, from the inside to the outside, and across only as far as it is
 * out of sight. Measures again after each step: what comes into view may be laid out only then.
 * @param measure where the place stands now, in viewport pixels; null: nowhere
 * @returns whether it could be measured
 */
export function bringTo(node: Node, share: number, measure: () => { readonly left: number; readonly top: number } | null): boolean {
  for (const scroller of scrollersOf(node)) {
    for (let step = 0; step < 3; step += 1) {
      const place = measure();
      if (!place) return false;
      const view = viewOf(scroller);
      const down = place.top - view.top - share * view.height;
      const hidden = place.left < view.left || place.left > view.left + view.width - 24;
      const across = hidden ? place.left - view.left - 24 : 0;
      if (Math.abs(down) < 1 && across === 0) break;
      const before = scroller.scrollTop + scroller.scrollLeft;
      scrollBy(scroller, across, down);
      if (scroller.scrollTop + scroller.scrollLeft === before) break;
    }
  }
  return true;
}
