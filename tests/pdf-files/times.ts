/** Setting lines in Times, whose letters have known widths and which every reader of PDF has. */
import { literal } from './writer.ts';

/** Thousandths of the size, from the space to the tilde. */
const WIDTHS = (
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 ' +
  '921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 ' +
  '333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
)
  .split(' ')
  .map(Number);

/** Width of a text at size 1. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDTHS[letter.charCodeAt(0) - 32] ?? 500), 0) / 1000;

/** Lines of a text that fill a measure; the first may be shorter. */
export function broken(text: string, size: number, measure: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = measure - (lines.length === 0 ? indent : 0);
    if (line !== '' && widthOf(`${line} ${word}`) * size > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Operators that set one line. @param spread white space added between words, so that it fills its measure */
export const setLine = (font: string, size: number, x: number, y: number, text: string, spread = 0): string =>
  `BT /${font} ${size} Tf ${spread.toFixed(3)} Tw ${x.toFixed(2)} ${y.toFixed(2)} Td ${literal(text)} Tj ET\n`;
