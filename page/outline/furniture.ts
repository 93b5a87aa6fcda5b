/** What a printed page puts between the lines of a text: page numbers, job numbers, running heads, the rule above footnotes. */
import type { ReadText } from '../text/types.ts';
import { isFormula } from './formula.ts';
import { printedLength } from './torn.ts';

export type Furniture = 'rule' | 'page' | 'head' | null;

const RULE = /^[_＿—–―-]{4,}$/;
const JOB = String.raw`\d{2}-\d{5}(?:\s?\([A-Z]\))?`;
const OF_PAGES = String.raw`\d{1,3}(?:\s?\/\s?\d{1,3})?`;
const PAGE = new RegExp(
  `^(?:page\\s)?(?:${OF_PAGES}|[-–]\\s?\\d{1,3}\\s?[-–]|${JOB}|${JOB}\\s.{0,12}|${OF_PAGES}\\s${JOB}|\\*\\d{7}\\*|/?\\.{3})$`,
  'i',
);
const RECYCLE =
  /^(?:Please recycle|Merci de recycler|Se ruega reciclar|Просьба отправить на вторичную переработку|请回收|الرجاء إعادة استعمال الورق)/;
const SYMBOL_ALONE = /^[A-Z]{1,8}(?:\/[A-Z][A-Za-z.]*|\/\d+(?:\.\d+)*|\/(?:S|ES)-\d+)+(?:\s?\([^)]{1,12}\))?$/;
const SYMBOL_AT_END = /\s([A-Z]{1,8}\/(?:[A-Z][A-Za-z.]*\/)?(?:[A-Z]+\/)*[\dSE][\dA-Za-z./-]*(?:\s?\(\d{4}\))?)$/;
const SYMBOL_AT_START = /^([A-Z]{1,8}\/(?:[A-Z]+\/)*\d[\dA-Z./]*(?:\s?\(\d{4}\))?)\s/;
const LONGEST_HEAD = 200;
/** blocks between a running head and its page number or symbol */
const NEAR = 3;
/** blocks in which a document says its title */
const OPENING = 30;

/** `2/5`: the number of a page, and how many there are; null for `79/34`, of which there is no such page. */
export function pageOfAll(line: string): { readonly page: number; readonly all: number } | null {
  const [, page, all] = /^(\d{1,3})\s?\/\s?(\d{1,3})$/.exec(line) ?? [];
  return page === undefined || Number(page) < 1 || Number(page) > Number(all) ? null : { page: Number(page), all: Number(all) };
}

/** A page's number, job number, or what else stands at its foot, alone in a line. */
export const isPageLine = (line: string): boolean =>
  RECYCLE.test(line) || (PAGE.test(line) && (pageOfAll(line) !== null || !/^\d+\s?\/\s?\d+$/.test(line)));

/** A document's symbol, alone in a line. */
export const isSymbolLine = (line: string): boolean => SYMBOL_ALONE.test(line);

/** Words without what printing adds: spaces, and hyphens where lines end. */
const squeezed = (text: string): string => text.replace(/[\s\u00ad‐‑-]/g, '');

/** Words of the first page up to where the text proper begins, and the index from which running heads may stand. */
function openingOf(lines: readonly string[]): { words: string; end: number } {
  let end = lines.findIndex((line) => isFormula(line) || /^1\s?[.．-]/.test(line));
  if (end < 0 || end > OPENING) end = Math.min(lines.length, OPENING);
  return { words: squeezed(lines.slice(0, end).join('')), end };
}

/**
 * For each block what of the page it is, if anything. A running head is the symbol alone, or beside a page number or such a symbol a line that ends or
 * begins with it, is repeated, or says words of the title again.
 */
export function* furnitureOf(read: ReadText): Generator<undefined, Furniture[], boolean> {
  const times = new Map<string, number>();
  const kinds: Furniture[] = [];
  const lines: string[] = [];
  for (const { start, end } of read.blocks) {
    yield;
    const line = end - start > LONGEST_HEAD ? '' : read.text.slice(start, end);
    lines.push(line);
    if (line === '') {
      kinds.push(null);
      continue;
    }
    times.set(line, (times.get(line) ?? 0) + 1);
    kinds.push(RULE.test(line) ? 'rule' : isPageLine(line) ? 'page' : isSymbolLine(line) ? 'head' : null);
  }
  const opening = openingOf(lines);
  const near = (index: number): boolean => {
    for (let at = index - NEAR; at <= index + NEAR; at++) if (at !== index && (kinds[at] === 'page' || kinds[at] === 'head')) return true;
    return false;
  };
  const beside = (index: number): boolean => [kinds[index - 1], kinds[index + 1]].some((kind) => kind === 'page' || kind === 'head');
  const saysTitle = (line: string): boolean => line.length > 1 && opening.words.includes(squeezed(line));
  const isTitle = (line: string): boolean => line.length > 3 && saysTitle(line);
  const heads: number[] = [];
  const repeated = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    yield;
    if (line === '' || kinds[index] !== null || /^\d{1,3}\s?[.．]/.test(line) || index < opening.end || !near(index)) continue;
    const symbol = (SYMBOL_AT_END.exec(line) ?? SYMBOL_AT_START.exec(line))?.[1];
    const rest = symbol === undefined ? line : line.replace(symbol, '').trim();
    const isHead =
      symbol === undefined
        ? isTitle(line) && printedLength(line, 0, line.length) > 7
        : isTitle(rest) || isOwn(symbol, rest, times, opening.words);
    if (isHead) heads.push(index);
    else if (beside(index) && (times.get(line) ?? 0) > 1 && line.length > 12) {
      const known = repeated.get(line);
      if (known) known.push(index);
      else repeated.set(line, [index]);
    }
  }
  // what is repeated, and never but at the end of a page
  for (const [line, at] of repeated) if (at.length > 1 && at.length === times.get(line)) heads.push(...at);
  for (const index of heads) kinds[index] = 'head';
  // a long title takes several lines of the head
  for (const index of heads) {
    yield;
    for (const step of [-1, 1])
      for (let at = index + step; kinds[at] === null && at >= opening.end && saysTitle(lines[at] ?? ''); at += step) kinds[at] = 'head';
  }
  return kinds;
}

/** The symbol is the document's: it stands alone elsewhere, or on the first page; and no sentence is around it. */
function isOwn(symbol: string, rest: string, times: ReadonlyMap<string, number>, opening: string): boolean {
  return (
    (times.has(symbol) || opening.includes(squeezed(symbol)) || (times.get(`${rest} ${symbol}`) ?? 0) > 1) &&
    !/[,;:]$|\b(?:and|in|of|document|see)$/i.test(rest)
  );
}
