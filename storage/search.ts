import type { Note } from './types.ts';

const DIACRITICS = /\p{Mn}/gu;
/** tatweel, soft hyphen, zero-width and direction marks */
const INVISIBLE = /[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Folds words for finding: case, diacritics (Arabic vowel signs and the hamza of alef too), tatweel, width, invisible marks, white space.
 * For comparing only: what is shown are the words as written.
 */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(DIACRITICS, '').replace(INVISIBLE, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** All that a note can be found by. */
function haystack(note: Note): string {
  const { anchor } = note;
  return foldForSearch([note.text, anchor.quote?.exact ?? '', note.title, anchor.document, note.tags.join(' ')].join('\n'));
}

/** Finds notes that hold every word of a query; an empty query finds all. In the order they were given. */
export type FindNotes = (query: string) => Note[];

/** Folds notes once, for many queries. */
export function noteFinder(notes: readonly Note[]): FindNotes {
  const folded = notes.map(haystack);
  return (query) => {
    const words = foldForSearch(query).split(' ').filter(Boolean);
    return notes.filter((_, index) => words.every((word) => folded[index]?.includes(word)));
  };
}
