/** The words of a PDF without its looks. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageOf } from '../page/pdf/items.ts';
import { PdfReading } from '../page/pdf/reading.ts';
import { textOfBlocks } from '../page/pdf/text.ts';
import type { PdfBlock, PdfText } from '../page/pdf/types.ts';
import { giveWay } from '../page/text/slices.ts';

/** Letters of a document's text, fewer are page numbers on pictures. */
const FEWEST_LETTERS = 20;

/** Is it a text, or are its pages pictures? */
export const holdsText = ({ length }: string, pages: number): boolean => length >= FEWEST_LETTERS * Math.min(pages, 5);

/**
 * Reads all pages, one after another.
 * @throws the signal's reason once it is aborted; what pdf.js throws for a page that is broken
 */
export async function readText(pdf: PDFDocumentProxy, signal: AbortSignal): Promise<PdfText> {
  const reading = new PdfReading();
  const blocks: PdfBlock[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    signal.throwIfAborted();
    blocks.push(...reading.add(pageOf(items, page.getViewport({ scale: 1 }))));
    page.cleanup();
    await giveWay();
  }
  return textOfBlocks([...blocks, ...reading.finish()]);
}
