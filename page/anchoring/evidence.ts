/** Which of the places that are like a quote is its own, if any. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import type { Paragraph, Outline } from '../outline/types.ts';
import type { PageAnchor } from './anchoring.ts';

/** A place that is like the quote. */
export interface Sighting {
  readonly span: Span;
  /** likeness of the words with those around them, of the quote's words alone, of those before and after; from 0 to 1 */
  readonly score: number;
  readonly kept: number;
  readonly before: number;
  readonly after: number;
  /** words of the quote that are not there */
  readonly missing: number;
  /** at how many of its ends another word stands than stood there */
  readonly torn: number;
  /** where the first word that is there begins in the quote */
  readonly at: number;
  /** share of the quote's names that are not there */
  readonly lostNames: number;
}

/**
 * What speaks for a place, and against it, in shares of a whole quote. Drafting repeats itself: likeness of the words is not enough, they must also
 * stand where they stood. Numbers change when a text is brought up to date, and decide nothing. The shares were balanced on revisions of
 * resolutions (`npm run bench:anchor`); none of them names a document or a phrase.
 */
const FOR = {
  score: 0.65,
  kept: 0.3,
  /** every word, every word around it, and nothing much like it elsewhere */
  alone: 0.15,
  /** as far into its paragraph as before, or at its beginning; to the letter */
  sameOffset: 0.1,
  toTheLetter: 0.05,
  sameLabel: 0.05,
  sameLetter: 0.1,
} as const;
const AGAINST = {
  rival: 0.45,
  /** a rival that stands worse; much worse */
  weakRival: 0.38,
  poorRival: 0.25,
  short: 0.1,
  /** nothing of what stood around it is there; and words of its own are not */
  bare: 0.05,
  bareAndEdited: 0.1,
  shifted: 0.05,
  moved: 0.3,
  /** in a numbered paragraph and not before, or the other way round */
  otherKind: 0.4,
  otherAnnex: 0.3,
  otherLetter: 0.6,
  /** many paragraphs away */
  distant: 0.15,
  farOff: 0.05,
  /** all of this, against words that are the same with all around them */
  atMost: 0.15,
  /** share of a rival's weight beside such words */
  imperfect: 0.6,
} as const;
const ENOUGH = 0.62;

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
const outer = (path: PinpointPath): string =>
  path
    .filter(([unit]) => unit !== 'subparagraph' && unit !== 'paragraph' && unit !== 'preambular')
    .map(([unit, label]) => `${unit} ${label}`)
    .join(' ');
const numberIn = (path: PinpointPath): number =>
  Number(path.find(([unit]) => unit === 'paragraph' || unit === 'preambular')?.[1] ?? Number.NaN);

export class Evidence {
  readonly #numbers: number;

  constructor(
    private readonly anchor: PageAnchor,
    private readonly exact: string,
    private readonly outline: Outline,
    private readonly textLength: number,
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
    if (!now || !paragraph) return shift > this.textLength * 0.2 ? -AGAINST.farOff : 0;
    return this.#inParagraph(paragraph, now, shift);
  }

  #inParagraph(was: PinpointPath, now: Paragraph, shift: number): number {
    const { path } = now;
    let position = shift <= SAME ? FOR.sameOffset : shift <= FAR ? -AGAINST.shifted : -AGAINST.moved;
    if (shift <= 1) position += FOR.toTheLetter;
    if (now === this.outline.byPath(was)) position += FOR.sameLabel;
    const letter = inner(path);
    if (letter !== '' && inner(was) !== '') position += letter === inner(was) ? FOR.sameLetter : -AGAINST.otherLetter;
    if (outer(path) !== outer(was)) position -= AGAINST.otherAnnex;
    else if (Math.abs(numberIn(path) - numberIn(was)) > 3 + 0.12 * this.#numbers) position -= AGAINST.distant;
    return position;
  }

  /**
   * The quote's own place; undefined where that is in doubt.
   * @param length words of the quote
   */
  choose<Seen extends Sighting>(sightings: readonly Seen[], length: number): Seen | undefined {
    const weighed = sightings
      .map((seen) => {
        const position = this.#position(seen);
        return { seen, position, sum: FOR.score * seen.score + FOR.kept * seen.kept + position };
      })
      .sort((a, b) => b.sum - a.sum);
    const best = weighed.shift();
    if (!best || this.#isAnother(best.seen, length)) return undefined;
    const { seen } = best;
    let [rival, against] = [0, 0];
    for (const { seen: other, position } of weighed) {
      rival = Math.max(rival, other.score);
      const ahead = best.position - position;
      against = Math.max(against, other.score * (ahead >= 0.2 && length > SHORT ? AGAINST.poorRival : ahead >= 0.05 ? AGAINST.weakRival : AGAINST.rival));
    }
    // the same with all that stood around it, and nothing else quite so: labels may be read otherwise there
    const isAlone = seen.score > 0.97 && rival < 0.93;
    let sum = isAlone
      ? best.sum + FOR.alone + Math.max(0, -best.position - AGAINST.atMost) - against * AGAINST.imperfect
      : best.sum - against;
    if (length <= SHORT) sum -= AGAINST.short;
    if (Math.max(seen.before, seen.after) < 0.25) sum -= AGAINST.bare + AGAINST.bareAndEdited * Math.min(1, (1 - seen.kept) / 0.2);
    return sum >= ENOUGH ? seen : undefined;
  }

  /** What no likeness outweighs: few words that lost some or stand between others, names that are other ones. */
  #isAnother({ torn, missing, lostNames }: Sighting, length: number): boolean {
    if (length <= BRIEF && torn > 1) return true;
    if (missing > (length <= SHORT / 2 ? 0 : length <= SHORT ? 1 : length)) return true;
    // where a line of the quote is gone, so are its names
    return lostNames >= 0.5 && !this.exact.includes('\n');
  }
}
