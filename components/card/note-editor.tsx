import { useState } from 'preact/hooks';
import { directionOf } from '../../locales/languages.ts';
import { Banner } from '../banner.tsx';
import { sameFields } from '../editor/fields.ts';
import { NoteFields, PreviewButton } from '../editor/note-fields.tsx';
import { useFields } from '../editor/use-fields.ts';
import { LabelSwatches } from '../label-swatches.tsx';
import { MarkdownNodes } from '../markdown/nodes.ts';
import { readMarkdown } from '../markdown/read.ts';
import { CopyButton } from './actions.tsx';
import type { NoteProps } from './note.tsx';
import type { NoteEditorView } from './view.ts';

const KEPT_WORDS = {
  full: 'unsaved_full',
  closed: 'unsaved_closed',
  updated: 'unsaved_updated',
  unexpected: 'unsaved_unexpected',
} as const;

/** Writes a note. What is typed stays on screen whatever the store says. */
export function NoteEditor({ view, words, on }: NoteProps<NoteEditorView>) {
  const editor = useFields(view.fields, on.draft);
  const [previews, setPreviews] = useState(false);
  const { status } = view;
  const failure = status === 'editing' || status === 'saving' ? null : status;
  const { text, label } = editor.fields;
  const unchanged = (): boolean => view.existing && sameFields(editor.now(), view.fields);

  const save = (): void => {
    if (status === 'saving') return;
    const worthSaving = editor.now().text.trim() !== '' || view.quote !== null;
    if (worthSaving && !unchanged()) on.save(editor.now());
    else on.close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || editor.key(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      // nothing is lost by Esc; a quote alone is not yet a note
      if (editor.now().text.trim() !== '' && !unchanged()) save();
      else on.close();
    }
  };

  return (
    <div class="edit" onKeyDown={onKeyDown}>
      <div class="body">
        {failure && (
          <Banner
            tone="bad"
            said="alert"
            heading={words('unsaved')}
            actions={
              <>
                {failure !== 'updated' && (
                  <button type="button" class="button small" onClick={() => on.save(editor.now())}>
                    {words('try_again')}
                  </button>
                )}
                <CopyButton text={text} label={words('note_copy')} words={words} copy={(copied) => on.copy(copied)} />
              </>
            }
          >
            {words(KEPT_WORDS[failure])}
          </Banner>
        )}
        {view.quote && (
          <blockquote
            class="words small"
            lang={view.quote.language ?? undefined}
            dir={view.quote.language ? directionOf(view.quote.language) : 'auto'}
          >
            <span class={`highlight l${label}`}>{view.quote.text}</span>
          </blockquote>
        )}
        <NoteFields
          editor={editor}
          known={view.known}
          words={words}
          preview={previews ? <MarkdownNodes tokens={readMarkdown(text)} /> : null}
        />
      </div>
      <footer>
        <LabelSwatches chosen={label} words={words} choose={(chosen) => editor.change({ label: chosen })} />
        <span class="meta" aria-hidden="true">
          {words(`label_${label}`)}
        </span>
        <span class="end" />
        <PreviewButton shown={previews} words={words} show={setPreviews} />
        <button type="button" class="button primary small" aria-disabled={status === 'saving'} onClick={save}>
          {words(status === 'saving' ? 'note_saving' : 'note_save')}
        </button>
      </footer>
    </div>
  );
}
