/** The text of a page, read once. Everything that asks about the page's words asks this. */
import type { Language, Span } from '../../citations/types.ts';

/** A run of text that stands by itself: paragraph, heading, list item, table cell, line between two `<br>`. */
export interface Block extends Span {
  /** nearest element that begins and ends a block; several blocks may share it */
  readonly element: Element;
  /** nearest `lang` attribute, unless the script says otherwise; else a guess from script and commonest words */
  readonly language: Language | null;
  /** what the browser prints before an `<ol>` item, without point (`3`, `b`, `iv`); absent where the text itself says it */
  readonly listNumber?: string;
  /** lists around that item, 1 for an item of an outermost one */
  readonly listDepth?: number;
}

/**
 * What an edit of the page changed in the text. Of a list of changes, each is applied after the ones before it: `start` and `newEnd` are
 * offsets in the new text, and `oldEnd - start` code units are replaced; by the same ones where the page only put the words into other nodes.
 */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** What outline, identity and anchoring need of a text: no DOM. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly (Pick<Block, 'start' | 'end' | 'listNumber' | 'listDepth'> & {
    /** told by its place on a printed page: a footnote; or table, figure, contents, no paragraph of the text */
    readonly apart?: 'note' | 'aside' | undefined;
  })[];
  /** each block is known to be a whole paragraph, however its lines end */
  readonly whole?: boolean;
}

/** All offsets are UTF-16 code units of `text`. */
export interface TextIndex {
  /** the words of all blocks, joined by line feeds; white space folded to one space, left-out parts absent; otherwise as written */
  readonly text: string;
  /** in document order; objects live on while their block is unchanged, though `start` and `end` move */
  readonly blocks: readonly Block[];
  /** counts up with each change of the text */
  readonly version: number;
  /** nothing of it ever changes, but more is added at its end */
  readonly grows?: true;
  /** A live range around the span's first and last character; undefined for an empty span, and where the page has changed meanwhile. */
  rangeOf(span: Span): Range | undefined;
  /** The same as a static range, which costs the page nothing. */
  staticRangeOf(span: Span): StaticRange | undefined;
  /** Offset of the first indexed character at or after a boundary point of the page; undefined outside the root. */
  offsetAt(node: Node, offset: number): number | undefined;
  /** Block at an offset; for the line feed between two, the one before it. Undefined in an empty text. */
  blockAt(offset: number): Block | undefined;
  /** Reads again what these records touched. The result is what a fresh reading would give. */
  update(records: readonly MutationRecord[]): Change[];
}

export interface ReadOptions {
  /** true for an element of ours: neither read nor watched */
  readonly isOurs?: ((node: Node) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** longest slice of the main thread, milliseconds; 8 unless told */
  readonly slice?: number | undefined;
}
