/** Pages for the tests, set line by line in the manner of UN documents: PDF units from the top left corner. */
import type { PdfItem, PdfPage } from '../../../../page/pdf/types.ts';

const WIDTH = 0.5;

export interface SetLine {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** right edge that the words are spread to */
  readonly to?: number;
}

/** One item of letters. Each takes half of its size. */
export function letters(text: string, { x, y, size = 10, to }: SetLine): PdfItem {
  return {
    text,
    x,
    y,
    width: to === undefined ? text.length * size * WIDTH : to - x,
    size,
    spaced: false,
    rtl: /[\u0600-\u06ff]/.test(text),
  };
}

/** Lines of a paragraph at a leading of 12, the first indented; all but the last reach the right edge. */
export function paragraph(lines: readonly string[], y: number, { left = 123, right = 488, first = 147, size = 10 } = {}): PdfItem[] {
  return lines.map((text, at) =>
    letters(text, {
      x: at === 0 ? first : left,
      y: y + at * 1.2 * size,
      size,
      ...(at < lines.length - 1 ? { to: right } : {}),
    }),
  );
}

export const sheet = (...items: readonly (PdfItem | readonly PdfItem[])[]): PdfPage => ({
  width: 612,
  height: 792,
  items: items.flat(),
});
