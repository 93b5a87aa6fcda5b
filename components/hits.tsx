/** Marks the words that a search found. */
import { Fragment } from 'preact';

/** Half-open, in UTF-16 code units. */
type Range = readonly [start: number, end: number];

/**
 * Where the words of a query stand in a text, in order and without overlap.
 * @param fold folds one character as the search does; what it drops is dropped here too
 */
export function findHits(text: string, query: string, fold: (text: string) => string): Range[] {
  const words = query.split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) return [];
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const each = /\s/.test(character) ? ' ' : fold(character);
    for (let unit = 0; unit < each.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    // a sign that folds to nothing, as a vowel mark does, belongs to the letter before it
    if (each === '' && ends.length > 0) ends[ends.length - 1] = at + character.length;
    folded += each;
    at += character.length;
  }
  const found: Range[] = [];
  for (const word of words) {
    for (let index = folded.indexOf(word); index >= 0; index = folded.indexOf(word, index + word.length)) {
      found.push([starts[index] ?? 0, ends[index + word.length - 1] ?? text.length]);
    }
  }
  const merged: Range[] = [];
  for (const range of found.sort((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && range[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

interface HitsProps {
  readonly text: string;
  readonly query: string;
  readonly fold: (text: string) => string;
}

/** A text with its hits in `<mark>`. */
export function Hits({ text, query, fold }: HitsProps) {
  const hits = findHits(text, query, fold);
  return (
    <>
      {hits.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(hits[index - 1]?.[1] ?? 0, start)}
          <mark class="hit">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.[1] ?? 0)}
    </>
  );
}
