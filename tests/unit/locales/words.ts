import english from '../../../locales/en.json';
import { flattenLocale } from '../../../locales/flatten.ts';
import { createWords } from '../../../locales/words.ts';

const flat = flattenLocale(english);
export const lookup = (key: string): string | undefined => flat[key];
export const words = createWords(lookup, 'en');
