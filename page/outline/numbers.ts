/** Numbers and letters that parts of a document begin with, in the six languages. */

const ARABIC_LETTERS = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const CYRILLIC_LETTERS = 'абвгдежзиклмнопрстуфхцчшщ';
/** Russian texts letter in either alphabet, or in both. */
const LIKE_LATIN: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y' };
const SPANISH_LETTERS = 'abcdefghijklmnñopqrstuvwxyz';
const HAN = '一二三四五六七八九十';
const PARENTHESISED_HAN = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

/** `٣` → 3 */
export function digits(text: string): number {
  return Number(text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}

/** 0 where it is no Roman number, or not the usual way to write it. */
export function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let total = 0;
  let before = 0;
  for (const letter of text.toLowerCase().split('').reverse()) {
    const value = values[letter];
    if (value === undefined) return 0;
    total += value < before ? -value : value;
    before = Math.max(before, value);
  }
  return /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text) ? total : 0;
}

export function roman(number: number): string {
  return 'x'.repeat(Math.floor(number / 10)) + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10] ?? '');
}

/** `二十三` → 23; 0 where it is no number. */
export function hanValue(text: string): number {
  const found = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!found || text === '' || (!found[2] && found[1] && found[3])) return 0;
  const [, tens, ten, ones] = found;
  const value = (sign: string | undefined): number => (sign === undefined ? 0 : HAN.indexOf(sign) + 1);
  return ten === undefined ? value(tens) + value(ones) : 10 * (tens === undefined ? 1 : value(tens)) + value(ones);
}

/** The letter at a place: `c` for 3, `bb` for 28. */
export function letterAt(place: number): string {
  return String.fromCharCode(97 + ((place - 1) % 26)).repeat(Math.ceil(place / 26));
}

export interface Numbered {
  readonly number: number;
  /** code units that the number takes, with its point and the space after */
  readonly length: number;
}

const PARAGRAPH = /^(\d{1,4}|[٠-٩]{1,4})\s?(?:[.．。](?![\d٠-٩])|[-–—](?=\s?[\u0600-\u06ff"”“«(])|(?=\s?-$))\s*-?\s*/;

const WITH_SECTION = /^(\d{1,3})\.(\d{1,3})(?:\s+(?=[\p{L}“"«(])|$)/u;

/** A number that begins with its section's, as budgets count: `4.12 The`. Whether it is a paragraph's, the ones around it tell. */
export function sectionNumber(head: string): (Numbered & { readonly section: string }) | null {
  const found = WITH_SECTION.exec(head);
  return found?.[1] && found[2] ? { number: Number(found[2]), length: found[0].length, section: `${found[1]}.` } : null;
}

/** A block's own number: `15. `, `15.` alone, `15．`, Arabic `15 - `. Not `68/4.`, `3.5`, `2/4`, `15 May`. */
export function paragraphNumber(head: string): Numbered | null {
  const found = PARAGRAPH.exec(head);
  return found?.[1] ? { number: digits(found[1]), length: found[0].length } : null;
}

export interface Lettered {
  /** place among letters, 1 for `a`, 27 for `aa`; 0 where it is none */
  readonly letter: number;
  /** place among small Roman numbers; 0 where it is none */
  readonly roman: number;
  /** another place that it has in a list of another alphabet: Cyrillic `с` is 3 among Latin letters; Spanish counts `ñ` */
  readonly other: number;
  readonly length: number;
  /** with a point only (`a.`): may be an initial */
  readonly isPoint: boolean;
}

const LATIN = /^(?:[(（]?([a-zñ]{1,6})[)）]|([a-z]|[ivx]{2,5})\.(?=\s|$))\s*/;
const CYRILLIC = /^[(（]?([а-щ])[)）]\s*/;
const ARABIC = /^[(（]([أ-ي])ـ?[)）]\s*/;
const THIRD = /^(?:[’‘'“"‛]\s?(\d{1,2})\s?[’‘'”"‛]|([㈠-㈩])|[(（]([一二三四五六七八九十]{1,4})[)）])\s*/;

/** A block's own letter: `(a)`, `a)`, `a.`, `(i)`, `(aa)`, Cyrillic, Arabic `(أ)`, `’1‘`, Chinese `㈠`, `(十一)`. */
export function subparagraphLetter(head: string): Lettered | null {
  const latin = LATIN.exec(head);
  if (latin) {
    const word = latin[1] ?? latin[2] ?? '';
    const first = word.charCodeAt(0) - 96;
    const repeated = word.length <= 2 && word === word.charAt(0).repeat(word.length) && first > 0 && first <= 26;
    const letter = repeated ? first + 26 * (word.length - 1) : 0;
    const other = word.length === 1 ? SPANISH_LETTERS.indexOf(word) + 1 : 0;
    const small = romanValue(word);
    return letter || small || other ? { letter, roman: small, other, length: latin[0].length, isPoint: latin[1] === undefined } : null;
  }
  const cyrillic = CYRILLIC.exec(head);
  if (cyrillic?.[1]) {
    const like = LIKE_LATIN[cyrillic[1]];
    return lettered(CYRILLIC_LETTERS.indexOf(cyrillic[1]), cyrillic[0], like === undefined ? 0 : like.charCodeAt(0) - 96);
  }
  const arabic = ARABIC.exec(head);
  if (arabic?.[1]) return lettered(ARABIC_LETTERS.indexOf(arabic[1]), arabic[0], 0);
  const third = THIRD.exec(head);
  if (!third) return null;
  const place = third[1] ? Number(third[1]) : third[2] ? 1 + PARENTHESISED_HAN.indexOf(third[2]) : hanValue(third[3] ?? '');
  return place > 0 ? { letter: 0, roman: place, other: 0, length: third[0].length, isPoint: false } : null;
}

function lettered(index: number, match: string, other: number): Lettered | null {
  return index < 0 ? null : { letter: index + 1, roman: 0, other, length: match.length, isPoint: false };
}
