/** The blocks of a text as a masthead is read: folded, cut short, with what each looks like. */
import { fold } from '../../citations/fold.ts';
import type { ReadText } from '../text/types.ts';

/** As far into a text as a masthead may stand: past the menus of a page. */
const FARTHEST = 400;
/** A page that says so many things has its say before. */
const ALL = 4000;
const LONGEST = 240;
/** Of lines farther down no more is looked at: where another document may begin. */
const BEGINNING = 90;

export interface Line {
  /** folded; the first 240 characters of a longer block */
  readonly text: string;
  /** false for a paragraph that is longer than any line of a masthead */
  readonly isShort: boolean;
  /** begins with a number, printed by the text or by the browser */
  readonly isNumbered: boolean;
  /** long, and ends as preambular and operative paragraphs do, in any of the six languages */
  readonly isClause: boolean;
  /** among the first lines of the text */
  readonly isFirst: boolean;
}

const FIRST_LINES = 12;
const FIRST_CHARACTERS = 1500;

/** Letters set apart, as typists set a name off: `U N I T E D   N A T I O N S`. */
const SPACED = /(?<![\p{L}\d])(?:\p{L} ){4,}\p{L}(?![\p{L}\d])/gu;
const SPACED_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

function foldLine(text: string): string {
  const plain = fold(text).text.replace(/\s+/g, ' ').trim();
  if (!/\S \S \S|\p{Script=Han} /u.test(plain)) return plain;
  return plain.replace(SPACED, (letters) => letters.replaceAll(' ', '')).replace(SPACED_HAN, '');
}

/** The lines of a text, in order; `head` those among which its masthead is looked for. */
export function linesOf({ text, blocks }: ReadText): { readonly head: readonly Line[]; readonly all: readonly Line[] } {
  const all = blocks.slice(0, ALL).map(({ start, end, listNumber }, index): Line => {
    const isShort = end - start <= LONGEST;
    const line = foldLine(text.slice(start, Math.min(end, start + (index < FARTHEST ? LONGEST : BEGINNING))));
    return {
      text: line,
      isShort,
      isNumbered: listNumber !== undefined || /^\d{1,3}(?:\.(?!\d)|[)．、])/.test(line),
      isClause: end - start > 30 && /[,،，;；؛:]$/.test(text.slice(end - 1, end)),
      isFirst: index < FIRST_LINES || start < FIRST_CHARACTERS,
    };
  });
  return { head: all.slice(0, FARTHEST), all };
}
