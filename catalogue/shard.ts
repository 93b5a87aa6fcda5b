/** Shape of the compiled files. The compiler writes them, the look-up reads them; nothing else needs to know. */
import type { CatalogueRecord, FactBasis, Organ } from './types.ts';

/** A string, or the place of one in the shard's `words`: what stands twice in a shard is written once. */
export type Text = string | number;

/** Bases as single letters, so that a date or a title carries its own: `c9:1946-02-01`, `dRegional disarmament`. */
export const BASIS_LETTERS = {
  print: 'p',
  cited: 'c',
  interpolated: 'i',
  library: 'l',
  draft: 'd',
  series: 's',
  subject: 'u',
  collection: 'o',
} as const satisfies Record<FactBasis, string>;

/** Adoptions by their place here. */
export const ADOPTIONS = [
  'recorded vote',
  'vote',
  'without vote',
  'unanimous',
  'recorded vote (see parts)',
] as const satisfies readonly NonNullable<CatalogueRecord['adoption']>[];

/** Languages of the titles in `Titles.l`; English stands apart, in `t`. */
export const OTHER_LANGUAGES = ['fr', 'es', 'ru', 'zh', 'ar'] as const;

/** What a record and one of its parts can both have of their own. */
export interface Titles {
  /** letter of the basis, then the English title */
  t?: Text;
  /** titles in `OTHER_LANGUAGES`, `''` where there is none but one follows */
  l?: Text[];
  /** opening words of the operative paragraphs, `|` between */
  n?: string;
}

/** One record. An absent key is a fact that is not known. */
export interface Row extends Titles {
  /** letter of the basis, how many cite it, colon, ISO date: `p:2012-12-21`, `c9:1946-02` */
  d?: Text;
  /** place in `ADOPTIONS` */
  a?: number;
  /** in favour, against, abstaining, and where known not voting */
  v?: number[];
  /** letter of the basis of the vote */
  w?: string;
  m?: Text;
  /** record of the meeting */
  r?: Text;
  f?: Text;
  /** committee's report */
  p?: Text;
  k?: Text;
  /** agenda item */
  g?: Text;
  /** agenda topic */
  o?: Text;
  /** under Chapter VII */
  7?: 1;
  /** part letters, comma between */
  P?: string;
  /** record number at the Digital Library */
  u?: string;
  /** who cites it: see `cited-by.ts` */
  c?: string;
  /** place in the index's `series` */
  s?: number;
  /** parts with a title or an outline of their own */
  x?: Record<string, Titles>;
}

/** One file of records: a session of the Assembly, a hundred of the Security Council's resolutions, … */
export interface Shard {
  /** how all its symbols begin; the keys below go on from there */
  readonly lead: string;
  readonly words: readonly string[];
  readonly rows: Readonly<Record<string, Row>>;
  /** who cites a symbol that belongs here but is not on record */
  readonly missing: Readonly<Record<string, string>>;
}

/** Who cites documents of families that the catalogue does not hold, by symbol. */
export type OutsideShard = Readonly<Record<string, string>>;

/** The one small file that is read once. */
export interface Index {
  readonly edition: string;
  /** names of the shards, without `.json` */
  readonly shards: readonly string[];
  /** symbols of all documents that cite, latest first: `citedBy` names them by their place here */
  readonly citing: readonly string[];
  /** one line per series: how all its symbols begin, `|`, then `rest:year` of each member in order, comma between */
  readonly series: readonly string[];
  /** family → session → last number on record (Security Council: by year) */
  readonly sessions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** family and session (`A/HRC/RES 17`) of which the catalogue lacks some: an absent number says nothing there */
  readonly gaps: readonly string[];
  /** prefix, body, organ: longest prefix first */
  readonly prefixes: readonly (readonly [prefix: string, body: string, organ: Organ])[];
}

/** File name of the index. */
export const INDEX_FILE = 'index.json';

/** Number of files that `outsideShard` spreads the outside documents over. */
export const OUTSIDE_SHARDS = 16;

/** File of an outside document's citations: FNV-1a of its symbol, so that all are of about one size. */
export function outsideShard(symbol: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < symbol.length; at++) hash = Math.imul(hash ^ symbol.charCodeAt(at), 0x01000193);
  return `outside-${((hash >>> 0) % OUTSIDE_SHARDS).toString(16)}`;
}
