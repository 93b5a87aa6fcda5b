/** Reads the pages of a PDF one after another into paragraphs. Pure: what it is given is text with places. */
import { begins, type Measure } from './blocks.ts';
import { gutterOf, inReadingOrder } from './columns.ts';
import { besideOthers, kindsOf, type Sheet } from './frame.ts';
import { linesOf, sizesOf } from './lines.ts';
import type { StrokeNames } from './strokes.ts';
import type { PdfBlock, PdfKind, PdfLine, PdfPage } from './types.ts';
import { learn, Vocabulary, wordsOfLines } from './words.ts';

/** Pages on either side that tell what is repeated: heads differ on left and right pages. */
const AROUND = 2;
/** Lines in rows with others, on a page that is mostly a table. */
const TABLE = 0.2;
/** Share of the letters that the text's size has at least: headings never have, and what is larger than notes and tables is the text. */
const SHARE = 0.2;

export class PdfReading {
  readonly #sheets: Sheet[] = [];
  /** letters of each size so far */
  readonly #sizes = new Map<number, number>();
  readonly #vocabulary = new Vocabulary();
  readonly #strokes: StrokeNames = new Set();
  #done = 0;
  /** paragraph that the last page may have left open */
  #open: PdfLine[] = [];
  #openNote: PdfLine[] = [];
  /** what stands below the open paragraph, and is read behind it */
  #behind: PdfBlock[] = [];

  /** Takes the next page. Returns the blocks that are whole now, in reading order. */
  add(page: PdfPage): PdfBlock[] {
    const lines = inReadingOrder(linesOf(page, this.#sheets.length, this.#strokes), page.width);
    lines.forEach((line, at) => learn(this.#vocabulary, line, lines[at - 1]));
    for (const [size, letters] of sizesOf(lines)) this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + letters);
    this.#sheets.push({ index: this.#sheets.length, width: page.width, height: page.height, lines });
    return this.#readTo(this.#sheets.length - AROUND);
  }

  /** No more pages: the rest. */
  finish(): PdfBlock[] {
    const blocks = this.#readTo(this.#sheets.length);
    this.#closeNote();
    return [...blocks, ...this.#close()];
  }

  #readTo(end: number): PdfBlock[] {
    const blocks: PdfBlock[] = [];
    for (; this.#done < end; this.#done++) {
      for (const block of this.#read(this.#sheets[this.#done] as Sheet)) blocks.push(block);
      // no page to come has it around
      const far = this.#sheets[this.#done - AROUND];
      if (far) this.#sheets[far.index] = { ...far, lines: [] };
    }
    return blocks;
  }

  #read(sheet: Sheet): PdfBlock[] {
    const near = this.#sheets.slice(Math.max(0, sheet.index - AROUND), sheet.index + AROUND + 1);
    const bodySize = bodySizeOf(sheet, this.#sizes);
    const gutter = gutterOf(sheet.lines, sheet.width);
    const kinds = kindsOf(sheet, near, bodySize, gutter !== null);
    const ofKind = (kind: PdfKind): PdfLine[] => sheet.lines.filter((line) => kinds.get(line) === kind);
    const blocks: PdfBlock[] = [];
    const around = near.flatMap(({ lines }) => lines).filter((line) => Math.abs(line.size - bodySize) < 0.06 * bodySize);
    const measure = measureOf(ofKind('text'), around, bodySize, gutter);
    for (const line of ofKind('page')) this.#behind.push(this.#block('page', [line]));
    const notes = ofKind('note');
    // a note may go on below the next page
    const first = notes.findIndex((line) => begins(this.#openNote, line, measure(line), 'note'));
    if (this.#openNote.length > 0) this.#openNote.push(...notes.splice(0, first < 0 ? notes.length : first));
    this.#closeNote();

    let aside: PdfLine[] = [];
    const closeAside = (): void => {
      if (aside.length > 0) this.#behind.push(this.#block('aside', aside));
      aside = [];
    };
    for (const line of sheet.lines) {
      const kind = kinds.get(line);
      if (kind === 'aside') {
        if (begins(aside, line, measure(line), 'aside')) closeAside();
        aside.push(line);
      }
      if (kind !== 'text') continue;
      closeAside();
      if (begins(this.#open, line, measure(line), 'text')) blocks.push(...this.#close());
      this.#open.push(line);
    }
    closeAside();
    for (const line of notes) {
      if (begins(this.#openNote, line, measure(line), 'note')) this.#closeNote();
      this.#openNote.push(line);
    }
    return blocks;
  }

  #closeNote(): void {
    if (this.#openNote.length > 0) this.#behind.push(this.#block('note', this.#openNote));
    this.#openNote = [];
  }

  #close(): PdfBlock[] {
    const text = this.#open.length > 0 ? [this.#block('text', this.#open)] : [];
    const behind = this.#behind;
    this.#open = [];
    this.#behind = [];
    return [...text, ...behind];
  }

  #block(kind: PdfKind, lines: readonly PdfLine[]): PdfBlock {
    return { kind, ...wordsOfLines(lines, this.#vocabulary, kind === 'note') };
  }
}

const textSize = (sizes: ReadonlyMap<number, number>): number => {
  const all = [...sizes.values()].reduce((sum, letters) => sum + letters, 0);
  return Math.max(0, ...[...sizes].filter(([, letters]) => letters >= SHARE * all).map(([size]) => size)) || 10;
};

/** Size of the text's type; a page's own where it has hardly any of the document's, and is no table. */
function bodySizeOf({ lines }: Sheet, sizes: ReadonlyMap<number, number>): number {
  const size = textSize(sizes);
  const own = textSize(sizesOf(lines));
  return own < size && besideOthers(lines).size < TABLE * lines.length ? own : size;
}

/** Lines that are taken to keep within the edges, beside those of mastheads and tables. */
const MOST = 0.93;

function edgesOf(lines: readonly PdfLine[]): { left: number; right: number } {
  const at = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * MOST)] ?? 0;
  return { left: -at(lines.map(({ left }) => -left)), right: at(lines.map(({ right }) => right)) };
}

/** Edges of the text, of its column, and the distance of its lines. @param around lines in the text's type, of the pages around too */
function measureOf(
  lines: readonly PdfLine[],
  around: readonly PdfLine[],
  bodySize: number,
  gutter: number | null,
): (line: PdfLine) => Measure {
  const steps = new Map<number, number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const step = before ? Math.round((line.y - before.y) * 2) / 2 : 0;
    if (before && Math.abs(before.size - line.size) < 0.3 && step > 0.8 * line.size && step < 2.2 * line.size)
      steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const most = Math.max(0, ...steps.values());
  // paragraphs of one line are further apart than lines
  const leading = most > 2 ? Math.min(...[...steps].filter(([, times]) => times > most * 0.3).map(([step]) => step)) : 0;
  const whole = edgesOf(around);
  const columns =
    gutter === null ? null : [lines.filter(({ right }) => right <= gutter), lines.filter(({ left }) => left >= gutter)].map(edgesOf);
  return (line) => {
    const column =
      gutter === null || !columns || (line.left < gutter && line.right > gutter) ? whole : columns[line.right <= gutter ? 0 : 1];
    const scale = bodySize > 0 ? Math.max(1, line.size / bodySize) : 1;
    return { ...(column ?? whole), leading: leading * scale, bodySize };
  };
}
