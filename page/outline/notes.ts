/** Footnotes of printed pages: under a rule, up to the end of the page. */
import type { ReadText } from '../text/types.ts';
import type { Furniture } from './furniture.ts';
import type { Line } from './lines.ts';
import type { Footnote } from './types.ts';

const NOTE_MARK = /^(?:\(?(\d{1,3})[)/]?(?=\s|$)|([¹²³⁴-⁹⁰]+)|([*†‡]{1,3}|[a-z](?=\s\p{Lu})))\s?/u;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Mark {
  readonly mark: string;
  readonly value: number;
  readonly length: number;
}

function markOf(text: string): Mark | null {
  const found = NOTE_MARK.exec(text);
  if (!found) return null;
  const raised = found[2] === undefined ? undefined : [...found[2]].map((digit) => SUPERSCRIPT.indexOf(digit)).join('');
  const number = found[1] ?? raised;
  return { mark: number ?? found[3] ?? '', value: number === undefined ? 0 : Number(number), length: found[0].length };
}

export interface Notes {
  /** blocks that belong to footnotes */
  readonly inside: ReadonlySet<number>;
  readonly footnotes: readonly Footnote[];
}

/** Lines of footnotes on a page, at most. */
const MOST_LINES = 60;

/** Whether a page number or running head follows a rule before the next rule does. */
function endsSoon(kinds: readonly Furniture[], rule: number): boolean {
  for (let at = rule + 2; at < Math.min(kinds.length, rule + MOST_LINES); at++) {
    if (kinds[at] === 'rule') return false;
    if (kinds[at] !== null && kinds[at - 1] === null) return true;
  }
  return false;
}

/**
 * Where footnotes stand. A zone of them begins at a rule, and ends with the page, or with a line that ended early where the next has no mark of
 * a note; or with a paragraph's number, where the notes' own have no point.
 * @param kinds of the blocks; a number alone that is the next note's mark is no page number
 */
export function* notesOf(read: ReadText, lines: readonly Line[], kinds: Furniture[]): Generator<undefined, Notes, boolean> {
  const inside = new Set<number>();
  const footnotes: Footnote[] = [];
  let open = false;
  let expected = 0;
  let note: { mark: string; start: number; end: number; bare: boolean } | null = null;
  let pointed = false;
  /** the page ends soon: no line before that is text again */
  let strict = false;
  const finish = (): void => {
    if (note) footnotes.push({ mark: note.mark, start: note.start, end: note.end });
    note = null;
  };
  for (const [at, line] of lines.entries()) {
    yield;
    // the page has told where they are
    if (read.whole) {
      if (read.blocks[at]?.apart === 'note')
        footnotes.push({ mark: markOf(read.text.slice(line.start, line.start + 12))?.mark ?? '', start: line.start, end: line.end });
      continue;
    }
    const kind = kinds[at];
    if (kind === 'rule') {
      finish();
      open = true;
      pointed = false;
      strict = endsSoon(kinds, at);
      continue;
    }
    const text = read.text.slice(line.start, Math.min(line.end, line.start + 12));
    const mark = markOf(text);
    // a rule alone, whose notes the text has lost
    if (open && kind === null && kinds[at - 1] === 'rule' && !mark && line.number === 0) open = false;
    if (!open) {
      // a raised number begins a line only under a page
      if (kind === null && mark && /^[¹²³⁴-⁹]/.test(text) && line.end - line.start > 8) open = true;
      else continue;
    }
    const previous = lines[at - 1];
    const isNext =
      mark !== null &&
      (note === null ? mark.value > 0 || !/^[a-z]/.test(mark.mark) : mark.value === expected || (mark.value === 0 && mark.mark !== ''));
    const bare = line.end - line.start <= 5;
    if (
      kind !== null &&
      !(kind === 'page' && bare && isNext && (kinds[at - 1] === 'rule' || (kinds[at + 1] === null && mark?.value === expected)))
    ) {
      // the mark alone, then the page's number, then the note
      if (note?.bare) continue;
      finish();
      open = kind === 'page' && !inside.has(at - 1);
      continue;
    }
    if (isNext && mark) {
      finish();
      if (bare) kinds[at] = null;
      note = { mark: mark.mark, start: line.start, end: line.end, bare };
      expected = mark.value > 0 ? mark.value + 1 : expected;
      inside.add(at);
      continue;
    }
    const numbered = line.number > 0 && !line.listed;
    if (numbered && note === null) pointed = true;
    const left: boolean =
      !strict && note !== null && !note.bare && previous?.finished === true && (numbered ? !pointed : previous.short && !line.small);
    if (left) {
      finish();
      open = false;
      continue;
    }
    if (note) note = { ...note, end: line.end, bare: false };
    else if (numbered) note = { mark: String(line.number), start: line.start, end: line.end, bare: false };
    inside.add(at);
  }
  finish();
  return { inside, footnotes };
}
