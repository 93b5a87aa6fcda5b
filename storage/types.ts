import type { Language, PinpointPath, Span } from '../citations/types.ts';

/** The document's words that a note stands on. */
export interface Quote {
  /** as read on the page, not folded */
  readonly exact: string;
  /** 32 UTF-16 code units before and after; up to 64 where the same 32 stand around the same words elsewhere */
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
  /** keep the words of each document that is opened in the library */
  readonly keepTexts: boolean;
  /** offer a button beside words that are selected */
  readonly noteButton: boolean;
  /** print the notes on a document after its page */
  readonly printNotes: boolean;
  /** PDFs of the UN's sites come up in our reader, whoever leads to them */
  readonly alwaysHere: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  dwell: 350,
  marks: 'quiet',
  paused: [],
  keepTexts: true,
  noteButton: true,
  printNotes: false,
  alwaysHere: false,
};

/** Words typed and not yet saved. One for each note that is being edited, and one for a new note of each document. */
export interface Draft {
  /** as in `Anchor.document` */
  readonly document: string;
  /** id of the note being edited; empty for a new one */
  readonly note: string;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly label: Label;
  readonly tags: readonly string[];
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

/** Where a kept text was read. */
export type TextSource =
  | { readonly kind: 'page'; /** without query and fragment, unless the query names the document */ readonly address: string }
  | { readonly kind: 'file'; readonly name: string };

/** A numbered part of a kept text, a sub-paragraph after its paragraph. UTF-16 offsets of `KeptText.text`; as `Paragraph` in `page/outline`. */
export interface KeptPart extends Span {
  readonly path: PinpointPath;
  readonly contentStart: number;
  readonly gaps: readonly Span[];
}

/** As `Heading` in `page/outline`. */
export interface KeptHeading extends Span {
  readonly path: PinpointPath;
  readonly level: number;
}

/** The words of one language of a document, and its outline. */
export interface KeptText {
  /** canonical symbol */
  readonly document: string;
  readonly language: Language;
  readonly title: string;
  readonly source: TextSource;
  /** milliseconds since 1970 */
  readonly read: number;
  /** blocks joined by line feeds */
  readonly text: string;
  readonly parts: readonly KeptPart[];
  readonly headings: readonly KeptHeading[];
}

/** What a list of the library shows of a kept text. */
export interface KeptHead extends Pick<KeptText, 'document' | 'language' | 'title' | 'source' | 'read'> {
  /** numbered operative paragraphs */
  readonly paragraphs: number;
  /** bytes it takes, about */
  readonly size: number;
}

/** A part of a kept text, for a card. */
export interface KeptPassage extends Pick<KeptText, 'document' | 'language' | 'source' | 'read'> {
  readonly path: PinpointPath;
  /** false: the part that was asked for is not in the text, and this is the nearest one around it */
  readonly exact: boolean;
  /** what leads to it, from the outside in: of `3 (b) (ii)` the opening words of 3, then of (b) */
  readonly chapeau: readonly { readonly path: PinpointPath; readonly text: string }[];
  /** its own words without number, page furniture and footnotes; its sub-paragraphs included, a line each */
  readonly text: string;
  /** neighbours of the same level; of a first or last sub-paragraph, those of what it stands in; null at the ends of the text or annex */
  readonly before: PinpointPath | null;
  readonly after: PinpointPath | null;
}
