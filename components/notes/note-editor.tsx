import { useEffect, useRef, useState } from 'preact/hooks';
import { LabelSwatches } from '../label-swatches.tsx';
import type { Words } from '../../locales/words.ts';
import type { Label, Note } from '../../storage/types.ts';
import { SaveFailed } from './save-failed.tsx';
import type { SaveFailureWord } from './save-failed.tsx';
import { failureWord } from './note-store.ts';
import type { NoteStore } from './note-store.ts';

interface NoteEditorProps {
  readonly note: Note;
  readonly store: NoteStore;
  readonly words: Words;
  /** saved or left as it was */
  readonly done: (changed: boolean) => void;
  readonly exportAll: () => void;
}

/** Edits a note in its place in the list. Esc saves too: nothing that was typed is lost. */
export function NoteEditor({ note, store, words, done, exportAll }: NoteEditorProps) {
  const [text, setText] = useState(note.text);
  const [label, setLabel] = useState<Label>(note.label);
  const [failure, setFailure] = useState<SaveFailureWord | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const place = { document: note.anchor.document, note: note.id };

  useEffect(() => {
    field.current?.focus();
    void store.draft(note.anchor.document, note.id).then((draft) => draft !== '' && setText(draft));
  }, [store, note.anchor.document, note.id]);

  const change = (next: string): void => {
    setText(next);
    void store.keepDraft(place, next);
  };
  const forget = async (changed: boolean): Promise<void> => {
    await store.keepDraft(place, '');
    done(changed);
  };
  const save = async (): Promise<void> => {
    if (text === note.text && label === note.label) return forget(false);
    const edited = await store.edit(note, { text, label });
    if (edited.ok) return forget(true);
    setFailure(failureWord(edited.failure));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const saves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!saves) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };

  return (
    <div class="editing" onKeyDown={onKeyDown}>
      {failure && <SaveFailed reason={failure} text={text} words={words} retry={() => void save()} exportAll={exportAll} />}
      <div class="field">
        <textarea
          ref={field}
          rows={3}
          dir="auto"
          aria-label={words('note_field')}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </div>
      <p class="actions">
        <LabelSwatches chosen={label} words={words} choose={setLabel} />
        <span class="end" />
        <button type="button" class="button small quiet" onClick={() => void forget(false)}>
          {words('popup_cancel')}
        </button>
        <button type="button" class="button small primary" onClick={() => void save()}>
          {words('note_save')}
        </button>
      </p>
    </div>
  );
}
