/** What a page has around its text: running heads, feet, footnotes, tables. By where it stands, how it is set, and what other pages have there. */
import { isPageLine, isSymbolLine, pageOfAll } from '../outline/furniture.ts';
import type { PdfKind, PdfLine } from './types.ts';

/** Shares of the page's height in which heads and feet stand. */
const HEAD = 0.12;
const FOOT = 0.88;
const MASTHEAD = 0.45;
/** Share of the page's widest line that a cell has at most. */
const CELL = 0.6;
/** Type of footnotes and tables, as a share of the text's. */
const SMALL = 0.93;
/** White space above a footnote's zone and below a head, in lines. */
const APART = 1.3;

const RULE = /^[_＿—–]{5,}$/;
/** `1 Resolution`, `* See`, `(1) ...`, `a Includes` */
const NOTE = /^(?:\(?\d{1,3}\)?(?=\s|\p{L})|\*{1,4}|[†‡§]|[a-z](?=\s))/u;
/** What stands above a table or below a figure, in the six languages. */
const CAPTION =
  /^(?:Table|Figure|Tableau|Graphique|Cuadro|Gráfico|Таблица|Диаграмма|Рисунок|الجدول|الشكل|表|图)\s?(?:\d|[IVX]+\b|[A-Z]\b|ألف)[\d.IVX]*(?:\s|$)/u;
const LEADERS = /(?:\.\s?){6,}/;

export interface Sheet {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** in reading order */
  readonly lines: readonly PdfLine[];
}

/** A page's number: this one's own, of as many as the pages around say, or the only such number on it. `79/134` at the foot of a table is a resolution. */
function isPageNumber(line: PdfLine, sheet: Sheet, near: readonly Sheet[]): boolean {
  if (!isPageLine(line.text)) return false;
  const own = pageOfAll(line.text);
  if (!own || own.page === sheet.index + 1) return true;
  const isAlone = !sheet.lines.some((other) => other !== line && /^\d{1,3}\/\d{1,3}(?:\s|$)/.test(other.text));
  return (
    isAlone ||
    near.some(({ index, lines }) =>
      lines.some((other) => {
        const said = index === sheet.index ? null : pageOfAll(other.text);
        return said?.all === own.all && said.page - own.page === index - sheet.index;
      }),
    )
  );
}

const sameHead = (one: PdfLine, other: PdfLine): boolean => one.text === other.text && Math.abs(one.y - other.y) < 4;

/** Running heads of a page, which other pages repeat or which are set apart in smaller type; none on the first page, where the masthead is. */
function headsOf(sheet: Sheet, near: readonly Sheet[], bodySize: number): Set<PdfLine> {
  const heads = new Set<PdfLine>();
  if (sheet.index === 0) return heads;
  const zone = sheet.lines.filter((line) => line.y < HEAD * sheet.height).toSorted((one, other) => one.y - other.y);
  const others = near.flatMap((other) => (other.index === sheet.index ? [] : other.lines.filter((line) => line.y < HEAD * other.height)));
  for (const line of zone) {
    const repeated = others.some((other) => sameHead(line, other));
    if (repeated || isSymbolLine(line.text) || isPageNumber(line, sheet, near)) heads.add(line);
  }
  // what stands beside or between them, and smaller lines that white space divides from the text
  const below = sheet.lines.filter((line) => !zone.includes(line)).reduce((least, line) => Math.min(least, line.y), Infinity);
  const small = zone.filter((line) => line.size < SMALL * bodySize && !heads.has(line));
  for (const line of small) {
    const next = zone.filter((other) => other.y > line.y + 2).reduce((least, other) => Math.min(least, other.y), below);
    const beside = [...heads].some((head) => Math.abs(head.y - line.y) < 1.6 * line.size);
    if (beside || next - line.y > 1.6 * APART * line.size) heads.add(line);
  }
  return heads;
}

function feetOf(sheet: Sheet, near: readonly Sheet[]): Set<PdfLine> {
  const zone = sheet.lines.filter((line) => line.y > FOOT * sheet.height);
  const others = near.flatMap((other) => (other.index === sheet.index ? [] : other.lines.filter((line) => line.y > FOOT * other.height)));
  const lowest = Math.max(...zone.map(({ y }) => y));
  return new Set(
    zone.filter(
      (line) =>
        isPageNumber(line, sheet, near) ||
        isSymbolLine(line.text) ||
        /^\*\d{5,8}\*$/.test(line.text) ||
        (lowest - line.y < 14 && !NOTE.test(line.text) && others.some((other) => sameHead(line, other))),
    ),
  );
}

