/** The numbered parts of a document. */
import type { PinpointPath, Span } from '../../citations/types.ts';

/** UTF-16 offsets in the text that the outline was made of. */
export interface Paragraph extends Span {
  /** `[["annex","I"],["paragraph","3"],["subparagraph","b"],["subparagraph","ii"]]`; labels in Latin letters and Western digits */
  readonly path: PinpointPath;
  /** `3 (b) (ii)`, as written in English; annex and section are in `path` only */
  readonly label: string;
  /** after the number and its point */
  readonly contentStart: number;
  /** for sub-paragraphs */
  readonly parent?: Paragraph;
  /** page numbers, running heads and footnotes that a page break put inside of it */
  readonly gaps: readonly Span[];
}

export interface Outline {
  /** in order of the text; a sub-paragraph after its paragraph, whose span includes it */
  readonly paragraphs: readonly Paragraph[];
  /** The part with exactly this path; the first one where a page holds several documents. */
  byPath(path: PinpointPath): Paragraph | undefined;
  /** Words of a part: a paragraph, or all that stands in an annex, appendix or section. A lone annex is meant by any label. */
  part(path: PinpointPath): Span | undefined;
  /** Innermost part around an offset; none in running heads and footnotes. */
  at(offset: number): Paragraph | undefined;
  /** The part with this path, else the nearest one around it: its paragraph, or the same number without annex or section. */
  nearest(path: PinpointPath): Paragraph | undefined;
}
