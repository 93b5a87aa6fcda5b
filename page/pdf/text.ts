/** The text of a PDF as outline, identity and anchoring read it. */
import { PdfReading } from './reading.ts';
import type { PdfBlock, PdfPage, PdfText } from './types.ts';

/** What of the blocks is read: running heads and feet are not, and what has no words. */
export const isRead = ({ kind, text }: PdfBlock): boolean => kind !== 'page' && text !== '';

/** Joins the blocks that are read. */
export function textOfBlocks(blocks: readonly PdfBlock[]): PdfText {
  const source = blocks.filter(isRead);
  let at = 0;
  return {
    text: source.map(({ text }) => text).join('\n'),
    blocks: source.map(({ kind, text }) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length, ...(kind === 'note' || kind === 'aside' ? { apart: kind } : {}) };
    }),
    whole: true,
    source,
  };
}

/** Reads all pages at once. */
export function readPdf(pages: readonly PdfPage[]): PdfText {
  const reading = new PdfReading();
  return textOfBlocks([...pages.flatMap((page) => reading.add(page)), ...reading.finish()]);
}
