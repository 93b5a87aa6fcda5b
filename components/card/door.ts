/**
 * Between the card and the script that draws notes in it. That is a script of its own, loaded with the first note that is shown or written on a page:
 * it weighs a third of the desk, and most pages need none of it.
 */
import type { Words } from '../../locales/words.ts';
import type { PrintedNote } from '../notes-on-paper.tsx';
import type { CardActions, NoteEditorView, NoteView } from './view.ts';

export interface DrawnNote {
  readonly view: NoteView | NoteEditorView;
  /** words of the interface, and their language */
  readonly words: Words;
  readonly on: CardActions;
  /** style of the card, which the frame around it does not hand on */
  readonly css: string;
}

/** Draws into an element, or, with null, takes away what it drew. It holds a Preact of its own: nobody else may draw there meanwhile. */
export interface DrawNotes {
  card(container: Element, props: DrawnNote | null): void;
  paper(container: Element, props: { readonly notes: readonly PrintedNote[]; readonly words: Words } | null): void;
  /** style of both, and of what is printed, while it is */
  readonly css: string;
  readonly printed: string;
}

/** Where the script leaves its entrance, in the extension's world. */
export const NOTE_CARD_DOOR = 'operativeNoteCard';
