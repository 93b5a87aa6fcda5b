import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Phrase } from '../phrase.tsx';
import type { Words } from '../../locales/words.ts';
import { SaveFailed } from './save-failed.tsx';
import type { SaveFailureWord } from './save-failed.tsx';
import { failureWord } from './note-store.ts';
import type { NotedDocument, NoteStore } from './note-store.ts';

interface QuickNoteProps {
  readonly on: NotedDocument;
  readonly store: NoteStore;
  readonly words: Words;
  /** a note was saved: the list is read again */
  readonly saved: () => void;
  readonly exportAll: () => void;
  /** the cursor stands in it from the start */
  readonly focused?: boolean;
}

/** A new note on the document: saved by Ctrl Enter and when the popup closes; what is typed is kept as a draft with every letter. */
export function QuickNote({ on, store, words, saved, exportAll, focused = true }: QuickNoteProps) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<SaveFailureWord | null>(null);
  const [status, setStatus] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // what the listener of closing reads: state would be that of the moment it was set up
  const typed = useRef({ text: '', id: crypto.randomUUID() });
  const saving = useRef(false);

  const keep = useCallback(
    (next: string) => store.keepDraft({ document: on.document, note: store.quick }, { text: next, label: 1, tags: [] }),
    [store, on.document],
  );
  const change = useCallback(
    (next: string): void => {
      typed.current.text = next;
      setText(next);
      setStatus('');
      void keep(next);
    },
    [keep],
  );

  const save = async (): Promise<void> => {
    const { text: written, id } = typed.current;
    if (written.trim() === '' || saving.current) return;
    saving.current = true;
    const added = await store.add(on, id, written.trim());
    saving.current = false;
    if (!added.ok) {
      setFailure(failureWord(added.failure));
      return;
    }
    setFailure(null);
    setStatus(words('note_saved'));
    saved();
    typed.current.id = crypto.randomUUID();
    // typed on while it was being saved: that is the beginning of the next
    const rest = typed.current.text === written ? '' : typed.current.text;
    typed.current.text = rest;
    setText(rest);
    await keep(rest);
  };

  useEffect(() => {
    let current = true;
    void Promise.all([store.draft(on.document, store.quick), store.forDocument(on.document)]).then(([draft, notes]) => {
      if (!current || draft === null || typed.current.text !== '') return;
      // saved by the last closing, which had no time left to forget the draft
      const isSaved =
        notes.ok &&
        notes.value.some((note) => note.anchor.paragraph === null && note.anchor.quote === null && note.text === draft.text.trim());
      if (isSaved) void keep('');
      else change(draft.text);
    });
    if (focused) field.current?.focus();
    return () => {
      current = false;
    };
  }, [store, on.document, keep, change, focused]);

  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void save();
    };
    const close = (): void => void save();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', close);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', close);
    };
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    <>
      {failure && <SaveFailed reason={failure} text={text} words={words} retry={() => void save()} exportAll={exportAll} />}
      <div class="field quick">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          placeholder={words('popup_quick')}
          aria-label={words('popup_quick')}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <output class="meta hint">{hint(text, status, words)}</output>
      </div>
    </>
  );
}

/** What the field can do, once there is something in it; what it did, once it is done. */
function hint(text: string, status: string, words: Words): ComponentChildren {
  if (status !== '') return status;
  if (text.trim() === '') return null;
  const keys = (
    <span class="combo">
      <kbd class="key">Ctrl</kbd>
      <kbd class="key">↵</kbd>
    </span>
  );
  return <Phrase text={words('popup_quick_hint')} parts={{ keys }} />;
}
