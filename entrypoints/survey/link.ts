/** The address that leads to a part of this page. */
import type { Span } from '../../citations/types.ts';
import type { TextIndex } from '../../page/text/types.ts';

/** Words that a text fragment begins and ends with at most: enough to be the only ones. */
const WORDS = 8;

/** In a text fragment these have a meaning of their own: https://wicg.github.io/scroll-to-text-fragment/ */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** This page's address with a text fragment of the part's first words; without its fragment of before. */
export function linkToPart(index: TextIndex, { start, end }: Span, address: string): string {
  const line = index.text.slice(start, end).split('\n')[0] ?? '';
  const words = line.trim().split(/\s+/).slice(0, WORDS).join(' ');
  const fragment = words.slice(0, 120);
  return `${address.replace(/#.*$/, '')}#:~:text=${encoded(fragment)}`;
}
