/** The words of a PDF without its looks. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfReading } from '../page/pdf/reading.ts';
import { textOfBlocks } from '../page/pdf/text.ts';
import type { PdfBlock, PdfText } from '../page/pdf/types.ts';
import { giveWay } from '../page/text/slices.ts';
import { textOfPage } from './page-text.ts';

/** Letters of a document's text, fewer are page numbers on pictures. */
const FEWEST_LETTERS = 20;

/** Pages of a file that are read, and shown, at most. */
export const MOST_PAGES = 2000;

/** Is it a text, or are its pages pictures? */
export const holdsText = ({ length }: string, pages: number): boolean => length >= FEWEST_LETTERS * Math.min(pages, 5);

/**
 * Reads all pages, one after another.
 * @throws the signal's reason once it is aborted; an `Error` for a page that is broken
 */
export async function readText(pdf: PDFDocumentProxy, signal: AbortSignal): Promise<PdfText> {
  const reading = new PdfReading();
  const blocks: PdfBlock[] = [];
  // a file may keep pdf.js busy for good
  const aborted = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const read = await Promise.race([textOfPage(pdf, number), aborted]);
    signal.throwIfAborted();
    if (!read || read.damaged) throw new Error(`page ${number} is damaged`);
    for (const block of reading.add(read.page)) blocks.push(block);
    await giveWay();
  }
  return textOfBlocks([...blocks, ...reading.finish()]);
}
