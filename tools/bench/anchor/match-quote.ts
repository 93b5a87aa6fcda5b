/** A baseline on approx-string-match that finds as Hypothesis's client does: exact places, else the best fuzzy ones, weighed with their context. */
import search, { type Match } from 'approx-string-match';
import type { Span } from '../../../citations/types.ts';

function matches(text: string, words: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, maxErrors);
}

function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [best] = matches(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}

/** The best place, whatever its score; half of the words' characters may be wrong, 256 at most. */
export function matchQuote(
  text: string,
  { exact, prefix, suffix }: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  hint: number,
): Span | null {
  let best: Match | null = null;
  let most = -1;
  for (const match of matches(text, exact, Math.min(256, exact.length / 2))) {
    const quote = 1 - match.errors / exact.length;
    const before = prefix === '' ? 1 : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
    const after = suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix);
    const near = 1 - Math.abs(match.start - hint) / text.length;
    const score = (50 * quote + 20 * before + 20 * after + 2 * near) / 92;
    if (score > most) [best, most] = [match, score];
  }
  return best && { start: best.start, end: best.end };
}
