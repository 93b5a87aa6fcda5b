/** Slices of real texts, bent in the ways that pages, converters and typists bend them: what no one thought of when the rules were written. */
import fc from 'fast-check';
import type { CorpusText } from './shared.ts';

/** Signs that stand, or go missing, around citations; and some that belong to none. */
const SIGNS = [..."/()[]-–.,;:№§“”«»、。（）；،؛'’*0129AESBIVXа́дإط", 'و', 'ㄱ', '㈠', '第', '号', '\ud83d', '😀', '\u0301', '٥', '５'];
/** Marks of direction, soft hyphens, kashida, spaces of all widths, and hyphens that look alike. */
const MARKS = [...'\u200e\u200f\u202a\u202c\u2066\u2069\u00ad\u200b\u2060\ufeff\u0640\u064b\u00a0\u2009\u202f\u3000\u2011\u2013\u2212'];
const BREAKS = ['\n', '\r\n', ' \n', '\n\n', '\n \n', '\t', '\u2028'];
const NOTES = ['[1]', '¹²', '1', ' 3 ', '(4)', '*', '[a]', '²'];
const LONGEST_CHANGE = 12;

const pickOf = (list: readonly string[], share: number): string => list[Math.floor(share * list.length)] ?? '';

/** Where a change is made, in a text of at least one character. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** a slash or bracket, where symbols and numbers are; else the start */
  readonly joint: number;
  /** two more shares to choose by */
  readonly pick: number;
  readonly length: number;
}

const put = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at);

const CHANGES: readonly ((text: string, place: Place) => string)[] = [
  // characters gone, put in, doubled, turned round
  (text, { start, end }) => text.slice(0, start) + text.slice(end),
  (text, { start, pick }) => put(text, start, pickOf(SIGNS, pick)),
  (text, { start, end }) => put(text, end, text.slice(start, end)),
  (text, { start, end }) => text.slice(0, start) + Array.from(text.slice(start, end)).toReversed().join('') + text.slice(end),
  // another digit
  (text, { start, pick }) => text.slice(0, start) + text.slice(start).replace(/\d/, String(Math.floor(pick * 10))),
  // marks that no reader sees, line breaks, marks of footnotes
  (text, { start, pick }) => put(text, start, pickOf(MARKS, pick)),
  (text, { start, pick }) => put(text, start, pickOf(BREAKS, pick)),
  (text, { start, pick }) => put(text, start, pickOf(NOTES, pick)),
  // a slash or bracket lost; a symbol over two lines, or with a mark or space within; a space lost
  (text, { joint }) => text.slice(0, joint) + text.slice(joint + 1),
  (text, { joint, pick, length }) => put(text, joint + Math.round(length), pickOf([...BREAKS, ' ', '\u00ad', '\u200f', '\u2011'], pick)),
  (text, { start }) => text.slice(0, start) + text.slice(start).replace(/\s+/, ''),
];

/** One change. All but its kind are shares, so that it fits a slice of any length and shrinks towards the beginning. */
interface Change {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
  readonly pick: number;
}

function changed(text: string, { kind, at, length, pick }: Change): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + 1 + Math.floor(length * LONGEST_CHANGE));
  const joints = [...text.matchAll(/[/(（]/g)].map(({ index }) => index);
  const joint = joints[Math.floor(at * joints.length)] ?? start;
  return CHANGES[kind]?.(text, { start, end, joint, pick, length }) ?? text;
}

/** From 0 to below 1, evenly: doubles as fast-check makes them lie nearly all beside 0. */
const share = fc.noBias(fc.nat({ max: 2 ** 24 - 1 })).map((value) => value / 2 ** 24);
const change: fc.Arbitrary<Change> = fc.record({ kind: fc.nat({ max: CHANGES.length - 1 }), at: share, length: share, pick: share });

/** A slice as it stands in one of the texts; three in four have a slash or bracket in their middle, where that text has one. */
const sliceOf = (texts: readonly CorpusText[], most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat({ max: texts.length - 1 }), share, fc.integer({ min: 20, max: most }), fc.nat({ max: 3 }))
    .map(([which, at, length, near]) => {
      const { text = '' } = texts[which] ?? {};
      const anywhere = Math.floor(at * Math.max(1, text.length - length));
      const joint = near === 0 ? -1 : text.slice(anywhere).search(/[/(（]/);
      const start = joint < 0 ? anywhere : Math.max(0, anywhere + joint - (length >> 1));
      return text.slice(start, start + length);
    });

/** Slices of 20 to 400 characters with up to `most` changes each; one in five is spliced from two texts, mostly of two languages. */
export function mutatedSlice(texts: readonly CorpusText[], most = 8): fc.Arbitrary<string> {
  const plain = sliceOf(texts, 400);
  const spliced = fc.tuple(sliceOf(texts, 200), sliceOf(texts, 200)).map(([one, other]) => one + other);
  return fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: spliced }),
      fc.array(change, { minLength: 1, maxLength: most, size: 'max' }),
    )
    .map(([text, changes]) => changes.reduce(changed, text));
}
