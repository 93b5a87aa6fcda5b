import { useEffect, useRef, useState } from 'preact/hooks';
import { sameFields } from '../editor/fields.ts';
import { NoteFields, PreviewButton } from '../editor/note-fields.tsx';
import { useFields } from '../editor/use-fields.ts';
import { LabelSwatches } from '../label-swatches.tsx';
import { Markdown } from '../markdown.tsx';
import type { Words } from '../../locales/words.ts';
import type { Note } from '../../storage/types.ts';
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
  const place = { document: note.anchor.document, note: note.id };
  const before = { text: note.text, label: note.label, tags: note.tags };
  const editor = useFields(before, (fields) => void store.keepDraft(place, fields));
  const [failure, setFailure] = useState<SaveFailureWord | null>(null);
  const [previews, setPreviews] = useState(false);
  const [known, setKnown] = useState<readonly string[]>([]);
  const { text, label } = editor.fields;
  const { area, reset } = editor;
  const latest = useRef(reset);
  latest.current = reset;

  useEffect(() => {
    area.current?.focus();
    void store.draft(note.anchor.document, note.id).then((draft) => draft && latest.current(draft));
    void store.tags().then(setKnown);
  }, [store, note.anchor.document, note.id, area]);

  const forget = async (changed: boolean): Promise<void> => {
    await store.keepDraft(place, { ...before, text: '' });
    done(changed);
  };
  const save = async (): Promise<void> => {
    const fields = editor.now();
    if (sameFields(fields, before)) return forget(false);
    const edited = await store.edit(note, fields);
    if (edited.ok) return forget(true);
    setFailure(failureWord(edited.failure));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (editor.key(event)) return event.stopPropagation();
    const saves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!saves) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };

  return (
    <div class="editing" onKeyDown={onKeyDown}>
      {failure && <SaveFailed reason={failure} text={text} words={words} retry={() => void save()} exportAll={exportAll} />}
      <NoteFields editor={editor} known={known} words={words} preview={previews ? <Markdown text={text} /> : null} holder="field" />
      <p class="actions">
        <LabelSwatches chosen={label} words={words} choose={(chosen) => editor.change({ label: chosen })} />
        <PreviewButton shown={previews} words={words} show={setPreviews} />
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
