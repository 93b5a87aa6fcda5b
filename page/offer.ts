/** The button beside a viewer of PDFs, in whose words no script of ours can read: a way to our reader. */

/** Room that is left to the edges of the window, CSS pixels: a scroll bar stays free. */
const EDGE = 24;
const CORNERS = ['end end', 'end start', 'start end', 'start start'] as const;

export interface OfferWords {
  readonly open: string;
  readonly hide: string;
}

/** What of the page can be pressed. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="button"], [tabindex]';

/** Does something of the page's that can be pressed stand under the box? */
function covers({ left, top, right, bottom }: DOMRect): boolean {
  for (let row = 0; row <= 2; row++)
    for (let column = 0; column <= 6; column++) {
      const under = document.elementsFromPoint(left + ((right - left) * column) / 6, top + ((bottom - top) * row) / 2);
      // a viewer's frame can be pressed everywhere, and is what the button is about
      if (under.some((element) => !element.matches('iframe, embed, object') && element.closest(CONTROLS))) return true;
    }
  return false;
}

/**
 * Shows it over the page in the first corner where it stands on none of the page's own controls; gone when it is hidden, for as long as the page is there.
 * @param root of our shadow tree
 * @param cross path of an icon, 16 by 16
 */
export function showOffer(root: HTMLElement, words: OfferWords, cross: string, open: () => void): void {
  const offer = document.createElement('div');
  offer.className = 'place reader-offer';
  offer.popover = 'manual';
  const button = (className: string, press: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.addEventListener('click', press);
    offer.append(made);
    return made;
  };
  button('button primary', open).textContent = words.open;
  const hide = button('button only', () => offer.remove());
  hide.ariaLabel = words.hide;
  hide.title = words.hide;
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawn = { viewBox: '0 0 16 16', class: 'icon', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(drawn)) icon.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', cross);
  icon.append(path);
  hide.append(icon);
  root.append(offer);
  offer.showPopover();
  for (const corner of CORNERS) {
    const [block, inline] = corner.split(' ');
    offer.style.inset = 'auto';
    offer.style.setProperty(`inset-block-${block}`, `${EDGE}px`);
    offer.style.setProperty(`inset-inline-${inline}`, `${EDGE}px`);
    if (!covers(offer.getBoundingClientRect())) return;
  }
}
