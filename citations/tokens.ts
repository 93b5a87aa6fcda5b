/** Words and kernels of a window as one sequence, and what may stand between them. */
import type { Scanner } from './lexicon/compile.ts';
import type { Lexeme } from './lexicon/lexemes.ts';
import { BY_NUMBER } from './lexicon/mentions.ts';
import { groupAt, groupBefore, ordinalsBefore, type Group } from './pinpoint.ts';
import { endOf, type Kernel } from './kernel.ts';
import type { Span } from './types.ts';
import type { Window } from './window.ts';

export type Token =
  | Lexeme
  | { readonly type: 'kernel'; readonly kernel: Kernel; readonly start: number; readonly end: number }
  | { readonly type: 'part'; readonly group: Group; readonly start: number; readonly end: number }
  | { readonly type: 'stop'; readonly start: number; readonly end: number };

/** End of a sentence or a paragraph: what stands before cannot govern what stands behind. */
const STOP = /[.!?。！？；؟\n]/g;
const BEGINS = /\s+[\p{Lu}\p{Lo}“"«([]|\s*$/uy;
const BLANK_LINE = /\n[^\S\n]*\n/y;
/** Abbreviations of the six languages that a full stop belongs to, and single letters. */
const ABBREVIATED =
  /(?<!\p{L})(?:[Nn]os?|[Pp]aras?|[Ss]ects?|[Cc]haps?|[Vv]ols?|[Rr]es|[Oo]p|pp?|[Cc]f|Doc|Supp|St|Corr|Add|Rev|[Aa]rts?|al|etc|par|párrs?|[Ss]eccs?|[Cc]aps?|núms?|[Nn]r|Bd|Abs|Kap|пп?|подп|гл|разд|[Сс]м|[Сс]р|ст|[Dd]ec|\p{Lu})$/u;

const BARE = /\d{3,4}(?![\d/%]|[.,]\d|\s?\((?:(?:19|20)\d\d|[IVXL]{1,7})\))/y;
const BARE_HAN = /(?:第?\s?\d{3,4}\s?号?\s?(?:、|和|及|与)\s?){0,12}第?\s?\d{3,4}\s?号$/;
/** "Resolution 242 of 1967" */
const OF_YEAR = /\s(?:of|de|du|لعام|لسنة|عام)\s((?:19|20)\d\d)(?!\d)/y;

/** The sequence of a window, in order; a token never overlaps another. */
export function tokensOf(text: string, window: Window): Token[] {
  const { scanner } = window;
  const taken: Span[] = window.kernels.map((kernel) => ({ start: kernel.start, end: endOf(kernel) }));
  const tokens: Token[] = window.kernels.map((kernel): Token => ({ type: 'kernel', kernel, start: kernel.start, end: endOf(kernel) }));
  let free = window.start;
  let nextTaken = 0;
  /** a governing word went right before */
  let isGoverned = false;
  for (const lexeme of scanner.read(text, window.start, window.end)) {
    while ((taken[nextTaken]?.end ?? Infinity) <= lexeme.start) nextTaken++;
    const blocker = taken[nextTaken];
    if (lexeme.start < free || (blocker && blocker.start < lexeme.end)) continue;
    if (lexeme.type === 'unit') {
      const group = lexeme.after
        ? groupBefore(text, Math.max(free, taken[nextTaken - 1]?.end ?? 0), lexeme, scanner)
        : ((lexeme.ordinal ? ordinalsBefore(text, free, lexeme, scanner) : null) ?? groupAt(text, lexeme, scanner));
      if (!group) {
        free = lexeme.end;
        continue;
      }
      tokens.push({ type: 'part', group, start: group.start, end: group.end });
      free = group.end;
      continue;
    }
    free = lexeme.end;
    if (lexeme.type === 'head' && lexeme.kind === 'resolution') {
      if (lexeme.after) bareNumberBefore(text, lexeme.start, taken[nextTaken - 1]?.end ?? 0, tokens);
      else bareNumbers(text, lexeme.end, taken, nextTaken, tokens, scanner);
    }
    // قرار مجلس الأمن 1701, «резолюция Совета Безопасности № 2334»
    if (isGoverned && lexeme.type === 'body' && BY_NUMBER.has(lexeme.body))
      bareNumbers(text, lexeme.end, taken, nextTaken, tokens, scanner, lexeme.body !== 'sc');
    isGoverned = lexeme.type === 'head' && !lexeme.after;
    tokens.push(lexeme);
  }
  tokens.sort(inOrder);
  const ends = stopsOf(text, window, tokens);
  return ends.length === 0 ? tokens : [...tokens, ...ends].sort(inOrder);
}

const inOrder = (a: Token, b: Token): number => a.start - b.start || a.end - b.end;

/** Where sentences end, outside of what was read: not the stop in "15. Dezember". */
function stopsOf(text: string, window: Window, taken: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  // a part of its own: where none follows, the rest of the text would be looked through for each window
  const part = text.slice(window.start, window.end);
  STOP.lastIndex = 0;
  for (let found = STOP.exec(part); found; found = STOP.exec(part)) {
    const start = window.start + found.index;
    if (found[0] === '\n') {
      BLANK_LINE.lastIndex = start;
      if (!BLANK_LINE.test(text)) continue;
    } else if (!/[。；]/.test(found[0])) {
      BEGINS.lastIndex = start + 1;
      if (!BEGINS.test(text) || (found[0] === '.' && ABBREVIATED.test(text.slice(Math.max(0, start - 8), start)))) continue;
    }
    while ((taken[at]?.end ?? Infinity) <= start) at++;
    if ((taken[at]?.start ?? Infinity) <= start) continue;
    tokens.push({ type: 'stop', start, end: start + 1 });
  }
  return tokens;
}

const plain = (start: number, end: number, number: string): Extract<Token, { type: 'kernel' }> => ({
  type: 'kernel',
  start,
  end,
  kernel: { start, end, form: 'plain', symbol: '', session: '', number, letters: [], more: [] },
});

/**
 * "resolutions 1850 and 1860": numbers without session or year, directly behind the word or one another. `noYears`: one that can be a year is
 * none without a sign for "number".
 */
function bareNumbers(
  text: string,
  offset: number,
  taken: readonly Span[],
  from: number,
  tokens: Token[],
  scanner: Scanner,
  noYears = false,
): void {
  const { separator, spaced } = scanner;
  let at = offset;
  let next = from;
  for (let first = true; ; first = false) {
    const between = first ? spaced : separator;
    between.lastIndex = at;
    const space = between.exec(text);
    if (!space || space[0] === '' || (!first && space[0].trim() === '')) return;
    BARE.lastIndex = between.lastIndex;
    const number = BARE.exec(text);
    if (!number) return;
    if (noYears && /^(?:19[4-9]|20[0-3])\d$/.test(number[0]) && space[0].trim() === '') return;
    const start = number.index;
    const end = start + number[0].length;
    while ((taken[next]?.end ?? Infinity) <= start) next++;
    if ((taken[next]?.start ?? Infinity) < end) return;
    OF_YEAR.lastIndex = end;
    const year = OF_YEAR.exec(text)?.[1];
    const kernel = plain(start, end, number[0]);
    tokens.push(year === undefined ? kernel : { ...kernel, kernel: { ...kernel.kernel, form: 'dated', session: year } });
    at = year === undefined ? end : OF_YEAR.lastIndex;
  }
}

/** 第1701号决议, 第242号和第338号决议 */
function bareNumberBefore(text: string, offset: number, from: number, tokens: Token[]): void {
  if (!/[\d号\s]/.test(text[offset - 1] ?? '')) return;
  const low = Math.max(from, offset - 90);
  const found = BARE_HAN.exec(text.slice(low, offset));
  if (!found) return;
  const start = low + found.index;
  for (const { 0: number, index } of found[0].matchAll(/\d{3,4}/g))
    tokens.push(plain(start + index, start + index + number.length, number));
}
