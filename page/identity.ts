/** Which document and edition a page shows, and how sure that is. */
import { documentOfAddress } from '../citations/addresses.ts';
import type { Language } from '../citations/types.ts';
import { ownDocument } from './identity/own-document.ts';
import { guessLanguage, languageOfCode } from './text/language.ts';
import type { ReadText } from './text/types.ts';

export interface PageFacts {
  /** `location.href` */
  readonly address: string;
  /** `document.title` */
  readonly title: string;
  readonly index: ReadText;
  /** `lang` of the page's root element */
  readonly language: string | null;
}

/**
 * A page that shows one document, or one that shows none. `certain`: the address names it, or its masthead does with what only a masthead has
 * beside it, or its number heads the text that the organ speaks. `likely`: its symbol stands where a document's own does, but with less, or the
 * page describes the document without its words, or only the title says so.
 *
 * Notes and the reading of citations keep to a likely document as to a certain one: a reader who comes back finds the same page likely again,
 * and a part that is cited "above" is on the page whichever document it is. What is kept as a document's text (the library) has to be certain.
 */
export interface Identity {
  /** canonical; null for a page that is no UN document, though it may cite many */
  readonly symbol: string | null;
  /** by the address, else by the words, else by what the page states */
  readonly language: Language | null;
  /** what the symbol rests on; `record` is a catalogue's page about the document */
  readonly by: 'address' | 'masthead' | 'record' | 'title' | null;
  /** null where there is no document */
  readonly sure: 'certain' | 'likely' | null;
}

/** The document that a page shows, by its address, else by its own words, else by its title; and the language it is in. */
export function identify({ address, title, index, language }: PageFacts): Identity {
  const addressed = documentOfAddress(address);
  // past the navigation; pages in one language with `lang` of another are common, so that the words come first
  const sample = index.text.slice(Math.floor(index.text.length / 3));
  const spoken = addressed?.language ?? guessLanguage(sample) ?? languageOfCode(language);
  if (addressed) return { symbol: addressed.symbol, language: spoken, by: 'address', sure: 'certain' };
  const own = ownDocument(index, title);
  return { symbol: own?.symbol ?? null, language: spoken, by: own?.by ?? null, sure: own?.sure ?? null };
}
