/** Which of the places that are like a quote is its own, if any. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import type { Paragraph, Outline } from '../outline/types.ts';
import type { PageAnchor } from './anchoring.ts';

/** A place that is like the quote. */
export interface Sighting {
  readonly span: Span;
  /** likeness of the words with those around them, and of the quote's words alone, from 0 to 1 */
  readonly score: number;
  readonly kept: number;
  /** where the first word that is there begins in the quote */
  readonly at: number;
  /** names of the quote that are not there */
  readonly lostNames: number;
}

/**
 * What speaks for a place, and against it, in shares of a whole quote. Drafting repeats itself: likeness of the words is not enough, they must also
 * stand where they stood. Numbers are found again by revisions that bring them up to date, and so decide nothing; a name that is another one is as
 * a rule a sister sentence's. The shares were balanced on revisions of resolutions (`npm run bench:anchor`).
 */
const SHARE = {
  score: 0.7,
  kept: 0.3,
  /** every word, every word around it, and nothing much like it elsewhere */
  alone: 0.15,
  /** as far into its paragraph as before; to the letter; the same at the paragraph's beginning */
  sameOffset: 0.13,
  toTheLetter: 0.08,
  sameBeginning: 0.08,
  sameLetter: 0.1,
  /** outside of numbered paragraphs: near where it stood in the text */
  nearby: 0.05,
} as const;
const AGAINST = {
  rival: 0.45,
  /** a rival that stands worse */
  weakRival: 0.36,
  short: 0.17,
  name: 0.1,
  moved: 0.3,
  /** in a numbered paragraph and not before, or the other way round */
  otherKind: 0.2,
  otherAnnex: 0.3,
  otherLetter: 0.35,
  /** paragraphs away */
  distant: 0.15,
  farOff: 0.05,
} as const;
const ENOUGH = 0.63;

/** Code units that an offset may differ and be the same; and beyond which it is another place. */
const SAME = 12;
const FAR = 150;
/** Words so few are said in many places. */
const SHORT = 6;

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
    if (line > 0) return now && shift <= SAME ? SHARE.sameOffset : 0;
    if (!now !== !paragraph) return -AGAINST.otherKind;
    if (!now || !paragraph) return shift <= this.textLength * 0.03 ? SHARE.nearby : shift > this.textLength * 0.2 ? -AGAINST.farOff : 0;
    return this.#inParagraph(paragraph, offset, now, shift);
  }

  #inParagraph(was: PinpointPath, offset: number, { path }: Paragraph, shift: number): number {
    let position = 0;
    if (shift <= SAME) position += offset > 8 ? SHARE.sameOffset : SHARE.sameBeginning;
    if (shift <= 1) position += SHARE.toTheLetter;
    if (shift > FAR) position -= AGAINST.moved;
    const letter = inner(path);
    if (letter !== '' && inner(was) !== '') position += letter === inner(was) ? SHARE.sameLetter : -AGAINST.otherLetter;
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
        return { seen, position, sum: SHARE.score * seen.score + SHARE.kept * seen.kept + position };
      })
      .sort((a, b) => b.sum - a.sum);
    const best = weighed.shift();
    if (!best) return undefined;
    const { seen } = best;
    let [rival, against] = [0, 0];
    for (const { seen: other, position } of weighed) {
      rival = Math.max(rival, other.score);
      against = Math.max(against, other.score * (best.position >= position + 0.05 ? AGAINST.weakRival : AGAINST.rival));
    }
    let sum = best.sum - against;
    if (seen.score > 0.97 && rival < 0.8) sum += SHARE.alone;
    if (length <= SHORT) sum -= AGAINST.short;
    // where a line of the quote is gone, so are its names
    if (!this.exact.includes('\n')) sum -= AGAINST.name * Math.min(2, seen.lostNames);
    return sum >= ENOUGH ? seen : undefined;
  }
}
