/** Which document a page is. */
import { documentOfAddress } from '../citations/addresses.ts';
import type { Language } from '../citations/types.ts';
import { mastheadSymbol, symbolOfTitle } from './identity/masthead.ts';
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

export interface Identity {
  /** canonical; null for a page that is no UN document, though it may cite many */
  readonly symbol: string | null;
  readonly language: Language | null;
  readonly by: 'address' | 'masthead' | 'title' | null;
}

/** The document that a page shows, by its address, else its first lines, else its title; and the language it is in. */
export function identify({ address, title, index, language }: PageFacts): Identity {
  const addressed = documentOfAddress(address);
  // past the navigation; pages in one language with `lang` of another are common, so that the words come first
  const sample = index.text.slice(Math.floor(index.text.length / 3));
  const spoken = addressed?.language ?? guessLanguage(sample) ?? languageOfCode(language);
  if (addressed) return { symbol: addressed.symbol, language: spoken, by: 'address' };
  const masthead = mastheadSymbol(index);
  if (masthead) return { symbol: masthead, language: spoken, by: 'masthead' };
  const titled = symbolOfTitle(title);
  return { symbol: titled, language: spoken, by: titled ? 'title' : null };
}
