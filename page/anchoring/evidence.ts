/** Which of the places that are like a quote is its own, if any. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import type { Paragraph, Outline } from '../outline/types.ts';
import type { PageAnchor } from './anchoring.ts';

/** How like a quote a place is. */
export interface Likeness {
  /** share of the quote's words that are there, weighed; and of the words before and after it; from 0 to 1 */
  readonly kept: number;
  readonly before: number;
  readonly after: number;
  /** words of the quote that are not there */
  readonly missing: number;
  /** at how many of its ends another word stands than stood there */
  readonly torn: number;
  /** the quote was a whole line, and a whole line stands here */
  readonly isLine: boolean;
  /** where the first word that is there begins in the quote; below 0 for a word that the quote begins in */
  readonly at: number;
  /** the same numbers, dates and names, and no others */
  readonly hasFacts: boolean;
}

/** A place that is like the quote. */
export interface Sighting extends Likeness {
  readonly span: Span;
  /** of the words with those around them; from 0 to 1 */
  readonly score: number;
}

/**
 * What speaks for a place, and against it, in shares of a whole quote. Drafting repeats itself: likeness of the words is not enough, they must also
 * stand where they stood. Numbers, dates and names are no part of it: where they are others the place is refused (`facts.ts`). The shares were balanced on revisions of
 * resolutions (`npm run bench:anchor`); none of them knows a document or a phrase.
 */
const FOR = {
  score: 0.65,
  kept: 0.3,
  /** as far into its paragraph as before; to the letter */
  sameOffset: 0.1,
  toTheLetter: 0.05,
  sameLetter: 0.05,
  /** a whole line, every word of it */
  line: 0.1,
} as const;
const AGAINST = {
  rival: 0.4,
  /** a rival that stands worse */
  weakRival: 0.28,
  /** share of these where the words are the same with all around them, and the rival's are not */
  imperfect: 0.5,
  /** few words; for each end of them that stands beside another word */
  short: 0.03,
  /** edited, with nothing of what stood around */
  bare: 0.2,
  shifted: 0.1,
  moved: 0.5,
  /** in a numbered paragraph and not before, or the other way round; in the preamble and not before */
  otherKind: 0.35,
  otherPart: 0.1,
  otherAnnex: 0.5,
  otherLetter: 0.7,
  /** many paragraphs away */
  distant: 0.15,
  /** all of this, against words that are the same with all around them: labels may be read otherwise on another page */
  atMost: 0.3,
} as const;
const ENOUGH = 0.64;

/** Every word is there, and all that stood around it. */
const isWhole = ({ kept, before, after, torn }: Sighting): boolean => kept > 0.99 && Math.min(before, after) > 0.9 && torn === 0;

/** Code units that an offset may differ and be the same; and beyond which it is another place. */
const SAME = 12;
const FAR = 150;
/** Words so few are said in many places; so few, in many surroundings. */
const SHORT = 6;
const BRIEF = 12;

const inner = (path: PinpointPath): string =>
  path
    .filter(([unit]) => unit === 'subparagraph')
    .map(([, label]) => label)
    .join(' ');
const numbered = (path: PinpointPath): PinpointPath[number] | undefined =>
  path.find(([unit]) => unit === 'paragraph' || unit === 'preambular');
const outer = (path: PinpointPath): string =>
  path
    .filter((each) => each[0] !== 'subparagraph' && each !== numbered(path))
    .map(([unit, label]) => `${unit} ${label}`)
    .join(' ');

export class Evidence {
  readonly #numbers: number;

  constructor(
    private readonly anchor: PageAnchor,
    private readonly exact: string,
    private readonly outline: Outline,
  ) {
    this.#numbers = outline.paragraphs.filter(({ parent }) => !parent).length;
  }

  /** How well a place stands where the quote stood. */
  #position({ span, at }: Sighting): number {
    const { paragraph, offset } = this.anchor;
    const now = this.outline.at(span.start);
    const line = at > 0 ? this.exact.lastIndexOf('\n', at - 1) + 1 : 0;
    const shift = Math.abs(span.start - (now?.start ?? 0) - (line > 0 ? at - line : offset + at));
    // of another paragraph than the quote's first
    if (line > 0) return now && shift <= SAME ? FOR.sameOffset : 0;
    if (!now !== !paragraph) return this.#numbers === 0 ? 0 : -AGAINST.otherKind;
    return now && paragraph ? this.#inParagraph(paragraph, now, shift) : 0;
  }

  #inParagraph(was: PinpointPath, { path }: Paragraph, shift: number): number {
    let position = shift <= SAME ? FOR.sameOffset : shift <= FAR ? -AGAINST.shifted : -AGAINST.moved;
    if (shift <= 1) position += FOR.toTheLetter;
    if (inner(path) !== '' && inner(was) !== '') position += inner(path) === inner(was) ? FOR.sameLetter : -AGAINST.otherLetter;
    const [now, then] = [numbered(path), numbered(was)];
    if (now?.[0] !== then?.[0]) position -= AGAINST.otherPart;
    if (outer(path) !== outer(was)) return position - AGAINST.otherAnnex;
    return Math.abs(Number(now?.[1]) - Number(then?.[1])) > 3 + 0.12 * this.#numbers ? position - AGAINST.distant : position;
  }

  /**
   * The quote's own place; undefined where that is in doubt.
   * @param length words of the quote
   */
  choose<Seen extends Sighting>(sightings: readonly Seen[], length: number): Seen | undefined {
    const weighed = sightings
      .map((seen) => {
        const found = this.#position(seen);
        // the more words are there, the less it says where
        const position = found < 0 ? found * Math.min(1, BRIEF / length) : found;
        return { seen, position, sum: FOR.score * seen.score + FOR.kept * seen.kept + position };
      })
      .sort((a, b) => b.sum - a.sum);
    const best = weighed.shift();
    if (!best || this.#isAnother(best.seen, length)) return undefined;
    const { seen, position } = best;
    let against = 0;
    for (const other of weighed) {
      const isWeak = position >= other.position + 0.05 || (seen.isLine && !other.seen.isLine);
      against = Math.max(against, other.seen.score * (isWeak ? AGAINST.weakRival : AGAINST.rival));
    }
    const isPerfect = isWhole(seen) && !weighed.some((other) => isWhole(other.seen));
    let sum = best.sum - against * (isPerfect ? AGAINST.imperfect : 1);
    if (isPerfect) sum += Math.max(0, -position - AGAINST.atMost);
    if (seen.isLine && seen.kept > 0.99) sum += FOR.line;
    if (length <= SHORT) sum -= AGAINST.short * (1 + seen.torn);
    if (Math.max(seen.before, seen.after) < 0.25) sum -= AGAINST.bare * Math.min(1, (1 - seen.kept) / 0.2);
    return sum >= ENOUGH ? seen : undefined;
  }

  /** What no likeness outweighs: other numbers, dates or names; few words that lost some or stand between others. */
  #isAnother({ torn, missing, before, after, hasFacts }: Sighting, length: number): boolean {
    if (!hasFacts) return true;
    if (length <= BRIEF && torn > 1) return true;
    return length <= SHORT && missing > 0 && (missing > 1 || length <= SHORT / 2 || Math.min(before, after) < 0.3);
  }
}
