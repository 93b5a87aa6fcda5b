import type { PinpointPath, Unit } from '../citations/types.ts';
import type { Anchor, Note } from './types.ts';

/** Where the parts of a UN document stand: preamble, body, annexes. */
const RANK: Readonly<Record<Unit, number>> = {
  preambular: 0,
  part: 1,
  chapter: 2,
  section: 3,
  paragraph: 4,
  subparagraph: 5,
  annex: 6,
  appendix: 7,
};

/** A lone C or L is a letter rather than a hundred annexes. */
const ROMAN = /^(?=[IVXLC])(?![CL]$)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanNumber(label: string): number {
  const values = [...label].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const collator = new Intl.Collator('en', { numeric: true });

const DIGITS = /^\d{1,9}$/;

function compareLabels(first: string, second: string): number {
  // most labels are alike or plain numbers, and lists of a hundred thousand notes are sorted
  if (first === second) return 0;
  if (DIGITS.test(first) && DIGITS.test(second)) return Number(first) - Number(second);
  const numbers = [first, second].map((label) => (ROMAN.test(label) ? romanNumber(label) : null));
  if (numbers[0] != null && numbers[1] != null) return numbers[0] - numbers[1];
  return collator.compare(first, second);
}

function comparePaths(first: PinpointPath, second: PinpointPath): number {
  for (const [index, [unit, label]] of first.entries()) {
    const other = second[index];
    if (!other) return 1;
    const order = RANK[unit] - RANK[other[0]] || compareLabels(label, other[1]);
    if (order) return order;
  }
  return first.length - second.length;
}

/** 0: of the document as a whole; 1: words outside numbered paragraphs; 2: in a paragraph. */
function standing(anchor: Anchor): number {
  if (anchor.paragraph) return 2;
  return anchor.quote ? 1 : 0;
}

/**
 * Order in which notes of one document are likely to stand in it. A hint: only the page knows the true one. Notes of the whole document come
 * first, then words outside numbered paragraphs, then preamble, body and annexes by their labels, each by offset and by age.
 */
export function compareNotes(first: Note, second: Note): number {
  const [a, b] = [first.anchor, second.anchor];
  return (
    standing(a) - standing(b) ||
    (a.paragraph && b.paragraph ? comparePaths(a.paragraph, b.paragraph) : 0) ||
    a.offset - b.offset ||
    first.created - second.created ||
    (first.id < second.id ? -1 : 1)
  );
}
