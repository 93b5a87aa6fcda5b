import type { ComponentChildren } from 'preact';
import type { Words } from '../../locales/words.ts';
import { TagField } from './tag-field.tsx';
import type { Editor } from './use-fields.ts';

interface NoteFieldsProps {
  readonly editor: Editor;
  /** tags that are offered */
  readonly known: readonly string[];
  readonly words: Words;
  /** the text as it will be shown; null: as it is written */
  readonly preview: ComponentChildren | null;
  /** class of what holds the text */
  readonly holder?: string;
}

/** Text and tags of a note. The text stays in its field while its preview is shown. */
export function NoteFields({ editor, known, words, preview, holder = '' }: NoteFieldsProps) {
  const { fields, area, change } = editor;
  return (
    <>
      <div class={holder}>
        <textarea
          ref={area}
          class="editor"
          rows={3}
          dir="auto"
          aria-label={words('note_field')}
          data-first
          hidden={preview !== null}
          value={fields.text}
          onInput={(event) => change({ text: event.currentTarget.value }, event.isComposing)}
          onBeforeInput={(event) => editor.beforeInput(event)}
          onCompositionEnd={() => editor.composed()}
        />
        {preview !== null && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
          <section class="preview" aria-label={words('note_preview')} tabIndex={0}>
            {preview}
          </section>
        )}
      </div>
      <TagField tags={fields.tags} known={known} words={words} change={(tags) => change({ tags })} />
    </>
  );
}

interface PreviewButtonProps {
  readonly shown: boolean;
  readonly words: Words;
  readonly show: (shown: boolean) => void;
}

export function PreviewButton({ shown, words, show }: PreviewButtonProps) {
  return (
    <button type="button" class="button quiet small" aria-pressed={shown} onClick={() => show(!shown)}>
      {words('note_preview')}
    </button>
  );
}
