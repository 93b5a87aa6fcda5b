/** Which numbers at the beginnings of blocks are paragraph numbers: those that count. */

export interface Candidate {
  /** index of the block */
  readonly block: number;
  readonly number: number;
}

/** What to make of a candidate. */
export type Verdict = 'next' | 'restart' | 'none';

/** Numbers that may be missing from a page that gives an excerpt. */
const LONGEST_GAP = 4;

/** Last number of the unbroken count that begins at `index`, and the candidate after it. */
function countFrom(candidates: readonly Candidate[], index: number): { last: number; after: number | undefined } {
  let at = index;
  while (candidates[at + 1]?.number === (candidates[at]?.number ?? 0) + 1) at++;
  return { last: candidates[at]?.number ?? 0, after: candidates[at + 1]?.number };
}

/**
 * @param index of the candidate in question
 * @param last number of the paragraph before in the same count; 0 where there is none
 * @param afresh a heading stands between: a new count may begin
 */
export function judge(candidates: readonly Candidate[], index: number, last: number, afresh: boolean): Verdict {
  const number = candidates[index]?.number ?? 0;
  if (number === last + 1 || (number === 1 && afresh)) return 'next';
  const next = candidates[index + 1]?.number;
  // the beginning is not on this page
  if (last === 0) return next === number + 1 ? 'next' : 'none';
  if (number > last && number <= last + LONGEST_GAP) return next === number + 1 ? 'next' : 'none';
  if (number !== 1) return 'none';
  const count = countFrom(candidates, index);
  // a list inside a paragraph: the paragraphs go on after it
  if (count.after === last + 1) return 'none';
  return count.last > 1 ? 'restart' : 'none';
}

/** Whether the same number stands again soon after: then the first one, among footnotes, was one of these. */
export function comesAgain(candidates: readonly Candidate[], index: number): boolean {
  return candidates.slice(index + 1, index + 4).some((each) => each.number === candidates[index]?.number);
}
