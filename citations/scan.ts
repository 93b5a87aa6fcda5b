/**
 * Everything that can be the kernel of a citation: symbols, and numbers of the forms that resolutions have. What is found are candidates;
 * words around them decide (`assemble.ts`). Every form holds a slash or an opening bracket, so only those are looked for, and what stands
 * at each is read by patterns of bounded length. Input is folded text.
 */
import { endOf, type Kernel } from './kernel.ts';
import { ARABIC_NAME, HAN_DIGITS, HAN_NUMERAL, hanValue, PART_LETTER } from './letters.ts';
import { LETTER_JOINT, lettersAt } from './part-letters.ts';
import { freeBefore, symbolBefore } from './scan-symbol.ts';
import { councilYear, roman } from './sessions.ts';
import { isDigit } from './signs.ts';

const SPECIAL = /(ES|S|د ?إط|د ?إ) ?- ?(\d{1,2})\s?\/\s?(\d{1,3})(?![\d/])/y;
const SLASH = /(\d{1,4})\s?\/\s?(\d{1,4})(?![\d/%]|\.\d|,\d(?!\d?\/\d))/y;
const CHAIN = /[1-9]\d{2,3}(?:\/[1-9]\d{2,3}){2,4}(?![\d/])/y;
/** `1/CP.21`, `7/COP.13`, `1/م أ-21`: conferences of the parties to conventions. */
const PARTIES = /\d{1,2}\/(?:(?:CP|CMA|CMP|COP)\.\d{1,2}|م ?أ(?: ?[أإت])?-\d{1,2})(?!\d)/y;
const BEFORE_CIRCLED = new RegExp(`(?<![\\d${HAN_DIGITS}])(?:\\d{1,4}|${HAN_NUMERAL})$`);
const YEAR = /\((?:19[4-9]|20[0-4])\d\)/y;
const SESSION = /\(\s?(?:(E?S-)?([IVXL]{1,7})|(E?S-)(\d{1,2})|(د(?: ?إط?)?) ?[-–] ?(\d{1,2}))\s?\)/y;

const LETTERS_BEFORE = new RegExp(`(\\d{1,4}) ?${PART_LETTER}(?:(?:${LETTER_JOINT})${PART_LETTER})* ?$`);
const ENDS_IN_LETTER = new RegExp(`(?:[A-ZАВСЕНКМОРТХ]|${ARABIC_NAME}) ?$`);

