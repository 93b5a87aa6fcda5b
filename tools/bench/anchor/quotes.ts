/** Quotes as readers mark them, drawn from a document by chance, the same in every run. */
import type { Span } from '../../../citations/types.ts';
import type { AnchorDocument } from './documents.ts';
import { seeded } from './seeded.ts';
import { tokensOf } from './tokens.ts';

export type Kind = 'short' | 'sentence' | 'paragraph' | 'two paragraphs';
export const KINDS: readonly Kind[] = ['short', 'sentence', 'paragraph', 'two paragraphs'];

/** UTF-16 offsets in the document's raw text. */
export interface Quote extends Span {
  readonly kind: Kind;
  /** paragraphs that it stands in, counted from 0 */
  readonly first: number;
  readonly last: number;
}

/** Shortest paragraph that is quoted, in words. */
const LEAST = 8;

/** Draws `each` quotes of every kind: 3 to 6 words, a sentence or clause, a whole paragraph, words of two paragraphs that follow each other. */
export function drawQuotes(document: AnchorDocument, each: number, seed: number): Quote[] {
  const random = seeded(seed);
  let next = 0;
  const kept = document.paragraphs.filter(({ text }) => text !== '');
  const places = kept.map(({ text, isCover }) => {
    const start = next;
    next += text.length + 1;
    return { start, text, words: isCover ? [] : tokensOf(text) };
  });
  const worth = places.flatMap(({ words }, index) => (words.length >= LEAST ? [index] : []));
  const twins = worth.filter((index) => (places[index + 1]?.words.length ?? 0) >= LEAST);
  const within = (index: number, from: number, to: number): Span => {
    const { start, words } = places[index] as (typeof places)[number];
    return { start: start + (words[from]?.start as number), end: start + (words[to - 1]?.end as number) };
  };
  const draw = (kind: Kind): Quote => {
    const index = random.pick(kind === 'two paragraphs' ? twins : worth);
    const { start, text, words } = places[index] as (typeof places)[number];
    const whole = { kind, first: index, last: index };
    if (kind === 'short') {
      const length = 3 + random.below(4);
      const from = random.below(words.length - length + 1);
      return { ...whole, ...within(index, from, from + length) };
    }
    if (kind === 'sentence') {
      // most paragraphs are one sentence: then a clause of it
      const pieces = [...text.matchAll(/[^;:.,。；，]+(?:[;:.,。；，](?!\s|$)[^;:.,。；，]*)*/g)]
        .map((found) => words.flatMap((word, at) => (word.start >= found.index && word.end <= found.index + found[0].length ? [at] : [])))
        .filter((inside) => inside.length >= 6);
      const inside = pieces.length > 0 ? random.pick(pieces) : words.map((_, at) => at);
      return { ...whole, ...within(index, inside[0] as number, (inside.at(-1) as number) + 1) };
    }
    if (kind === 'paragraph') {
      // with its number or without
      const number = /^(?:\d{1,3}\.|\(\p{L}{1,4}\))\s?/u.exec(text)?.[0].length ?? 0;
      return { ...whole, start: start + (random.next() < 0.5 ? number : 0), end: start + text.length };
    }
    const after = places[index + 1] as (typeof places)[number];
    const from = random.below(words.length - 4);
    const to = 5 + random.below(after.words.length - 4);
    return {
      kind,
      first: index,
      last: index + 1,
      start: within(index, from, from + 1).start,
      end: within(index + 1, to - 1, to).end,
    };
  };
  return KINDS.flatMap((kind) => Array.from({ length: each }, () => draw(kind)));
}
