/**
 * Between the two scripts that stand on a page. The first reads and marks it, everywhere; the second, the desk, shows cards and notes and is
 * loaded only where there is something to show. Both run in the extension's own world; the page sees neither.
 */
import type { Span } from '../citations/types.ts';
import type { AnswerOf, Ask, CommandName, PageDescription, PageState, Place, Result, ToPage } from '../messages.ts';
import type { LiveCitation } from './found/citations.ts';
import type { PageModel } from './model.ts';
import type { Outline } from './outline/types.ts';
import type { CitationPainter } from './painting/citations.ts';
import type { Change } from './text/types.ts';
import type { Note } from '../storage/types.ts';

/** A point of the viewport, CSS pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface DeskParts {
  readonly model: PageModel;
  readonly painter: CitationPainter;
  /** settings and catalogue as they are now */
  readonly state: () => PageState;
  /** where the pointer was seen last; null where it is not on the page */
  readonly pointer: () => Position | null;
  /** read before anything is done: an updated extension ends this one here */
  readonly alive: () => boolean;
  /** ends the desk; the page is then as it was */
  readonly signal: AbortSignal;
  /** the reader has settled what these citations mean: ask and paint them again */
  readonly settled: (list: readonly LiveCitation[]) => void;
  /** the notes have been asked for, or placed, anew */
  readonly placed: () => void;
}

export interface DeskHandle {
  command(name: CommandName): void;
  /** The text of the page changed, by these changes (null: much of it is another); these citations are gone. */
  textChanged(gone: readonly LiveCitation[], changes: readonly Change[] | null): void;
  /** Notes changed elsewhere: ask again. */
  notesChanged(): Promise<void>;
  /** Settings changed. */
  stateChanged(): void;
  /** False where its words are not on this page. */
  showNote(id: string): boolean;
  /** Places a note at the selection; null where nothing is selected. */
  placeNote(id: string): Promise<Result<Note | null>>;
  /** To words on the page: there, flashed, and on the trail. False where they are not laid out. */
  goTo(span: Span): boolean;
  /** The page's outline as its text stands now, made in slices. Rejects where the desk has left. */
  outline(): Promise<Outline>;
  /** Notes of the document in the order in which they stand on this page; those without a place on it last. */
  notes(): { readonly id: string; readonly revision: number; readonly place: Place; readonly span: Span | null }[];
  /** Null where another frame of this page holds the text. */
  go(to: Ask<ToPage, 'jump.go'>): AnswerOf<ToPage, 'jump.go'> | null;
  leave(): AnswerOf<ToPage, 'jump.leave'>;
  returnTo(step: Ask<ToPage, 'jump.return'>): Promise<boolean>;
  linkTo(to: Ask<ToPage, 'link.to'>): string | null;
  describe(): Promise<Pick<PageDescription, 'paragraphs' | 'places'>>;
  /** Resolves when the notes are painted. */
  readonly ready: Promise<void>;
}

export type OpenDesk = (parts: DeskParts) => DeskHandle;

/** Where the second script leaves its entrance for the first, in the extension's world. */
export const DESK_DOOR = 'operativeDesk';
