/** Names of what notes are chosen by. */
import { nameOf } from '../../storage/formats/by-document.ts';
import { organWord } from '../../locales/organs.ts';
import { writePinpoint } from '../../locales/pinpoints.ts';
import { capitalise } from '../../locales/words.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { SeenPlace } from '../../storage/seen.ts';
import type { Label, Note } from '../../storage/types.ts';
import type { Facet, NoteState } from './filter.ts';

export const labelWord = (label: Label, words: Words): string => words(`label_${label}`);

export function stateWord(state: NoteState, words: Words): string {
  if (state === 'copy' || state === 'page') return words(`notes_state_${state}`);
  return words(state === 'changed' ? 'place_changed' : 'place_not_found');
}

/** As it is listed: `A/RES/69/229`, "Security Council", "Position". */
export function facetWord(facet: Facet, value: string, words: Words): string {
  if (facet === 'document') return nameOf(value);
  if (facet === 'organ') return organWord(value, words);
  if (facet === 'label') return words(`label_${value}` as WordKey);
  return facet === 'state' ? stateWord(value as NoteState, words) : value;
}

/** "Paragraph 9 (b)"; "Document" for a note on the whole. */
export function placeWord({ anchor: { paragraph } }: Note, words: Words): string {
  return (paragraph && writePinpoint([paragraph], words)) || capitalise(words('whole_document'), words.language);
}

/** Signs of words and text that a list says. */
const SAID = 160;

/** A row as it is said: label, place, where it stood last if that was not its place, words, text. */
export function rowName(note: Note, seen: SeenPlace | undefined, words: Words): string {
  const { quote } = note.anchor;
  return [labelWord(note.label, words), placeWord(note, words), seen && stateWord(seen.place, words), quote?.exact, note.text]
    .filter(Boolean)
    .map((part) => (part ?? '').slice(0, SAID).trim())
    .join('. ');
}
