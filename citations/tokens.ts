/** Words and kernels of a window as one sequence, and what may stand between them. */
import type { Scanner } from './lexicon/compile.ts';
import type { Lexeme } from './lexicon/lexemes.ts';
import { BY_NUMBER } from './lexicon/mentions.ts';
import { groupAt, groupBefore, ordinalsBefore, type Group } from './pinpoint.ts';
import { endOf, type Kernel } from './kernel.ts';
import { isDigit, isSmall, isSpace } from './signs.ts';
import type { Span } from './types.ts';
import type { Window } from './window.ts';

export type Token =
  | Lexeme
  | { readonly type: 'kernel'; readonly kernel: Kernel; readonly start: number; readonly end: number }
  | { readonly type: 'part'; readonly group: Group; readonly start: number; readonly end: number }
  | { readonly type: 'stop'; readonly start: number; readonly end: number };

const [LINE, FULL_STOP, HAN_STOP, HAN_SEMICOLON] = [10, 46, 0x3002, 0xff1b];
const BEGINS = /[\p{Lu}\p{Lo}“"«([]/uy;
/** Abbreviations of the six languages that a full stop belongs to, and single letters. */
const ABBREVIATED =
  /(?<!\p{L})(?:[Nn]os?|[Pp]aras?|[Ss]ects?|[Cc]haps?|[Vv]ols?|[Rr]es|[Oo]p|pp?|[Cc]f|Doc|Supp|St|Corr|Add|Rev|[Aa]rts?|al|etc|par|párrs?|[Ss]eccs?|[Cc]aps?|núms?|[Nn]r|Bd|Abs|Kap|пп?|подп|гл|разд|[Сс]м|[Сс]р|ст|[Dd]ec|\p{Lu})$/u;

const LONGEST_ABBREVIATED = 5;

const BARE = /\d{3,4}(?![\d/%]|[.,]\d|\s?\((?:(?:19|20)\d\d|[IVXL]{1,7})\))/y;
const BARE_HAN = /(?:第?\s?\d{3,4}\s?号?\s?(?:、|和|及|与)\s?){0,12}第?\s?\d{3,4}\s?号$/;
/** "Resolution 242 of 1967" */
const OF_YEAR = /\s(?:of|de|du|لعام|لسنة|عام)\s((?:19|20)\d\d)(?!\d)/y;

/** The sequence of a window, in order; a token never overlaps another. */
export function tokensOf(text: string, window: Window): readonly Token[] {
  const { scanner } = window;
  const kernels = window.kernels.map((kernel): Token => ({ type: 'kernel', kernel, start: kernel.start, end: endOf(kernel) }));
  const taken: readonly Span[] = kernels;
  const tokens: Token[] = [];
  const stops: number[] = [];
  let free = window.start;
  let nextTaken = 0;
  /** a governing word went right before */
  let isGoverned = false;
  for (const lexeme of scanner.read(text, window.start, window.end, stops)) {
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
  const all = merged(kernels, ordered(tokens));
  return merged(all, stopsOf(text, stops, window.end, all));
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** In order, as most are from the outset. */
const ordered = (tokens: Token[]): Token[] =>
  tokens.every((token, at) => at === 0 || inOrder(tokens[at - 1] ?? token, token) <= 0) ? tokens : tokens.sort(inOrder);

/** Two sequences in order as one. */
function merged(first: readonly Token[], second: readonly Token[]): readonly Token[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const all: Token[] = [];
  let at = 0;
  for (const token of second) {
    for (let other = first[at]; other && inOrder(other, token) <= 0; other = first[at]) {
      all.push(other);
      at++;
    }
    all.push(token);
  }
  for (; at < first.length; at++) all.push(first[at] as Token);
  return all;
}

/** Does the line break at `at` end an empty line's neighbour: nothing but white space up to the next one? */
function isBlankLine(text: string, at: number): boolean {
  let next = at + 1;
  while (text.charCodeAt(next) !== LINE && isSpace(text.charCodeAt(next))) next++;
  return text.charCodeAt(next) === LINE;
}

/** White space and a new sentence, or the end of the text. */
function beginsBehind(text: string, offset: number): boolean {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at++;
  if (at === text.length) return true;
  const code = text.charCodeAt(at);
  if (at === offset || isDigit(code) || isSmall(code)) return false;
  BEGINS.lastIndex = at;
  return BEGINS.test(text);
}

/** Does a full stop belong to the word before it? A long one is none of the abbreviations. */
function isAbbreviated(text: string, stop: number): boolean {
  if (text.charCodeAt(stop - 1) < 65) return false;
  let start = stop;
  while (start > stop - LONGEST_ABBREVIATED - 1 && isSmall(text.charCodeAt(start - 1))) start--;
  return stop - start <= LONGEST_ABBREVIATED && ABBREVIATED.test(text.slice(Math.max(0, stop - 8), stop));
}

/**
 * Ends of sentences and paragraphs, outside of what was read: not the stop in "15. Dezember". What stands before one cannot govern what stands
 * behind it. `stops` may be some.
 */
function stopsOf(text: string, stops: readonly number[], end: number, taken: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const start of stops) {
    // a word may reach beyond the window
    if (start >= end) break;
    const code = text.charCodeAt(start);
    if (code === LINE) {
      if (!isBlankLine(text, start)) continue;
    } else if (code !== HAN_STOP && code !== HAN_SEMICOLON) {
      if (!beginsBehind(text, start + 1) || (code === FULL_STOP && isAbbreviated(text, start))) continue;
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
