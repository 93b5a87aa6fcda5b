/** The words of the field, as types. Everything under `citations/` is pure: text in, citations out. */

/** The six official languages, and German, into which the UN also translates its resolutions. */
export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es' | 'de';

export const OFFICIAL_LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies readonly Language[];

export type CitationKind = 'resolution' | 'decision' | 'statement' | 'document' | 'treaty' | 'cross-reference';

/** Units of a pinpoint, from the outside of a document to its inside. */
export type Unit = 'annex' | 'appendix' | 'part' | 'chapter' | 'section' | 'preambular' | 'paragraph' | 'subparagraph';

/** One part of a document: `[["annex","I"],["paragraph","10"],["subparagraph","a"]]`. Labels in Latin letters and digits. */
export type PinpointPath = readonly (readonly [unit: Unit, label: string])[];

/** Half-open, in UTF-16 code units of the text that was read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the choice of organ rests on; shown in the card where it was not said in so many words. */
export type Basis =
  /** the symbol itself is written: `A/68/L.5` */
  | 'symbol'
  /** the organ is named beside the number or its list */
  | 'organ'
  /** the form of the number allows one organ only: `1325 (2000)`, `217 A (III)`, `2006/2` */
  | 'form'
  /** a word such as "its", or nothing at all, in a document of that organ */
  | 'document'
  /** the date beside it fits one organ only */
  | 'date'
  /** the address of the page's own link names it */
  | 'link'
  /** a reference back: "ibid." */
  | 'back';

export interface TreatyReference {
  /** volume of the *Treaty Series* */
  readonly volume: string;
  /** registration number, where given */
  readonly number?: string;
}

export interface Citation extends Span {
  readonly kind: CitationKind;
  /** The words at `start`–`end`: the number or symbol; for a cross-reference the whole mention. */
  readonly text: string;
  /** Canonical symbol; null for treaties and cross-references. */
  readonly symbol: string | null;
  /** Where several documents are possible: all of them, likeliest first; else empty. */
  readonly candidates: readonly string[];
  /** Parts that are pointed at, ranges written out. Empty: the document as a whole. */
  readonly pinpoint: readonly PinpointPath[];
  /** False where the words leave a doubt about which document is meant. */
  readonly certain: boolean;
  readonly basis: Basis;
  /** A date written beside the citation, ISO (`2003-12-23`). */
  readonly date?: Span & { readonly iso: string };
  readonly treaty?: TreatyReference;
  /** What is painted and hovered: the number with its pinpoint and date ("paragraph 11 (a) of resolution 67/219"). */
  readonly mark: Span;
}

/** What is known of the document that a text stands in. */
export interface ReadingContext {
  /** Canonical symbol of the document itself: not cited by its own masthead; gives the organ of "its resolution". */
  readonly document?: string | undefined;
  /** The text is known to be the United Nations' own, or about it: a page of theirs. Else its words must say so. */
  readonly atHome?: boolean | undefined;
  /** What earlier pieces of the same text have named; read and added to, so that pieces say what the whole would. */
  readonly named?: Map<string, string> | undefined;
  /** Text that stands before this piece of it, to its first line or from anywhere: in it is the heading of a list that goes on here. Not read otherwise. */
  readonly before?: string | undefined;
  /** Citation that "ibid." at the start of the text goes back to. */
  readonly previous?: Citation | undefined;
}
