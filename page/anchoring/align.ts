/** Best alignment of a quote, with what stood around it, with the words of a page. */
import { alignmentOf, type Alignment, type Pattern } from './alignment.ts';
import type { PageWords, Words } from './words.ts';

/** Taken off for each word that stands between, and for skipping over whole lines, however many: a running head, a new paragraph. */
export const BETWEEN = 0.06;
const SKIP = 0.4;

const MATCH = 1;
const DROP = 2;
const INSERT = 3;
const JUMP = 4;

let ways = new Uint8Array(0);
let sources = new Int32Array(0);

/** Aligns with the words from `low` to `high` (Sellers, with affine skips at line borders). Null where nothing of the quote is there. */
export function align(pattern: Pattern, { words }: PageWords, low: number, high: number): Alignment | null {
  const { ids, weights } = pattern;
  const [rows, width] = [ids.length, high - low];
  const stride = width + 1;
  if (ways.length < (rows + 1) * stride) {
    ways = new Uint8Array((rows + 1) * stride * 2);
    sources = new Int32Array(ways.length);
  }
  let above = new Float64Array(stride);
  let value = new Float64Array(stride);
  for (let row = 1; row <= rows; row++) {
    const id = ids[row - 1] as number;
    const weight = weights[row - 1] as number;
    const base = row * stride;
    value[0] = above[0] as number;
    ways[base] = DROP;
    let [best, bestAt] = [-Infinity, 0];
    for (let column = 1; column <= width; column++) {
      const place = low + column - 1;
      const other = words.ids[place] as number;
      // whole lines may stand between: from a line's first word to another's
      if (words.opens[place] === 1) {
        const before = value[column - 1] as number;
        if (best - SKIP > before) {
          value[column - 1] = best - SKIP;
          ways[base + column - 1] = JUMP;
          sources[base + column - 1] = bestAt;
        }
        if (before > best) [best, bestAt] = [before, column - 1];
      }
      let most = above[column] as number;
      let way = DROP;
      const inserted = (value[column - 1] as number) - (other < 0 ? 0 : BETWEEN);
      if (inserted > most) [most, way] = [inserted, INSERT];
      if (other === id) {
        const matched = (above[column - 1] as number) + weight;
        if (matched >= most) [most, way] = [matched, MATCH];
      }
      value[column] = most;
      ways[base + column] = way;
    }
    [above, value] = [value, above];
  }
  let end = 0;
  for (let column = 1; column <= width; column++) if ((above[column] as number) > (above[end] as number)) end = column;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return trace(pattern, words, low, end, stride, (above[end] as number) / total);
}

function trace(pattern: Pattern, words: Words, low: number, end: number, stride: number, score: number): Alignment | null {
  const places = new Int32Array(pattern.ids.length).fill(-1);
  const between = new Set<number>();
  for (let row = pattern.ids.length, column = end; row > 0;) {
    const way = ways[row * stride + column];
    if (way === MATCH) places[--row] = low + --column;
    else if (way === INSERT) between.add(low + --column);
    else if (way === JUMP) column = sources[row * stride + column] as number;
    else row--;
  }
  return alignmentOf(pattern, words, places, between, score);
}
