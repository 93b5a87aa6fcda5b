/** A document whose structure is known: its lines, and which of them make which part. */

/** Stands in a line's text where a footnote is marked. */
export const MARK = '\ue000';

/** One paragraph, heading or list item as the document has it. */
export interface GoldLine {
  /** numbers and letters before it, as printed: `['58.', '(a)']` */
  readonly marks: readonly string[];
  readonly text: string;
  readonly kind: 'masthead' | 'heading' | 'text';
  /** of a numbered line 1, of `(a)` 2, of `(i)` 3; of a line that goes on with one of them, the same; else 0 */
  readonly depth: number;
}

export interface GoldPart {
  readonly kind: 'paragraph' | 'subparagraph' | 'preambular';
  /** `3 (b) (ii)`, `pp 4` */
  readonly label: string;
  /** annex and section, where the source says them: `annex I` */
  readonly within?: string | undefined;
  readonly first: number;
  /** how many of the first line's marks belong to it and to parts around it */
  readonly marks: number;
  readonly last: number;
}

export interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly symbol: string;
  readonly title: string;
  readonly lines: readonly GoldLine[];
  readonly parts: readonly GoldPart[];
  /** in the order of their marks */
  readonly notes: readonly string[];
  /** lines of which the source does not say whether they are parts: what is found there counts neither way */
  readonly open: readonly number[];
  /** kinds of part that the source tells completely */
  readonly tells: readonly GoldPart['kind'][];
}

/** How words are compared: without white space and without hyphens, which printing adds and takes. */
export const folded = (words: string): string => words.replace(/[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e-]|[‐‑]/g, '');

/**
 * The part's words, from behind its own number to the end of its last line.
 * @param mark how the shape prints the mark of a footnote; counts up through the document
 * @param numbers whether the numbers of parts inside of it are in the text
 */
export function goldWords(gold: Gold, part: GoldPart, mark: (note: number) => string, numbers: boolean): string {
  let note = 0;
  for (const line of gold.lines.slice(0, part.first)) note += line.text.split(MARK).length - 1;
  return gold.lines
    .slice(part.first, part.last + 1)
    .map(({ marks, text }, at) => {
      const own = at === 0 ? marks.slice(part.marks) : marks;
      return (numbers ? own.join(' ') : '') + text.replaceAll(MARK, () => mark(note++));
    })
    .join(' ');
}

/** A number from a name, the same each time: how a document is rendered depends on it, and nothing else. */
export function chance(name: string): (below: number) => number {
  let state = 2166136261;
  for (const unit of name) state = Math.imul(state ^ unit.charCodeAt(0), 16777619) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}
