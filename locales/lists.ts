/** Lists in a sentence: "a, b and c". */

export interface ListPart {
  /** index of an item, or the words between two */
  readonly item: number | null;
  readonly between: string;
}

/** How a language lists so many items: which item, and what stands between. */
export function listParts(count: number, language: string, type: 'conjunction' | 'disjunction' = 'conjunction'): ListPart[] {
  const format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type });
  const parts = format.formatToParts(Array.from({ length: count }, (_, index) => String(index)));
  return parts.map(({ type: kind, value }) => {
    if (kind === 'element') return { item: Number(value), between: '' };
    // before a number UN documents set the Arabic "and" apart: 67/219 و 68/4
    return { item: null, between: language === 'ar' ? value.replace(/و$/, 'و ') : value };
  });
}

/** Texts in a row: "5, 7 and 9". */
export function writeList(items: readonly string[], language: string): string {
  const parts = listParts(items.length, language).map(({ item, between }) => (item === null ? between : (items[item] ?? '')));
  // before a word it is part of that word: الأول والثاني
  return parts.join('').replace(/ و (?=[\u0621-\u064a])/g, ' و');
}

/** The same as a choice: "48/12 or 47/12". */
export function writeChoice(items: readonly string[], language: string): string {
  return listParts(items.length, language, 'disjunction')
    .map(({ item, between }) => (item === null ? between : (items[item] ?? '')))
    .join('');
}
