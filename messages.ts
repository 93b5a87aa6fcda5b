/**
 * The one protocol between the parts, by direction. Expected failure is a value, never an exception.
 * Whoever receives a message checks `sender` first, then the body by its schema (`entrypoints/background/validate.ts`).
 * To ask the background: `ask.ts`.
 */
import type { CitationKind, Language, OFFICIAL_LANGUAGES, PinpointPath } from './citations/types.ts';
import type { Answer, Standing } from './catalogue/types.ts';
import type { Anchor, Draft, KeptHeading, KeptPart, KeptPassage, Label, Note, Settings } from './storage/types.ts';

export interface Failure {
  readonly code: 'not-allowed' | 'malformed' | 'store-closed' | 'store-full' | 'no-document' | 'not-found' | 'unexpected';
  /** for the console; what the reader sees is made from `code` */
  readonly detail: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** The six languages that the interface has words in. */
export type OfficialLanguage = (typeof OFFICIAL_LANGUAGES)[number];

/** Scripts that a page is given only where it needs them: the recogniser of citations; card, notes and jumps; what the side panel shows; how notes are drawn in the card; how words are found; the way to our reader from the browser's own viewer of PDFs. */
export type ScriptName = 'recogniser' | 'desk' | 'survey' | 'note-card' | 'anchoring' | 'offer';

/**
 * What a content script may ask of the background. It never names the document whose notes it wants: the background holds that by sender.
 * What needs a document answers `no-document` where `page.opened` was not yet said for the frame's present address: say it, then ask again.
 */
export interface FromPage {
  /**
   * First of all, and again when the frame's address changes: which document this frame shows. May be said once for an address; `null`
   * where there is none. Another document for the same load of a page is `not-allowed`; one after `null` is not.
   */
  'page.opened': { ask: { document: string | null; language: Language | null; title: string }; answer: PageState };
  /** Loads another script of ours into this frame. */
  'script.load': { ask: { script: ScriptName }; answer: null };
  /** The interface's words in a language: key → sentence, as the package has them. `browser.i18n` knows the browser's own language only. */
  words: { ask: { language: OfficialLanguage }; answer: Readonly<Record<string, string>> };
  'catalogue.answer': { ask: { symbol: string }; answer: Answer };
  'catalogue.standings': { ask: { asked: { symbol: string; date?: string | undefined }[] }; answer: Standing[] };
  /** Notes of the document this frame shows. */
  'notes.here': { ask: Record<string, never>; answer: Note[] };
  /**
   * A new note on the document this frame shows (`anchor.document` is put in by the background). `id`: a random UUID, so that a message
   * sent twice makes one note; `ask` puts one in.
   */
  'note.add': {
    ask: {
      id?: string | undefined;
      anchor: Omit<Anchor, 'document'>;
      text: string;
      label: Label;
      tags?: readonly string[] | undefined;
      title: string;
    };
    answer: Note;
  };
  /**
   * New words, label, tags or place for a note of this document; what is left out stays. A stale `revision` makes a copy, which is the answer.
   * `anchor`: its words were not found, or were others, and the reader has placed it.
   */
  'note.edit': {
    ask: {
      id: string;
      revision: number;
      text: string;
      label: Label;
      tags?: readonly string[] | undefined;
      anchor?: Omit<Anchor, 'document'> | undefined;
    };
    answer: Note;
  };
  /** How the notes stand on this page, for lists that are looked at when it is closed: id → place. Those of another language's words are left out. */
  'notes.placed': { ask: { places: Readonly<Record<string, Place>> }; answer: null };
  /** Keeps what is typed and not yet saved. `note`: id of the note being edited, empty for a new one. Empty text forgets it. */
  'draft.keep': {
    ask: { note: string; anchor: Omit<Anchor, 'document'> | null; text: string; label: Label; tags?: readonly string[] | undefined };
    answer: null;
  };
  /** What was typed on this document and not saved, latest first. */
  'drafts.here': { ask: Record<string, never>; answer: Draft[] };
  /** The words of the document this frame shows, for the reader's library. `kept: false` where they are not to be kept. */
  'library.keep': {
    ask: { language: Language; title: string; text: string; parts: readonly KeptPart[]; headings: readonly KeptHeading[] };
    answer: { kept: boolean };
  };
  /** A part of a document of the library, in this language if it is kept in it; null where nothing of it is kept. */
  'library.passage': { ask: { symbol: string; path: PinpointPath; language: Language }; answer: KeptPassage | null };
  /**
   * The same of a document that the library has nothing of: the reader has pressed the button that fetches it. Asked again and again until it is
   * settled; each question says all there is to say. `press`: a random UUID of that press. `language`: of the edition; English where there is none.
   */
  'peek.read': { ask: { symbol: string; path: PinpointPath; language: Language; press: string }; answer: PeekState };
  /** Whoever pressed wants it no more; what nobody waits for is given up. */
  'peek.cancel': { ask: { press: string }; answer: null };
  /**
   * To a part of a document: in the tab that shows it, else in a new one. `path` null: the document as a whole. `from`: where the reader was, for
   * the way back; said twice, it is one jump. `reader`: a new tab is our PDF reader.
   */
  'jump.open': {
    ask: { symbol: string; path: PinpointPath | null; language: Language; from?: Left | undefined; reader?: boolean | undefined };
    answer: null;
  };
  /** A jump on this page was made from there. */
  'jump.left': { ask: Left; answer: null };
  /** Where this page was opened to go to. It may be asked again until `jump.came` is said. */
  'jump.wish': { ask: Record<string, never>; answer: JumpWish | null };
  /** The wish was met, as far as this page can. */
  'jump.came': { ask: Record<string, never>; answer: null };
  /** Back to where the last jump came from, in whatever tab that was; false where there is nowhere to go back to. */
  'jump.back': { ask: Record<string, never>; answer: boolean };
  /** The PDF of the document that this page shows, or frames, in our reader: in a tab beside it, or in its own place. */
  'reader.open': { ask: { instead?: true | undefined }; answer: null };
  /** Our reader only: what this tab goes to next is left to the browser's own viewer, for as long as the tab shows PDFs. */
  'reader.original': { ask: Record<string, never>; answer: null };
}

/** What the extension's own pages ask of the background. Notes and settings they read and write themselves, through `storage/`. */
export interface FromOwnPages extends Pick<
  FromPage,
  'catalogue.answer' | 'catalogue.standings' | 'library.passage' | 'jump.open' | 'jump.back'
> {
  /** Said after a page wrote to the store, so that the tabs hear of it. `document`: the only one whose notes changed. */
  'store.changed': { ask: { what: 'notes' | 'settings'; document?: string | undefined }; answer: null };
}

/** How far the fetching of a document is. `waiting`: another one is fetched first. Sizes in bytes; `all` null: not said. */
export type PeekState =
  | { readonly at: 'waiting' }
  | { readonly at: 'fetching'; readonly done: number; readonly all: number | null }
  | { readonly at: 'reading' }
  | { readonly at: 'read'; readonly passage: KeptPassage }
  /** `wait`: seconds in which the site is not asked again, by its own wish */
  | { readonly at: 'failed'; readonly why: PeekFailure; readonly wait?: number | undefined };

/**
 * Why a document was not read. No file: `answer`, the site has none; `busy`; `offline`, `unreachable`; `foreign`, it was to come from another host;
 * `kind`, it is no PDF; `size`; `many`, too many are waited for. A file without the words: `password`, `broken`, `pictures`; `other`, it is another
 * document; `absent`, no such part is found in it. `cancelled`; `unexpected`.
 */
export type PeekFailure =
  | 'answer'
  | 'busy'
  | 'offline'
  | 'unreachable'
  | 'foreign'
  | 'kind'
  | 'size'
  | 'many'
  | 'password'
  | 'broken'
  | 'pictures'
  | 'other'
  | 'absent'
  | 'cancelled'
  | 'unexpected';

/** Where a reader was on a page before a jump. */
export interface Left {
  /** random UUID, by which the page knows the step in its own trail */
  readonly id: string;
  /** the words at its line */
  readonly anchor: Omit<Anchor, 'document'>;
  /** how far below the window's top that line stood, and how far the window was scrolled; CSS pixels */
  readonly top: number;
  readonly scrolled: number;
}

/** What "Back to …" names. */
export interface Origin {
  readonly document: string | null;
  readonly path: PinpointPath | null;
}

export interface JumpWish {
  readonly path: PinpointPath | null;
  /** set on the way back: the line that was left there */
  readonly place: Left | null;
  /** where the way back leads from here; null: nowhere */
  readonly from: Origin | null;
}

/** `near`: the page has no such part, and the nearest one is shown; `none`: nor that. */
export type Arrival = 'there' | 'near' | 'none';

export interface PageState {
  /** false: paused on this host; paint nothing */
  readonly on: boolean;
  readonly settings: Pick<Settings, 'dwell' | 'marks' | 'noteButton' | 'printNotes'>;
  /** edition of the catalogue: `2026-07` */
  readonly catalogue: string;
}

/** What the background and the extension's own pages say to a tab. */
export interface ToPage {
  command: { ask: { name: CommandName }; answer: null };
  /** what stands on the page now: for the popup */
  'page.describe': { ask: Record<string, never>; answer: PageDescription };
  /** notes changed elsewhere: ask again */
  'notes.changed': { ask: Record<string, never>; answer: null };
  /** settings changed: same body as the answer to `page.opened` */
  'page.state': { ask: PageState; answer: null };
  /** show where a note stands, flash it; false where its words are not on this page */
  'note.show': { ask: { id: string }; answer: boolean };
  /**
   * Places a note of this document at the words that are selected, or on the paragraph of the caret; null where there is neither. `not-found` where
   * the document has no such note.
   */
  'note.place': { ask: { id: string }; answer: Note | null };
  /**
   * Go to a part of the page. `from`: where the way back leads, put on record already; left out: the page puts the jump on record itself.
   * `no-document` where the page shows another one than `symbol`.
   */
  'jump.go': { ask: { path: PinpointPath | null; symbol?: string | undefined; from?: Origin | null | undefined }; answer: Arrival };
  /** A jump is made from here: remember the place, and say which it is. */
  'jump.leave': { ask: Record<string, never>; answer: Left | null };
  /** Back to a line that was left here; false where the page is not at that address any more. */
  'jump.return': { ask: { address: string; place: Left; from: Origin | null }; answer: boolean };
  /** Address of a part of the page, for any browser; null where the page has no such part. */
  'link.to': { ask: { path: PinpointPath | null }; answer: string | null };
}

export interface PageDescription {
  readonly document: string | null;
  readonly language: Language | null;
  readonly title: string;
  readonly citations: number;
  /** uncertain, unknown, or with a date that disagrees */
  readonly toCheck: number;
  readonly paragraphs: number;
  /** id → how the note was found on this page */
  readonly places: Readonly<Record<string, Place>>;
}

/** `in-place`: the same words; `changed`: found, edited; `not-found`. */
export type Place = 'in-place' | 'changed' | 'not-found';

/** Name of the port between the side panel and the page it stands beside; the panel connects, the page accepts our own pages only. */
export const PANEL_PORT = 'panel';

/** What the side panel says to the page, one way. */
export interface PanelToPage {
  /** Go to the part with this id of the outline; answered by `went`. */
  'go.part': { ask: { id: string }; answer: null };
  /** Go to the citation with this id; answered by `went`. */
  'go.citation': { ask: { id: number }; answer: null };
  /** Wants the address that leads to a part; answered by `link`. */
  'link.part': { ask: { id: string }; answer: null };
}

/** What a page says to the side panel, one way. Lists are told as what differs from what was told before. */
export interface PageToPanel {
  /** First of all, and whenever one of it changes. */
  page: { ask: PanelPage; answer: null };
  outline: { ask: Splice<OutlineRow>; answer: null };
  /** In the order of their marks. */
  citations: { ask: Splice<CitationRow>; answer: null };
  /** Notes of the document, in the order in which they stand on the page; those that stand nowhere on it last. Told anew when one is written. */
  notes: { ask: NotePlace[]; answer: null };
  /** Id of the part a third from the top of the window; null above the first one. */
  view: { ask: string | null; answer: null };
  /** The panel's last wish to go somewhere: false where the words are not laid out (folded away, or gone). */
  went: { ask: boolean; answer: null };
  /** null: there is no address that leads there */
  link: { ask: { id: string; address: string | null }; answer: null };
}

export interface PanelPage extends Pick<PageDescription, 'document' | 'language' | 'title'> {
  /** false: paused on this host; nothing else is told then */
  readonly on: boolean;
  /** what stands on the page has been told once to its end */
  readonly told: boolean;
}

/** What to do with a list of rows: at this place take so many away, and put these there. */
export interface Splice<T> {
  readonly at: number;
  readonly gone: number;
  readonly rows: readonly T[];
}

export interface OutlineRow {
  /** the same as long as the part is */
  readonly id: string;
  /** `preamble`, `footnotes`: what holds the rows of that kind, no words of the page; `annex`, `section`: headings of numbered parts, read or missing */
  readonly kind: 'preamble' | 'preambular' | 'heading' | 'annex' | 'section' | 'operative' | 'sub' | 'footnotes' | 'footnote';
  /** empty for what has neither number nor letter */
  readonly path: PinpointPath;
  /** number as the edition prints it: `9.`, `(b)`; empty where there is none */
  readonly label: string;
  /** from 1: a row holds the rows below it that are deeper */
  readonly level: number;
  /** opening words; empty where the text has no line of its own for the part */
  readonly words: string;
  readonly language: Language | null;
}

export interface CitationRow {
  /** of this citation as long as the page keeps it */
  readonly id: number;
  /** id of the innermost part that it stands in; null outside all of them */
  readonly part: string | null;
  /** the page's own words */
  readonly said: string;
  readonly kind: CitationKind;
  /** chosen by the reader, else as read; null for treaties and references within the document */
  readonly symbol: string | null;
  readonly pinpoint: readonly PinpointPath[];
  /** line that it has on the page */
  readonly mark: 'known' | 'open' | 'unknown';
  /** to be looked at: several are possible, none is on record, the dates disagree, or the words leave a doubt */
  readonly check: boolean;
  /** ISO date that the page says, where the record's is another */
  readonly pageDate: string | null;
  /** where several are possible and the reader has not chosen */
  readonly candidates: readonly string[];
  readonly treaty: { readonly volume: string; readonly number?: string } | null;
  readonly language: Language | null;
}

export interface NotePlace {
  readonly id: string;
  /** counts up with each write */
  readonly revision: number;
  readonly place: Place;
  /** id of the part that it stands in; null outside all of them, and where it stands nowhere */
  readonly part: string | null;
}

/** `write-note-here`: of the context menu, on the paragraph that was pressed; no key has it. */
export type CommandName = 'next-citation' | 'previous-citation' | 'open-card' | 'write-note' | 'write-note-here' | 'back';

export type Ask<M, K extends keyof M> = M[K] extends { ask: infer A } ? A : never;
export type AnswerOf<M, K extends keyof M> = M[K] extends { answer: infer A } ? A : never;

/** On the wire: `{ type, body }`. */
export type Envelope<M> = { [K in keyof M]: { readonly type: K; readonly body: Ask<M, K> } }[keyof M];

/** Whether a value has the outer form of a message. Says nothing of its type or body. */
export function isEnvelope(value: unknown): value is { readonly type: string; readonly body: unknown } {
  return typeof value === 'object' && value !== null && 'body' in value && 'type' in value && typeof value.type === 'string';
}

/** The failing `Result`. `detail` is for the console. */
export function failed(code: Failure['code'], detail: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, detail } };
}
