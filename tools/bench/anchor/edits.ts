/** A page from which paragraphs were taken out, its numbers closed up or not. */
import type { Span } from '../../../citations/types.ts';
import type { Edit } from './measure.ts';
import type { Lines } from './pages.ts';

export interface Edited {
  readonly lines: Lines;
  /** span of the edited raw text → of the whole one; it is near enough to see where an answer stands */
  toWhole(span: Span): Span;
}

/** Number that opens a line. */
export const numberOf = (line: string): number => Number(/^(\d{1,3})\. /.exec(line)?.[1] ?? 0);

/** The line with its number one less for each paragraph that was removed before it. */
export const renumbered = (line: string, less: number): string =>
  less > 0 && numberOf(line) > less ? line.replace(/^\d+/, String(numberOf(line) - less)) : line;

/** Takes paragraphs out. */
export function edited(lines: Lines, { remove, renumber }: Edit): Edited {
  const kept: string[][] = [];
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let [less, whole, next] = [0, 0, 0];
  lines.forEach((paragraph, index) => {
    const length = paragraph.join('\n').length + 1;
    if (remove.includes(index)) {
      if (numberOf(paragraph[0] ?? '') > 0) less++;
    } else {
      const now = paragraph.map((line, at) => (renumber && at === 0 ? renumbered(line, less) : line));
      kept.push(now);
      shifts.push({ from: next, by: whole - next });
      next += now.join('\n').length + 1;
    }
    whole += length;
  });
  const shift = (offset: number): number => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0);
  return { lines: kept, toWhole: ({ start, end }) => ({ start: shift(start), end: shift(end - 1) + 1 }) };
}
