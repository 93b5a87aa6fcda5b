/** The words of a page, and where each of them stands. */

export interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** word → its places, in order */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const WORD = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:[-’'/.‑][\p{L}\p{M}\p{N}]+)*/gu;

/** Splits into words; a Chinese character is one. */
export function wordsOf(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const places = new Map<string, number[]>();
  for (const found of text.matchAll(WORD)) {
    const word = found[0]
      .normalize('NFC')
      .replace(/’/g, "'")
      .replace(/\u2011/g, '-');
    const known = places.get(word);
    if (known) known.push(words.length);
    else places.set(word, [words.length]);
    words.push(word);
    starts.push(found.index);
    ends.push(found.index + found[0].length);
  }
  return { words, starts, ends, places };
}

let last: { readonly of: string; readonly words: Words } | undefined;

/** `wordsOf` a whole page's text, kept for the next note on it. */
export function wordsOfPage(text: string): Words {
  if (last?.of !== text) last = { of: text, words: wordsOf(text) };
  return last.words;
}

/** Numbers in words, as sessions are counted: seventy-sixth, soixante-seizième, septuagésimo, семьдесят. */
const COUNTED =
  /(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ie))(?:th)?$|^\p{L}+ty-\p{L}+$|ième$|ésim[oa]$|десят|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;

/** Numbers, years, symbols, sessions; and capitalised words, which in running text are names. Sorted, for comparing. */
export function factsOf(text: string): string {
  const facts: string[] = [];
  for (const found of text.matchAll(WORD)) {
    const opens = /(?:^|[.;:!?]\s|\)\s)["“«‘'(]*$/.test(text.slice(Math.max(0, found.index - 4), found.index));
    if (/\p{N}/u.test(found[0]) || COUNTED.test(found[0]) || (!opens && /^\p{Lu}/u.test(found[0]))) facts.push(found[0].normalize('NFC'));
  }
  return facts.sort().join(' ');
}
