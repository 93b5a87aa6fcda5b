import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NOTE_CARD_DOOR, type DrawNotes } from '../../components/card/door.ts';
import { NoteSheet } from '../../components/card/note-sheet.tsx';
import { NotesOnPaper } from '../../components/notes-on-paper.tsx';
import { wordDifferences } from './differences.ts';
import { NOTE_SHEET, PRINT_SHEET } from '../../components/styles/note-sheet.ts';

/** Loaded by the background where a note is shown or written. Leaves its door open in the extension's own world, and does nothing by itself. */
export default defineUnlistedScript(() => {
  const door: DrawNotes = {
    card: (container, props) => render(props && <NoteSheet {...props} compare={wordDifferences} />, container),
    paper: (container, props) => render(props && <NotesOnPaper {...props} />, container),
    css: NOTE_SHEET,
    printed: PRINT_SHEET,
  };
  Object.assign(globalThis, { [NOTE_CARD_DOOR]: door });
});
