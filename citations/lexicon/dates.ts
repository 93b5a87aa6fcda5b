/** Written dates of the languages of one script: "23 December 2003", 2003年12月23日. */
import { isSpace } from '../signs.ts';
import type { Lexeme } from './lexemes.ts';
import { patternOfAll, placed, spellings } from './spelling.ts';
import type { Lexicon } from './types.ts';

/** The date whose first number stands from `start` to `behind`; undefined where none does. */
export type DateAt = (text: string, start: number, behind: number) => Extract<Lexeme, { type: 'date' }> | undefined;

const pad = (text: string): string => text.padStart(2, '0');
/** Texts name the same months again and again, in few spellings. */
const MOST_KNOWN = 200;

function monthsOf(months: readonly string[]): (text: string) => number {
  const patterns = months.map((month) => new RegExp(`^(?:${month})$`));
  const known = new Map<string, number>();
  return (text) => {
    let month = known.get(text);
    if (month === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      month = /^\d/.test(text) ? Number(text) : patterns.findIndex((pattern) => pattern.test(text)) + 1;
      known.set(text, month);
    }
    return month;
  };
}

/** Signs of which one follows the first number of a date, white space apart: those before its next place, or that begin a month. */
function signsBehind({ dates, months }: Lexicon): string {
  const between = dates.map(({ words }) => /^\{.\}([^{]*)/.exec(words)?.[1] ?? '').join('');
  const first = months.flatMap(spellings).map((month) => month[0] ?? '');
  return [between, ...first, ...first.map((letter) => letter.toUpperCase())].join('');
}

/** Of two languages that write a date alike, the earlier is read. */
export function datesOf(lexicons: readonly Lexicon[]): DateAt {
  const forms = lexicons.flatMap((lexicon) => {
    const months = lexicon.months.map(patternOfAll);
    const monthOf = monthsOf(months);
    return lexicon.dates.map(({ words }) => ({
      ...placed(words, { d: '\\d{1,2}', m: months.join('|'), y: '(?:19|20)\\d\\d' }),
      language: lexicon.language,
      monthOf,
    }));
  });
  const isHan = lexicons[0]?.script === 'han';
  const signs = new Set([...lexicons.map(signsBehind).join('')].map((sign) => sign.charCodeAt(0)));
  let pattern: RegExp | undefined;
  return (text, start, behind) => {
    let next = behind;
    while (isSpace(text.charCodeAt(next))) next++;
    if (!signs.has(text.charCodeAt(next))) return undefined;
    pattern ??= new RegExp(forms.map(({ source }) => (isHan ? source : `${source}(?!\\d)`)).join('|'), 'yu');
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    const at = forms.findIndex((_, place) => found?.[3 * place + 1] !== undefined);
    const form = forms[at];
    if (!found || !form) return undefined;
    const part = (place: string): string => found[3 * at + 1 + form.order.indexOf(place)] ?? '';
    const iso = `${part('y')}-${pad(String(form.monthOf(part('m'))))}-${pad(part('d'))}`;
    return { type: 'date', start, end: pattern.lastIndex, iso, language: form.language };
  };
}
