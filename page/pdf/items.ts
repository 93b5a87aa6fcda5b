/** The text of a page as pdf.js gives it, as items in the page's own measure. */
import type { PdfItem, PdfPage } from './types.ts';

/** What is read of pdf.js's `TextItem`; its marked content has a `type` and no `str`. */
export interface TextItem {
  readonly type?: string;
  readonly str?: string;
  readonly dir?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

/** What is read of pdf.js's `PageViewport` at scale 1. */
interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

type Matrix = readonly [number, number, number, number, number, number];

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const NO_SPACE = 0.3;
/** Of a font whose width is not told, as a share of its size. */
const SPACE = 0.22;

/**
 * White space that pdf.js tells twice: behind a space it takes the way to a sign without a width, and to the next one, for a space each. Such are vowel signs at
 * the end of a word, and the alef of a font that has lam and alef in one sign.
 */
const TOLD_TWICE = /(?<=\u0644|\p{M}) (?=\u0627\p{M}*(?: |$))/gu;
const BEFORE_VOWEL = / (?=\p{M})/gu;

/** Letters that stand upright, within the page. What runs up its margin is no text to be read. */
export function pageOf(items: readonly TextItem[], viewport: Viewport): PdfPage {
  const found: PdfItem[] = [];
  let spaced = false;
  for (const { str = '', dir, transform, width: told = 0, fontName } of items) {
    const rtl = dir === 'rtl';
    const raw = str.replaceAll('\u0000', '').replace(/\s+/g, ' ');
    const joined = rtl ? raw.replace(BEFORE_VOWEL, '') : raw;
    const text = rtl ? joined.replace(TOLD_TWICE, '') : joined;
    if (text.trim() === '' || !transform) {
      // of no width where a letter is set over the one before
      spaced ||= text !== '' && told > NO_SPACE;
      continue;
    }
    const [a, b, c, d, x, y] = product(viewport.transform as Matrix, transform as unknown as Matrix);
    const size = Math.hypot(c, d);
    const width = told - (joined.length - text.length) * SPACE * size;
    // turned, or mirrored
    if (Math.abs(b) > 0.1 * Math.abs(a) || a <= 0 || d >= 0 || size < 1 || size > viewport.height) continue;
    if (x > viewport.width || x + width < 0 || y < 0 || y > viewport.height) continue;
    const font = fontName === undefined ? {} : { font: fontName };
    found.push({ text: text.trim(), x, y, width, size, spaced: spaced || text.startsWith(' '), rtl, ...font });
    spaced = text.endsWith(' ');
  }
  return { width: viewport.width, height: viewport.height, items: found };
}
