/** Lexicons → one scanner a script. Languages of one script are read together, so that nothing has to be known of the text. */
import type { Language } from '../types.ts';
import { isDigit, isHan, isLetter, isStop } from '../signs.ts';
import { datesOf } from './dates.ts';
import { jointsOf, type Joints } from './joints.ts';
import { branchesOf, type Lexeme } from './lexemes.ts';
import { ordinalsOf, type Ordinals } from './ordinals.ts';
import { stemsOf, type Spelling } from './stems.ts';
import type { Lexicon } from './types.ts';

export interface Scanner extends Joints {
  readonly script: Lexicon['script'];
  /** Every word of the lexicons of this script within the window, in order. To `stops` is added where something stands that can end a sentence. */
  read(text: string, start: number, end: number, stops?: number[]): Lexeme[];
  readonly ordinals: ReadonlyMap<Language, Ordinals>;
}

/** Letters that Arabic puts before a word: and, so, by, for, as, and the article. */
const PREFIXES = 'وفبلكا';
/** Builds the scanner of one script from its lexicons. */
export function compileScanner(lexicons: readonly Lexicon[]): Scanner {
  const script = lexicons[0]?.script ?? 'latin';
  // the longest word that fits wins, whatever its language
  const stemsAt = stemsOf(lexicons.flatMap(branchesOf).sort((a, b) => b.length - a.length));
  const dateAt = datesOf(lexicons);
  return {
    ...jointsOf(lexicons),
    script,
    ordinals: new Map(
      lexicons.flatMap((lexicon) => {
        const ordinals = ordinalsOf(lexicon);
        return ordinals ? [[lexicon.language, ordinals] as const] : [];
      }),
    ),
    read(text, start, end, stops = []) {
      const lexemes: Lexeme[] = [];
      /** Reads the word at `at`, whose prefixes begin at `from`; where it ends, or -1. */
      const word = (from: number, at: number): number => {
        const spellings = stemsAt(text, at);
        for (let place = 0; place < spellings.length; place++) {
          const spelling = spellings[place] as Spelling;
          const last = spelling.endAt(text, at);
          if (last < 0) continue;
          lexemes.push(spelling.branch.make(from, last, spelling.groupsAt(text, at)));
          // "para.", which may turn out to be none
          for (let within = at; within < last; within++) if (isStop(text.charCodeAt(within))) stops.push(within);
          return last;
        }
        return -1;
      };
      for (let at = start; at < end;) {
        const code = text.charCodeAt(at);
        if (isDigit(code)) {
          let last = at + 1;
          while (last < end && isDigit(text.charCodeAt(last))) last++;
          const date = last - at < 3 || (script === 'han' && last - at === 4) ? dateAt(text, at, last) : undefined;
          if (date) {
            lexemes.push(date);
            for (let within = last; within < date.end; within++) if (isStop(text.charCodeAt(within))) stops.push(within);
          }
          at = date?.end ?? last;
          // letters right behind a number are no word: "53A"
          if (!date && script !== 'han') while (at < end && isLetter(text.charCodeAt(at))) at++;
        } else if (script === 'han' ? isHan(code) : isLetter(code)) {
          let reached = word(at, at);
          for (let k = 0; script === 'arabic' && reached < 0 && k < 4 && PREFIXES.includes(text[at + k] ?? ' '); k++)
            reached = word(at, at + k + 1);
          if (reached < 0) {
            reached = at + 1;
            if (isStop(code)) stops.push(at);
            if (script !== 'han') while (reached < end && isLetter(text.charCodeAt(reached))) reached++;
          }
          at = reached;
        } else {
          if (isStop(code)) stops.push(at);
          at++;
        }
      }
      return lexemes;
    },
  };
}
