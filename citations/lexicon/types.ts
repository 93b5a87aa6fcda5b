/** Shape of a lexicon: one file a language. Adding a language is adding one such file to `index.ts`. */
import type { Language, Unit } from '../types.ts';

/** Bodies that adopt resolutions. `council`, `commission`: said without their name, settled by form and document. `foreign`: no UN document. */
export type Body =
  | 'ga' | 'sc' | 'hrc' | 'ecosoc' | 'council' | 'commission'
  | 'chr' | 'csw' | 'cnd' | 'cpd' | 'csocd' | 'ccpcj' | 'cstd' | 'unsc-statistics' | 'unea'
  | 'foreign';

/**
 * An entry's `words` is a list of spellings joined by `|`, each a pattern of its own: letters stand for themselves, a lower-case first letter
 * also for its capital, a space for any white space; `(?:…)?` marks endings.
 * `example` is a text that holds it, `means` what the recogniser must say of that text: each entry is its own test.
 */
export interface Entry {
  readonly words: string;
  readonly example: string;
  /** symbols found in the example, in order; for cross-references the pinpoint as `¶11(a)` */
  readonly means: readonly string[];
}

export interface HeadEntry extends Entry {
  readonly kind: 'resolution' | 'decision' | 'statement';
  /** the number stands before the word, as in Chinese */
  readonly after?: boolean;
}

export interface BodyEntry extends Entry {
  readonly body: Body;
}

export interface UnitEntry extends Entry {
  readonly unit: Unit;
  /** the number stands before the word, as in Chinese 第12段 */
  readonly after?: boolean;
}

export interface Lexicon {
  readonly language: Language;
  readonly script: 'latin' | 'cyrillic' | 'arabic' | 'han';
  readonly heads: readonly HeadEntry[];
  readonly bodies: readonly BodyEntry[];
  /** "its", "sa", 其: the body whose document this is */
  readonly possessives: readonly Entry[];
  /** January to December, each with all its spellings */
  readonly months: readonly string[];
  /** Pattern of a written date with `{d}`, `{m}`, `{y}`. */
  readonly dates: readonly Entry[];
  /** "and", "or", "as well as": between the items of a list */
  readonly connectors: readonly Entry[];
  /** "to", 至: a range */
  readonly ranges: readonly Entry[];
  /** names of part letters, A onwards, where they are not Latin */
  readonly letters?: readonly string[];
  readonly units: readonly UnitEntry[];
  /** "above", "below", 上文: a part of this very document */
  readonly relative: readonly Entry[];
  /** "the present resolution" */
  readonly present: readonly Entry[];
  readonly ibid: readonly Entry[];
  /** "of", "to the", "du": between a part and what holds it */
  readonly joints: readonly Entry[];
  /** Words that make a number something else: "No.", "vol.", "page" */
  readonly against: readonly Entry[];
}