/** Where the footnotes of a page begin: the first line of them; null where it has none. */
function noteZone(lines: readonly PdfLine[], bodySize: number): PdfLine | null {
  const down = lines.toSorted((one, other) => one.y - other.y || one.left - other.left);
  const rule = down.findLast((line) => RULE.test(line.text));
  if (rule && down.every((line) => line.y <= rule.y || line.size < SMALL * bodySize)) return rule;
  let first: PdfLine | null = null;
  for (let at = down.length - 1; at >= 0; at--) {
    const line = down[at] as PdfLine;
    if (line.size >= SMALL * bodySize) break;
    const before = down[at - 1];
    const mark = line.runs[0];
    const marked = mark?.raised === true || NOTE.test(line.text);
    const gap = before ? line.y - before.y : Infinity;
    const isApart = !before || before.size >= SMALL * bodySize || gap > APART * 1.25 * line.size;
    if (marked && isApart && gap > 1) first = line;
  }
  return first;
}

/** Lines that have others in their row. */
export function besideOthers(lines: readonly PdfLine[]): Set<PdfLine> {
  return new Set(lines.filter((line) => lines.some((other) => other !== line && Math.abs(other.y - line.y) < 0.4 * line.size)));
}

/** Rows of cells, and small lines beside them: what is no text of paragraphs. @param mastheadEnd above which rows are none of a table */
function asidesOf(lines: readonly PdfLine[], bodySize: number, gutter: boolean, mastheadEnd: number): Set<PdfLine> {
  const asides = new Set<PdfLine>();
  const rest = lines.filter((line) => line.y > mastheadEnd);
  for (const line of lines) if (LEADERS.test(line.text)) asides.add(line);
  for (const line of rest) if (line.size < SMALL * bodySize) asides.add(line);
  if (gutter) return asides;
  const rows = besideOthers(rest);
  for (const line of rows) asides.add(line);
  // a cell with more lines than the others of its row
  const width = Math.max(...lines.map(({ left, right }) => right - left));
  for (const line of rest.toSorted((one, other) => one.y - other.y)) {
    if (rows.has(line) || line.right - line.left > CELL * width) continue;
    const goesOn = [...rows].some(
      (above) =>
        Math.abs(above.left - line.left) < 2 &&
        line.y > above.y &&
        line.y - above.y < 1.5 * line.size &&
        Math.abs(above.size - line.size) < 0.5,
    );
    if (!goesOn) continue;
    rows.add(line);
    asides.add(line);
  }
  for (const [at, line] of lines.entries()) {
    if (!CAPTION.test(line.text) || line.text.length > 60 || asides.has(line)) continue;
    asides.add(line);
    for (let next = at + 1; next < lines.length; next++) {
      const [above, below] = [lines[next - 1] as PdfLine, lines[next] as PdfLine];
      if (asides.has(below) || below.y - above.y > APART * 1.25 * line.size) break;
      asides.add(below);
    }
  }
  return asides;
}

/** What each line of a page is. @param near pages around it, itself among them */
export function kindsOf(sheet: Sheet, near: readonly Sheet[], bodySize: number, gutter: boolean): Map<PdfLine, PdfKind> {
  const kinds = new Map<PdfLine, PdfKind>();
  for (const line of headsOf(sheet, near, bodySize)) kinds.set(line, 'page');
  for (const line of feetOf(sheet, near)) kinds.set(line, 'page');
  const rest = sheet.lines.filter((line) => !kinds.has(line));
  const zone = noteZone(rest, bodySize);
  for (const line of rest) {
    if (RULE.test(line.text)) kinds.set(line, 'page');
    else if (zone && line.y >= zone.y - 0.5) kinds.set(line, 'note');
  }
  const text = rest.filter((line) => !kinds.has(line));
  const asides = asidesOf(text, bodySize, gutter, sheet.index === 0 ? MASTHEAD * sheet.height : 0);
  for (const line of text) kinds.set(line, asides.has(line) ? 'aside' : 'text');
  return kinds;
}

/** Does a footnote begin with this line? */
export const beginsNote = (line: PdfLine): boolean => line.runs[0]?.raised === true || NOTE.test(line.text);
