/**
 * Brackets of pages that run from right to left. Most files name the sign that is seen; some name the one that is meant, which is seen mirrored. Which
 * of the two a font does is told by what stands beside its brackets: they touch what they hold, and white space is on their other side; else by pairs, which
 * begin from the left with the one that opens, if it is seen, and with the one that closes, if it is meant.
 */
import type { Placed } from './direction.ts';

const OPENS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»' };
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '»': '«' };
/** Brackets without letters: a run from left to right has its own order. */
const ALONE = /^\P{L}*[()[\]«»]\P{L}*$/u;
/** Gaps that differ by less, as a share of the type's size, say nothing. */
const CLEAR = 0.12;
/** What a space within an item, or the end of a line, counts. */
const SPACE = 0.25;
/** Pieces of a line of print at most: in one of more nothing is told by what stands beside a bracket, since each would be measured against all. */
const MOST_PIECES = 300;

interface Bracket {
  readonly place: number;
  readonly offset: number;
  readonly sign: string;
  readonly font: string;
  /** which sign is seen, by what stands on either side; null where that does not tell */
  readonly seen: string | null;
}

/** White space on one side of a sign, as a share of the type's size: within its item, or to the next one on that side. */
function gapBeside(line: readonly Placed[], item: Placed, offset: number, side: -1 | 1): number {
  const beside = item.text.charAt(offset + side);
  if (beside !== '') return beside === ' ' ? SPACE : 0;
  const [left, right] = [item.x, item.x + item.width];
  const gaps = line
    .filter((other) => other !== item)
    .map((other) => (side < 0 ? left - (other.x + other.width) : other.x - right))
    .filter((gap) => gap > -0.2 * item.size);
  return Math.min(SPACE, Math.max(0, Math.min(...gaps)) / item.size);
}

/** The brackets of a line from the left. */
function bracketsOf(line: readonly Placed[]): Bracket[] {
  return line
    .flatMap((item, place) =>
      ALONE.test(item.text)
        ? [...item.text].flatMap((sign, offset) => {
            if (!(sign in OPENS) && !(sign in CLOSES)) return [];
            const differs = line.length > MOST_PIECES ? 0 : gapBeside(line, item, offset, -1) - gapBeside(line, item, offset, 1);
            const [left, right] = sign in OPENS ? [sign, OPENS[sign] as string] : [CLOSES[sign] as string, sign];
            const seen = Math.abs(differs) < CLEAR ? null : differs > 0 ? left : right;
            return [{ place, offset, sign, font: item.font ?? '', seen, x: item.x + offset / 100 }];
          })
        : [],
    )
    .toSorted((one, other) => one.x - other.x);
}

/** How many brackets of each font are meant, less those that are seen. */
function tell(lines: readonly (readonly Bracket[])[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = ({ font }: Bracket, votes: number): void => void sums.set(font, (sums.get(font) ?? 0) + votes);
  for (const brackets of lines) {
    const open: Bracket[] = [];
    for (const bracket of brackets) {
      if (bracket.seen !== null) add(bracket, bracket.seen === bracket.sign ? -2 : 2);
      const last = open.at(-1);
      if (!last || (OPENS[last.sign] !== bracket.sign && CLOSES[last.sign] !== bracket.sign)) {
        open.push(bracket);
        continue;
      }
      open.pop();
      for (const each of [last, bracket]) add(each, last.sign in CLOSES ? 1 : -1);
    }
  }
  return sums;
}

/** Puts the sign that is seen where the file names the one that is meant. */
export function turnBrackets(lines: readonly Placed[][]): void {
  const all = lines.map((line) => ({ line, brackets: bracketsOf(line) }));
  const meant = tell(all.map(({ brackets }) => brackets));
  for (const { line, brackets } of all)
    for (const { place, offset, sign, font, seen } of brackets) {
      // among them those of a run from left to right, which is set as it is read
      if ((meant.get(font) ?? 0) <= 0 || seen === sign) continue;
      const item = line[place] as Placed;
      line[place] = { ...item, text: item.text.slice(0, offset) + (OPENS[sign] ?? CLOSES[sign]) + item.text.slice(offset + 1) };
    }
}
