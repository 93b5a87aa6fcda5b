import type { Language } from '../citations/types.ts';

/** Each language by its own name, for the tooltips of editions: not translated. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
  de: 'Deutsch',
};

/** Direction of text in a language (BCP 47). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur)\b/i.test(language) ? 'rtl' : 'ltr';
}
