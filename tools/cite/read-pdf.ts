/** PDF files as text, outside of a browser. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageOf } from '../../page/pdf/items.ts';
import { readPdf } from '../../page/pdf/text.ts';
import type { PdfPage, PdfText } from '../../page/pdf/types.ts';
import { lettersInOrder } from '../../pdf/letter-order.ts';

/** Does a file begin as a PDF does? */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The pages of a PDF. Throws what pdf.js throws for a file that is none, is broken, or wants a password. */
export async function pagesOf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageOf(await lettersInOrder(page, items), page.getViewport({ scale: 1 })));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** Text of a PDF, its lines joined to paragraphs. */
export const textOfPdf = async (bytes: Uint8Array): Promise<PdfText> => readPdf(await pagesOf(bytes));
