/** The text of one page, as far as it is read. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageOf } from '../page/pdf/items.ts';
import type { PdfPage } from '../page/pdf/types.ts';
import { lettersInOrder } from './letter-order.ts';

/** Pieces of text on a page at most. The fullest tables of UN documents have some two thousand. */
const MOST_ITEMS = 10_000;

export interface PageRead {
  readonly page: PdfPage;
  /** it has more text than is read; then none of it is */
  readonly full: boolean;
  /** it is damaged: nothing is known of its text */
  readonly damaged: boolean;
}

const EMPTY: PdfPage = { width: 612, height: 792, items: [] };

/** Reads it in the portions that pdf.js gives, so that a page without end is left off. A page that is damaged has no text. */
export async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<PageRead> {
  let empty = EMPTY;
  try {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    empty = { width: viewport.width, height: viewport.height, items: [] };
    const reader = (page.streamTextContent() as ReadableStream<{ readonly items: Parameters<typeof pageOf>[0] }>).getReader();
    const items: Parameters<typeof pageOf>[0][number][] = [];
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const item of piece.value.items) items.push(item);
      if (items.length <= MOST_ITEMS) continue;
      reader.cancel(new Error('more text than is read')).catch(() => undefined);
      return { page: empty, full: true, damaged: false };
    }
    return { page: pageOf(await lettersInOrder(page, items), viewport), full: false, damaged: false };
  } catch {
    // what can be drawn of it shows what it is
    return { page: empty, full: false, damaged: true };
  }
}
