/** The text of a page as pdf.js gives it, as items in the page's own measure. */
import type { PdfItem, PdfPage } from './types.ts';

/** What is read of pdf.js's `TextItem`; its marked content has a `type` and no `str`. */
interface TextItem {
  readonly type?: string;
  readonly str?: string;
  readonly dir?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
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

/** Letters that stand upright, within the page. What runs up its margin is no text to be read. */
export function pageOf(items: readonly TextItem[], viewport: Viewport): PdfPage {
  const found: PdfItem[] = [];
  let spaced = false;
  for (const { str = '', dir, transform, width = 0 } of items) {
    const text = str.replaceAll('\u0000', '').replace(/\s+/g, ' ');
    if (text.trim() === '' || !transform) {
      // of no width where a letter is set over the one before
      spaced ||= text !== '' && width > NO_SPACE;
      continue;
    }
    const [a, b, c, d, x, y] = product(viewport.transform as Matrix, transform as unknown as Matrix);
    const size = Math.hypot(c, d);
    // turned, or mirrored
    if (Math.abs(b) > 0.1 * Math.abs(a) || a <= 0 || d >= 0 || size < 1 || size > viewport.height) continue;
    if (x > viewport.width || x + width < 0 || y < 0 || y > viewport.height) continue;
    found.push({ text: text.trim(), x, y, width, size, spaced: spaced || text.startsWith(' '), rtl: dir === 'rtl' });
    spaced = text.endsWith(' ');
  }
  return { width: viewport.width, height: viewport.height, items: found };
}
