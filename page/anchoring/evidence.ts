/** Whether a place that is like a quote is the quote's own. */
import type { Outline } from '../outline/types.ts';
import type { PageAnchor } from './anchoring.ts';
import type { Candidate } from './fuzzy.ts';

/**
 * What speaks for a place, and against it, in shares of a whole quote. Drafting repeats itself: the likeness of the words is not enough, they must
 * also stand where they stood. What stands as far into its paragraph as before is almost surely the same; what stands elsewhere in it, or outside
 * of numbered paragraphs where it stood in one, is as a rule another sentence of the same making.
 */
const FOR = { sameOffset: 0.22, sameLabel: 0.14 } as const;
const AGAINST = { rival: 0.36, shifted: 0.05, moved: 0.22, otherKind: 0.25, short: 0.1 } as const;
const ENOUGH = 0.66;

/** Code units that an offset may differ and be the same; and beyond which it is another place. */
const SAME = 20;
const FAR = 100;
/** Words so few are said in many places. */
const SHORT = 6;

/**
 * @param start offset of the candidate in the text
 * @param length words of the quote
 * @param rival score of the second best place
 */
export function isTheSame(
  candidate: Pick<Candidate, 'score' | 'kept'>,
  { paragraph, offset }: Pick<PageAnchor, 'paragraph' | 'offset'>,
  start: number,
  length: number,
  rival: number,
  outline: Outline,
): boolean {
  // every word, and every word around it, and nothing else like it
  if (candidate.score > 0.97 && rival < 0.8) return true;
  let evidence = 0.75 * candidate.score + 0.25 * candidate.kept - AGAINST.rival * rival;
  if (length <= SHORT) evidence -= AGAINST.short;
  const now = outline.at(start);
  if ((now === undefined) !== (paragraph === null)) evidence -= AGAINST.otherKind;
  else if (now && paragraph) {
    const shift = Math.abs(start - now.start - offset);
    if (offset > 8 && shift <= SAME) evidence += FOR.sameOffset;
    if (shift > SAME && shift <= FAR) evidence -= AGAINST.shifted;
    if (shift > FAR) evidence -= AGAINST.moved;
    if (now === outline.byPath(paragraph)) evidence += FOR.sameLabel;
  }
  return evidence >= ENOUGH;
}
