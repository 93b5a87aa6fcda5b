/** How an element takes part in the text: left out, transparent, or a block of its own. */

export interface Role {
  readonly kind: 'skip' | 'inline' | 'block' | 'break';
  /** false under `visibility: hidden`: the text directly in it is left out */
  readonly visible: boolean;
  /** line breaks in its text are kept by the browser */
  readonly preformatted: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** No running text, or text that the reader is still writing. */
const SKIPPED = words(
  'script style template noscript svg head title iframe object embed canvas audio video picture select textarea input datalist option meter progress map',
);
/** Joined to the words around them, unless the page's style says otherwise. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby rt rp s samp small span strike strong sub sup time tt u var wbr',
);

const SKIP: Role = { kind: 'skip', visible: false, preformatted: false };
const BREAK: Role = { kind: 'break', visible: true, preformatted: false };
const PLAIN: Role = { kind: 'inline', visible: true, preformatted: false };
const HIDDEN_PLAIN: Role = { ...PLAIN, visible: false };

/** A symbol font's ligature, not words. */
function isIcon(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' && element.firstElementChild === null && (element.textContent?.length ?? 0) <= 30;
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** True for elements that hold no running text whatever their style. */
export function neverRead(element: Element, isOurs: (node: Node) => boolean): boolean {
  return SKIPPED.has(element.localName) || isOurs(element);
}

/**
 * The role of an element on the page as it is styled now. An inline tag without attributes takes its parent's visibility unasked:
 * computed styles cost most of a reading, and these are half of all elements.
 * @param parentVisible whether text directly in its parent is visible
 */
export function roleOf(element: Element, parentVisible: boolean, isOurs: (node: Node) => boolean): Role {
  const tag = element.localName;
  if (tag === 'br' || tag === 'hr') return BREAK;
  if (neverRead(element, isOurs)) return SKIP;
  const inlineTag = INLINE.has(tag);
  if (inlineTag && element.attributes.length === 0) return parentVisible ? PLAIN : HIDDEN_PLAIN;
  if (isEditable(element)) return SKIP;
  if (inlineTag && isIcon(element)) return SKIP;
  const style = getComputedStyle(element);
  const display = style.display;
  // '' : a child of a shadow host that has no slot, or a document without layout
  if (display === 'none' || (display === '' && element.isConnected && element.parentElement?.shadowRoot)) return SKIP;
  const visibility = style.visibility;
  const visible = visibility === 'visible' || visibility === '';
  const preformatted = (tag === 'pre' || element.getAttribute('style')?.includes('white-space') === true) && keepsBreaks(style);
  if (
    display === 'contents' ||
    display === 'inline' ||
    display.startsWith('ruby') ||
    (inlineTag && (display === '' || display.startsWith('inline')))
  ) {
    return { kind: 'inline', visible, preformatted: false };
  }
  return { kind: 'block', visible, preformatted };
}

function keepsBreaks(style: CSSStyleDeclaration): boolean {
  return style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces';
}
