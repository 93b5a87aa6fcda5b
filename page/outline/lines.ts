/** What is known of each block before its place in the outline is: the end of its words, its number, its letter, what kind of line it may be. */
import type { ReadText } from '../text/types.ts';
import { printedLength } from './torn.ts';
import { tailOf, type Tail } from './continuation.ts';
import { isClosing, isFormula } from './formula.ts';
import { annexHeading, sectionHeading, type SectionLine } from './heading-lines.ts';
import { paragraphNumber, sectionNumber, subparagraphLetter, type Lettered } from './numbers.ts';

/** Code units of a block's beginning that are looked at. */
const HEAD = 16;
const LONGEST_HEADING = 400;

export interface Line extends Tail {
  readonly start: number;
  readonly end: number;
  /** index of the block */
  readonly block: number;
  readonly number: number;
  /** code units of the number; 0 where the browser prints it */
  readonly numberLength: number;
  /** `4.` of `4.12`; empty for a number that stands alone */
  readonly numberOf: string;
  readonly letter: Lettered | null;
  /** the browser prints its number or letter */
  readonly listed: boolean;
  readonly annex: { readonly unit: 'annex' | 'appendix'; readonly label: string } | null;
  readonly section: SectionLine | null;
  readonly formula: boolean;
  readonly closing: boolean;
  /** no longer than a heading, and does not end as a sentence does */
  readonly title: boolean;
  /** the next line's first word would have had room on it: so a paragraph ends here. Only told of text torn from print */
  short: boolean;
  /** begins with a small letter */
  readonly small: boolean;
}

/** @param sections those whose numbers count paragraphs: `4.` */
export function lineOf(read: ReadText, block: number, sections: ReadonlySet<string>): Line {
  const { start, end, listNumber, listDepth } = read.blocks[block] as ReadText['blocks'][number];
  const text = read.text.slice(start, Math.min(end, start + LONGEST_HEADING + 1));
  const whole = end - start <= LONGEST_HEADING;
  const tail = tailOf(whole ? text : read.text.slice(end - 60, end));
  const head = text.slice(0, HEAD);
  const listed = listNumber !== undefined;
  const printed = listed && (listDepth ?? 1) === 1 && /^\d{1,4}$/.test(listNumber) ? { number: Number(listNumber), length: 0 } : null;
  const ofSection = listed || sections.size === 0 ? null : sectionNumber(head);
  const counted = ofSection && sections.has(ofSection.section) ? ofSection : null;
  const numbered = listed ? printed : (counted ?? paragraphNumber(head));
  const letter = listed ? (printed ? null : letterOfList(listNumber)) : numbered ? null : subparagraphLetter(head);
  const closed = tail.finished || tail.comma || tail.introduces;
  return {
    ...tail,
    start,
    end,
    block,
    number: numbered?.number ?? 0,
    numberLength: numbered?.length ?? 0,
    numberOf: counted?.section ?? '',
    letter,
    listed,
    annex: whole && !numbered ? annexHeading(text) : null,
    section: whole && !numbered && !letter ? sectionHeading(text) : null,
    formula: whole && isFormula(text),
    closing: isClosing(text),
    title: whole && !closed && !numbered && !letter && !/^[•–—-]\s/.test(text),
    short: false,
    small: /^\p{Ll}/u.test(head),
  };
}

/** Paragraphs of a section that follow one another, before its numbers are taken to count them. */
const FEWEST = 3;

/** Sections whose number stands before each of their paragraphs' own: `4.1`, `4.2`, `4.3`, as blocks begin. */
export function* countedSections(read: ReadText): Generator<undefined, ReadonlySet<string>, boolean> {
  const runs = new Map<string, { last: number; length: number }>();
  const found = new Set<string>();
  for (const { start, end, apart } of read.blocks) {
    yield;
    const ahead = apart ? null : sectionNumber(read.text.slice(start, Math.min(end, start + HEAD)));
    if (!ahead) continue;
    const run = runs.get(ahead.section);
    const length = run && ahead.number === run.last + 1 ? run.length + 1 : 1;
    runs.set(ahead.section, { last: ahead.number, length });
    if (length >= FEWEST) found.add(ahead.section);
  }
  return found;
}

function letterOfList(listNumber: string): Lettered | null {
  if (!/^\d+$/.test(listNumber)) return withoutLength(subparagraphLetter(`(${listNumber})`));
  // numbers in a list within a list
  return { letter: 0, roman: Number(listNumber), other: 0, length: 0, isPoint: false };
}

const withoutLength = (letter: Lettered | null): Lettered | null => letter && { ...letter, length: 0 };

/** Whether the first word of the next line would have had room on this one. */
export function isShort(line: Line, next: Line, text: string, width: number): boolean {
  if (width === Infinity) return true;
  const length = printedLength(text, line.start, line.end);
  const head = text.slice(next.start, Math.min(next.end, next.start + 40));
  const word = /^[\u2e80-\u9fff\uff00-\uff60]/.test(head) ? 4 : (/^\S+/.exec(head)?.[0].length ?? 0);
  return length + 1 + word < width;
}
