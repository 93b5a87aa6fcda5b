/** Shortest way from one row of words to another (Myers, "An O(ND) Difference Algorithm"), as far as it pays to look. */

export interface Edit {
  /** places of the words that both have, in order: one in `before`, one in `after` */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  /** words that were looked at: what it cost */
  readonly steps: number;
}

/**
 * Longest common words of two rows, in order. What is common at both ends is always found; where more than `most` words between came or went, none
 * of those is held to be common. Takes at most (before + after) × `most` steps, and `most`² memory.
 */
export function shortestEdit(before: ArrayLike<number>, after: ArrayLike<number>, most: number): Edit {
  const pairs: [number, number][] = [];
  let steps = 0;
  let start = 0;
  let [endBefore, endAfter] = [before.length, after.length];
  while (start < endBefore && start < endAfter && before[start] === after[start]) {
    pairs.push([start, start]);
    start++;
  }
  const tail: [number, number][] = [];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) tail.push([--endBefore, --endAfter]);
  steps += pairs.length + tail.length;

  const [rows, columns] = [endBefore - start, endAfter - start];
  /** for each number of edits, how far each diagonal from -edits to edits reaches, in rows */
  const reached: Int32Array[] = [];
  const limit = Math.min(most, rows + columns);
  let isThere = rows === 0 || columns === 0;
  for (let edits = 0; edits <= limit && !isThere; edits++) {
    const previous = reached[edits - 1];
    const now = new Int32Array(2 * edits + 1);
    reached.push(now);
    for (let diagonal = -edits; diagonal <= edits && !isThere; diagonal += 2) {
      let row = previous ? fromOf(previous, edits, diagonal).row : 0;
      steps++;
      while (row < rows && row - diagonal < columns && before[start + row] === after[start + row - diagonal]) {
        row++;
        steps++;
      }
      now[diagonal + edits] = row;
      isThere = row >= rows && row - diagonal >= columns;
    }
  }
  const middle: [number, number][] = [];
  if (isThere && rows > 0 && columns > 0) {
    let [row, diagonal] = [rows, rows - columns];
    for (let edits = reached.length - 1; edits >= 0; edits--) {
      const previous = reached[edits - 1];
      const from = previous ? fromOf(previous, edits, diagonal) : { row: 0, diagonal };
      while (row > from.row) middle.push([start + --row, start + row - diagonal]);
      if (previous) {
        row = from.diagonal < diagonal ? from.row - 1 : from.row;
        ({ diagonal } = from);
      }
    }
  }
  return { pairs: [...pairs, ...middle.reverse(), ...tail.reverse()], steps };
}

/** Where one more edit leads on a diagonal, and the diagonal it comes from; `previous` is of `edits - 1`. */
function fromOf(previous: Int32Array, edits: number, diagonal: number): { row: number; diagonal: number } {
  // places in `previous` of the diagonals below and above
  const [below, above] = [diagonal - 1 + edits - 1, diagonal + 1 + edits - 1];
  const isDown = diagonal === -edits || (diagonal !== edits && (previous[below] as number) < (previous[above] as number));
  return isDown
    ? { row: previous[above] as number, diagonal: diagonal + 1 }
    : { row: (previous[below] as number) + 1, diagonal: diagonal - 1 };
}
