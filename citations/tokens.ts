/** Words and kernels of a window as one sequence, and what may stand between them. */
import type { Lexeme } from './lexicon/compile.ts';
import { groupAt, type Group } from './pinpoint.ts';
import { endOf, type Kernel } from './scan.ts';
import type { Window } from './window.ts';

export interface Treaty {
  readonly type: 'treaty';
  readonly start: number;
  readonly end: number;
  readonly volume: string;
  readonly number: string | undefined;
  /** "Ibid., vol. …": the series is that of the note before */
  readonly back: boolean;
}

export type Token =
  | Lexeme
  | Treaty
  | { readonly type: 'kernel'; readonly kernel: Kernel; readonly start: number; readonly end: number }
  | { readonly type: 'part'; readonly group: Group; readonly start: number; readonly end: number }
  | { readonly type: 'stop'; readonly start: number; readonly end: number };

/** `United Nations, Treaty Series, vol. 2220, No. 39481`; the volume's and the number's words of six languages. */
const TREATY =
  /(?:(?:United Nations|Nations Unies|Naciones Unidas|Vereinte Nationen),\s+)?(?:Treaty\s+Series|Recueil\s+des\s+Traités)[,，]?\s+(?:vol\.?|Bd\.)\s?(\d{1,4})(?:,\s+(?:[Nn]os?\.?|núms?\.|nr\.|Nr\.|№)\s?([\dI]-?\d{1,6}))?/g;
const BACK_TREATY = /(?:[Ii]b[ií]d\.|Там же),?\s+(?:vol\.?|т\.|Bd\.)\s?(\d{1,4})(?:,\s+(?:[Nn]os?\.?|núms?\.|nr\.|Nr\.|№)\s?([\dI]-?\d{1,6}))?/g;
/** End of a sentence or a paragraph's number: what stands before cannot govern what stands behind. */
const STOP = /[.!?。！？](?=\s+[\p{Lu}\p{Lo}“"«([]|\s*$)|\n\s*\n/gu;
const ABBREVIATED = /(?:\b(?:[Nn]os?|paras?|sects?|chaps?|vols?|res|op|pp?|cf|U\.N|G\.A|Doc|Supp|St|Corr|Add|Rev|art|arts|al|etc|i\.e|e\.g|[A-Z]))$/;

const BARE = /\d{3,4}(?![\d/%]|[.,]\d|\s?\()/y;

/** The sequence of a window, in order; a token never overlaps another. */
export function tokensOf(text: string, window: Window): Token[] {
  const treaties = [...treatiesIn(text, window, TREATY, false), ...treatiesIn(text, window, BACK_TREATY, true)].sort((a, b) => a.start - b.start);
  const taken: { start: number; end: number }[] = [...treaties, ...window.kernels.map((kernel) => ({ start: kernel.start, end: endOf(kernel) }))].sort((a, b) => a.start - b.start);
  const tokens: Token[] = [...treaties, ...window.kernels.map((kernel): Token => ({ type: 'kernel', kernel, start: kernel.start, end: endOf(kernel) }))];
  let free = window.start;
  let nextTaken = 0;
  for (const lexeme of window.scanner.read(text, window.start, window.end)) {
    while ((taken[nextTaken]?.end ?? Infinity) <= lexeme.start) nextTaken++;
    const blocker = taken[nextTaken];
    if (lexeme.start < free || (blocker && blocker.start < lexeme.end)) continue;
    free = lexeme.end;
    if (lexeme.type === 'unit') {
      const group = groupAt(text, lexeme.start, lexeme.end, lexeme.unit, window.scanner);
      if (!group) continue;
      tokens.push({ type: 'part', group, start: group.start, end: group.end });
      free = group.end;
    } else {
      tokens.push(lexeme);
      if (lexeme.type === 'head' && lexeme.kind === 'resolution') bareNumbers(text, lexeme.end, taken, tokens);
    }
  }
  for (const found of text.slice(window.start, window.end).matchAll(STOP)) {
    const start = window.start + found.index;
    if (ABBREVIATED.test(text.slice(Math.max(0, start - 8), start)) || taken.some((other) => other.start <= start && start < other.end)) continue;
    tokens.push({ type: 'stop', start, end: start + 1 });
  }
  return tokens.sort((a, b) => a.start - b.start || a.end - b.end);
}

function* treatiesIn(text: string, window: Window, pattern: RegExp, back: boolean): Generator<Treaty> {
  for (const found of text.slice(window.start, window.end).matchAll(pattern)) {
    const start = window.start + found.index;
    yield { type: 'treaty', start, end: start + found[0].length, volume: found[1] ?? '', number: found[2], back };
  }
}

/** "resolutions 1850 and 1860": numbers without session or year, directly behind the word or one another. */
function bareNumbers(text: string, offset: number, taken: readonly { start: number; end: number }[], tokens: Token[]): void {
  const gap = /\s+|(?:,\s+|\s+(?:and|or|et|y|и)\s+|,\s+(?:and|or)\s+)/y;
  let at = offset;
  for (let first = true; ; first = false) {
    gap.lastIndex = at;
    const space = gap.exec(text);
    if (!space || (!first && space[0].trim() === '')) return;
    BARE.lastIndex = gap.lastIndex;
    const number = BARE.exec(text);
    if (!number) return;
    const start = gap.lastIndex;
    const end = start + number[0].length;
    if (taken.some((other) => other.start < end && start < other.end)) return;
    tokens.push({ type: 'kernel', start, end, kernel: { start, end, form: 'plain', symbol: '', session: '', number: number[0], letters: [] } });
    at = end;
  }
}
