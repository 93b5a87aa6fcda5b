import type { Language } from '../citations/types.ts';

/** What a date, title or vote rests on. Anything but `print` is said in the card. */
export type FactBasis =
  /** printed on the UN's own text, or its official translation */
  | 'print'
  /** as other resolutions cite it */
  | 'cited'
  /** both neighbours bear the same date: "about" */
  | 'interpolated'
  /** the UN Digital Library's own words (for the Security Council: a subject, since resolutions have no title) */
  | 'library'
  /** title of the draft */
  | 'draft'
  /** title of its siblings in the series */
  | 'series'
  /** only what others say it is "on" */
  | 'subject'
  /** another collection (roll calls of E. Voeten, OCR of the Official Records, well known) */
  | 'collection';

export interface RecordDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` where only the month is known */
  readonly iso: string;
  readonly basis: FactBasis;
  /** for `cited`: how many resolutions cite it with this date */
  readonly times?: number;
}

export interface Vote {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly nonvoting?: number;
}

/** One document that cites another. */
export interface CitedBy {
  readonly symbol: string;
  readonly times: number;
  /** operative paragraphs of the citing document; empty: preamble or footnote */
  readonly paragraphs: readonly string[];
  /** letter of the part that it cites, where it names one: `B` of A/RES/57/270 B */
  readonly part?: string;
}

export interface SeriesMember {
  readonly symbol: string;
  readonly year: number;
}

export type Organ = 'general-assembly' | 'security-council' | 'human-rights-council' | 'economic-and-social-council' | 'other';

/** One document's facts. A fact that is not known is absent. */
export interface CatalogueRecord {
  readonly symbol: string;
  readonly kind: 'resolution' | 'decision' | 'statement';
  readonly organ: Organ;
  readonly date?: RecordDate;
  /** Title in each language that is known (official translations), English first of all. */
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  readonly titleBasis?: FactBasis;
  readonly adoption?: 'recorded vote' | 'vote' | 'without vote' | 'unanimous' | 'recorded vote (see parts)';
  readonly vote?: Vote;
  readonly voteBasis?: FactBasis;
  /** "61st plenary meeting", or a symbol (`S/PV.4213`) */
  readonly meeting?: string;
  /** record of the meeting: `A/77/PV.53` */
  readonly meetingRecord?: string;
  readonly draft?: string;
  readonly report?: string;
  readonly committee?: string;
  readonly agendaItem?: string;
  readonly agendaTopic?: string;
  readonly chapterVII?: boolean;
  /** part letters, `['A', 'B']` */
  readonly parts?: readonly string[];
  /** operative paragraphs: how many, and the opening words of each, in order */
  readonly paragraphs?: { readonly count: number; readonly openings: readonly string[] };
  /** record number at the UN Digital Library */
  readonly libraryRecord?: string;
  /** all that cite it, latest first */
  readonly citedBy: readonly CitedBy[];
  /** resolutions with the same title in other sessions, itself among them, by year; empty when it stands alone */
  readonly series: readonly SeriesMember[];
}

/** What the catalogue says of a symbol. */
export type Answer =
  | { readonly status: 'known'; readonly record: CatalogueRecord }
  /** Of a family that the catalogue holds, but not in it: misprinted, or newer than the catalogue. */
  | {
      readonly status: 'unknown';
      readonly symbol: string;
      readonly organ: Organ;
      /** last one on record of the session (of the Security Council: of the year, else of all) */
      readonly lastOfSession?: string;
      /** the Security Council's resolution of that number, where only the year is another: S/RES/1325(2000) for S/RES/1325(2001) */
      readonly sameNumber?: string;
      readonly citedBy: readonly CitedBy[];
    }
  /** Of a family that the catalogue does not hold (reports, letters, records): what its prefix says, and who cites it. */
  | {
      readonly status: 'outside';
      readonly symbol: string;
      readonly organ: Organ;
      readonly body?: string;
      readonly citedBy: readonly CitedBy[];
    };

/** For marks on a page: no more than their line needs. */
export type Standing = 'known' | 'unknown' | 'outside' | 'date-differs';

/** Reads a compiled shard by file name (`A-RES-68.json`); rejects where it is not there. */
export type ReadShard = (name: string) => Promise<unknown>;

export interface Catalogue {
  /** Month the facts were compiled: `2026-07`. */
  readonly edition: string;
  /** Looks a symbol up; letters of parts fall back to the parent. Reads one shard, and the series index once. */
  answer(symbol: string): Promise<Answer>;
  /** Standing of many citations at once, in their order. `date` is what the page says, ISO. */
  standings(asked: readonly { symbol: string; date?: string | undefined }[]): Promise<Standing[]>;
}
