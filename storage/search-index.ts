import { foldForSearch } from './search.ts';
import type { Note } from './types.ts';

/**
 * What parts words. A byte order mark is white space to JavaScript, and nothing to the search (`foldForSearch`): no word ends there.
 */
const SPACE = /[^\S\ufeff]+/;
/** Longer words, as runs of Chinese, are hardly ever said twice: how they fold is not remembered. UTF-16. */
const LONG_WORD = 20;
/** Words in one run of text that is searched at once. */
const RUN = 30_000;
/** Words of earlier queries whose tokens are remembered: of letters typed one after another each narrows down the one before. */
const REMEMBERED = 16;

/** Notes that a query found: ids of the first ones, last changed first, and how many there are. */
export interface Hits {
  readonly ids: readonly string[];
  readonly total: number;
}

/** Words from one number on, with a space before each. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** offset of each word's space */
  readonly starts: Uint32Array;
}

/** A string of its own: one that was cut out of a text would keep the whole text in memory. */
const ownString = (text: string): string => ` ${text}`.slice(1);

/**
 * Finds as `noteFinder` does, any part of any word in any language, without reading every note for it. A word of a query holds no space, so
 * it stands within one word of a note: the words that occur at all, each once, are looked through, and each knows its notes. Chinese has no
 * word borders; its runs between spaces are words here.
 */
export class SearchIndex {
  /** every folded word, in the order of its first appearance */
  readonly #words: string[] = [];
  /** places of the notes that hold a word, in rising order */
  readonly #places: number[][] = [];
  readonly #wordIds = new Map<string, number>();
  /** the same words: to go through one long text takes a tenth of the time of going through a hundred thousand short ones */
  readonly #runs: Run[] = [];
  /** how a word folds, as written: most are met again and again */
  readonly #folded = new Map<string, readonly number[]>();
  /** id of the note at a place; null: it was taken out */
  readonly #ids: (string | null)[] = [];
  readonly #changed: number[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #ofDocument = new Map<string, Set<string>>();
  /** places in the order of `all()`; null: to be sorted anew */
  #order: number[] | null = null;
  readonly #asked = new Map<string, { words: number[]; seen: number }>();

  get size(): number {
    return this.#placeOf.size;
  }

  /** Puts notes in, each in place of what was there of it; the deleted ones are taken out. */
  put(notes: readonly Note[]): void {
    for (const note of notes) {
      this.take(note.id);
      if (note.deleted === null) this.#add(note);
    }
    this.#order = null;
  }

  take(id: string): void {
    const place = this.#placeOf.get(id);
    if (place === undefined) return;
    this.#ids[place] = null;
    this.#placeOf.delete(id);
    this.#order = null;
  }

  /** Ids of the notes on some documents. */
  idsOn(isMeant: (document: string) => boolean): string[] {
    const found = [...this.#ofDocument].filter(([document]) => isMeant(document));
    return found.flatMap(([, ids]) => [...ids].filter((id) => this.#placeOf.has(id)));
  }

  /** @param most number of ids that are wanted */
  find(query: string, most: number): Hits {
    const asked = foldForSearch(query).split(' ').filter(Boolean);
    const met = new Uint16Array(this.#ids.length);
    for (const [index, word] of asked.entries()) {
      for (const id of this.#wordsWith(word)) {
        for (const place of this.#places[id] ?? []) if (met[place] === index) met[place] = index + 1;
      }
    }
    const ids: string[] = [];
    let total = 0;
    for (const place of this.#inOrder()) {
      const id = this.#ids[place];
      if (id == null || met[place] !== asked.length) continue;
      if (total < most) ids.push(id);
      total += 1;
    }
    return { ids, total };
  }

  #add({ id, text, anchor, title, tags, changed }: Note): void {
    const place = this.#ids.length;
    this.#ids.push(id);
    this.#changed.push(changed);
    this.#placeOf.set(id, place);
    const same = this.#ofDocument.get(anchor.document);
    if (same) same.add(id);
    else this.#ofDocument.set(anchor.document, new Set([id]));
    for (const part of [text, anchor.quote?.exact ?? '', title, anchor.document, ...tags]) {
      for (const written of part.split(SPACE)) {
        for (const word of this.#wordsOf(written)) {
          const places = this.#places[word];
          if (places && places.at(-1) !== place) places.push(place);
        }
      }
    }
  }

  /** A word as written can fold to none, and to several: some signs fold to a space. */
  #wordsOf(written: string): readonly number[] {
    if (written === '') return [];
    const known = this.#folded.get(written);
    if (known) return known;
    const ids = foldForSearch(written)
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const present = this.#wordIds.get(word);
        if (present !== undefined) return present;
        const id = this.#words.length;
        const own = ownString(word);
        this.#words.push(own);
        this.#places.push([]);
        this.#wordIds.set(own, id);
        return id;
      });
    if (written.length < LONG_WORD) this.#folded.set(ownString(written), ids);
    return ids;
  }

  /** Ids of the words that a word of the query is a part of. */
  #wordsWith(asked: string): readonly number[] {
    const known = this.#asked.get(asked);
    const narrower = known ?? [...this.#asked].findLast(([word]) => asked.includes(word))?.[1];
    const words = known ? known.words : (narrower?.words.filter((id) => this.#words[id]?.includes(asked)) ?? []);
    this.#collect(asked, narrower?.seen ?? 0, words);
    this.#asked.delete(asked);
    this.#asked.set(asked, { words, seen: this.#words.length });
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > REMEMBERED && oldest !== undefined) this.#asked.delete(oldest);
    return words;
  }

  /** Adds the words from a number on that hold what is asked. */
  #collect(asked: string, from: number, words: number[]): void {
    this.#prepare();
    for (const run of this.#runs) {
      if (run.to <= from) continue;
      let id = Math.max(from, run.from);
      for (let at = run.text.indexOf(asked, run.starts[id - run.from]); at >= 0;) {
        while (id + 1 < run.to && (run.starts[id + 1 - run.from] ?? 0) <= at) id += 1;
        words.push(id);
        id += 1;
        if (id === run.to) break;
        at = run.text.indexOf(asked, run.starts[id - run.from]);
      }
    }
  }

  /** Puts words that came since into runs. */
  #prepare(): void {
    const last = this.#runs.at(-1);
    if (last?.to === this.#words.length) return;
    let from = last?.to ?? 0;
    if (last && last.to - last.from < RUN) {
      this.#runs.pop();
      from = last.from;
    }
    for (; from < this.#words.length; from += RUN) {
      const words = this.#words.slice(from, from + RUN);
      const starts = new Uint32Array(words.length);
      let end = 0;
      for (const [index, word] of words.entries()) {
        starts[index] = end;
        end += word.length + 1;
      }
      this.#runs.push({ from, to: from + words.length, text: ` ${words.join(' ')}`, starts });
    }
  }

  /** Last changed first; of one moment the greater id first, as the store's own index has them. */
  #inOrder(): readonly number[] {
    this.#order ??= this.#ids
      .flatMap((id, place) => (id === null ? [] : [place]))
      .sort((one, other) => {
        const later = (this.#changed[other] ?? 0) - (this.#changed[one] ?? 0);
        return later || ((this.#ids[one] ?? '') < (this.#ids[other] ?? '') ? 1 : -1);
      });
    return this.#order;
  }
}
