/** The words of a text as they are compared, and where each of them stands. */
import { isCounted } from './facts.ts';

/** Kinds of code units. */
const OTHER = 1;
const LETTER = 2;
const HAN = 3;
const HYPHEN = 4;
const UNSEEN = 5;

const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  let kind = kinds[unit] as number;
  if (kind === 0) {
    const letter = String.fromCharCode(unit);
    if (/\u00ad|\u0640|[\u064b-\u0652]|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/.test(letter)) kind = UNSEEN;
    else if (/[-\u2010-\u2015\u2212\ufe63\uff0d]/.test(letter)) kind = HYPHEN;
    else if (/\p{Script=Han}/u.test(letter)) kind = HAN;
    // an apostrophe that Unicode counts among the letters
    else kind = unit !== 0x2bc && (/[\p{L}\p{M}\p{N}]/u.test(letter) || (unit >= 0xd800 && unit <= 0xdfff)) ? LETTER : OTHER;
    kinds[unit] = kind;
  }
  return kind;
}

/** A label of a list where it begins a line, or letters in brackets anywhere. It says where words stand, and is none. */
export const LABEL = -1;
export const OPENING = /^\s?(?:\d{1,3}\s?[-.．、\u2010-\u2015\u2212](?!\d)|[(（](?:\d{1,3}|\p{L}{1,4})[)）])/u;

/** Names of words, given in the order in which they are met. */
export class Vocabulary {
  readonly #known = new Map<string, number>();
  readonly #folded = new Map<string, number>();
  /** for each word, whether it is a number or a month: of a date, a session, a paragraph, a document */
  readonly numbers: boolean[] = [];

  get size(): number {
    return this.numbers.length;
  }

  /** Number of a word as written: any case, any form of accents and ligatures. */
  id(written: string): number {
    let id = this.#known.get(written);
    if (id !== undefined) return id;
    const word = written
      .replace(
        /\u00ad|\u0640|[\u064b-\u0652]|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\s|[-\u2010-\u2015\u2212\ufe63\uff0d]/g,
        '',
      )
      .normalize('NFKC')
      .toLowerCase();
    id = this.#folded.get(word);
    if (id === undefined) {
      id = this.numbers.length;
      this.#folded.set(word, id);
      this.numbers.push(isCounted(word));
    }
    this.#known.set(written, id);
    return id;
  }
}

export interface Words {
  /** numbers of words in a vocabulary; -1 for a label */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a word is the first one of its line */
  readonly opens: Uint8Array;
}

/**
 * Splits into words: letters and digits, a hyphen within them left out, also one at the end of a line; a Chinese character is one.
 * @param inLine the text begins in the middle of a line
 */
export function wordsOf(text: string, vocabulary: Vocabulary, inLine = false): Words {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const opens: number[] = [];
  let isOpening = !inLine;
  const { length } = text;
  for (let at = 0; at < length;) {
    const unit = text.charCodeAt(at);
    if (isOpening || unit === 0x28 || unit === 0xff08) {
      const label = OPENING.exec(text.slice(at, at + 8));
      if (label && (isOpening || /^[(（]\p{L}/u.test(label[0]))) {
        ids.push(LABEL);
        starts.push(at);
        at += label[0].length;
        ends.push(at);
        opens.push(isOpening ? 1 : 0);
        // "2. (a)"
        isOpening &&= OPENING.test(text.slice(at, at + 8));
        continue;
      }
    }
    const kind = kindOf(unit);
    if (kind !== LETTER && kind !== HAN) {
      if (unit === 10) isOpening = true;
      at++;
      continue;
    }
    const start = at;
    let end = ++at;
    if (kind === LETTER) {
      for (; at < length; at++) {
        const next = kindOf(text.charCodeAt(at));
        if (next === LETTER) end = at + 1;
        else if (next === HYPHEN) {
          // also where the line ends there
          const after = /^[\s\u00ad\u200b]/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
          if (kindOf(text.charCodeAt(after) || 32) !== LETTER) break;
          at = after - 1;
        } else if (next !== UNSEEN) break;
      }
    }
    ids.push(vocabulary.id(text.slice(start, end)));
    starts.push(start);
    ends.push(end);
    opens.push(isOpening ? 1 : 0);
    isOpening = false;
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends), opens: Uint8Array.from(opens) };
}

/** The words of a page, each with its places. */
export class PageWords {
  readonly vocabulary = new Vocabulary();
  readonly words: Words;
  /** places of word `id`: `places.subarray(first[id], first[id + 1])` */
  readonly #first: Int32Array;
  readonly #places: Int32Array;

  constructor(readonly text: string) {
    this.words = wordsOf(text, this.vocabulary);
    const { ids } = this.words;
    const first = new Int32Array(this.vocabulary.size + 2);
    for (const id of ids) if (id >= 0) (first[id + 2] as number)++;
    for (let id = 2; id < first.length; id++) (first[id] as number) += first[id - 1] as number;
    const places = new Int32Array(ids.length);
    ids.forEach((id, place) => {
      if (id >= 0) places[(first[id + 1] as number)++] = place;
    });
    this.#first = first;
    this.#places = places;
  }

  /** Places of a word in order; none for one that the page has not. */
  places(id: number): Int32Array {
    return id < 0 || id + 1 >= this.#first.length ? NONE : this.#places.subarray(this.#first[id], this.#first[id + 1]);
  }

  /** Place of the first word that ends after an offset. */
  at(offset: number): number {
    const { ends } = this.words;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const NONE = new Int32Array(0);
