/** Which words of a text stand in the text that followed it: paragraph with paragraph first, then word with word. */
import { tokensOf, type Token } from './tokens.ts';

interface Paragraph {
  readonly tokens: readonly Token[];
  readonly counts: ReadonlyMap<string, number>;
  /** place of its first token among all */
  readonly first: number;
}

export interface Text {
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
}

/** Words of a raw text whose paragraphs are its lines. */
export function textOf(raw: string): Text {
  const paragraphs: Paragraph[] = [];
  const all: Token[] = [];
  let start = 0;
  for (const line of raw.split('\n')) {
    const tokens = tokensOf(line, start);
    const counts = new Map<string, number>();
    for (const { word } of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
    paragraphs.push({ tokens, counts, first: all.length });
    all.push(...tokens);
    start += line.length + 1;
  }
  return { tokens: all, paragraphs };
}

/** Paragraphs less alike than this are not the same one edited; a paragraph that moved past others must be more alike. */
const ALIKE = 0.4;
const MOVED = 0.7;

/** Dice's coefficient of two paragraphs' words, each weighed by how rare it is. */
function likeness(one: Paragraph, other: Paragraph, weigh: (word: string) => number): number {
  let [shared, sum] = [0, 0];
  for (const [word, count] of one.counts) {
    sum += count * weigh(word);
    shared += Math.min(count, other.counts.get(word) ?? 0) * weigh(word);
  }
  for (const [word, count] of other.counts) sum += count * weigh(word);
  return sum === 0 ? 0 : (2 * shared) / sum;
}

/** Pairs of paragraphs in order, so that likeness is greatest in all (Needleman and Wunsch); then those that moved. */
export function alignParagraphs(before: Text, after: Text): Map<number, number> {
  const places = new Map<string, number>();
  for (const { paragraphs } of [before, after])
    for (const { counts } of paragraphs) for (const word of counts.keys()) places.set(word, (places.get(word) ?? 0) + 1);
  const weigh = (word: string): number => 1 / (1 + Math.log2(places.get(word) ?? 1));
  const [rows, columns] = [before.paragraphs.length, after.paragraphs.length];
  const alike = before.paragraphs.map((one) => after.paragraphs.map((other) => likeness(one, other, weigh)));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const same = alike[row]?.[column] ?? 0;
      (best[row] as Float64Array)[column] = Math.max(
        best[row + 1]?.[column] ?? 0,
        best[row]?.[column + 1] ?? 0,
        same < ALIKE ? 0 : same + (best[row + 1]?.[column + 1] ?? 0),
      );
    }
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const same = alike[row]?.[column] ?? 0;
    const here = best[row]?.[column] ?? 0;
    if (same >= ALIKE && here === same + (best[row + 1]?.[column + 1] ?? 0)) {
      pairs.set(row, column);
      taken.add(column);
      row++;
      column++;
    } else if (here === best[row + 1]?.[column]) row++;
    else column++;
  }
  const moved = before.paragraphs
    .flatMap((one, row) =>
      pairs.has(row) || one.tokens.length < 8
        ? []
        : after.paragraphs.map((_, column) => ({ row, column, same: alike[row]?.[column] ?? 0 })),
    )
    .filter(({ column, same }) => same >= MOVED && !taken.has(column))
    .sort((a, b) => b.same - a.same);
  for (const { row, column } of moved) {
    if (pairs.has(row) || taken.has(column)) continue;
    pairs.set(row, column);
    taken.add(column);
  }
  return pairs;
}

/** Longest common words of two paragraphs, as pairs of places; a few words alone amid other ones are chance, and left out. */
export function alignTokens(one: readonly Token[], other: readonly Token[]): [number, number][] {
  const width = other.length + 1;
  const best = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      best[row * width + column] =
        one[row]?.word === other[column]?.word
          ? 1 + (best[(row + 1) * width + column + 1] as number)
          : Math.max(best[(row + 1) * width + column] as number, best[row * width + column + 1] as number);
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (one[row]?.word === other[column]?.word) pairs.push([row++, column++]);
    else if ((best[(row + 1) * width + column] as number) >= (best[row * width + column + 1] as number)) row++;
    else column++;
  }
  return withoutChance(pairs, one.length, other.length);
}

function withoutChance(pairs: readonly [number, number][], rows: number, columns: number): [number, number][] {
  const runs: [number, number][][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs.flatMap((run, index) => {
    const [first, last] = [run[0] as [number, number], run.at(-1) as [number, number]];
    const before = runs[index - 1]?.at(-1) ?? [-1, -1];
    const after = runs[index + 1]?.[0] ?? [rows, columns];
    const changed = (from: [number, number], to: [number, number]): number => Math.max(to[0] - from[0], to[1] - from[1]) - 1;
    return run.length <= 2 && changed(before, first) > run.length && changed(last, after) > run.length ? [] : run;
  });
}
