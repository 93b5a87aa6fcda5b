/** Numbers as the markup names them, apart from their words: what they may mean. */
import { HOMOGLYPHS } from '../../citations/symbol.ts';
import { digits, paragraphNumber, roman, subparagraphLetter } from '../outline/numbers.ts';

/** `1.`, `1-`, `1 -`, `١`, `1．` and nothing else */
const ALONE = /^([\d٠-٩]{1,4})\s?[.．。、:)）-]?\s?[-–—]?$/;

/** A paragraph's number that the markup names; 0 where it is none. */
export function numberOf(mark: string): number {
  const found = ALONE.exec(mark);
  return found?.[1] ? digits(found[1]) : 0;
}

export interface Letters {
  /** places among letters that it may have; several where a Cyrillic letter looks like a Latin one */
  readonly letters: readonly number[];
  /** place among small Roman numbers; 0 where it is none */
  readonly roman: number;
  readonly length: number;
}

/** `(aa)`, `(bb)` after z */
const DOUBLED = /^[(（]?([a-z])\1[)）]\s*/;
const CYRILLIC = /^[(（]?([а-яіѕ])[)）]/;
/** After ض, the 26th, `(أ أ)`; a hamza may be left out. */
const ARABIC = /^[(（]([اأ-ي])ـ?(?:\s?(\1)ـ?)?[)）]\s*/;
const ARABIC_LETTERS = 'أبجدهوزحطيكلمنسعفصقرشتثخذض';
const LETTERS = 26;

/** A letter that a line begins with, in any of the scripts. */
export function lettersOf(line: string): Letters | null {
  const head = line.slice(0, 12);
  const arabic = ARABIC.exec(head);
  if (arabic?.[1]) {
    const place = 1 + ARABIC_LETTERS.indexOf(arabic[1].replace('ا', 'أ'));
    return place > 0 ? { letters: [arabic[2] ? LETTERS + place : place], roman: 0, length: arabic[0].length } : null;
  }
  const found = subparagraphLetter(head);
  const doubled = DOUBLED.exec(head);
  if (doubled?.[1]) {
    return { letters: [LETTERS + doubled[1].charCodeAt(0) - 96], roman: found?.roman ?? 0, length: doubled[0].length };
  }
  const cyrillic = CYRILLIC.exec(head)?.[1] ?? '';
  const twin = HOMOGLYPHS[cyrillic];
  const latin = twin === undefined ? null : subparagraphLetter(head.replace(cyrillic, twin));
  const read = found ?? latin;
  if (!read) return null;
  const letters = [found?.letter ?? 0, latin?.letter ?? 0].filter((place) => place > 0);
  return { letters, roman: found?.roman || (latin?.roman ?? 0), length: read.length };
}

/** Name of a place: 3 → `c`, 28 → `bb`; among Roman numbers 4 → `iv`. */
export function nameOf(place: number, style: 'letter' | 'roman'): string {
  if (style === 'roman') return roman(place);
  const letter = String.fromCharCode(97 + ((place - 1) % LETTERS));
  return letter.repeat(1 + Math.floor((place - 1) / LETTERS));
}

/** A number that stands in the words themselves. */
export const numberIn = paragraphNumber;
