/** Whether the page's ground under a piece of text is light or dark: what we paint follows the page, not the reader's scheme. */

export type Ground = 'light' | 'dark';

/** Where black and white ink are equally readable: contrast 4.58 with both (WCAG 2 relative luminance 0.179). */
const MIDDLE_LUMINANCE = 0.179;
/** The same grey as a perceived lightness: 0.535 in OKLab, 49.5 in CIELAB. */
const MIDDLE_LIGHTNESS = 0.535;
const MIDDLE_LIGHTNESS_LAB = 49.5;

interface Tone {
  readonly ground: Ground;
  readonly alpha: number;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/**
 * Reads a computed colour: `rgb()`, `rgba()`, `color()`, `lab()`, `lch()`, `oklab()`, `oklch()`.
 * @returns null for a form it does not know
 */
export function toneOf(color: string): Tone | null {
  const read = /^(rgba?|color|oklab|oklch|lab|lch)\((?:[a-z][a-z0-9-]* )?(.*)\)$/.exec(color);
  if (!read) return null;
  const numbers = (read[2] ?? '')
    .split(/[\s,/]+/)
    .map((part) => (part === 'none' ? 0 : Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1)));
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  const tone = (dark: boolean): Tone => ({ ground: dark ? 'dark' : 'light', alpha });
  switch (read[1]) {
    case 'rgb':
    case 'rgba':
      return tone(luminance(first / 255, second / 255, third / 255) < MIDDLE_LUMINANCE);
    case 'color':
      return tone(luminance(first, second, third) < MIDDLE_LUMINANCE);
    case 'oklab':
    case 'oklch':
      return tone(first < MIDDLE_LIGHTNESS);
    default:
      return tone(first < MIDDLE_LIGHTNESS_LAB);
  }
}

const opposite = (ground: Ground): Ground => (ground === 'dark' ? 'light' : 'dark');

/** The canvas behind a page that paints no ground of its own. */
function canvasOf(document: Document): Ground {
  const view = document.defaultView;
  const schemes = view?.getComputedStyle(document.documentElement).colorScheme ?? '';
  if (!schemes.includes('dark')) return 'light';
  return !schemes.includes('light') || view?.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Tells the ground under a node. */
export interface Grounds {
  at(node: Node): Ground;
  /** the page has changed its colours */
  forget(): void;
}

/** Where all words stand on white paper. */
export const PAPER: Grounds = { at: () => 'light', forget: () => {} };

/** Measures grounds and remembers them by element, until told that the page changed its colours. */
export class GroundReader implements Grounds {
  #known = new WeakMap<Element, Ground>();

  /** Reads computed styles (never changes one). Over a picture the ground is taken to be the opposite of the text's own colour. */
  at(node: Node): Ground {
    const element = node instanceof Element ? node : node.parentElement;
    return element ? this.#of(element) : canvasOf(node.ownerDocument ?? document);
  }

  forget(): void {
    this.#known = new WeakMap();
  }

  #of(element: Element): Ground {
    const known = this.#known.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const tone = toneOf(style.backgroundColor);
    let ground: Ground;
    if (tone && tone.alpha >= 0.5) ground = tone.ground;
    else if (style.backgroundImage !== 'none') ground = opposite(toneOf(style.color)?.ground ?? 'dark');
    else ground = element.parentElement ? this.#of(element.parentElement) : canvasOf(element.ownerDocument);
    this.#known.set(element, ground);
    return ground;
  }
}
