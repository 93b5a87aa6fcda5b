/** Letters and numerals of labels and parts as other scripts write them, and their Latin form. */
import { HOMOGLYPHS } from './symbol.ts';
import { roman } from './sessions.ts';

/** Names of part letters in Arabic editions, A onwards (`57/270 باء` is `57/270 B`). */
export const ARABIC_NAMES = 'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد'.split(
  ' ',
);
const ARABIC_LETTERS = 'أبجدهوزحطيكلمنسعفصقرشتثخذض';
const ARABIC_ONES = 'الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ');
/** First to thirtieth in Arabic, masculine; a feminine ordinal is the masculine with ة. */
export const ARABIC_ORDINALS = [
  'الأول',
  ...ARABIC_ONES,
  'العاشر',
  ...['الحادي', ...ARABIC_ONES].map((one) => `${one} عشر`),
  'العشرون',
  ...['الحادي', ...ARABIC_ONES].map((one) => `${one} والعشرون`),
  'الثلاثون',
];
/** One to nine. */
export const HAN_DIGITS = '一二三四五六七八九';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CYRILLIC_LABELS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'c',
  г: 'd',
  д: 'e',
  е: 'e',
  с: 'c',
  о: 'o',
  х: 'x',
  і: 'i',
  р: 'p',
};
/** Part letters typed in Cyrillic: look-alikes, and two that are transliterated. */
const CYRILLIC_CAPITALS: Readonly<Record<string, string>> = { ...HOMOGLYPHS, Б: 'B', Д: 'D' };

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Pattern sources. A part letter; a feminine ordinal is the masculine with ة. */
export const ARABIC_NAME = `(?:${longestFirst(ARABIC_NAMES)})(?![\\u0621-\\u064a])`;
export const PART_LETTER = `(?:[A-ZАВСЕНКМОРТХБД](?![A-Za-z\\u0400-\\u04ff'’/])|${ARABIC_NAME})`;
export const ARABIC_ORDINAL = `(?:${longestFirst(ARABIC_ORDINALS.map((word) => word.replace(' ', 'ة?\\s+').replace(/ون$/, '(?:ون|ين)')))})(?![\\u0621-\\u0628\\u062a-\\u064a])ة?`;
export const HAN_NUMERAL = `[${HAN_DIGITS}十]{1,3}`;

/** Value of 一 to 九十九. */
export function hanValue(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['-', text];
  const digit = (sign: string | undefined): number => (sign ? HAN_DIGITS.indexOf(sign) + 1 : 0);
  return (tens === '-' ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
}

/** Letter of a part in Latin: `باء` → `B`, Cyrillic `А` → `A`. */
export function latinCapital(text: string): string {
  const index = ARABIC_NAMES.indexOf(text);
  return index >= 0 ? String.fromCharCode(65 + index) : (CYRILLIC_CAPITALS[text] ?? text);
}

/** Label of an annex, chapter, section or part: `الثالث` and 三 → `III`. */
export function latinLabel(text: string): string {
  const ordinal = ARABIC_ORDINALS.indexOf(
    text
      .replace(/ة(?=\s|$)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ين$/, 'ون'),
  );
  if (ordinal >= 0) return roman(ordinal + 1);
  return new RegExp(`^${HAN_NUMERAL}$`).test(text) ? roman(hanValue(text)) : latinCapital(text);
}

/** Label of a lower part without its brackets: `ب` → `b`, `㈡` and `‘2’` → `ii`, Cyrillic `с` → `c`. */
export function latinSub(text: string): string {
  const circled = text.charCodeAt(0) - 0x3220;
  if (circled >= 0 && circled < 10) return roman(circled + 1).toLowerCase();
  if (/^[’‘'"]/.test(text)) return roman(Number(text.replace(/\D/g, ''))).toLowerCase();
  if (new RegExp(`^${HAN_NUMERAL}$`).test(text)) return roman(hanValue(text)).toLowerCase();
  const arabic = ARABIC_LETTERS.indexOf(text.replace(/^ا/, 'أ'));
  if (arabic >= 0 && text.length === 1) return String.fromCharCode(97 + arabic);
  const branch = BRANCHES.indexOf(text);
  if (branch >= 0) return String.fromCharCode(97 + branch);
  return text.replace(/[а-я]/g, (letter) => CYRILLIC_LABELS[letter] ?? letter);
}
