import { SEVERAL_FORMS } from './words.ts';
import type { WordValues } from './words.ts';

/** A file of `locales/`: a sentence, or its forms by plural category. */
export type LocaleFile = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** One key for each form: `{ a: 'x', b: { one: 'y', other: 'z' } }` → `a`, `b` (the mark of several forms), and `b_one`, `b_other` for each plural category of the language. Throws where two would meet. */
export function flattenLocale(file: LocaleFile, language = 'en'): Record<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const flat: Record<string, string> = {};
  const put = (key: string, sentence: string): void => {
    if (Object.hasOwn(flat, key)) throw new Error(`Two sentences for ${key}`);
    flat[key] = sentence;
  };
  for (const [key, entry] of Object.entries(file)) {
    if (typeof entry === 'string') put(key, entry);
    else {
      put(key, SEVERAL_FORMS);
      for (const form of forms) put(`${key}_${form}`, entry[form] ?? entry['other'] ?? key);
    }
  }
  return flat;
}

/** Names of the placeholders in a sentence, sorted. */
export function placeholders(sentence: string): (keyof WordValues)[] {
  return [...sentence.matchAll(/\{([a-z_]+)\}/g)].map((found) => found[1] ?? '').sort();
}
