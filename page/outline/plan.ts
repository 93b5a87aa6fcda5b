/** What each block is, before parts are made of them: page furniture, footnote, number that counts, heading, or text. */
import type { ReadText } from '../text/types.ts';
import { furnitureOf } from './furniture.ts';
import { countedSections, isShort, lineOf, type Line } from './lines.ts';
import { notesOf } from './notes.ts';
import { paragraphNumbers, type Candidate } from './sequence.ts';
import { printedWidth } from './torn.ts';
import type { Footnote } from './types.ts';

export interface Plan {
  /** blocks of the text itself, in order */
  readonly body: readonly Line[];
  /** those that begin a numbered paragraph */
  readonly begins: ReadonlySet<Line>;
  /** those that name what follows */
  readonly titles: ReadonlySet<Line>;
  /** those between a paragraph and the next of its count: not titles, they belong to it */
  readonly inside: ReadonlySet<Line>;
  readonly footnotes: readonly Footnote[];
  /** cut at printed lines */
  readonly torn: boolean;
}

/** Lines of a heading between two paragraphs, at most. */
const MOST_LINES = 8;

export function* planOf(read: ReadText): Generator<undefined, Plan, boolean> {
  const kinds = yield* furnitureOf(read);
  const width = yield* printedWidth(read);
  const torn = width < Infinity;
  const sections = yield* countedSections(read);
  const lines: Line[] = [];
  for (let block = 0; block < read.blocks.length; block++) {
    yield;
    lines.push(lineOf(read, block, sections));
  }
  yield* tellShort(lines, read.text, width);
  const { inside: noted, footnotes } = yield* notesOf(read, lines, kinds);
  const body = lines.filter((_, at) => kinds[at] === null && !noted.has(at) && !read.blocks[at]?.apart);
  // with the footnotes out, other lines follow one another
  yield* tellShort(body, read.text, width);
  const { candidates, at } = yield* candidatesOf(body, torn);
  const chosen = yield* paragraphNumbers(candidates);
  const begins = [...chosen].sort((a, b) => a - b).map((index) => at[index] as number);
  const titles = new Set<Line>();
  const inside = new Set<Line>();
  for (const [index, from] of begins.entries()) {
    const to = begins[index + 1];
    if (to === undefined || (body[to] as Line).number <= (body[from] as Line).number) continue;
    const first = titlesBefore(body, from, to, torn);
    for (let line = from + 1; line < to; line++) {
      yield;
      (line < first ? inside : titles).add(body[line] as Line);
    }
  }
  return { body, begins: new Set(begins.map((index) => body[index] as Line)), titles, inside, footnotes, torn };
}

function* tellShort(lines: readonly Line[], text: string, width: number): Generator<undefined, void, boolean> {
  for (const [at, line] of lines.entries()) {
    yield;
    const next = lines[at + 1];
    line.short = !next || isShort(line, next, text, width);
  }
}

/** Blocks that begin with a number, and where they stand in the body. */
function* candidatesOf(body: readonly Line[], torn: boolean): Generator<undefined, { candidates: Candidate[]; at: number[] }, boolean> {
  const candidates: Candidate[] = [];
  const at: number[] = [];
  let after: Candidate['after'] = 'nothing';
  /** last line that is none of a meeting or vote */
  let text: Line | undefined;
  for (const [index, line] of body.entries()) {
    yield;
    const before = body[index - 1];
    const settled = !before || before.finished || before.introduces || before.short;
    if (line.number > 0) {
      const alone = line.end - line.start <= 6;
      const firm = !torn || settled || alone || before.annex !== null || before.formula;
      const end = alone ? body[index + 1] : line;
      candidates.push({
        number: line.number,
        firm,
        after,
        introduced: before?.introduces ?? false,
        settled: text?.ends ?? false,
        sentence: !torn && (end?.ends ?? false),
      });
      at.push(index);
      after = 'nothing';
    } else if (line.annex || line.formula || (line.section && settled)) after = 'heading';
    else if (after === 'nothing' && line.title && !line.closing && settled && (!torn || line.short)) after = 'title';
    if (!line.closing) text = line;
  }
  return { candidates, at };
}

/** Index of the first line of the heading that stands right before a paragraph; the paragraph's own where there is none. */
function titlesBefore(body: readonly Line[], from: number, to: number, torn: boolean): number {
  const number = body[from] as Line;
  // a number alone has its words in the next block
  const own = number.end - number.start <= 6 && number.numberLength > 0 && from + 1 < to ? from + 1 : from;
  let first = to;
  while (first > own + 1) {
    const line = body[first - 1] as Line;
    if (line.finished || line.comma || line.introduces) return body[first]?.small === true ? to : first;
    if (line.letter || (!line.title && !line.closing) || to - first >= MOST_LINES) return to;
    first--;
  }
  const { finished, introduces, comma } = body[own] as Line;
  if (body[first]?.small === true) return to;
  return !finished && (torn || introduces || comma) ? to : first;
}
