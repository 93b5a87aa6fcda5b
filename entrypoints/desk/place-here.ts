/** Where a note stands on this page, and whether it can have moved since that was found. */
import type { Language, Span } from '../../citations/types.ts';
import type { placeOf, PlaceOf } from '../../page/anchoring/anchoring.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { Change, TextIndex } from '../../page/text/types.ts';
import type { Anchor } from '../../storage/types.ts';
import type { LiveNote } from './targets.ts';

/** Code units around a note's words that must be the same for it to be at rest: what an anchor keeps of them. */
const AROUND = 32;

type Found = PlaceOf & { readonly isOfOtherLanguage?: boolean };

/** Its words; where the page is in another language than those, the paragraph with the same label. */
export function placeHere(anchor: Anchor, index: TextIndex, outline: Outline, language: Language | null, find: typeof placeOf): Found {
  const isOfOtherLanguage = anchor.language !== null && language !== null && anchor.language !== language;
  if (!isOfOtherLanguage) return find(index, outline, anchor);
  const { paragraph, quote } = anchor;
  const own = paragraph ? outline.byPath(paragraph) : undefined;
  if (own) return { place: 'in-place', span: { start: own.start, end: own.end }, isOfOtherLanguage };
  return { place: paragraph || quote ? 'not-found' : 'in-place', isOfOtherLanguage };
}

const wordsAround = ({ text }: Pick<TextIndex, 'text'>, { start, end }: Span): string =>
  text.slice(Math.max(0, start - AROUND), end + AROUND);

/** Takes over what was found. */
export function remember(live: LiveNote, { place, span, isOfOtherLanguage = false }: Found, index: Pick<TextIndex, 'text'>): void {
  Object.assign(live, { place, span: span ?? null, isOfOtherLanguage, seen: span ? wordsAround(index, span) : null });
}

/** Where words stand after the text has changed around them. */
export function shift(span: Span, changes: readonly Change[]): Span {
  let { start, end } = span;
  for (const { start: from, oldEnd, newEnd } of changes) {
    const delta = newEnd - oldEnd;
    if (oldEnd <= start) start += delta;
    else if (from >= end || oldEnd > end) continue;
    end += delta;
  }
  return { start, end: Math.max(start, end) };
}

/**
 * Whether a note need not be looked for: it stands on its own words, in its own paragraph, between the same words as when it was found. No place
 * elsewhere could be better. Read from the text as it is, so that it holds whatever has been said of the changes.
 */
export function isAtRest(
  { place, span, seen, isOfOtherLanguage, note: { anchor } }: LiveNote,
  index: TextIndex,
  outline: Outline,
): boolean {
  if (place !== 'in-place' || !span || seen === null || !anchor.quote || isOfOtherLanguage) return false;
  if (wordsAround(index, span) !== seen) return false;
  return samePath(outline.at(span.start)?.path ?? null, anchor.paragraph);
}

const samePath = (one: Anchor['paragraph'], other: Anchor['paragraph']): boolean => JSON.stringify(one) === JSON.stringify(other);
