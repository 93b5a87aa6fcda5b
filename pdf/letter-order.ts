/** The text of a page as pdf.js gives it, with the letters of its ligatures in order. */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from '../page/pdf/items.ts';
import { inLetterOrder, mayBeTurned } from '../page/pdf/ligatures.ts';

interface Glyph {
  readonly unicode?: string;
}

/** Asks how a page is drawn, where it has words that run from right to left. What cannot be drawn keeps the order that it has. */
export async function lettersInOrder(page: PDFPageProxy, items: Parameters<typeof mayBeTurned>[0]): Promise<readonly TextItem[]> {
  if (!mayBeTurned(items)) return items;
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    const glyphs = fnArray.flatMap((operation, at) =>
      operation === OPS.showText ? (argsArray[at] as [readonly (Glyph | number)[]])[0] : [],
    );
    return inLetterOrder(
      items,
      glyphs.map((glyph) => (typeof glyph === 'number' ? '' : (glyph?.unicode ?? ''))),
    );
  } catch {
    return items;
  } finally {
    // what is kept of the drawing; a page that is being drawn keeps it
    page.cleanup();
  }
}
