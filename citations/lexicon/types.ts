/** Shape of a lexicon: one file a language. Adding a language is adding one such file to `index.ts`. */
import type { Language, Unit } from '../types.ts';

/** Bodies that adopt resolutions. `council`, `commission`: said without their name, settled by form and document. `foreign`: no UN document. */
export type Body =
  | 'ga'
  | 'assembly'
  | 'sc'
  | 'hrc'
  | 'ecosoc'
  | 'council'
  | 'commission'
  | 'chr'
  | 'csw'
  | 'cnd'
  | 'cpd'
  | 'csocd'
  | 'ccpcj'
  | 'cstd'
  /** Statistical Commission */
  | 'statistical'
  /** Sub-Commission on the Promotion and Protection of Human Rights, which had other names before */
  | 'subcommission'
  | 'escap'
  | 'unea'
  /** the United Nations, without saying which of its bodies */
  | 'un'
  | 'foreign';

/**
 * An entry's `words` is a list of spellings joined by `|`. Each begins with the letters it is found by; a lower-case first letter stands also
 * for its capital, a space for any white space; `(?:…)?` and `[…]*` mark endings.
 * `example` is a text that holds it, `means` what the recogniser must say of that text: each entry is its own test.
 */
export interface Entry {
  readonly words: string;
  readonly example: string;
  /** symbols found in the example, in order; for cross-references the pinpoint as `¶11(a)`; for treaties `vol. 660, 9464` */
  readonly means: readonly string[];
}

export interface HeadEntry extends Entry {
  readonly kind: 'resolution' | 'decision' | 'statement';
  /** the number stands before the word, as in Chinese */
  readonly after?: boolean;
  /** "its" is part of the word, as in Arabic قرارها */
  readonly own?: boolean;
  /** the body is part of the word: UNSCR */
  readonly body?: Body;
}

export interface BodyEntry extends Entry {
  readonly body: Body;
}

export interface UnitEntry extends Entry {
  readonly unit: Unit;
  /** the number stands before the word, as in Chinese 第12段 */
  readonly after?: boolean;
  /** ordinals stand before the word: "twelfth preambular paragraph" */
  readonly ordinal?: boolean;
  /** what the word means where it is said of a resolution: Arabic has one word for section and part */
  readonly ofResolution?: Unit;
}

export interface Lexicon {
  readonly language: Language;
  readonly script: 'latin' | 'cyrillic' | 'arabic' | 'han';
  readonly heads: readonly HeadEntry[];
  readonly bodies: readonly BodyEntry[];
  /** Names that only a text about the United Nations has. */
  readonly home: readonly Entry[];
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
  readonly units: readonly UnitEntry[];
  /** "above", "below", 上文: a part of this very document */
  readonly relative: readonly Entry[];
  /** "the present resolution" */
  readonly present: readonly Entry[];
  readonly ibid: readonly Entry[];
  /** "that resolution", 该决议: one cited before; `{h}` for the governing word of resolutions and decisions */
  readonly backs: readonly Entry[];
  /** "in particular": leads from what was cited to a part of it */
  readonly particulars: readonly Entry[];
  /** Behind a part: it belongs to what was cited before. */
  readonly thereof?: Entry;
  /** Behind a part: it belongs to something that is named there, "of the report". */
  readonly belonging: readonly Entry[];
  /** Before a part: it belongs to something else than this document, "its paragraph 5". */
  readonly another: readonly Entry[];
  /** Between a document and its part, `{n}` for the number: "vol. I", "p. 88". */
  readonly beside: readonly Entry[];
  /** Ordinals from the first onwards, each with all its spellings: "twelfth preambular paragraph". */
  readonly ordinals?: readonly string[];
  /** Behind "paragraph" and its ordinal: "of the preamble", where a language says it so. */
  readonly preamble?: Entry;
  /** "of the", "du", "adopted by": between a part and what holds it, a number and its body or date */
  readonly joints: readonly Entry[];
  /** "No.", "№": between a governing word and its number; elsewhere it makes a number something else */
  readonly numerals: readonly Entry[];
  /** Words that make a number something else: "vol.", "page" */
  readonly against: readonly Entry[];
  /** The UN's Treaty Series with `{v}` for the volume and `{n}` for the number. */
  readonly treaties: readonly Entry[];
}
