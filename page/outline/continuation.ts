/** Whether a block without a number goes on with the paragraph before it. */
import type { Span } from '../../citations/types.ts';
import type { ReadText } from '../text/types.ts';
import { subparagraphLetter } from './numbers.ts';
import { linesOf } from './torn.ts';

const CLOSING_MARKS = '["”’»）)\\]*\\s]*';
/** with the number of a footnote, where that stands in the text */
const NOTE = String.raw`(?:(?<=[;。；؛]\s?|\p{L}{3}[.”"])\d{1,3})?\s*$`;
const FINISHED = new RegExp(`[.;!?。；！？؛؟]${CLOSING_MARKS}${NOTE}`, 'u');
const INTRODUCES = new RegExp(`[:：—]${CLOSING_MARKS}$`);
/** What stands before the beginning of a part: end of the one before, or a colon or comma. */
const BEFORE_PART = new RegExp(
  `(?:[.;:,、，。；：؛،!?—]|[;,]?\\s(?:and|or|et|ou|y|e|o|u|и|или|или же)|[和或و])${CLOSING_MARKS}${NOTE}`,
  'u',
);

export type Passed = 'rule' | 'notes' | 'page';

export class Continuation {
  /** start of the block that was taken last; -1 while no paragraph is open */
  last = -1;
  #tail = '';
  #length = 0;
  #introduced = false;
  #passed: Passed | null = null;
  /** of a text that was cut at printed lines: from here on a line is full; else infinite */
  readonly #fullLine: number;

  constructor(private readonly read: ReadText) {
    this.#fullLine = linesOf(read).full;
  }

  /** The block belongs to the open paragraph. */
  take(block: Span, skip = 0): void {
    const before = this.last;
    this.last = block.start;
    this.#tail = this.read.text.slice(Math.max(block.start + skip, block.end - 24), block.end);
    this.#length = block.end - block.start;
    this.#passed = null;
    if (INTRODUCES.test(this.#tail)) this.#introduced = true;
    else if (skip > 0 || before < 0 || /[.。]\S{0,2}$/.test(this.#tail)) this.#introduced = false;
  }

  close(): void {
    this.last = -1;
  }

  /** What was passed since the words that were taken last: a footnote rule, then footnotes; or a page number or running head. */
  pass(what: Passed): void {
    if (what !== 'notes' || this.#passed === 'rule') this.#passed = what;
  }

  get passed(): Passed | null {
    return this.#passed;
  }

  /** True where the words before allow that a part (a) begins. */
  get mayBeginPart(): boolean {
    return this.last >= 0 && (this.#tail === '' || BEFORE_PART.test(this.#tail));
  }

  continues(block: Span): boolean {
    if (this.last < 0) return false;
    if (this.#tail === '') return true;
    if (this.#passed && FINISHED.test(this.#tail)) return false;
    if (!FINISHED.test(this.#tail)) return true;
    if (this.#introduced) return true;
    // a full line may end in a full stop; a heading or the date of adoption after the last paragraph is short, and has none
    return this.#length >= this.#fullLine && (block.end - block.start >= 40 || FINISHED.test(this.read.text.slice(block.start, block.end)));
  }

  /** After footnotes: only the rest of a sentence that the page cut. */
  resumes(block: Span): boolean {
    return (
      this.last >= 0 &&
      this.#passed !== 'notes' &&
      this.#tail !== '' &&
      !FINISHED.test(this.#tail) &&
      /^\p{Ll}/u.test(this.read.text.slice(block.start, block.start + 2))
    );
  }
}

/** The words may stand before the beginning of a part or item. */
export const endsItem = (text: string): boolean => BEFORE_PART.test(text.slice(-40));

/** A line begins with the letter of a part, or with the sign of an item. */
export const beginsItem = (text: string): boolean => /^[•–—▪●]\s/.test(text) || subparagraphLetter(text.slice(0, 12)) !== null;
