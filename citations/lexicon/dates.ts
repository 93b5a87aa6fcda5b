/** Written dates of the languages of one script: "23 December 2003", 2003年12月23日. */
import { isSpace } from '../signs.ts';
import type { Lexeme } from './lexemes.ts';
import { patternOfAll, placed, spellings } from './spelling.ts';
import type { Lexicon } from './types.ts';

/** The date whose first number stands from `start` to `end`; undefined where none does. */
export type DateAt = (text: string, start: number, end: number) => Extract<Lexeme, { type: 'date' }> | undefined;

const pad = (text: string): string => text.padStart(2, '0');
/** Texts name the same months again and again, in few spellings. */
const MOST_KNOWN = 200;

/** Two digits of a month by its name. */
function monthsOf(months: readonly string[]): (text: string) => string {
  const patterns = months.map((month) => new RegExp(`^(?:${month})$`));
  const known = new Map<string, string>();
  return (text) => {
    let month = known.get(text);
    if (month === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      month = pad(String(/^\d/.test(text) ? Number(text) : patterns.findIndex((pattern) => pattern.test(text)) + 1));
      known.set(text, month);
    }
    return month;
  };
}

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/**
 * What may follow the first number of a date, white space apart: signs that stand before its next place, whatever follows them, and pairs of letters
 * that months begin with.
 */
function behindFirst({ dates, months }: Lexicon): { signs: string; pairs: string[] } {
  const names = months.flatMap(spellings);
  return {
    signs: dates
      .map(({ words }) => /^\{.\}([^{]*)/.exec(words)?.[1] ?? '')
      .join('')
      .replace(/[^\p{L}º.]/gu, ''),
    pairs: [...names, ...names.map((name) => (name[0] ?? '').toUpperCase() + name.slice(1))],
  };
}

/** Of two languages that write a date alike, the earlier is read. */
export function datesOf(lexicons: readonly Lexicon[]): DateAt {
  const forms = lexicons.flatMap((lexicon) => {
    const months = lexicon.months.map(patternOfAll);
    const monthOf = monthsOf(months);
    return lexicon.dates.map(({ words }) => ({
      source: placed(words, { d: '\\d{1,2}', m: months.join('|'), y: '(?:19|20)\\d\\d' }).source,
      // where each of the three stands among the groups
      places: ['y', 'm', 'd'].map((place) => [...words.matchAll(/\{([a-z])\}/g)].findIndex((found) => found[1] === place)),
      language: lexicon.language,
      monthOf,
    }));
  });
  const isHan = lexicons[0]?.script === 'han';
  const behind = lexicons.map(behindFirst);
  const signs = new Set([...behind.map((each) => each.signs).join('')].map((sign) => sign.charCodeAt(0)));
  const pairs = new Set(behind.flatMap((each) => each.pairs.map((name) => pairAt(name, 0))));
  let pattern: RegExp | undefined;
  return (text, start, end) => {
    let next = end;
    while (isSpace(text.charCodeAt(next))) next++;
    if (!pairs.has(pairAt(text, next)) && !signs.has(text.charCodeAt(next))) return undefined;
    pattern ??= new RegExp(forms.map(({ source }) => (isHan ? source : `${source}(?!\\d)`)).join('|'), 'yu');
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (!found) return undefined;
    let group = 1;
    while (found[group] === undefined) group += 3;
    const form = forms[(group - 1) / 3];
    if (!form) return undefined;
    const [year = 0, month = 0, day = 0] = form.places;
    const iso = `${found[group + year] ?? ''}-${form.monthOf(found[group + month] ?? '')}-${pad(found[group + day] ?? '')}`;
    return { type: 'date', start, end: pattern.lastIndex, iso, language: form.language };
  };
}
