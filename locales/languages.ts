import { OFFICIAL_LANGUAGES } from '../citations/types.ts';
import type { Language } from '../citations/types.ts';
import type { OfficialLanguage } from '../messages.ts';

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

/** Names that the browsers know for folders below `_locales`: https://developer.chrome.com/docs/extensions/reference/api/i18n#locales */
const FOLDERS: Readonly<Record<string, string>> = { zh: 'zh_CN' };

/** Folder of a language below `_locales`. */
export const localeFolder = (language: string): string => FOLDERS[language] ?? language;

/** Whether the interface has words in a language: the six, and no German. */
export function isOfficial(language: Language | null): language is OfficialLanguage {
  return OFFICIAL_LANGUAGES.some((official) => official === language);
}

/** Direction of text in a language (BCP 47). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur)\b/i.test(language) ? 'rtl' : 'ltr';
}
