import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NOTE_CARD_DOOR, type DrawnNote, type DrawNotes } from '../../components/card/door.ts';
import { NoteSheet } from '../../components/card/note-sheet.tsx';
import { cardLabel } from '../../components/card/sentences.ts';
import { NotesOnPaper } from '../../components/notes-on-paper.tsx';
import { wordDifferences } from '../../page/anchoring/differences.ts';
import { PrivateFrame } from '../../components/private-frame.tsx';
import { NOTE_SHEET, PRINT_SHEET } from '../../components/styles/note-sheet.ts';

/** The card of a note, in a frame that keeps it from the page. */
function sheet({ css, ...note }: DrawnNote) {
  const { view, words } = note;
  return (
    <NoteSheet
      {...note}
      compare={wordDifferences}
      hold={(children) => (
        <PrivateFrame css={css + NOTE_SHEET} name={cardLabel(view, words)}>
          {children}
        </PrivateFrame>
      )}
    />
  );
}

/** Loaded by the background where a note is shown or written. Leaves its door open in the extension's own world, and does nothing by itself. */
export default defineUnlistedScript(() => {
  const door: DrawNotes = {
    card: (container, props) => render(props && sheet(props), container),
    paper: (container, props) => render(props && <NotesOnPaper {...props} />, container),
    css: NOTE_SHEET,
    printed: PRINT_SHEET,
  };
  Object.assign(globalThis, { [NOTE_CARD_DOOR]: door });
});
