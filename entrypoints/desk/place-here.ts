/** Where a note stands on this page, and whether it can have moved since that was found. */
import type { Span } from '../../citations/types.ts';
import type { PlaceOf } from '../../page/anchoring/anchoring.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { Change, TextIndex } from '../../page/text/types.ts';
import type { Anchor } from '../../storage/types.ts';
import type { LiveNote } from './targets.ts';

/** Code units around a note's words that must be the same for it to be at rest: what an anchor keeps of them. */
const AROUND = 32;

const wordsAround = ({ text }: Pick<TextIndex, 'text'>, { start, end }: Span): string =>
  text.slice(Math.max(0, start - AROUND), end + AROUND);

/** Takes over what was found. */
export function remember(live: LiveNote, { place, span, otherLanguage }: PlaceOf, index: Pick<TextIndex, 'text'>): void {
  Object.assign(live, {
    place,
    span: span ?? null,
    isOfOtherLanguage: otherLanguage === true,
    seen: span ? wordsAround(index, span) : null,
  });
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
