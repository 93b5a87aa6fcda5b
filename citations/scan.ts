/**
 * Everything that can be the kernel of a citation: symbols, and numbers of the forms that resolutions have. What is found are candidates;
 * words around them decide (`assemble.ts`). Every form holds a slash or an opening bracket, so only those are looked for, and what stands
 * at each is read by patterns of bounded length. Input is folded text.
 */
import { ARABIC_NAME, latinCapital, PART_LETTER } from './letters.ts';
import { roman } from './sessions.ts';
import { canonicalSymbol } from './symbol.ts';

/**
 * First components of symbols (UN "symbols" guide at research.un.org; symbols linked in the UN's machine-readable resolutions).
 * Closed, since `A/B` alone can be anything.
 */
const HEADS =
  'A|А|S|E|ST|T|CD|CCW|TD|DP|ID|IDB|UNEP|HSP|HRI|CCPR|CERD|CEDAW|CRC|CAT|CMW|CRPD|CED|OPCAT|FCCC|CBD|СВD|ICCD|CTOC|CAC|COSP|NPT|BWC|CCM|APLC|TPNW|ATT|ISBA|SPLOS|CLCS|JIU|UNW|GC|ITC|LOS|LEG|UNODC|IPBES|PBC|PCNICC|INFCIRC|CEB|ECE|ESCAP|MSC|UNFF|ICC|ICEF|MP';
const SEGMENT = '[A-Za-z0-9\\u0410-\\u042f](?:[A-Za-z0-9.*\\u0410-\\u042f]|-(?=[A-Za-z0-9]))*';
const QUALIFIER =
  '(?: ?\\((?:(?:19|20)\\d\\d|[IVXLivxl]+|E?S-[IVXL\\d]+|(?:[Pp]arts?|PART|[Vv]ols?|VOL|[Ss]ects?|SECT|[Ss]upp|SUPP|Resumption|Prologue|Plan)[^()\\n]{0,24}|\\d{1,3}[A-Z]?)\\))';
const BRACKET = '(?: ?\\[[A-Z]{1,4}(?:-[A-Z]{1,4})?\\])';
/** A line break or a space after a slash or dot is allowed where a lower part of a symbol follows: torn PDF text, `A/68/L. 5`. */
const LOOSE = '(?: (?=\\d)| ?\\n(?=[A-Z]{0,5}\\.?\\d))?';
const SYMBOL = new RegExp(`(?:${HEADS})(?:\\.\\d+)?(?:/{1,2}${LOOSE}${SEGMENT}(?:(?<=[A-Za-z]\\.) \\d+)?${QUALIFIER}?${BRACKET}?)+`, 'y');
const LONGEST_SYMBOL = 120;

const SPECIAL = /(ES|S|د ?إط|د ?إ) ?- ?(\d{1,2})\s?\/\s?(\d{1,3})(?![\d/])/y;
const SLASH = /(\d{1,4})\s?\/\s?(\d{1,4})(?![\d/%]|\.\d|,\d(?!\d?\/\d))/y;
const YEAR = /\((?:19[4-9]|20[0-4])\d\)/y;
const SESSION = /\(\s?(?:(E?S-)?([IVXLivxl]{1,7})|(E?S-)(\d{1,2})|(د(?: ?إط?)?) ?[-–] ?(\d{1,2}))\s?\)/y;

const LETTER_JOINT = ' ?[,،–-] ?| ?(?:、|和|至|و|إلى) ?| (?:and|to|et|à|y|a|и|bis|und|إلى) ';
const LETTER_LIST = new RegExp(`( ?)(${PART_LETTER})((?:(?:${LETTER_JOINT})${PART_LETTER}(?!\\.))*)`, 'y');
const LETTER_MORE = new RegExp(`(${LETTER_JOINT})(${PART_LETTER})`, 'y');
const LETTERS_BEFORE = new RegExp(`(\\d{1,4}) ?${PART_LETTER}(?:(?:${LETTER_JOINT})${PART_LETTER})* ?$`);
/** A year, or a whole number of the same kind, before a comma. */
const LOST_SPACE = /(?:(?<!\d)(?:19|20)\d\d|\d\/\d{1,3}),$/;
const ENDS_IN_LETTER = new RegExp(`(?:[A-ZАВСЕНКМОРТХ]|${ARABIC_NAME}) ?$`);

export interface Kernel {
  readonly start: number;
  /** end of the number, without letters of parts */
  readonly end: number;
  readonly form: 'symbol' | 'special' | 'old' | 'dated' | 'slash' | 'plain';
  /** `symbol`: canonical symbols (two for a joint one are kept as one); else empty */
  readonly symbol: string;
  /** session, or year, as written: `67`, `S-26`, `XXI`, `2000` */
  readonly session: string;
  /** number within it */
  readonly number: string;
  /** letters of parts, ranges written out, with where each stands */
  readonly letters: readonly { letter: string; start: number; end: number }[];
}

/** Where a kernel ends with all its letters. */
export const endOf = (kernel: Kernel): number => Math.max(kernel.end, kernel.letters.at(-1)?.end ?? 0);

