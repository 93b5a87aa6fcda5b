import type { OFFICIAL_LANGUAGES } from '../../../citations/types.ts';
import arabic from '../../../locales/ar.json';
import english from '../../../locales/en.json';
import spanish from '../../../locales/es.json';
import french from '../../../locales/fr.json';
import russian from '../../../locales/ru.json';
import chinese from '../../../locales/zh.json';
import { flattenLocale } from '../../../locales/flatten.ts';
import { createWords } from '../../../locales/words.ts';
import type { Words } from '../../../locales/words.ts';

const FILES = { en: english, fr: french, es: spanish, ru: russian, zh: chinese, ar: arabic };

/** The words of one of the six languages, as they are shipped. */
export function wordsIn(language: (typeof OFFICIAL_LANGUAGES)[number]): Words {
  const sentences = flattenLocale(FILES[language], language);
  return createWords((key) => sentences[key], language);
}

const flat = flattenLocale(english);
export const lookup = (key: string): string | undefined => flat[key];
export const words = createWords(lookup, 'en');
