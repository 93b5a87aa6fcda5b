/** The outline of a document as rows: preamble, headings, paragraphs with their parts, footnotes; each as deep as it stands. */
import type { Language, PinpointPath, Span } from '../../citations/types.ts';
import type { OutlineRow } from '../../messages.ts';
import type { Footnote, Heading, Outline, Paragraph } from '../outline/types.ts';

/** Opening words: code units at most. */
const OPENING = 60;
/** Printed numbers are shorter; what is longer is no number. */
const LONGEST_LABEL = 8;

/** A row, and where it stands; of rows that hold others the place of the first of them. */
export interface PlacedRow extends Span {
  readonly row: OutlineRow;
  /** what the outline has there; null for rows that only hold others */
  readonly of: Paragraph | Heading | Footnote | null;
}

const keyOf = (path: PinpointPath): string => path.map(([unit, label]) => `${unit} ${label}`).join('/');

/** The first words of a span, on one line, cut between words where the script has spaces. */
export function openingWords(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + 2 * OPENING))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= OPENING) return words;
  const cut = words.slice(0, OPENING + 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > OPENING / 2 ? cut.slice(0, space) : cut.slice(0, OPENING);
  // half a character is none
  return `${kept.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}

/** The steps of a path above its paragraph: annex, appendix, part, section. */
function framesOf(path: PinpointPath): PinpointPath {
  const at = path.findIndex(([unit]) => unit === 'paragraph' || unit === 'preambular');
  return at < 0 ? path : path.slice(0, at);
}

const kindOfFrame = (path: PinpointPath): 'annex' | 'section' =>
  ['annex', 'appendix'].includes(path.at(-1)?.[0] ?? '') ? 'annex' : 'section';

class Rows {
  readonly list: PlacedRow[] = [];
  readonly #times = new Map<string, number>();
  /** frames that have a row of their own: key → its level */
  readonly #open = new Map<string, number>();
  /** levels of the headings around the next row */
  #depth = 0;
  #inPreamble = false;

  constructor(
    private readonly text: string,
    private readonly languageAt: (offset: number) => Language | null,
  ) {}

  heading(heading: Heading): void {
    this.#inPreamble = false;
    const key = keyOf(heading.path);
    const opens = heading.path.length > 0 && !this.#open.has(key);
    const level = Math.max(1, heading.level);
    if (opens) this.#open.set(key, level);
    this.#depth = level;
    const kind = opens ? kindOfFrame(heading.path) : 'heading';
    const words = openingWords(this.text, { start: heading.start, end: Math.min(heading.end, heading.start + OPENING) });
    this.#add({ kind, path: heading.path, label: '', level, words }, heading, `${kind} ${opens ? key : `${key} ${words}`}`, heading);
  }

  paragraph(paragraph: Paragraph, next: number): void {
    const last = paragraph.path.at(-1);
    const isPreambular = last?.[0] === 'preambular';
    this.#frames(paragraph);
    if (isPreambular && !this.#inPreamble) {
      const path = [...framesOf(paragraph.path), ['preambular', ''] as const];
      this.#add({ kind: 'preamble', path, label: '', level: this.#depth + 1, words: '' }, paragraph, keyOf(path));
    }
    this.#inPreamble = isPreambular;
    const subs = paragraph.path.filter(([unit]) => unit === 'subparagraph').length;
    const kind = isPreambular ? 'preambular' : subs > 0 ? 'sub' : 'operative';
    const level = this.#depth + 1 + subs + (isPreambular ? 1 : 0);
    const printed = this.text.slice(paragraph.start, paragraph.contentStart).trim();
    const label = printed !== '' && printed.length <= LONGEST_LABEL ? printed : this.#label(paragraph);
    const words = openingWords(this.text, { start: paragraph.contentStart, end: Math.max(paragraph.contentStart, next) });
    this.#add({ kind, path: paragraph.path, label, level, words }, paragraph, keyOf(paragraph.path), paragraph);
  }

  /** All of them at the end, wherever page breaks have put them. */
  footnotes(footnotes: Outline['footnotes']): void {
    const [first] = footnotes;
    if (!first) return;
    this.#add({ kind: 'footnotes', path: [], label: '', level: 1, words: '' }, first, 'footnotes');
    for (const footnote of footnotes) {
      // the number is no word of the footnote
      const printed = this.text.startsWith(footnote.mark, footnote.start) ? footnote.mark.length : 0;
      const words = openingWords(this.text, { start: footnote.start + printed, end: footnote.end });
      this.#add({ kind: 'footnote', path: [], label: footnote.mark, level: 2, words }, footnote, `footnote ${footnote.mark}`, footnote);
    }
  }

  /** Rows for what a paragraph stands in and no heading was read of. */
  #frames(paragraph: Paragraph): void {
    const frames = framesOf(paragraph.path);
    let level = 0;
    for (let length = 1; length <= frames.length; length++) {
      const path = frames.slice(0, length);
      const key = keyOf(path);
      const known = this.#open.get(key);
      level = known ?? level + 1;
      if (known !== undefined) continue;
      this.#inPreamble = false;
      this.#open.set(key, level);
      this.#depth = level;
      const kind = kindOfFrame(path);
      this.#add({ kind, path, label: '', level, words: '' }, paragraph, `${kind} ${key}`);
    }
  }

  #label({ path }: Paragraph): string {
    const [unit, label = ''] = path.at(-1) ?? [];
    if (unit === 'subparagraph') return `(${label})`;
    return unit === 'preambular' ? label : `${label}.`;
  }

  #add(row: Omit<OutlineRow, 'id' | 'language'>, { start, end }: Span, key: string, of: PlacedRow['of'] = null): void {
    const time = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, time);
    // several documents on one page have the same numbers
    const id = time === 1 ? key : `${key} #${time}`;
    this.list.push({ row: { id, ...row, language: row.words === '' ? null : this.languageAt(start) }, start, end, of });
  }
}

/** Rows of an outline, in the order of the text; footnotes last. */
export function outlineRows(text: string, outline: Outline, languageAt: (offset: number) => Language | null): PlacedRow[] {
  const rows = new Rows(text, languageAt);
  const { paragraphs, headings } = outline;
  let at = 0;
  paragraphs.forEach((paragraph, index) => {
    for (let heading = headings[at]; heading && heading.start <= paragraph.start; heading = headings[++at]) rows.heading(heading);
    const next = paragraphs[index + 1]?.start ?? paragraph.end;
    rows.paragraph(paragraph, Math.min(next, paragraph.end));
  });
  for (const heading of headings.slice(at)) rows.heading(heading);
  rows.footnotes(outline.footnotes);
  return rows.list;
}

/** Whether two rows show the same: what they are called decides what they are. */
export const sameOutlineRow = (one: OutlineRow, other: OutlineRow): boolean =>
  one.id === other.id &&
  one.words === other.words &&
  one.label === other.label &&
  one.level === other.level &&
  one.kind === other.kind &&
  one.language === other.language;

/** Rows as they are now; those that show the same as before are told as they were, so that they need not be drawn anew. */
export function withKept(rows: readonly PlacedRow[], before: readonly PlacedRow[]): PlacedRow[] {
  const known = new Map(before.map(({ row }) => [row.id, row]));
  return rows.map((placed) => {
    const row = known.get(placed.row.id);
    return row && sameOutlineRow(row, placed.row) ? { ...placed, row } : placed;
  });
}
