/** From lines to paragraphs: where one ends and the next begins, over the ends of pages too. */
import { paragraphNumber, subparagraphLetter } from '../outline/numbers.ts';
import { beginsNote } from './frame.ts';
import type { PdfLine } from './types.ts';

/** Shares of the type's size. */
const INDENT = 0.8;
const OTHER_SIZE = 0.06;
/** Distance of baselines in a paragraph, where the page has not shown another. */
const LEADING = 1.25;
/** The same in tables. */
const TIGHT = 1.18;
/** White space between paragraphs, as a share of that distance. */
const APART = 1.2;

const TERMINAL = /[.;:!?。；：！？؛؟،,，][”"’»)）\]]*$/;
const BULLET = /^[•–—▪●*]\s/;

/** What is known of the page's text where a line stands. */
export interface Measure {
  /** edges of the text */
  readonly left: number;
  readonly right: number;
  /** distance of the baselines of one paragraph; 0 where it is not known */
  readonly leading: number;
  readonly bodySize: number;
}

const beginsPart = (line: PdfLine): boolean => {
  const head = line.text.slice(0, 16);
  return paragraphNumber(head) !== null || /^\d{1,3}\.\d{1,3}\s/.test(head) || subparagraphLetter(head) !== null || BULLET.test(head);
};

/** Start of a line in its own direction, growing as it is indented. */
const startOf = (line: PdfLine): number => (line.rtl ? -line.right : line.left);

/** The next line's first word would have had room on this one. */
function isShort(line: PdfLine, next: PdfLine, { left, right }: Measure): boolean {
  const room = line.rtl ? line.left - left : right - line.right;
  const first = /^[\u2e80-\u9fff\uff00-\uff60]/.test(next.text) ? 1.2 : (/^\S+/.exec(next.text)?.[0].length ?? 1);
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return room > first * letter + 0.5 * line.size + 1;
}

/** On the next page a note may go on: one begins there with a raised mark, a star, or the number that comes next. */
function follows(first: PdfLine, line: PdfLine): boolean {
  const numberOf = ({ runs }: PdfLine): number => Number(/\d+/.exec(runs[0]?.text ?? '')?.[0]);
  return line.runs[0]?.raised === true || line.text.startsWith('*') || numberOf(line) === numberOf(first) + 1;
}

/** Whether a line begins a block, after the lines of the one that is open. */
export function begins(open: readonly PdfLine[], line: PdfLine, measure: Measure, kind: 'text' | 'note' | 'aside'): boolean {
  const last = open.at(-1);
  if (!last) return true;
  if (kind === 'note') return beginsNote(line) && (line.page === last.page || follows(open[0] as PdfLine, line));
  if (Math.abs(line.size - last.size) > OTHER_SIZE * last.size + 0.3) return true;
  const first = open[0] as PdfLine;
  const isFirst = last === first;
  const size = line.size;
  const step = line.y - last.y;
  const isNext = line.page === last.page && step > 0;
  const isTitle = size > 1.08 * measure.bodySize;
  const leading = kind === 'aside' ? TIGHT * size : measure.leading || LEADING * size;
  if (isNext && step > APART * leading) return true;
  // beside, in a table
  if (line.page === last.page && Math.abs(step) < 0.4 * size) return true;
  const marked = beginsPart(line);
  const short = isShort(last, line, measure);
  const ends = TERMINAL.test(last.text);
  const indent = startOf(line) - startOf(last);
  // a number stands before its paragraph, whose lines then begin behind it
  const hangs = isFirst && beginsPart(first);
  if (!isTitle && indent > INDENT * size && !hangs && (ends || short || marked)) return true;
  // among lines that hang behind their number, what looks like one is a mention
  const isHung = !isFirst && startOf(last) > startOf(first) + INDENT * size && Math.abs(indent) < 0.3 * size && !short;
  if (marked && ends && !isHung) return true;
  // set to the end of the line, or in the middle
  const far = (each: PdfLine): boolean =>
    (each.rtl ? measure.right - each.right : each.left - measure.left) > 0.35 * (measure.right - measure.left);
  if (!isTitle && isNext && far(last) && far(line) && Math.abs(indent) > INDENT * size) return true;
  if (isTitle) return !isNext;
  if (kind === 'aside' && isNext) return startOf(line) < startOf(first) - INDENT * size;
  if (!short) return false;
  if (!isNext) return ends || marked || !/^\p{Ll}/u.test(line.text);
  return ends || marked || !/^[\p{Ll}\p{Script=Arabic}\p{Script=Han}]/u.test(line.text);
}
