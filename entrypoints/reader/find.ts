/** Finding words in the text of the document. */
import type { TextIndex } from '../../page/text/types.ts';
import type { Span } from '../../citations/types.ts';

const ALL = 'operative-found';
const ONE = 'operative-found-one';
/** Places that are washed at once. */
const MOST = 2000;

const folded = (text: string): string => text.toLowerCase();

/** Every place of the words, case aside. */
export function placesOf(text: string, words: string): Span[] {
  const wanted = folded(words.trim());
  if (wanted === '') return [];
  const all = folded(text);
  // letters that grow or shrink by their case would move all places
  if (all.length !== text.length) return placesExactly(text, words.trim());
  const places: Span[] = [];
  for (let at = all.indexOf(wanted); at >= 0 && places.length < MOST; at = all.indexOf(wanted, at + wanted.length))
    places.push({ start: at, end: at + wanted.length });
  return places;
}

function placesExactly(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Washes the places, and outlines the one that is shown. */
export function washPlaces(index: TextIndex, places: readonly Span[], one: number): void {
  const ranges = places.flatMap((place, at) => (at === one ? [] : (index.staticRangeOf(place) ?? [])));
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const shown = places[one];
  const range = shown && index.staticRangeOf(shown);
  CSS.highlights.set(ONE, new Highlight(...(range ? [range] : [])));
}

export function clearPlaces(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(ONE);
}
