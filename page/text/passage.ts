/** Language of a passage: for cards, and so apart from what every page needs. */
import type { Language } from '../../citations/types.ts';
import { countWords, guessLanguage, languageOfCode, SAMPLE, scriptOf } from './language.ts';
import type { TextIndex } from './types.ts';

/** Common words that a passage must have before it is taken to be in another language than the text around it. */
const SURE = 4;

/**
 * Language of a passage in a text whose usual language is known: that one, unless script or many common words say otherwise. A few do not:
 * "en" and "que" are French as well as Spanish. Null where nothing is known.
 */
export function languageOfPassage(text: string, usual: Language | null): Language | null {
  if (usual === null) return guessLanguage(text);
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script !== 'latin') return script ?? usual;
  const counts = countWords(sample);
  const own = counts.find(({ language }) => language === usual)?.times ?? 0;
  const [first] = counts;
  return first && first.times >= SURE && first.times > 2 * own ? first.language : usual;
}

/**
 * Language of the text at an offset: what an element around it says, else the page's, unless its own words are clearly in another. Null where
 * nothing is known. What the root element says is the page's, and was weighed against its words already.
 */
export function languageAt(index: TextIndex, offset: number, pages: Language | null): Language | null {
  const block = index.blockAt(offset);
  if (!block) return pages;
  const holder = block.element.closest('[lang]');
  const stated = holder === document.documentElement ? null : languageOfCode(holder?.getAttribute('lang'));
  return languageOfPassage(index.text.slice(block.start, block.end), stated ?? pages);
}
