/**
 * The strokes that draw Arabic words out, to fill a line. Fonts have them as a glyph, which is no letter of the text: many files give it no letter at all, and
 * what reads them then takes the glyph's place in the font for one, a Latin letter, a digit or a sign, the same all over the font.
 */
import type { PdfItem } from './types.ts';

/** Letters that join the next one: strokes stand behind no others. */
const JOINING =
  '\\u0640\\u0626\\u0628\\u062a-\\u062e\\u0633-\\u063f\\u0641-\\u0647\\u0649\\u064a\\u0678-\\u0687\\u069a-\\u06bf\\u06cc\\u06d0';
const ARABIC = '\\u0620-\\u064a\\u066e-\\u06d3';

const VOWELS = '\\p{M}*';
/** One sign, over and over, within a word. */
const WITHIN = new RegExp(`(?<=[${JOINING}]${VOWELS})([^\\s\\p{M}\\p{Script=Arabic}])\\1*(?=${VOWELS}[${ARABIC}])`, 'gu');
/** Vowel signs may be set behind strokes, or between them. A word does not end with one: white space behind it is where its vowel sign was set. */
const IN_PLACE = new RegExp(`(?<=[${JOINING}]${VOWELS})([^\\s\\p{M}\\p{Script=Arabic}])((?:\\1|\\p{M})*) ?(?=${VOWELS}[${ARABIC}])`, 'gu');
/** The same at the end of what was set in one go, where it is a letter. */
const AT_END = new RegExp(`^([A-Za-z])\\1*(?=[${ARABIC}])|(?<=[${JOINING}])([A-Za-z])\\2*$`, 'gu');
const LETTER = /\p{L}/u;
/** Only letters, strokes and white space of the script are set in one go with a stroke. */
const RUNS_BACK = /[\u0620-\u06ff]/;

/** Shares of the type's size: a stroke overlaps the one before it, that no gap is seen. */
const LEAST = 0.05;
const MOST = 0.5;

/** Places of a sign within words, and how many of them have it twice at least, that make it a stroke on their page. */
const PLACES = 3;
const DOUBLED = 2;

/** Signs by which fonts name their stroke, as far as they are known. */
export type StrokeNames = Set<string>;

const nameOf = ({ font = '' }: PdfItem, sign: string): string => `${font} ${sign}`;

/** Strokes at the left end of a piece of a word, and at its right end, in the order in which they are read. */
const ON_LEFT = new RegExp(`(?:^|[${JOINING}]${VOWELS})([^\\s\\p{M}\\p{Script=Arabic}])\\1*${VOWELS}$`, 'u');
const ON_RIGHT = new RegExp(`^${VOWELS}([^\\s\\p{M}\\p{Script=Arabic}])\\1*(?:$|${VOWELS} ?${VOWELS}[${ARABIC}])`, 'u');

/** The sign of a stroke in which two pieces of a word meet, the left one first; null where they do not. */
function strokeBetween(left: PdfItem, right: PdfItem, names: StrokeNames): string | null {
  if (left.font !== right.font || left.y !== right.y || left.size !== right.size || right.x <= left.x) return null;
  const overlap = (left.x + left.width - right.x) / left.size;
  if (overlap < -LEAST || overlap > MOST) return null;
  // as they are read: the right one goes before
  const [, before] = ON_LEFT.exec(right.text) ?? [];
  const [, behind] = ON_RIGHT.exec(left.text) ?? [];
  if (before !== undefined && before === behind && overlap > LEAST) return before;
  // one that is known need not overlap
  return [before, behind].find((sign) => sign !== undefined && names.has(nameOf(left, sign))) ?? null;
}

const VOWEL = /^\p{M}+$/u;
/** Signs that are looked back over, of a word's end: what a file sets without end is none. */
const MOST_VOWELS = 6;
/** Vowel signs that stand where two pieces meet, each set by itself. */
const isVowelAt = (x: number, { text, x: at, size }: PdfItem): boolean => VOWEL.test(text) && Math.abs(at - x) < 0.6 * size;

/** Puts pieces together that meet in a stroke. What reads files takes them apart there. */
function joined(items: readonly PdfItem[], names: StrokeNames): PdfItem[] {
  const whole: PdfItem[] = [];
  for (const item of items) {
    let at = whole.length - 1;
    while (at > whole.length - MOST_VOWELS && VOWEL.test(whole[at]?.text ?? '')) at--;
    const before = whole[at];
    const vowels = whole.slice(at + 1);
    const [left, right] = before && before.x < item.x ? [before, item] : [item, before];
    const sign = before && right && !item.spaced ? strokeBetween(left, right, names) : null;
    if (!before || !right || sign === null || !vowels.every((vowel) => isVowelAt(right.x, vowel))) {
      whole.push(item);
      continue;
    }
    names.add(nameOf(item, sign));
    const text = right.text + vowels.map((vowel) => vowel.text).join('') + left.text;
    const width = Math.max(left.x + left.width, right.x + right.width) - left.x;
    whole.splice(at, whole.length - at, { ...before, text, x: left.x, width, rtl: before.rtl || item.rtl });
  }
  return whole;
}

/** Learns what a page shows of its strokes: signs that stand within words again and again. */
function learn(items: readonly PdfItem[], names: StrokeNames): void {
  const seen = new Map<string, { places: number; doubled: number }>();
  for (const item of items)
    for (const [run, sign = ''] of item.text.matchAll(WITHIN)) {
      const name = nameOf(item, sign);
      const { places, doubled } = seen.get(name) ?? { places: 0, doubled: 0 };
      seen.set(name, { places: places + 1, doubled: doubled + (run.length > sign.length ? 1 : 0) });
    }
  for (const [name, { places, doubled }] of seen) if (places >= PLACES && doubled >= DOUBLED) names.add(name);
}

/** Pieces of words put together that strokes have divided. @param names what is known of the file's fonts; the page's own are added */
export function joinStrokes(items: readonly PdfItem[], names: StrokeNames): PdfItem[] {
  learn(items, names);
  const whole = joined(joined(items, names), names);
  learn(whole, names);
  return whole;
}

/** Items without strokes. */
export function withoutStrokes(items: readonly PdfItem[], names: StrokeNames): PdfItem[] {
  return items.flatMap((item) => {
    if (!RUNS_BACK.test(item.text)) return [item];
    const text = item.text
      .replace(IN_PLACE, (run, sign: string, more: string) => (names.has(nameOf(item, sign)) ? more.replaceAll(sign, '') : run))
      .replace(WITHIN, (run, sign: string) => (LETTER.test(sign) ? '' : run))
      .replace(AT_END, '');
    return text === item.text ? [item] : text === '' ? [] : [{ ...item, text }];
  });
}
