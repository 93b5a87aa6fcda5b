/** The order in which the lines of a page are read. */
import type { PdfLine } from './types.ts';

/** Lines that each of two columns has at least. */
const FEWEST = 8;
/** Of a page's lines so many may cross the gutter: titles, tables. */
const CROSSING = 0.2;
/** A line of text fills so much of its column; the cells of a table do not. */
const FILLED = 0.7;

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Where the gutter between two columns of text is; null on a page of one column. */
export function gutterOf(lines: readonly PdfLine[], pageWidth: number): number | null {
  let best: { readonly x: number; readonly crossing: number } | null = null;
  for (let x = pageWidth * 0.35; x <= pageWidth * 0.65; x += 2) {
    const crossing = lines.filter(({ left, right }) => left < x && right > x).length;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  if (!best || best.crossing > CROSSING * lines.length) return null;
  const { x } = best;
  const sides = [lines.filter(({ right }) => right <= x), lines.filter(({ left }) => left >= x)];
  const isText = sides.every((side) => {
    if (side.length < FEWEST) return false;
    const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
    return width > pageWidth * 0.2 && middle(side.map(({ left, right }) => right - left)) > FILLED * width;
  });
  return isText ? x : null;
}

/** Most lines stand below the one before, or beside it. */
function isInOrder(lines: readonly PdfLine[]): boolean {
  let back = 0;
  for (let at = 1; at < lines.length; at++) {
    const [before, line] = [lines[at - 1] as PdfLine, lines[at] as PdfLine];
    const beside = line.rtl ? line.right <= before.left : line.left >= before.right;
    if (line.y < before.y - before.size && !beside) back++;
  }
  return back <= 1 + lines.length * 0.08;
}

const downwards = (one: PdfLine, other: PdfLine): number =>
  Math.abs(one.y - other.y) > 2 ? one.y - other.y : one.rtl ? other.right - one.right : one.left - other.left;

/**
 * Lines as they are read: as the file has them, where that goes down the page; columns one after another, from heading to heading across them.
 * In a script that runs from right to left the right column comes first.
 */
export function inReadingOrder(lines: readonly PdfLine[], pageWidth: number): PdfLine[] {
  const filed = lines.toSorted((one, other) => one.order - other.order);
  const gutter = gutterOf(lines, pageWidth);
  if (gutter === null) return isInOrder(filed) ? filed : filed.toSorted(downwards);
  const rtl = lines.filter((line) => line.rtl).length * 2 > lines.length;
  const ordered: PdfLine[] = [];
  let columns: [PdfLine[], PdfLine[]] = [[], []];
  const flush = (): void => {
    ordered.push(...(rtl ? columns.toReversed() : columns).flat());
    columns = [[], []];
  };
  for (const line of filed.toSorted(downwards)) {
    if (line.right <= gutter) columns[0].push(line);
    else if (line.left >= gutter) columns[1].push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}
