/** Which numbers at the beginnings of blocks are paragraph numbers: those that count. */

/** A block that begins with a number. */
export interface Candidate {
  readonly number: number;
  /** the words before it leave no doubt that something begins: not in mid-sentence */
  readonly firm: boolean;
  /** what stands between it and the candidate before: nothing, a line that may be a title, or a heading from which numbers may begin anew */
  readonly after: 'nothing' | 'title' | 'heading';
  /** what stands before it ends with a colon */
  readonly introduced: boolean;
  /** what stands before it ends as a sentence does, the line of a meeting left out */
  readonly settled: boolean;
  /** its block ends as a sentence does: a note's does. Not told of text torn from print */
  readonly sentence: boolean;
}

/** Numbers that may be missing between two paragraphs: a page may give an excerpt, and an edition may lack some. */
const LONGEST_GAP = 12;
const WEAK = 0.3;

interface Costs {
  readonly gap: (missing: number) => number;
  readonly begin: (number: number) => number;
  readonly restart: Readonly<Record<Candidate['after'], number>>;
}

const COSTS: Costs = {
  gap: (missing) => (missing === 0 ? 0 : 1.1 + 0.15 * missing),
  begin: (number) => (number === 1 ? 0 : 1.5),
  restart: { nothing: 1.6, title: 0.7, heading: 0.05 },
};

/** Footnotes behind the text: sentences counted from 1, with no heading among them. Index behind the last; `at` where they are none. */
function endNotes(candidates: readonly Candidate[], at: number): number {
  let end = at;
  let sentences = 0;
  while (candidates[end]?.number === end - at + 1 && (end === at || candidates[end]?.after === 'nothing')) {
    if (candidates[end]?.sentence) sentences++;
    end++;
  }
  const isLast = candidates[end] === undefined || candidates[end]?.number === 1;
  return isLast && sentences >= 0.8 * (end - at) ? end : at;
}

/** Lists inside of a paragraph: 1, 2, 3 between paragraph 5 and paragraph 6; and lists of footnotes. Their candidates count for nothing. */
function nestedLists(candidates: readonly Candidate[]): boolean[] {
  const nested = candidates.map(() => false);
  for (let at = 1; at < candidates.length; at++) {
    const first = candidates[at] as Candidate;
    const before = candidates[at - 1] as Candidate;
    if (first.number !== 1 || first.after === 'heading' || before.number === 0) continue;
    let end = at + 1;
    while (candidates[end]?.number === end - at + 1 && candidates[end]?.after !== 'heading') end++;
    if (first.after === 'nothing' && first.settled) {
      const notes = endNotes(candidates, at);
      if (notes > at) {
        nested.fill(true, at, notes);
        at = notes - 1;
        continue;
      }
    }
    // the list may count through to the paragraph's own number: then that ends it
    const upTo = first.introduced && before.number < end - at && before.number > 0 && first.after === 'nothing' ? before.number : end - at;
    const behind = candidates[at + upTo];
    if (behind?.number !== before.number + 1 || (behind.after === 'heading' && upTo !== before.number)) continue;
    for (let index = at; index < at + upTo; index++) nested[index] = true;
    at += upTo - 1;
  }
  return nested;
}

/**
 * The candidates that are paragraph numbers, by index: of all ways to read them as counts that rise from 1, anew after headings, the one that explains
 * most of them. Work is linear in their number.
 */
export function* paragraphNumbers(candidates: readonly Candidate[]): Generator<undefined, ReadonlySet<number>, boolean> {
  const nested = nestedLists(candidates);
  const score: number[] = [];
  const from: number[] = [];
  /** number → best count that ends with it */
  const best = new Map<number, number>();
  let top = -1;
  for (const [at, { number, firm, after }] of candidates.entries()) {
    yield;
    score.push(-Infinity);
    from.push(-1);
    if (nested[at] || number === 0) continue;
    const worth = firm ? 1 : WEAK;
    let value = worth - COSTS.begin(number);
    let source = -1;
    for (let missing = 0; missing <= LONGEST_GAP; missing++) {
      const before = best.get(number - 1 - missing);
      if (before === undefined) continue;
      const reached = (score[before] as number) + worth - COSTS.gap(missing);
      if (reached > value) [value, source] = [reached, before];
    }
    if (number === 1 && top >= 0) {
      const reached = (score[top] as number) + worth - COSTS.restart[after];
      if (reached > value) [value, source] = [reached, top];
    }
    score[at] = value;
    from[at] = source;
    const known = best.get(number);
    if (known === undefined || value > (score[known] as number)) best.set(number, at);
    if (top < 0 || value > (score[top] as number)) top = at;
  }
  const chosen = new Set<number>();
  if (top < 0 || (score[top] as number) <= 0) return chosen;
  for (let at = top; at >= 0; at = from[at] as number) chosen.add(at);
  return chosen;
}
