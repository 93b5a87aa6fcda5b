/** Lexicons → one scanner a script. Languages of one script are read by one alternation, so that nothing has to be known of the text. */
import type { Language, Unit } from '../types.ts';
import type { Body, Entry, Lexicon } from './types.ts';

export type Lexeme = { readonly start: number; readonly end: number } & (
  | { readonly type: 'head'; readonly kind: 'resolution' | 'decision' | 'statement'; readonly after: boolean; readonly language: Language }
  | { readonly type: 'body'; readonly body: Body; readonly language: Language }
  | { readonly type: 'unit'; readonly unit: Unit; readonly after: boolean; readonly language: Language }
  | { readonly type: 'date'; readonly iso: string; readonly language: Language }
  | { readonly type: 'possessive' | 'relative' | 'present' | 'ibid' | 'against'; readonly language: Language }
);

type Make = (start: number, end: number, found: RegExpExecArray, group: number) => Lexeme;

export interface Scanner {
  /** Every word of the lexicons of this script within the window, in order. */
  read(text: string, start: number, end: number): Lexeme[];
  /** Pattern source of words that stand between a unit and its labels or between labels: connectors and ranges. */
  readonly connector: string;
  readonly range: string;
  readonly letters: readonly string[];
}

/** A spelling with its first letter in either case, and a space as any white space. */
export function spelling(words: string): string {
  return splitAlternatives(words)
    .map((word) => {
      const spaced = word.replace(/ /g, '\\s+');
      const first = spaced[0] ?? '';
      const upper = first.toUpperCase();
      return first !== upper && /\p{Ll}/u.test(first) ? `[${first}${upper}]${spaced.slice(1)}` : spaced;
    })
    .join('|');
}

/** Splits `a|b(?:c|d)` at the bars outside brackets. */
function splitAlternatives(words: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const sign = words[i];
    if (sign === '\\') i++;
    else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    else if (sign === '|' && depth === 0) {
      parts.push(words.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(words.slice(from));
  return parts;
}

const pad = (text: string): string => text.padStart(2, '0');

/** Pattern of a written date, its three places as groups in the order they stand, and how to read them. */
function datePattern(lexicon: Lexicon, entry: Entry): { source: string; order: string[] } {
  const months = lexicon.months.map(spelling).join('|');
  const order: string[] = [];
  const source = entry.words.replace(/ /g, '\\s*').replace(/\{([dmy])\}/g, (_, place: string) => {
    order.push(place);
    return place === 'd' ? '(\\d{1,2})' : place === 'm' ? `(${months})` : '((?:19|20)\\d\\d)';
  });
  return { source, order };
}

function monthOf(lexicon: Lexicon, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return lexicon.months.findIndex((month) => new RegExp(`^(?:${spelling(month)})$`, 'u').test(text)) + 1;
}

/** Edges of a word: Chinese has none; Arabic takes one-letter prefixes (و ف ب ل ك and ال after them). */
const EDGES: Record<Lexicon['script'], { before: string; after: string }> = {
  latin: { before: '(?<![\\p{L}\\d])', after: '(?!\\p{L})' },
  cyrillic: { before: '(?<![\\p{L}\\d])', after: '(?!\\p{L})' },
  arabic: { before: '(?<!\\p{L})[وفبلك]{0,2}', after: '(?!\\p{L})' },
  han: { before: '', after: '' },
};

/** Builds the scanner of one script from its lexicons. */
export function compileScanner(lexicons: readonly Lexicon[]): Scanner {
  const branches: { source: string; groups: number; make: Make }[] = [];
  const add = (source: string, groups: number, make: Make): void => void branches.push({ source, groups, make });
  const script = lexicons[0]?.script ?? 'latin';
  const { before, after } = EDGES[script];
  const word = (entry: Entry): string => `${before}(?:${spelling(entry.words)})${/\.\)?$/.test(entry.words) ? '' : after}`;
  const simple = ['ibid', 'against', 'relative', 'possessive'] as const;
  const lists = { ibid: 'ibid', against: 'against', relative: 'relative', possessive: 'possessives' } as const;

  for (const lexicon of lexicons) {
    const { language } = lexicon;
    for (const entry of lexicon.dates) {
      const { source, order } = datePattern(lexicon, entry);
      add(`${script === 'han' ? '' : '(?<!\\d)'}${source}(?!\\d)`, 3, (start, end, found, group) => {
        const part = (place: string): string => found[group + order.indexOf(place)] ?? '';
        const iso = `${part('y')}-${pad(String(monthOf(lexicon, part('m'))))}-${pad(part('d'))}`;
        return { type: 'date', start, end, iso, language };
      });
    }
  }
  for (const lexicon of lexicons) {
    const { language } = lexicon;
    for (const entry of lexicon.present) add(word(entry), 0, (start, end) => ({ type: 'present', start, end, language }));
  }
  for (const lexicon of lexicons) {
    const { language } = lexicon;
    // longest first within a language is the lexicon's own order; bodies before heads, since some hold the word "resolution"
    for (const entry of lexicon.bodies) add(word(entry), 0, (start, end) => ({ type: 'body', start, end, body: entry.body, language }));
    for (const entry of lexicon.heads) add(word(entry), 0, (start, end) => ({ type: 'head', start, end, kind: entry.kind, after: entry.after ?? false, language }));
    for (const entry of lexicon.units) add(word(entry), 0, (start, end) => ({ type: 'unit', start, end, unit: entry.unit, after: entry.after ?? false, language }));
    for (const type of simple)
      for (const entry of lexicon[lists[type]]) add(word(entry), 0, (start, end) => ({ type, start, end, language }));
  }

  const pattern = new RegExp(branches.map((branch) => `(${branch.source})`).join('|'), 'gu');
  const firstGroup: number[] = [];
  let next = 1;
  for (const branch of branches) {
    firstGroup.push(next);
    next += 1 + branch.groups;
  }
  const joined = (key: 'connectors' | 'ranges'): string => lexicons.flatMap((lexicon) => lexicon[key].map((entry) => spelling(entry.words))).join('|');
  return {
    connector: joined('connectors'),
    range: joined('ranges'),
    letters: lexicons.flatMap((lexicon) => lexicon.letters ?? []),
    read(text, start, end) {
      const lexemes: Lexeme[] = [];
      pattern.lastIndex = start;
      for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
        const at = firstGroup.findIndex((group) => found?.[group] !== undefined);
        const branch = branches[at];
        const from = found.index;
        if (branch) lexemes.push(branch.make(from, from + found[0].length, found, (firstGroup[at] ?? 0) + 1));
        if (found[0] === '') pattern.lastIndex++;
      }
      return lexemes;
    },
  };
}
