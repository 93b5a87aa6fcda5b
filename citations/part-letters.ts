/** Letters of the parts of a resolution: ` B`, ` A and B`, ` A to C`, ` ألف وباء`. */
import type { PartLetter } from './kernel.ts';
import { latinCapital, PART_LETTER } from './letters.ts';

/** Between two letters; a pattern source. */
export const LETTER_JOINT = ' ?[,،–-] ?| ?(?:、|和|至|و|إلى) ?| (?:and|to|et|à|y|a|и|bis|und|إلى) ';
const LETTER_LIST = new RegExp(`( ?)(${PART_LETTER})((?:(?:${LETTER_JOINT})${PART_LETTER}(?!\\.))*)`, 'y');
const LETTER_MORE = new RegExp(`(${LETTER_JOINT})(${PART_LETTER})`, 'y');
/** Joints that stand for all letters between. */
const RANGE = /^(?:[–-]|to|à|a|bis|至|إلى)$/;

/** Letters between two of a range. They have no place of their own in the text and share the joint, as far as it has room for them. */
function between(first: string, last: string, start: number, end: number): PartLetter[] {
  const width = end - start;
  const count = Math.min(Math.max(last.charCodeAt(0) - first.charCodeAt(0) - 1, 0), width);
  return Array.from({ length: count }, (_, i) => ({
    letter: String.fromCharCode(first.charCodeAt(0) + 1 + i),
    start: start + Math.floor((i * width) / count),
    end: start + Math.floor(((i + 1) * width) / count),
  }));
}

/** Reads letters of parts from `offset`, ranges written out; `end` is `offset` where there are none. */
export function lettersAt(text: string, offset: number): { letters: PartLetter[]; end: number } {
  LETTER_LIST.lastIndex = offset;
  const found = LETTER_LIST.exec(text);
  if (!found?.[2]) return { letters: [], end: offset };
  const first = offset + (found[1]?.length ?? 0);
  let end = first + found[2].length;
  const letters: PartLetter[] = [{ letter: latinCapital(found[2]), start: first, end }];
  const last = LETTER_LIST.lastIndex;
  while (end < last) {
    LETTER_MORE.lastIndex = end;
    const more = LETTER_MORE.exec(text);
    if (!more?.[2]) break;
    const start = end + (more[1]?.length ?? 0);
    const letter = latinCapital(more[2]);
    if (RANGE.test((more[1] ?? '').trim())) letters.push(...between(letters.at(-1)?.letter ?? letter, letter, end, start));
    end = start + more[2].length;
    letters.push({ letter, start, end });
  }
  return { letters, end };
}
