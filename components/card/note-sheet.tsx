import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { directionOf } from '../../locales/languages.ts';
import { isAtEnd } from './controls.ts';
import type { DrawnNote } from './door.ts';
import { CardFrame } from './frame.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteCard } from './note.tsx';
import type { Compare } from './note.tsx';

interface NoteSheetProps extends Omit<DrawnNote, 'css'> {
  /** what became of the words that a note was made on */
  readonly compare: Compare;
  /** keeps what is in it from the page */
  readonly hold: (children: ComponentChildren) => ComponentChildren;
}

/** The card of a note: as it is, or being written. */
export function NoteSheet({ hold, ...inside }: NoteSheetProps) {
  const { view, words, on } = inside;
  return (
    <CardFrame view={view} words={words} on={on} compact>
      {hold(<Inside {...inside} />)}
    </CardFrame>
  );
}

/** What no page may see. Its keys are heard here: none of them leaves the frame that it is held in. */
function Inside({ view, words, on, compare }: Omit<NoteSheetProps, 'hold'>) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const focused = root.current?.querySelector(':focus') ?? null;
    const handled = root.current && on.key(event, (backwards) => root.current !== null && isAtEnd(root.current, focused, backwards));
    if (handled || event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    on.close();
  };
  return (
    <div ref={root} class="card compact held" lang={words.language} dir={directionOf(words.language)} onKeyDown={onKeyDown}>
      {view.state === 'note' ? (
        <NoteCard view={view} words={words} on={on} compare={compare} />
      ) : (
        <NoteEditor key={view.key} view={view} words={words} on={on} />
      )}
    </div>
  );
}
