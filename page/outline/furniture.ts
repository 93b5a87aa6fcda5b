/** What a printed page puts between the lines of a text: page numbers, running heads, footnotes under their rule. */
import type { ReadText } from '../text/types.ts';

export type Furniture = 'rule' | 'page' | 'head' | null;

const RULE = /^[_＿—–―-]{4,}$/;
const PAGE = /^(?:page\s)?(?:\d{1,3}(?:\s?\/\s?\d{1,3})?|[-–]\s?\d{1,3}\s?[-–]|\d{2}-\d{5}(?:\s.{0,12})?|\*\d{7}\*|\/?\.{3}|请回收)$/i;
const SYMBOL_ALONE = /^[A-Z]{1,8}(?:\/[A-Z][A-Za-z.]*|\/\d[\d.]*|\/(?:S|ES)-\d+)+(?:\s?\([^)]{1,12}\))?$/;
const SYMBOL_AT_END = /\s[A-Z]{1,8}\/(?:[A-Z][A-Za-z.]*\/)?(?:[A-Z]+\/)*[\dSE][\dA-Za-z./-]*(?:\s?\(\d{4}\))?$/;
const SYMBOL_AT_START = /^[A-Z]\/(?:[A-Z]+\/)*\d[\dA-Z./]*\s/;
const LONGEST_HEAD = 200;
/** blocks between a running head and its page number or symbol */
const NEAR = 3;

/**
 * For each block what of the page it is, if anything. A running head is the symbol alone, or a line that ends or begins with it or is
 * repeated, and stands beside a page number or such a symbol.
 */
export function furnitureOf(read: ReadText): Furniture[] {
  const times = new Map<string, number>();
  const lines = read.blocks.map(({ start, end }) => (end - start > LONGEST_HEAD ? '' : read.text.slice(start, end)));
  for (const line of lines) if (line !== '') times.set(line, (times.get(line) ?? 0) + 1);
  const kinds = lines.map((line): Furniture =>
    line === '' ? null : RULE.test(line) ? 'rule' : PAGE.test(line) ? 'page' : SYMBOL_ALONE.test(line) ? 'head' : null,
  );
  const near = (index: number): boolean => {
    for (let at = index - NEAR; at <= index + NEAR; at++)
      if (at !== index && (kinds[at] === 'page' || (kinds[at] === 'head' && lines[at] !== ''))) return true;
    return false;
  };
  const titles = lines.map((line, index) => {
    if (line === '' || kinds[index] !== null || /^\d{1,3}[.．]/.test(line)) return false;
    return (SYMBOL_AT_END.test(line) || SYMBOL_AT_START.test(line) || ((times.get(line) ?? 0) > 1 && line.length > 12)) && near(index);
  });
  return kinds.map((kind, index) => kind ?? (titles[index] ? 'head' : null));
}
