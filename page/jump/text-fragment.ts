/**
 * The address of a passage that any browser understands: `#:~:text=first%20words,last%20words`. A browser goes to the first place where whole
 * words match, whatever their case and accents; https://wicg.github.io/scroll-to-text-fragment/. Pure: needs a text and where its blocks are.
 */
import type { Span } from '../../citations/types.ts';

export interface FragmentText {
  readonly text: string;
  readonly blocks: readonly Span[];
}

export interface FragmentOptions {
  /** BCP 47: says where words end */
  readonly language: string;
  /** Are the words at a span on the page as they are in the text, with nothing between them that was left out in reading? */
  readonly stands?: (span: Span) => boolean;
}

/** Words of each end at least, and at most. */
const SHORTEST = 4;
const LONGEST = 16;
/** A passage of so few words is written out. */
const WHOLE = 10;

/** As browsers compare: without case and accents, each code unit in its place. */
const plain = (text: string): string =>
  text.replace(/[^\0-@[-`{-\x7f]/g, (unit) => unit.normalize('NFD').charAt(0).toLowerCase().charAt(0) || unit);

/** What must not stand bare in a text directive; https://wicg.github.io/scroll-to-text-fragment/#syntax */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

class Finder {
  readonly #plain: string;
  readonly #words: Intl.Segmenter;

  constructor(
    private readonly read: FragmentText,
    private readonly options: FragmentOptions,
  ) {
    this.#plain = plain(read.text);
    this.#words = new Intl.Segmenter(options.language, { granularity: 'word' });
  }

  /** Words of a span, without what stands between them. */
  words({ start, end }: Span): Span[] {
    const found: Span[] = [];
    for (const { segment, index, isWordLike } of this.#words.segment(this.read.text.slice(start, end))) {
      if (isWordLike === true) found.push({ start: start + index, end: start + index + segment.length });
    }
    return found;
  }

  block(offset: number): Span | undefined {
    return this.read.blocks.find(({ start, end }) => start <= offset && offset < end);
  }

  /** First place of a term at or after an offset. */
  first({ start, end }: Span, from: number): number {
    return this.#plain.indexOf(this.#plain.slice(start, end), from);
  }

  stands(span: Span): boolean {
    return this.options.stands?.(span) ?? true;
  }

  write({ start, end }: Span): string {
    return encode(this.read.text.slice(start, end));
  }
}

/**
 * The shortest run of words from one end that is found first where it stands, and the word after which does not touch it, as in a script without
 * spaces: browsers disagree where words end there. Else the longest run, and false.
 */
function grow(words: readonly Span[], fromEnd: boolean, finder: Finder, after: number): [term: Span, isFound: boolean] | null {
  let longest: Span | null = null;
  let found: Span | null = null;
  const shortest = Math.min(SHORTEST, words.length);
  for (let count = 1; count <= Math.min(LONGEST, words.length); count++) {
    const run = fromEnd ? words.slice(-count) : words.slice(0, count);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return null;
    const term = { start: first.start, end: last.end };
    if (!finder.stands(term)) break;
    longest = term;
    if (count < shortest || finder.first(term, after) !== term.start) continue;
    const next = fromEnd ? words.at(-count - 1) : words[count];
    if (!next || next.start > term.end || next.end < term.start) return [term, true];
    found ??= term;
  }
  const term = found ?? longest;
  return term && [term, found !== null || finder.first(term, after) === term.start];
}

/** Words right before a place, or behind it: in its own block, else in the one beside that. */
function beside(place: number, before: boolean, finder: Finder, { text, blocks }: FragmentText): Span | null {
  const own = blocks.findIndex(({ start, end }) => start <= place && place <= end);
  const near = before
    ? [{ start: blocks[own]?.start ?? place, end: place }, blocks[own - 1]]
    : [{ start: place, end: blocks[own]?.end ?? place }, blocks[own + 1]];
  for (const around of near) {
    const words = around ? finder.words(around) : [];
    const run = before ? words.slice(-SHORTEST) : words.slice(0, SHORTEST);
    const [first, last] = [run[0], run.at(-1)];
    if (!around || !first || !last) continue;
    // white space alone may stand between a term and what is beside it, so signs there belong to the latter
    const [start, end] = before ? [first.start, around.end] : [around.start, last.end];
    const written = text.slice(start, end);
    const span = { start: end - written.trimStart().length, end: start + written.trimEnd().length };
    return finder.stands(span) ? span : null;
  }
  return null;
}

/**
 * The text directive of a passage, without the address: `:~:text=…`. Null where it holds no words that could be found again.
 * @param span words of the passage, without a number that the browser counts
 */
export function fragmentOf(read: FragmentText, span: Span, options: FragmentOptions): string | null {
  const finder = new Finder(read, options);
  const words = finder.words(span);
  const [head, tail] = [words[0], words.at(-1)];
  if (!head || !tail) return null;
  const [firstBlock, lastBlock] = [finder.block(head.start), finder.block(tail.start)];
  if (!firstBlock || !lastBlock) return null;
  const inFirst = words.filter(({ end }) => end <= firstBlock.end);
  const whole = { start: head.start, end: tail.end };
  const isWhole = words.length <= WHOLE && firstBlock === lastBlock && finder.stands(whole);
  const start: [Span, boolean] | null = isWhole ? [whole, finder.first(whole, 0) === whole.start] : grow(inFirst, false, finder, 0);
  if (!start) return null;
  const [term, isFound] = start;
  const lead = isFound ? null : beside(term.start, true, finder, read);
  const prefix = lead ? `${finder.write(lead)}-,` : '';
  if (isWhole) {
    const behind = isFound || lead ? null : beside(term.end, false, finder, read);
    return `:~:text=${prefix}${finder.write(term)}${behind ? `,-${finder.write(behind)}` : ''}`;
  }
  const inLast = words.filter((word) => word.start >= lastBlock.start && word.start >= term.end);
  const end = grow(inLast, true, finder, term.end);
  if (!end) return `:~:text=${prefix}${finder.write(term)}`;
  const follow = end[1] ? null : beside(end[0].end, false, finder, read);
  return `:~:text=${prefix}${finder.write(term)},${finder.write(end[0])}${follow ? `,-${finder.write(follow)}` : ''}`;
}