/** Reads letters of parts from `offset`: ` B`, ` A and B`, ` A to C`, ` ألف وباء`. */
export function lettersAt(text: string, offset: number): { letters: Kernel['letters']; end: number } {
  LETTER_LIST.lastIndex = offset;
  const found = LETTER_LIST.exec(text);
  if (!found?.[2]) return { letters: [], end: offset };
  const letters: { letter: string; start: number; end: number }[] = [];
  const first = offset + (found[1]?.length ?? 0);
  let end = first + found[2].length;
  letters.push({ letter: latinCapital(found[2]), start: first, end });
  const last = LETTER_LIST.lastIndex;
  while (end < last) {
    LETTER_MORE.lastIndex = end;
    const more = LETTER_MORE.exec(text);
    if (!more?.[2]) break;
    const start = end + (more[1]?.length ?? 0);
    end = start + more[2].length;
    const letter = latinCapital(more[2]);
    const before = letters.at(-1)?.letter ?? letter;
    const range = /^(?:[–-]|to|à|a|至|إلى)$/.test((more[1] ?? '').trim());
    for (let code = before.charCodeAt(0) + 1; range && code < letter.charCodeAt(0); code++)
      letters.push({ letter: String.fromCharCode(code), start, end });
    letters.push({ letter, start, end });
  }
  return { letters, end };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f);

/** Nothing before that makes a number part of something longer. A comma may be one that a space was lost behind: "2018,74/61". */
function freeBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (at === 0 || code > 0x24f) return true;
  if (code === 44) return !isDigit(text.charCodeAt(at - 2)) || LOST_SPACE.test(text.slice(Math.max(0, at - 8), at));
  return !(isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 47 || code === 46 || code === 45);
}

/** Start of the run of at most `most` digits that ends before `at`. */
function digitsBefore(text: string, at: number, most: number): number {
  let start = at;
  while (start > 0 && at - start <= most && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** What a symbol's match must shed: a full stop that ends the sentence, the stars of a re-issue. */
const trimSymbol = (raw: string): string => raw.replace(/[.\-\s]+$/, '').replace(/\*+$/, '');

function symbolAt(text: string, start: number): Kernel | undefined {
  const before = text.charCodeAt(start - 1);
  if (start > 0 && (before === 64 || before === 95 || !freeBefore(text, start)) && before !== 44) return undefined;
  SYMBOL.lastIndex = start;
  const found = SYMBOL.exec(text)?.[0];
  if (found === undefined || found.length > LONGEST_SYMBOL) return undefined;
  const raw = trimSymbol(found);
  const symbol = /\d/.test(raw) ? canonicalSymbol(raw) : null;
  return symbol === null ? undefined : { start, end: start + raw.length, form: 'symbol', symbol, session: '', number: '', letters: [] };
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
    if (sign === 46) return spaced ? undefined : symbolAt(text, wordStart(text, start - 1));
    if (!freeBefore(text, start)) return undefined;
    SLASH.lastIndex = start;
    const found = SLASH.exec(text);
    if (!found) return undefined;
    const end = SLASH.lastIndex;
    return {
      start,
      end,
      form: 'slash',
      symbol: '',
      session: found[1] ?? '',
      number: found[2] ?? '',
      letters: lettersAt(text, end).letters,
    };
  }
  return spaced || !isCapital(code) ? undefined : symbolAt(text, wordStart(text, edge));
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 9 && isCapital(text.charCodeAt(start - 1))) start--;
  return start;
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
    return { start, end, form: 'special', symbol: '', session, number: found[3] ?? '', letters: lettersAt(text, end).letters };
  }
  return undefined;
}

/** A number before the bracket at `bracket`, with a year or a session in it. */
function atBracket(text: string, bracket: number): Kernel | undefined {
  const next = text[bracket + 1] ?? '';
  if (!/[12IVXLESivxlد\s]/.test(next)) return undefined;
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
    if (dated) return { start, end, form: 'dated', symbol: '', session: text.slice(bracket + 1, bracket + 5), number, letters: [] };
    return {
      start,
      end,
      form: 'old',
      symbol: '',
      session: sessionOf(session),
      number,
      letters: lettersAt(text, start + number.length).letters,
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
  };
}

/** `XXI`, `S-VI`, `د-21` → `XXI`, `S-VI`, `XXI`; a special session in digits stays so (`104 (S-1)`). */
function sessionOf(found: RegExpExecArray | null): string {
  const [, special = '', numeral, digitSpecial, digits, arabic, arabicDigits] = found ?? [];
  if (numeral !== undefined) return special + numeral.toUpperCase();
  if (digitSpecial !== undefined) return digitSpecial + (digits ?? '');
  return `${arabic?.endsWith('ط') ? 'ES-' : arabic?.endsWith('إ') ? 'S-' : ''}${roman(Number(arabicDigits))}`;
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
  const bracketed = each(text, '(', atBracket);
  const all = bracketed.length === 0 ? slashed : [...slashed, ...bracketed].sort((a, b) => a.start - b.start);
  let reached = 0;
  return all.filter((kernel) => {
    if (kernel.start < reached) return false;
    reached = endOf(kernel);
    return true;
  });
}
