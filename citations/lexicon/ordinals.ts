/** Ordinals of a lexicon, as labels of preambular paragraphs: "eighth to twelfth preambular paragraphs". */
import type { Lexicon } from './types.ts';

export interface Ordinals {
  /** Ends in a list of ordinals. */
  readonly before: RegExp;
  /** Sticky: a list of ordinals. */
  readonly at: RegExp;
  /** Sticky: "of the preamble". */
  readonly preamble: RegExp;
  /** Values of a list in order; a range is written out. */
  values(list: string): number[];
}

/** No text names more preambular paragraphs in one go. */
const MOST = 60;

/** Undefined for a lexicon without ordinals, and without words for the preamble. */
export function ordinalsOf({ ordinals = [], preamble, ranges, connectors }: Lexicon): Ordinals | undefined {
  if (ordinals.length === 0 && !preamble) return undefined;
  // those of two words first: "twenty-fourth" is not "twentieth", nor "fourth"
  const longest = ordinals.map((words, i) => ({ words, value: i + 1 })).sort((a, b) => b.words.length - a.words.length);
  const one = `(?:${longest.map(({ words }) => `(?:${words})`).join('|') || '(?!)'})(?!\\p{L})`;
  const range = `(?:${ranges.map(({ words }) => words).join('|')}|–|-)`;
  const joint = `(?:\\s*[,،]\\s*|\\s*${range}\\s*|\\s*(?:${connectors.map(({ words }) => words).join('|')})\\s*)`;
  const list = `${one}(?:${joint}${one}){0,${MOST}}`;
  const each = new RegExp(`(${joint})?(?:${longest.map(({ words }) => `(${words})`).join('|') || '(?!)'})(?!\\p{L})`, 'giu');
  const isRange = new RegExp(`^\\s*${range}\\s*$`, 'iu');
  return {
    before: new RegExp(`(?<!\\p{L})${list}\\s*$`, 'iu'),
    at: new RegExp(`\\s+${list}`, 'iuy'),
    preamble: new RegExp(`\\s+(?:${preamble?.words ?? '(?!)'})(?!\\p{L})`, 'iuy'),
    values(text) {
      const values: number[] = [];
      for (const found of text.matchAll(each)) {
        const value = longest[found.slice(2).findIndex((group) => group !== undefined)]?.value ?? 0;
        const from = values.at(-1) ?? value;
        if (found[1] !== undefined && isRange.test(found[1])) for (let next = from + 1; next < value; next++) values.push(next);
        values.push(value);
      }
      return values;
    },
  };
}
