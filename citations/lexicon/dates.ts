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
function behindFirst({ dates, months }: Lexicon): { signs: ReadonlySet<number>; pairs: ReadonlySet<number> } {
  const names = months.flatMap(spellings);
  return {
    signs: new Set(
      dates.flatMap(({ words }) => (/^\{.\}([^{]*)/.exec(words)?.[1]?.match(/[\p{L}º.]/gu) ?? []).map((sign) => sign.charCodeAt(0))),
    ),
    pairs: new Set([...names, ...names.map((name) => (name[0] ?? '').toUpperCase() + name.slice(1))].map((name) => pairAt(name, 0))),
  };
}

/** Of two languages that write a date alike, the earlier is read. */
export function datesOf(lexicons: readonly Lexicon[]): DateAt {
  const forms = lexicons.flatMap((lexicon) => {
    const months = lexicon.months.map(patternOfAll);
    const { signs, pairs } = behindFirst(lexicon);
    const monthOf = monthsOf(months);
    return lexicon.dates.map(({ words }) => {
      const { source, order } = placed(words, { d: '\\d{1,2}', m: months.join('|'), y: '(?:19|20)\\d\\d' });
      return {
        source: lexicon.script === 'han' ? source : `${source}(?!\\d)`,
        pattern: undefined as RegExp | undefined,
        groups: ['y', 'm', 'd'].map((place) => order.indexOf(place) + 1),
        signs,
        pairs,
        language: lexicon.language,
        monthOf,
      };
    });
  });
  const allSigns = new Set(forms.flatMap(({ signs }) => [...signs]));
  const allPairs = new Set(forms.flatMap(({ pairs }) => [...pairs]));
  return (text, start, end) => {
    let next = end;
    while (isSpace(text.charCodeAt(next))) next++;
    const [sign, pair] = [text.charCodeAt(next), pairAt(text, next)];
    if (!allPairs.has(pair) && !allSigns.has(sign)) return undefined;
    for (const form of forms) {
      if (!form.pairs.has(pair) && !form.signs.has(sign)) continue;
      form.pattern ??= new RegExp(form.source, 'yu');
      form.pattern.lastIndex = start;
      const found = form.pattern.exec(text);
      if (!found) continue;
      const [year = 0, month = 0, day = 0] = form.groups;
      const iso = `${found[year] ?? ''}-${form.monthOf(found[month] ?? '')}-${pad(found[day] ?? '')}`;
      return { type: 'date', start, end: form.pattern.lastIndex, iso, language: form.language };
    }
    return undefined;
  };
}
