/** Lexicons → one scanner a script. Languages of one script are read together, so that nothing has to be known of the text. */
import type { Language } from '../types.ts';
import { bucketOf, bucketsOf, keyAt, leadAt, LEADS, leadsOf, type Bucket } from './buckets.ts';
import { jointsOf, type Joints } from './joints.ts';
import { branchesOf, type Lexeme } from './lexemes.ts';
import { ordinalsOf, type Ordinals } from './ordinals.ts';
import type { Lexicon } from './types.ts';

export interface Scanner extends Joints {
  readonly script: Lexicon['script'];
  /** Every word of the lexicons of this script within the window, in order. */
  read(text: string, start: number, end: number): Lexeme[];
  readonly ordinals: ReadonlyMap<Language, Ordinals>;
}

const isDigit = (code: number): boolean => code > 47 && code < 58;
const isLetter = (code: number): boolean =>
  (code > 96 && code < 123) ||
  (code > 64 && code < 91) ||
  (code > 0xbf && (code < 0x250 || (code > 0x3ff && code < 0x530) || (code > 0x620 && code < 0x6d4)));
const isHan = (code: number): boolean => code > 0x2fff && code < 0xa000;
/** Letters that Arabic puts before a word: and, so, by, for, as, and the article. */
const PREFIXES = 'وفبلكا';
/** Builds the scanner of one script from its lexicons. */
export function compileScanner(lexicons: readonly Lexicon[]): Scanner {
  const script = lexicons[0]?.script ?? 'latin';
  // the longest word that fits wins, whatever its language
  const branches = lexicons.flatMap(branchesOf).sort((a, b) => b.length - a.length);
  const dates = bucketOf(branches.filter((branch) => branch.stem === ''));
  // most words are refused by their first letters, without a look-up
  const leads = new Uint8Array(LEADS);
  for (const { stem } of branches) if (stem !== '') leads.fill(1, ...leadsOf(stem));
  const buckets = bucketsOf(branches.filter((branch) => branch.stem !== ''));
  return {
    ...jointsOf(lexicons),
    script,
    ordinals: new Map(
      lexicons.flatMap((lexicon) => {
        const ordinals = ordinalsOf(lexicon);
        return ordinals ? [[lexicon.language, ordinals] as const] : [];
      }),
    ),
    read(text, start, end) {
      const lexemes: Lexeme[] = [];
      /** Reads the word at `at`, whose prefixes begin at `from`; where it ends, or -1. */
      const take = (bucket: Bucket | undefined, from: number, at: number): number => {
        if (!bucket) return -1;
        const { pattern } = bucket;
        pattern.lastIndex = at;
        const exact = pattern.exec(text);
        if (!exact) return -1;
        for (const { branch, group } of bucket.branches) {
          if (exact[group] === undefined) continue;
          lexemes.push(branch.make(from, pattern.lastIndex, (index) => (index < 0 ? undefined : exact[group + 1 + index])));
          break;
        }
        return pattern.lastIndex;
      };
      const word = (from: number, at: number): number =>
        leads[leadAt(text, at)] === 0
          ? -1
          : take(
              buckets[3]?.get(keyAt(text, at, 3)) ?? buckets[2]?.get(keyAt(text, at, 2)) ?? buckets[1]?.get(keyAt(text, at, 1)),
              from,
              at,
            );
      for (let at = start; at < end;) {
        const code = text.charCodeAt(at);
        if (isDigit(code)) {
          let last = at + 1;
          while (last < end && isDigit(text.charCodeAt(last))) last++;
          const reached = last - at < 3 || (script === 'han' && last - at === 4) ? take(dates, at, at) : -1;
          at = reached < 0 ? last : reached;
          // letters right behind a number are no word: "53A"
          if (reached < 0 && script !== 'han') while (at < end && isLetter(text.charCodeAt(at))) at++;
        } else if (script === 'han' ? isHan(code) : isLetter(code)) {
          let reached = word(at, at);
          for (let k = 0; script === 'arabic' && reached < 0 && k < 4 && PREFIXES.includes(text[at + k] ?? ' '); k++)
            reached = word(at, at + k + 1);
          if (reached < 0) {
            reached = at + 1;
            if (script !== 'han') while (reached < end && isLetter(text.charCodeAt(reached))) reached++;
          }
          at = reached;
        } else at++;
      }
      return lexemes;
    },
  };
}
