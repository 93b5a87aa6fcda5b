/** What can begin a citation that has no kernel: "11 above", "that resolution", "Ibid.", "resolution 1701". */
import { COMMAS } from './joints.ts';
import { backsOf } from './lexemes.ts';
import { patternOf, patternOfAll, spellings, stemOf } from './spelling.ts';
import type { Body, Entry, Lexicon } from './types.ts';

const unique = (sources: readonly string[]): string[] => [...new Set(sources)];
const patternsOf = (entries: readonly Pick<Entry, 'words'>[]): string[] =>
  unique(entries.flatMap((entry) => spellings(entry.words)).map(patternOf));

/** `le présent (?:document|rapport)` → one for each of the nouns, so that each can be found by its letters. */
const writtenOut = (source: string): string[] => {
  const [, lead, nouns] = /^(.*\\s\+)\(\?:([^()]*)\)$/.exec(source) ?? [];
  return lead === undefined || nouns === undefined ? [source] : nouns.split('|').map((noun) => lead + noun);
};

/** "That res.": nobody writes so where no number is near. */
const isShort = (source: string): boolean => /\\\.|\p{Lu}{2}|\(\?=/u.test(source.replace(/\[..\]/gu, ''));

/** The name before "Treaty Series" is common in any text. */
const series = (spelling: string): string[] =>
  /^(?:Treaty|Recueil|Сборник|《|مجموعة)/.test(spelling) ? [patternOf(spelling.replace(/[,，،].*/, ''))] : [];

/** Bodies whose resolutions are named by their number alone. */
export const BY_NUMBER: ReadonlySet<Body> = new Set(['sc', 'ga', 'un']);

const global = (source: string): RegExp => new RegExp(source, 'g');

/**
 * Patterns of what can begin a citation without a kernel: "11 above", "the present resolution", "that resolution", "Ibid.", the Treaty Series. Of all
 * scripts together.
 */
export function mentionsOf(lexicons: readonly Lexicon[]): string[] {
  const relative = (isHan: boolean): string[] =>
    patternsOf(lexicons.filter(({ script }) => (script === 'han') === isHan).flatMap((lexicon) => lexicon.relative));
  const ibid = lexicons.flatMap((lexicon) => lexicon.ibid.flatMap((entry) => spellings(entry.words))).map(stemOf);
  return [
    ...relative(false).map((source) => `[\\d)][${COMMAS}]?\\s+${source}`),
    // 上文, 下文: before a number as well
    ...relative(true),
    ...patternsOf(lexicons.flatMap((lexicon) => lexicon.present)).flatMap(writtenOut),
    ...patternsOf(lexicons.flatMap(backsOf)).filter((source) => !isShort(source)),
    ...ibid.map(patternOf),
    ...lexicons.flatMap((lexicon) => lexicon.treaties.flatMap((entry) => spellings(entry.words))).flatMap(series),
  ];
}

export interface Counted {
  /** Security Council resolutions without their year: "resolution 1701", «Совета Безопасности № 2334». */
  readonly bare: RegExp;
  /** The same in Chinese, 第1701号决议: sticky, at 号. */
  readonly numbered: RegExp;
  /** Paragraphs with their number, whatever is said of them. Only written out: "paragraph 5", not "para. 5". */
  readonly paragraphs: readonly RegExp[];
}

/**
 * Words that stand beside a number, of all scripts together: numbers are rare, so they are looked for, and then the words before or behind
 * them.
 */
export function countedOf(lexicons: readonly Lexicon[]): Counted {
  const spaced = lexicons.filter(({ script }) => script !== 'han');
  const numerals = unique(spaced.flatMap((lexicon) => lexicon.numerals.map((entry) => patternOfAll(entry.words)))).join('|');
  const heads = lexicons.flatMap((lexicon) => lexicon.heads.filter((head) => head.kind === 'resolution'));
  const bodies = spaced.flatMap((lexicon) => lexicon.bodies.filter(({ body }) => BY_NUMBER.has(body)));
  const leads = patternsOf([...heads.filter((head) => !head.after), ...bodies]).join('|');
  const units = lexicons.flatMap((lexicon) => lexicon.units.filter(({ unit }) => unit === 'paragraph'));
  const written = (isAfter: boolean): string =>
    patternsOf(units.filter(({ after }) => (after ?? false) === isAfter))
      .filter((source) => !source.endsWith('\\.'))
      .join('|');
  const behind = patternsOf(heads.filter((head) => head.after)).join('|');
  return {
    bare: global(`\\s\\d{3,4}(?![\\d/])(?<=(?:${leads})\\s+(?:(?:${numerals})\\s?)?\\d{3,4})`),
    numbered: new RegExp(`号(?:${behind})(?<=\\d{3,4}号(?:${behind}))`, 'y'),
    // الفقرات من 33 إلى 37
    paragraphs: [
      global(`\\s\\d(?<=(?:${written(false)})\\s(?:من\\s)?\\d)`),
      global(`(?:${written(true)})(?<=\\d\\)?\\s?(?:${written(true)}))`),
    ],
  };
}
