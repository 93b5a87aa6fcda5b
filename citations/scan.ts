/**
 * One linear scan for everything that can be the kernel of a citation: symbols, and numbers of the forms that resolutions have. What it finds
 * are candidates; words around them decide (`assemble.ts`). Input is folded text.
 */
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
const SYMBOL = `(?:${HEADS})(?:\\.\\d+)?(?:/{1,2}${LOOSE}${SEGMENT}(?:(?<=[A-Za-z]\\.) \\d+)?${QUALIFIER}?${BRACKET}?)+`;

const ROMAN = '[IVXL]{1,7}';
const SESSION = `(?:(?:E?S-)?${ROMAN}|E?S-\\d{1,2})`;
const LETTERS = '(?: ?(?:[A-Z](?![A-Za-z\'’]))(?:(?: ?[,–-] ?| (?:and|to|et|à|y|a|и) )[A-Z](?![A-Za-z\'’]))*)';
const OLD = `\\d{1,4}${LETTERS}?\\s?\\(\\s?${SESSION}\\s?\\)`;
const DATED = '\\d{1,4}\\s?\\((?:19[4-9]|20[0-4])\\d\\)';
const SPECIAL = '(?:ES|S)-\\d{1,2}\\s?/\\s?\\d{1,3}';
const SLASH = '\\d{1,4}\\s?/\\s?\\d{1,4}';

const KERNEL = new RegExp(
  `(?<![A-Za-z0-9/@_.-])(?:(${SYMBOL})|(${SPECIAL})(?![\\d/]))|(?<![\\d/.,A-Za-z-])(?:(${OLD})|(${DATED})|(${SLASH})(?![\\d/%]|[.,]\\d))`,
  'g',
);

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

const LETTER_LIST = /^( ?)([A-Z])(?![A-Za-z'’])((?:(?: ?[,–-] ?| (?:and|to|et|à|y|a|и) )[A-Z](?![A-Za-z'’.]))*)/;

/** Reads letters of parts from `offset`: ` B`, ` A and B`, ` A to C`. */
export function lettersAt(text: string, offset: number): { letters: Kernel['letters']; end: number } {
  const found = LETTER_LIST.exec(text.slice(offset, offset + 40));
  if (!found?.[2]) return { letters: [], end: offset };
  const letters: { letter: string; start: number; end: number }[] = [];
  const first = offset + (found[1]?.length ?? 0);
  letters.push({ letter: found[2], start: first, end: first + 1 });
  let end = first + 1;
  for (const more of (found[3] ?? '').matchAll(/([,–-]|and|to|et|à|y|a|и) ?([A-Z])(?![A-Za-z])/g)) {
    const start = first + 1 + more.index + more[0].length - 1;
    const letter = more[2] ?? '';
    const before = letters.at(-1)?.letter ?? letter;
    const range = /^(?:[–-]|to|à|a)$/.test(more[1] ?? '');
    for (let code = before.charCodeAt(0) + 1; range && code < letter.charCodeAt(0); code++) letters.push({ letter: String.fromCharCode(code), start, end: start + 1 });
    letters.push({ letter, start, end: start + 1 });
    end = start + 1;
  }
  return { letters, end };
}

/** What a symbol's match must shed: a full stop that ends the sentence, a bracket that was opened before it. */
function trimSymbol(raw: string): string {
  let text = raw.replace(/[.\-\s]+$/, '');
  while (/\)$/.test(text) && (text.match(/\(/g)?.length ?? 0) < (text.match(/\)/g)?.length ?? 0)) text = text.slice(0, -1);
  return text.replace(/\*+$/, '');
}

/** All kernels of a folded text, in order. Linear in the text. */
export function kernels(text: string): Kernel[] {
  const list: Kernel[] = [];
  KERNEL.lastIndex = 0;
  for (let found = KERNEL.exec(text); found; found = KERNEL.exec(text)) {
    const kernel = read(text, found);
    if (kernel) list.push(kernel);
    else KERNEL.lastIndex = found.index + 1;
  }
  return list;
}

function read(text: string, found: RegExpExecArray): Kernel | undefined {
  const start = found.index;
  const [whole, symbol, special, old, dated, slash] = found;
  if (symbol !== undefined) {
    const raw = trimSymbol(symbol);
    const canonical = canonicalSymbol(raw);
    KERNEL.lastIndex = start + raw.length;
    return canonical && /\d/.test(raw) ? { start, end: start + raw.length, form: 'symbol', symbol: canonical, session: '', number: '', letters: [] } : undefined;
  }
  const base = { start, symbol: '' };
  if (dated !== undefined) {
    const [, number = '', session = ''] = /^(\d+)\s?\((\d+)\)$/.exec(dated) ?? [];
    return { ...base, end: start + whole.length, form: 'dated', session, number, letters: [] };
  }
  if (old !== undefined) {
    const [, number = '', session = ''] = /^(\d+)[^(]*\(\s?([^)\s]+)\s?\)$/.exec(old) ?? [];
    return { ...base, end: start + whole.length, form: 'old', session, number, letters: lettersAt(text, start + number.length).letters };
  }
  const pair = special ?? slash ?? '';
  const [, session = '', number = ''] = /^(.+?)\s?\/\s?(\d+)$/.exec(pair) ?? [];
  const { letters, end } = lettersAt(text, start + whole.length);
  KERNEL.lastIndex = end;
  return { ...base, end: start + whole.length, form: special ? 'special' : 'slash', session, number, letters };
}
