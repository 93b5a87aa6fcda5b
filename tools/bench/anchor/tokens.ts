/** The oracle's own idea of a word; it shares no code with what it judges. */
import type { Span } from '../../../citations/types.ts';

export interface Token extends Span {
  /** as compared: small letters, one form of accents */
  readonly word: string;
}

/** Words and numbers; of Chinese each character. UTF-16 offsets. */
export function tokensOf(text: string, offset = 0): Token[] {
  return [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu)].map((found) => ({
    start: offset + found.index,
    end: offset + found.index + found[0].length,
    word: found[0].normalize('NFKC').toLowerCase(),
  }));
}
