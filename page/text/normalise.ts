/** From the raw characters of a block to its text, with the way back. Knows nothing of how the text lay in nodes. */

/** `text[at + i]` stands at `raw[from + i]`, up to the next piece. */
export interface Piece {
  readonly at: number;
  readonly from: number;
}

export interface Normalised {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const INVISIBLE = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`;
const SPACE = String.raw`\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const RAISED = '\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079';
/** Everything but plain characters and single plain spaces; raised digits and a glued `[3]` may be footnote marks. */
const ODD = new RegExp(`[${SPACE}${INVISIBLE}]{2,}|[${INVISIBLE}]|(?! )[${SPACE}]|[${RAISED}]+|\\[\\d{1,3}\\]`, 'g');
const NOT_CLEAN = new RegExp(`^ | $|  |(?! )[${SPACE}]|[${INVISIBLE}${RAISED}[]`);
const MAYBE_MARK = new RegExp(`^[[${RAISED}]`);
const REAL_SPACE = new RegExp(`[${SPACE}]`);

function isMark(token: string, raw: string, start: number): boolean {
  if (token.startsWith('[')) return start === 0 || !/[\s([]/.test(raw.charAt(start - 1));
  return !/(?:^|[\s\d])[kcdm]?m$/.test(raw.slice(Math.max(0, start - 3), start));
}

/** Text of one block: white space folded to one space and trimmed, invisible marks and footnote marks out. */
export function normalise(raw: string): Normalised {
  if (!NOT_CLEAN.test(raw)) return { text: raw, pieces: [{ at: 0, from: 0 }] };
  const pieces: Piece[] = [];
  let text = '';
  let done = 0;
  let pendingSpace = -1;
  const keep = (start: number, stop: number): void => {
    let from = start;
    let to = stop;
    if (from < to && raw.charAt(from) === ' ') {
      if (pendingSpace < 0) pendingSpace = from;
      from++;
    }
    const spaceAfter = to > from && raw.charAt(to - 1) === ' ';
    if (spaceAfter) to--;
    if (from < to) {
      if (pendingSpace >= 0 && text !== '') {
        push(pendingSpace);
        text += ' ';
      }
      pendingSpace = -1;
      push(from);
      text += raw.slice(from, to);
    }
    if (spaceAfter && pendingSpace < 0) pendingSpace = to;
  };
  const push = (from: number): void => {
    const last = pieces[pieces.length - 1];
    if (!last || from - last.from !== text.length - last.at) pieces.push({ at: text.length, from });
  };
  ODD.lastIndex = 0;
  for (let found = ODD.exec(raw); found; found = ODD.exec(raw)) {
    const token = found[0];
    const start = found.index;
    const space = token.search(REAL_SPACE);
    if (space < 0 && MAYBE_MARK.test(token) && !isMark(token, raw, start)) continue;
    keep(done, start);
    done = start + token.length;
    if (space >= 0 && pendingSpace < 0) pendingSpace = start + space;
  }
  keep(done, raw.length);
  return { text, pieces };
}

/** Where blocks begin in preformatted text: after an empty line, or at a line indented by three spaces more than the leftmost one. */
export function preformattedStarts(raw: string): number[] {
  let least = Infinity;
  for (const line of raw.matchAll(/(?:^|\n)([ \t\u00a0]*)(?=[^\s])/g)) least = Math.min(least, line[1]?.length ?? 0);
  const starts = [0];
  for (const line of raw.matchAll(/\n([ \t\u00a0\r]*)(\n[\s]*)?(?=\S)/g)) {
    if (line[2] !== undefined || (line[1]?.length ?? 0) >= least + 3) starts.push(line.index);
  }
  return starts;
}
