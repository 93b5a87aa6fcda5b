/** The document's own symbol and title, which are no citations of it. */
import type { Draft } from './list.ts';
import { organOf, withoutPart } from './symbol.ts';

/** Is a symbol the document's, or, of one that holds several parts (`A/RES/76/247A-C`), that of the whole or of one of them? */
function isOf(symbol: string, document: string): boolean {
  if (symbol === document) return true;
  const [, from = '', to = ''] = /([A-Z])-([A-Z])$/.exec(document) ?? [];
  if (from === '' || withoutPart(symbol) !== withoutPart(document)) return false;
  const part = symbol.slice(withoutPart(symbol).length);
  return part === '' || (part >= from && part <= to);
}

/** Masthead, running head: the document's own symbol is no citation of it, nor is its title line, "Resolution 1325 (2000)". */
export function isOwn(draft: Draft, document: string | undefined, text: string): boolean {
  const { symbol } = draft;
  if (document === undefined || symbol === null || !isOf(symbol, document)) return false;
  if (draft.basis === 'symbol') return organOf(document) === organOf(symbol);
  const before = text.slice(Math.max(0, draft.start - 16), draft.start);
  return /(?:^|\n)[^\n]{0,14}$/.test(before) && /^[^\n]{0,3}(?:\n|$)/.test(text.slice(draft.end, draft.end + 5));
}
