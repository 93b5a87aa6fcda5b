/** A place on the test page to put documents in. */
let place: HTMLElement | undefined;

/** An element with this HTML, in the page's body; what was there before is gone. */
export function onPage(html: string): HTMLElement {
  place?.remove();
  place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  return place;
}

/** Small deterministic random numbers, so that a failure can be had again. */
export function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * sides);
  };
}

/** Every text node below. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
