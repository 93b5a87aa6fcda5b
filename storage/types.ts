import type { Language, PinpointPath } from '../citations/types.ts';

/** The document's words that a note stands on. */
export interface Quote {
  /** as read on the page, not folded */
  readonly exact: string;
  /** up to 32 UTF-16 code units before and after */
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a note belongs: the document, its paragraph, its words. Never an address. */
export interface Anchor {
  /** canonical symbol; for a page without a document `page:` and its address without query and fragment */
  readonly document: string;
  /** language of the edition it was made on */
  readonly language: Language | null;
  /** paragraph it stands in; null: the document as a whole, or text outside numbered paragraphs */
  readonly paragraph: PinpointPath | null;
  /** null: a note on the whole paragraph or document */
  readonly quote: Quote | null;
  /** offset of the quote from the start of its paragraph (without one: of the text), UTF-16 */
  readonly offset: number;
}

/** 1 amber, 2 green, 3 sky, 4 rose, 5 plum */
export type Label = 1 | 2 | 3 | 4 | 5;

export interface Note {
  /** random UUID */
  readonly id: string;
  /** counts up with each write; a writer who has read an older one makes a visible copy */
  readonly revision: number;
  readonly anchor: Anchor;
  /** what the reader wrote: Markdown */
  readonly text: string;
  readonly label: Label;
  readonly tags: readonly string[];
  /** title of the document when the note was made, for lists */
  readonly title: string;
  /** milliseconds since 1970 */
  readonly created: number;
  readonly changed: number;
  /** set while it lies among the deleted ones */
  readonly deleted: number | null;
  /** id of the note that this one is a copy of, where two writers met */
  readonly copyOf: string | null;
}

/** What a reader sets. */
export interface Settings {
  /** milliseconds the pointer rests before a card shows: 300 to 500 */
  readonly dwell: number;
  readonly marks: 'quiet' | 'plain' | 'off';
  /** host names where the extension is paused */
  readonly paused: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { dwell: 350, marks: 'quiet', paused: [] };

/** Words typed and not yet saved. One for each note that is being edited, and one for a new note of each document. */
export interface Draft {
  /** as in `Anchor.document` */
  readonly document: string;
  /** id of the note being edited; empty for a new one */
  readonly note: string;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly label: Label;
  /** milliseconds since 1970 */
  readonly changed: number;
}

/** A document that was read lately. */
export interface LatelyRead {
  readonly document: string;
  readonly title: string;
  readonly language: Language | null;
  /** milliseconds since 1970 */
  readonly read: number;
}
