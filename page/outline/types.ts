/** The numbered parts of a document. */
import type { PinpointPath, Span } from '../../citations/types.ts';

/**
 * A numbered part, or a paragraph of the preamble, which is counted from 1 (`[["preambular","4"]]`). UTF-16 offsets in the text that the outline
 * was made of.
 */
export interface Paragraph extends Span {
  /** `[["annex","I"],["paragraph","3"],["subparagraph","b"],["subparagraph","ii"]]`; labels in Latin letters and Western digits */
  readonly path: PinpointPath;
  /** `3 (b) (ii)`, `pp 4`, as written in English; annex and section are in `path` only */
  readonly label: string;
  /** after the number and its point */
  readonly contentStart: number;
  /** for sub-paragraphs */
  readonly parent?: Paragraph;
  /** page numbers, running heads and footnotes that a page break put inside of it */
  readonly gaps: readonly Span[];
}

/** A line that names what follows it: "II. Follow-up", "Annex", or a title without a number. */
export interface Heading extends Span {
  /** part that it opens; that of the part around it where it has neither number nor letter of its own */
  readonly path: PinpointPath;
  /** how deep it stands, from 1: the annex before its sections */
  readonly level: number;
}

/** A footnote, apart from the paragraph that the page break put it into. */
export interface Footnote extends Span {
  /** its number or sign, as printed */
  readonly mark: string;
}

export interface Outline {
  /** in order of the text; a sub-paragraph after its paragraph, whose span includes it */
  readonly paragraphs: readonly Paragraph[];
  /** in order of the text */
  readonly headings: readonly Heading[];
  /** in order of the text */
  readonly footnotes: readonly Footnote[];
  /** The part with exactly this path; the first one where a page holds several documents. */
  byPath(path: PinpointPath): Paragraph | undefined;
  /** Words of a part: a paragraph, or all that stands in an annex, appendix or section. A lone annex is meant by any label. */
  part(path: PinpointPath): Span | undefined;
  /** Innermost part around an offset; none in running heads and footnotes. */
  at(offset: number): Paragraph | undefined;
  /**
   * The part with this path, without annex or section where need be; else the nearest one there is: of the same rank the last one before it (of 34 paragraphs
   * the 34th for 40), or the first; for a letter without any beside it the paragraph. It is the very part only where `byPath` or `part` finds it too.
   */
  nearest(path: PinpointPath): Paragraph | undefined;
}