/** Start of the run of at most `most` digits that ends before `at`. */
function digitsBefore(text: string, at: number, most: number): number {
  let start = at;
  while (start > 0 && at - start <= most && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** What stands around the slash at `slash`, if anything. */
function atSlash(text: string, slash: number): Kernel | undefined {
  const spaced = text.charCodeAt(slash - 1) === 32 || text.charCodeAt(slash - 1) === 10 ? 1 : 0;
  const edge = slash - spaced;
  const code = text.charCodeAt(edge - 1);
  if (isDigit(code)) {
    const start = digitsBefore(text, edge, 4);
    if (edge - start > 4) return undefined;
    const sign = text.charCodeAt(start - 1);
    if (sign === 45 || (sign === 32 && text.charCodeAt(start - 2) === 45)) return specialAt(text, start);
    if (sign === 46) return spaced ? undefined : symbolBefore(text, start - 1);
    if (!freeBefore(text, start)) return undefined;
    SLASH.lastIndex = start;
    const found = SLASH.exec(text);
    if (!found) return chainAt(text, start) ?? partiesAt(text, start);
    const end = SLASH.lastIndex;
    const [, session = '', number = ''] = found;
    return { start, end, form: 'slash', symbol: '', session, number, letters: lettersAt(text, end).letters, more: [] };
  }
  return spaced ? undefined : symbolBefore(text, edge);
}

/** `1267/1989/2253`: three numbers of the Security Council or more, each later than the one before. */
function chainAt(text: string, start: number): Kernel | undefined {
  CHAIN.lastIndex = start;
  const found = CHAIN.exec(text)?.[0];
  const numbers = found?.split('/') ?? [];
  const years = numbers.map((number) => councilYear(Number(number)));
  if (!found || years.some((year, i) => year === undefined || (years[i - 1] ?? 0) >= year)) return undefined;
  let at = start;
  const more = numbers.map((name) => {
    const span = { name, start: at, end: at + name.length };
    at = span.end + 1;
    return span;
  });
  return { start, end: start + found.length, form: 'chain', symbol: '', session: '', number: numbers[0] ?? '', letters: [], more };
}

function partiesAt(text: string, start: number): Kernel | undefined {
  PARTIES.lastIndex = start;
  if (!PARTIES.test(text)) return undefined;
  return { start, end: PARTIES.lastIndex, form: 'cop', symbol: '', session: '', number: '', letters: [], more: [] };
}

function specialAt(text: string, digits: number): Kernel | undefined {
  for (let start = digits - 2; start >= 0 && start >= digits - 7; start--) {
    SPECIAL.lastIndex = start;
    const found = SPECIAL.exec(text);
    if (!found) continue;
    if (text[start] === 'S' && text[start - 1] === 'E') continue;
    if (!freeBefore(text, start) || /[@_]/.test(text[start - 1] ?? '')) return undefined;
    const end = SPECIAL.lastIndex;
    const session = `${/ط|E/.test(found[1] ?? '') ? 'ES' : 'S'}-${found[2]}`;
    return { start, end, form: 'special', symbol: '', session, number: found[3] ?? '', letters: lettersAt(text, end).letters, more: [] };
  }
  return undefined;
}

/** A number before the bracket at `bracket`, with a year or a session in it. */
function atBracket(text: string, bracket: number): Kernel | undefined {
  const next = text[bracket + 1] ?? '';
  if (!/[12IVXLESد\s]/.test(next)) return undefined;
  YEAR.lastIndex = bracket;
  const dated = YEAR.test(text);
  SESSION.lastIndex = bracket;
  const session = dated ? null : SESSION.exec(text);
  if (!dated && !session) return undefined;
  const end = dated ? YEAR.lastIndex : SESSION.lastIndex;
  const space = /\s/.test(text[bracket - 1] ?? '') ? 1 : 0;
  const edge = bracket - space;
  if (isDigit(text.charCodeAt(edge - 1))) {
    const start = digitsBefore(text, edge, 4);
    if (edge - start > 4 || !freeBefore(text, start)) return undefined;
    const number = text.slice(start, edge);
    if (dated)
      return { start, end, form: 'dated', symbol: '', session: text.slice(bracket + 1, bracket + 5), number, letters: [], more: [] };
    return {
      start,
      end,
      form: 'old',
      symbol: '',
      session: sessionOf(session),
      number,
      letters: lettersAt(text, start + number.length).letters,
      more: [],
    };
  }
  if (dated) return undefined;
  const lead = text.slice(Math.max(0, bracket - 40), bracket);
  const found = ENDS_IN_LETTER.test(lead) ? LETTERS_BEFORE.exec(lead) : null;
  if (!found?.[1]) return undefined;
  const start = bracket - lead.length + found.index;
  if (!freeBefore(text, start)) return undefined;
  return {
    start,
    end,
    form: 'old',
    symbol: '',
    session: sessionOf(session),
    number: found[1],
    letters: lettersAt(text, start + found[1].length).letters,
    more: [],
  };
}

/** `XXI`, `S-VI`, `د-21` → `XXI`, `S-VI`, `XXI`; a special session in digits stays so (`104 (S-1)`). */
function sessionOf(found: RegExpExecArray | null): string {
  const [, special = '', numeral, digitSpecial, digits, arabic, arabicDigits] = found ?? [];
  if (numeral !== undefined) return special + numeral.toUpperCase();
  if (digitSpecial !== undefined) return digitSpecial + (digits ?? '');
  return `${arabic?.endsWith('ط') ? 'ES-' : arabic?.endsWith('إ') ? 'S-' : ''}${roman(Number(arabicDigits))}`;
}

/** 第一㈠号决议, at 号: how Chinese editions wrote numbers and sessions of the first years. */
function circledAt(text: string, sign: number): Kernel | undefined {
  const session = text.charCodeAt(sign - 1) - 0x321f;
  if (!(session >= 1 && session <= 10)) return undefined;
  const number = BEFORE_CIRCLED.exec(text.slice(Math.max(0, sign - 7), sign - 1))?.[0];
  if (number === undefined) return undefined;
  return {
    start: sign - 1 - number.length,
    end: sign,
    form: 'old',
    symbol: '',
    session: roman(session),
    number: String(Number(number) || hanValue(number)),
    letters: [],
    more: [],
  };
}

function each(text: string, sign: string, read: (text: string, at: number) => Kernel | undefined): Kernel[] {
  const list: Kernel[] = [];
  for (let at = text.indexOf(sign); at >= 0;) {
    const kernel = read(text, at);
    if (kernel) list.push(kernel);
    at = text.indexOf(sign, kernel ? Math.max(at + 1, endOf(kernel)) : at + 1);
  }
  return list;
}

/** All kernels of a folded text, in order, none overlapping another. Linear in the text. */
export function kernels(text: string): Kernel[] {
  const slashed = each(text, '/', atSlash);
  const others = [...each(text, '(', atBracket), ...each(text, '号', circledAt)];
  const all = others.length === 0 ? slashed : [...slashed, ...others].sort((a, b) => a.start - b.start);
  let reached = 0;
  return all.filter((kernel) => {
    if (kernel.start < reached) return false;
    reached = endOf(kernel);
    return true;
  });
}
