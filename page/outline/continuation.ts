/** How the words before tell whether a block goes on with them. */
import { subparagraphLetter } from './numbers.ts';

const CLOSING_MARKS = '["”’»）)\\]*\\s]*';
/** with the number of a footnote, where that stands in the text */
const NOTE = String.raw`(?:(?:(?<=[;.,。；؛،，:]\s?|\p{L}{3}[.”"]|[”»]\s?)\d{1,3}|\s\d{1,3}/|\(\d{1,3}\)[.;؛،]?)(?:,\s?\d{1,3})?)?\s*$`;
const FINISHED = new RegExp(`[.;!?。；！？؛؟]${CLOSING_MARKS}${NOTE}`, 'u');
const ENDS = new RegExp(`[.!?。！？؟]${CLOSING_MARKS}${NOTE}`, 'u');
const COMMA = new RegExp(`[,،，;；؛]${CLOSING_MARKS}${NOTE}`, 'u');
const INTRODUCES = new RegExp(`[:：—]${CLOSING_MARKS}${NOTE}`, 'u');
/** What stands before the beginning of a part: end of the one before, or a colon or comma. */
const BEFORE_PART = new RegExp(
  `(?:[.;:,、，。；：؛،!?—]|[;,]?\\s(?:and|or|et|ou|y|e|o|u|и|или|или же)|[和或及]|؛?\\s(?:و|أو))${CLOSING_MARKS}${NOTE}`,
  'u',
);
/** code units of a tail that are looked at */
const TAIL = 40;

/** What the end of a line says. */
export interface Tail {
  /** a sentence, or an item of a list, is at its end */
  readonly finished: boolean;
  /** a sentence is at its end */
  readonly ends: boolean;
  /** at a comma or semicolon, where a paragraph of a preamble may end */
  readonly comma: boolean;
  readonly introduces: boolean;
  readonly beforePart: boolean;
}

export function tailOf(line: string): Tail {
  const tail = line.slice(-TAIL);
  const finished = FINISHED.test(tail);
  const comma = COMMA.test(tail);
  return {
    finished,
    ends: finished && ENDS.test(tail),
    comma,
    introduces: !finished && !comma && INTRODUCES.test(tail),
    beforePart: finished || comma || BEFORE_PART.test(tail),
  };
}

/** The words may stand before the beginning of a part or item. */
export const endsItem = (text: string): boolean => BEFORE_PART.test(text.slice(-TAIL));

const ITEM = /^[•–—▪●\-*]\s/;

/** A line begins with the letter of a part, or with the sign of an item. */
export const beginsItem = (text: string): boolean => ITEM.test(text) || subparagraphLetter(text.slice(0, 12)) !== null;
