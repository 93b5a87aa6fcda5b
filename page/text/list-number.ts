/** The numbers that a browser prints before `<ol>` items, which no text node holds. */

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let out = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

function letters(number: number): string {
  let rest = number;
  let out = '';
  while (rest > 0) {
    rest--;
    out = String.fromCharCode(97 + (rest % 26)) + out;
    rest = Math.floor(rest / 26);
  }
  return out;
}

function print(number: number, style: string): string {
  if (number < 1 || number > 399) return String(number);
  if (style === 'lower-alpha' || style === 'lower-latin') return letters(number);
  if (style === 'upper-alpha' || style === 'upper-latin') return letters(number).toUpperCase();
  if (style === 'lower-roman') return roman(number);
  if (style === 'upper-roman') return roman(number).toUpperCase();
  return String(number);
}

/** True for an item whose number the browser counts. */
export function isCounted(element: Element): boolean {
  return element.localName === 'li' && element.parentElement?.localName === 'ol';
}

export interface ListNumber {
  readonly number: string;
  readonly depth: number;
}

/** Numbers of list items, each list counted once. Made anew for each reading. */
export class ListNumbers {
  readonly #lists = new Map<Element, Map<Element, number>>();

  /** Undefined for an item of a list that shows no numbers. */
  of(item: Element): ListNumber | undefined {
    const list = item.parentElement;
    if (!list) return undefined;
    const { display, listStyleType: style } = getComputedStyle(item);
    if (display !== 'list-item' || style === 'none' || /^(?:disc|circle|square|disclosure)/.test(style)) return undefined;
    const number = this.#count(list).get(item);
    if (number === undefined) return undefined;
    let depth = 0;
    for (let above: Element | null = list; above; above = above.parentElement) if (above.localName === 'ol') depth++;
    return { number: print(number, style), depth };
  }

  #count(list: Element): Map<Element, number> {
    const known = this.#lists.get(list);
    if (known) return known;
    const items = [...list.children].filter((child) => child.localName === 'li' && getComputedStyle(child).display === 'list-item');
    const reversed = list.hasAttribute('reversed');
    const stated = Number.parseInt(list.getAttribute('start') ?? '', 10);
    let next = Number.isNaN(stated) ? (reversed ? items.length : 1) : stated;
    const numbers = new Map<Element, number>();
    for (const item of items) {
      const value = Number.parseInt(item.getAttribute('value') ?? '', 10);
      if (!Number.isNaN(value)) next = value;
      numbers.set(item, next);
      next += reversed ? -1 : 1;
    }
    this.#lists.set(list, numbers);
    return numbers;
  }
}
