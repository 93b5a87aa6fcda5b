/** Numbers and letters that parts of a document begin with, in the six languages. */

const ARABIC_LETTERS = 'أبجدهوزحطيكلمنسعفصقرشت';
const CYRILLIC_LETTERS = 'абвгдежзиклмнопрстуф';
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

export interface Numbered {
  readonly number: number;
  /** code units that the number takes, with its point and the space after */
  readonly length: number;
}

const PARAGRAPH = /^(\d{1,3}|[٠-٩]{1,3})\s?(?:[.．。](?![\d٠-٩])|[-–—](?=\s?[\u0600-\u06ff])|(?=\s?-$))\s*/;

/** A block's own number: `15. `, `15.` alone, `15．`, Arabic `15 - `. Not `68/4.`, `3.5`, `2/4`, `15 May`. */
export function paragraphNumber(head: string): Numbered | null {
  const found = PARAGRAPH.exec(head);
  return found?.[1] ? { number: digits(found[1]), length: found[0].length } : null;
}

export interface Lettered {
  /** place among letters, 1 for `a`; 0 where it is none */
  readonly letter: number;
  /** place among small Roman numbers; 0 where it is none */
  readonly roman: number;
  readonly length: number;
}

const LATIN = /^[(（]?([a-z]{1,5})[)）]\s*/;
const CYRILLIC = /^[(（]?([а-я])[)）]\s*/;
const ARABIC = /^[(（]([أ-ي])ـ?[)）]\s*/;
const THIRD = /^(?:[’‘'“"](\d{1,2})[’‘'”"]|([㈠-㈩])|[(（]([一二三四五六七八九十])[)）])\s*/;

/** A block's own letter: `(a)`, `a)`, `(i)`, Cyrillic, Arabic `(أ)`, `’1‘`, Chinese `㈠`. */
export function subparagraphLetter(head: string): Lettered | null {
  const latin = LATIN.exec(head);
  if (latin?.[1]) {
    const word = latin[1];
    const letter = word.length === 1 ? word.charCodeAt(0) - 96 : 0;
    return letter || romanValue(word) ? { letter, roman: romanValue(word), length: latin[0].length } : null;
  }
  const cyrillic = CYRILLIC.exec(head);
  if (cyrillic?.[1]) return lettered(CYRILLIC_LETTERS.indexOf(cyrillic[1]), cyrillic[0]);
  const arabic = ARABIC.exec(head);
  if (arabic?.[1]) return lettered(ARABIC_LETTERS.indexOf(arabic[1]), arabic[0]);
  const third = THIRD.exec(head);
  if (!third) return null;
  const place = third[1] ? Number(third[1]) : 1 + (third[2] ? PARENTHESISED_HAN.indexOf(third[2]) : HAN.indexOf(third[3] ?? ''));
  return { letter: 0, roman: place, length: third[0].length };
}

function lettered(index: number, match: string): Lettered | null {
  return index < 0 ? null : { letter: index + 1, roman: 0, length: match.length };
}

const ANNEX =
  /^(annexe?|anexo|приложение|anlage|附件|المرفق|appendix|appendice|apéndice|добавление|附录|التذييل)(?:\s*([ivxlc]{1,6}|\d{1,2}|[一二三四五六七八九十]|[a-z]))?$/i;
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'];

/** A heading that begins an annex: its unit and label (`I`; empty where there is one only). */
export function annexHeading(line: string): { unit: 'annex' | 'appendix'; label: string } | null {
  const text = line.replace(/[:.]$/, '');
  const ordinal = /^المرفق\s+(\S+)$/.exec(text)?.[1];
  if (ordinal && ORDINALS.includes(ordinal)) return { unit: 'annex', label: roman(ORDINALS.indexOf(ordinal) + 1).toUpperCase() };
  const found = ANNEX.exec(text);
  if (!found?.[1]) return null;
  const han = found[2] ? HAN.indexOf(found[2]) : -1;
  return {
    unit: /^(?:app|apé|доб|附录|التذييل)/i.test(found[1]) ? 'appendix' : 'annex',
    label: han >= 0 ? roman(han + 1).toUpperCase() : (found[2] ?? '').toUpperCase(),
  };
}

/** A heading `II`, `II. Title` or `B`: what it is and its place in the order. */
export function sectionHeading(line: string): { unit: 'section' | 'part'; place: number; label: string } | null {
  const found = /^(?:[Ss]ection\s+)?([IVXLC]{1,6})(?:[.．]?$|[.．]?\s+(?=\p{Lu}))/u.exec(line);
  if (found?.[1] && line.length < 160) {
    const place = romanValue(found[1]);
    if (place) return { unit: 'section', place, label: found[1] };
  }
  const part = /^([A-Z])$/.exec(line);
  return part?.[1] ? { unit: 'part', place: part[1].charCodeAt(0) - 64, label: part[1] } : null;
}
