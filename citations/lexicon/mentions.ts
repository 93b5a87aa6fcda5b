/** What can begin a citation that has no kernel: "11 above", "that resolution", "Ibid.", "resolution 1701". */
import { COMMAS } from './joints.ts';
import { backsOf } from './lexemes.ts';
import { patternOf, patternOfAll, spellings, stemOf } from './spelling.ts';
import type { Body, Entry, Lexicon } from './types.ts';

const spellingsOf = (entries: readonly Entry[]): string[] => entries.flatMap((entry) => spellings(entry.words));

/** Without what is common in any text: the article of "the present resolution", the name before "Treaty Series". */
const core = (spelling: string): string => patternOf(spelling.replace(/^\S{1,3} /, ''));
const series = (spelling: string): string[] =>
  /^(?:Treaty|Recueil|Сборник|《|مجموعة)/.test(spelling) ? [patternOf(spelling.replace(/[,，،].*/, ''))] : [];

/** Bodies whose resolutions are named by their number alone. */
export const BY_NUMBER: ReadonlySet<Body> = new Set(['sc', 'ga', 'un']);

/** Security Council resolutions without their year, "resolution 1701", «Совета Безопасности № 2334». */
function bareNumbers(lexicons: readonly Lexicon[]): string[] {
  const numerals = lexicons.flatMap((lexicon) => lexicon.numerals.map((entry) => patternOfAll(entry.words))).join('|');
  const number = `\\s+(?:(?:${numerals})\\s?)?\\d{3,4}(?![\\d/])`;
  const heads = lexicons.flatMap((lexicon) => lexicon.heads.filter((head) => head.kind === 'resolution'));
  const bodies = lexicons.flatMap((lexicon) => lexicon.bodies.filter(({ body }) => BY_NUMBER.has(body)));
  return [
    ...heads.flatMap((head) =>
      spellings(head.words).map((spelling) => (head.after ? `\\d{3,4}号${spelling}` : `${patternOf(spelling)}${number}`)),
    ),
    ...(lexicons[0]?.script === 'han' ? [] : bodies.map((entry) => `(?:${patternOfAll(entry.words)})${number}`)),
  ];
}

/** Patterns for all languages of one script. Small ones each by itself: one large alternation is several times slower. */
export function mentionsOf(lexicons: readonly Lexicon[]): RegExp[] {
  const all = (key: 'relative' | 'present' | 'ibid' | 'treaties'): string[] => [
    ...new Set(lexicons.flatMap((lexicon) => spellingsOf(lexicon[key]))),
  ];
  return [
    (lexicons[0]?.script === 'han' ? '' : `[\\d)][${COMMAS}]?\\s+`) + `(?:${all('relative').map(patternOf).join('|')})`,
    all('present').map(core).join('|'),
    [
      ...new Set(
        lexicons
          .flatMap(backsOf)
          .flatMap(({ words }) => spellings(words))
          .map(core),
      ),
    ].join('|'),
    [...all('ibid').map((spelling) => patternOf(stemOf(spelling))), ...all('treaties').flatMap(series)].join('|'),
    [...new Set(bareNumbers(lexicons))].join('|'),
  ].map((source) => new RegExp(source, 'g'));
}

/** Paragraphs with their number, whatever is said of them. Only written out: "paragraph 5", not "para. 5". */
export function paragraphsOf(lexicons: readonly Lexicon[]): RegExp {
  const units = lexicons.flatMap((lexicon) => lexicon.units.filter(({ unit }) => unit === 'paragraph'));
  const sources = units.flatMap((entry) =>
    spellings(entry.words).flatMap((spelling) =>
      spelling.endsWith('.') ? [] : [entry.after ? `\\d\\)?\\s?${spelling}` : `${patternOf(spelling)}\\s(?:من\\s)?\\d`],
    ),
  );
  return new RegExp([...new Set(sources)].join('|'), 'g');
}
