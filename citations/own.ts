/** The document's own symbol and title, which are no citations of it. */
import type { Draft } from './list.ts';
import { organOf } from './symbol.ts';

/** Masthead, running head: the document's own symbol is no citation of it, nor is its title line, "Resolution 1325 (2000)". */
export function isOwn(draft: Draft, document: string | undefined, text: string): boolean {
  if (document === undefined || draft.symbol !== document) return false;
  if (draft.basis === 'symbol') return organOf(document) === organOf(draft.symbol);
  const before = text.slice(Math.max(0, draft.start - 16), draft.start);
  return /(?:^|\n)[^\n]{0,14}$/.test(before) && /^[^\n]{0,3}(?:\n|$)/.test(text.slice(draft.end, draft.end + 5));
}
