import type { DrawnNote } from './door.ts';
import { CardFrame } from './frame.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteCard } from './note.tsx';
import type { Compare } from './note.tsx';

interface NoteSheetProps extends DrawnNote {
  /** what became of the words that a note was made on */
  readonly compare: Compare;
}

/** The card of a note: as it is, or being written. */
export function NoteSheet({ view, words, on, compare }: NoteSheetProps) {
  return (
    <CardFrame view={view} words={words} on={on} compact>
      {view.state === 'note' ? (
        <NoteCard view={view} words={words} on={on} compare={compare} />
      ) : (
        <NoteEditor key={view.key} view={view} words={words} on={on} />
      )}
    </CardFrame>
  );
}
