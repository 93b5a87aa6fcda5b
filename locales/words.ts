/** The words of the interface: a key and its values → a sentence. Where the words come from is the caller's: `browser.i18n`, or a file in tests. */
import type english from './en.json';

export type WordKey = keyof typeof english;

export type WordValues = Readonly<Record<string, string | number>>;

export interface Words {
  /**
   * The sentence of a key, with `{name}` replaced from `values`; a name without a value stays, for `<Phrase>` to fill with elements.
   * A key of several forms takes the one that its `count` asks for. A key without words is returned itself, so that it is seen.
   */
  (key: WordKey, values?: WordValues): string;
  /** Language of the interface (BCP 47), for lists, numbers and dates. */
  readonly language: string;
}

/** What stands under a key that has several forms: every form is there, in each of the language's plural categories. */
export const SEVERAL_FORMS = '{forms}';

/** Replaces each `{name}` that has a value; the others stay. */
export function fillPlaceholders(sentence: string, values: WordValues): string {
  return sentence.replace(/\{([a-z_]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/**
 * Words that are looked up by key. On the wire a key of several forms is several keys, `x_one`, `x_few`, `x_other`.
 * @param lookup sentence of a key; `undefined` or an empty string where there is none (`browser.i18n.getMessage` gives the latter)
 * @param language of the interface, for plural rules
 */
export function createWords(lookup: (key: string) => string | undefined, language: string): Words {
  const rules = new Intl.PluralRules(language);
  const words = (key: WordKey, values: WordValues = {}): string => {
    const count = values['count'];
    // the plain key comes first: Firefox reports every question for a key that is not there
    const plain = lookup(key);
    const hasForms = typeof count === 'number' && (!plain || plain === SEVERAL_FORMS);
    const form = hasForms ? lookup(`${key}_${rules.select(count)}`) || lookup(`${key}_other`) : plain;
    return fillPlaceholders(form || key, values);
  };
  return Object.assign(words, { language });
}

/** Words in the language that they are really in: a browser in a seventh language falls back to English words, and then to English dates. */
export function readWords(lookup: (key: string) => string | undefined): Words {
  return createWords(lookup, lookup('locale') || 'en');
}

/** First letter as a sentence begins, in scripts that have capitals. */
export function capitalise(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
