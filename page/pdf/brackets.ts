/**
 * Brackets of pages that run from right to left. Most files name the sign that is seen; some name the one that is meant, which is seen mirrored. Which
 * of the two a page does is told by its pairs: seen from the left a pair begins with the one that opens, meant with the one that closes.
 */
import type { Placed } from './direction.ts';

const OPENS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»' };
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '»': '«' };
/** Brackets, with digits and stops at most: what runs from left to right has its own order. */
const ALONE = /^[()[\]«»\d\s.,:;،؛/-]*[()[\]«»][()[\]«»\d\s.,:;،؛/-]*$/;

interface Bracket {
  readonly place: number;
  readonly offset: number;
  readonly sign: string;
}

/** The brackets of a line from the left, and which of them are meant, not seen; those without a partner apart. */
function read(line: readonly Placed[]): { meant: Bracket[]; seen: number; single: Bracket[] } {
  const brackets = line
    .flatMap((item, place) =>
      ALONE.test(item.text)
        ? [...item.text].flatMap((sign, offset) =>
            sign in OPENS || sign in CLOSES ? [{ place, offset, sign, x: item.x + offset / 100 }] : [],
          )
        : [],
    )
    .toSorted((one, other) => one.x - other.x);
  const open: Bracket[] = [];
  const meant: Bracket[] = [];
  let seen = 0;
  for (const bracket of brackets) {
    const last = open.at(-1);
    const pairs = last && (OPENS[last.sign] === bracket.sign || CLOSES[last.sign] === bracket.sign);
    if (!pairs) {
      open.push(bracket);
      continue;
    }
    open.pop();
    if (last.sign in CLOSES) meant.push(last, bracket);
    else seen += 2;
  }
  return { meant, seen, single: open };
}

/** Puts the sign that is seen where the file names the one that is meant. */
export function turnBrackets(lines: readonly Placed[][]): void {
  const all = lines.map((line) => ({ line, ...read(line) }));
  const meant = all.reduce((sum, each) => sum + each.meant.length, 0);
  const seen = all.reduce((sum, each) => sum + each.seen, 0);
  if (meant <= seen) return;
  for (const { line, meant: pairs, single } of all)
    for (const { place, offset, sign } of [...pairs, ...single]) {
      const item = line[place] as Placed;
      const text = item.text.slice(0, offset) + (OPENS[sign] ?? CLOSES[sign]) + item.text.slice(offset + 1);
      line[place] = { ...item, text };
    }
}
