/** What is known of the text of a PDF's page before it is read. Lengths in PDF units (1/72 inch), from the page's top left corner as it is shown. */
import type { Span } from '../../citations/types.ts';
import type { Piece } from '../text/normalise.ts';

/** Letters that the file sets in one go. */
export interface PdfItem {
  readonly text: string;
  /** left edge, whatever the direction of its script */
  readonly x: number;
  /** of the baseline */
  readonly y: number;
  readonly width: number;
  /** of the type */
  readonly size: number;
  /** what stood before it was white space */
  readonly spaced: boolean;
  /** its letters are in reading order, from right to left; else as they stand, from the left */
  readonly rtl: boolean;
  /** what the file calls their font, where that is known */
  readonly font?: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** in the order of the file */
  readonly items: readonly PdfItem[];
}

/** Letters of one line, size and direction, side by side: one text node of the reader's page. */
export interface PdfRun {
  /** ends with a space where one stands behind it, or the line ends */
  text: string;
  readonly page: number;
  x: number;
  readonly y: number;
  width: number;
  readonly size: number;
  readonly rtl: boolean;
  /** a footnote's mark, set small and high */
  readonly raised: boolean;
}

export interface PdfLine {
  readonly page: number;
  /** place of its first item in the order of the file */
  readonly order: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** that most of its letters have */
  readonly size: number;
  readonly rtl: boolean;
  /** in reading order */
  readonly runs: readonly PdfRun[];
  /** words without raised marks */
  readonly text: string;
}

/** `note`: under the text of its page. `aside`: table, figure, contents; no paragraph of the text. `page`: running head or foot, which is not read. */
export type PdfKind = 'text' | 'note' | 'aside' | 'page';

/** A paragraph, heading, footnote or cell, in one piece, though a page may end in it. */
export interface PdfBlock {
  readonly kind: PdfKind;
  readonly runs: readonly PdfRun[];
  /** as it is read: lines joined, words whole that were divided at the end of a line, marks of footnotes left out */
  readonly text: string;
  /** `text` in the runs' letters, one after another */
  readonly pieces: readonly Piece[];
}

/** The blocks that are read, joined by line feeds; `blocks[i]` is `source[i]`. */
export interface PdfText {
  readonly text: string;
  readonly blocks: readonly (Span & { readonly apart?: 'note' | 'aside' })[];
  /** each block is a whole paragraph */
  readonly whole: true;
  readonly source: readonly PdfBlock[];
}
