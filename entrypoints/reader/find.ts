/** Finding words in the text of the document. */
import type { TextIndex } from '../../page/text/types.ts';
import type { Span } from '../../citations/types.ts';

const ALL = 'operative-found';
const ONE = 'operative-found-one';
/** Places that are washed at once. */
const MOST = 2000;

const folded = (text: string): string => text.toLowerCase();

/** Every place of the words, case aside. */
function placesOf(text: string, words: string): Span[] {
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

/** Index of the first place that is not above a line of the window; 0 where all are. Places that follow one another in the text do so on the pages. */
function firstFrom(index: TextIndex, places: readonly Span[], line: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = index.rangeOf(places[middle] as Span)?.getBoundingClientRect().top ?? -1;
    if (top >= line) high = middle;
    else low = middle + 1;
  }
  return low < places.length ? low : 0;
}

/** Washes the places, and outlines the one that is shown. */
function washPlaces(index: TextIndex, places: readonly Span[], one: number): void {
  const ranges = places.flatMap((place, at) => (at === one ? [] : (index.staticRangeOf(place) ?? [])));
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const shown = places[one];
  const range = shown && index.staticRangeOf(shown);
  CSS.highlights.set(ONE, new Highlight(...(range ? [range] : [])));
}

function clearPlaces(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(ONE);
}

/** Place that is shown, and how many there are. */
export interface Found {
  readonly at: number;
  readonly count: number;
}

export class Finder {
  #places: readonly Span[] = [];
  #wanted = '';
  #at = -1;

  /** @param top of the window that words can be read in; @param changed null: nothing is looked for */
  constructor(
    private readonly index: TextIndex,
    private readonly top: () => number,
    private readonly changed: (found: Found | null) => void,
  ) {}

  /** Washes the words wherever they stand, and goes to the first one from here on. */
  find(words: string): void {
    this.#look(words);
    if (this.#wanted === '') return this.stop();
    this.#show(firstFrom(this.index, this.#places, this.top()), true);
  }

  /** The text has grown. */
  again(): void {
    if (this.#wanted === '') return;
    this.#look(this.#wanted);
    this.#show(Math.max(0, this.#at), false);
  }

  /** To the next place, or the one before. */
  next(step: 1 | -1): void {
    const { length } = this.#places;
    if (length > 0) this.#show((this.#at + step + length) % length, true);
  }

  stop(): void {
    this.#wanted = '';
    this.#places = [];
    this.#at = -1;
    clearPlaces();
    this.changed(null);
  }

  #look(words: string): void {
    this.#wanted = words.trim();
    this.#places = placesOf(this.index.text, words);
  }

  #show(at: number, moves: boolean): void {
    this.#at = at;
    washPlaces(this.index, this.#places, at);
    this.changed({ at, count: this.#places.length });
    const place = this.#places[at];
    const box = place && moves ? this.index.rangeOf(place)?.getBoundingClientRect() : undefined;
    if (box && (box.top < this.top() || box.bottom > innerHeight)) scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
  }
}
