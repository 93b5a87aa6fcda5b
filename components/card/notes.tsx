import { useState } from 'preact/hooks';
import { writeDay } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import type { Label } from '../../storage/types.ts';
import { Banner } from '../banner.tsx';
import { NOTE } from '../icon-paths.ts';
import { Icon, PlaceIcon } from '../icon.tsx';
import { LABELS, LabelSwatches } from '../label-swatches.tsx';
import { CopyButton } from './actions.tsx';
import { placeOfNote } from './sentences.ts';
import type { CardActions, NoteEditorView, NoteView } from './view.ts';

interface NoteProps<View> {
  readonly view: View;
  readonly words: Words;
  readonly on: CardActions;
}

/** When it was made, and edited: "14 March, edited today". */
function noteTime({ note, now }: NoteView, words: Words): string {
  const near = { today: words('today'), yesterday: words('yesterday') };
  const made = writeDay(note.created, now, words.language, near);
  if (note.changed - note.created < 60_000) return made;
  return words('note_edited', { made, changed: writeDay(note.changed, now, words.language, near) });
}

/** A note that exists. Its text is shown as it was typed: Markdown is drawn in our own pages only. */
export function NoteCard({ view, words, on }: NoteProps<NoteView>) {
  const { note, place } = view;
  const quote = note.anchor.quote;
  return (
    <>
      <div class="body">
        <header class="lead">
          <i class={`label l${note.label}`} />
          <b>{words(`label_${note.label}`)}</b>
          <span class="meta">{placeOfNote(note.anchor.paragraph, words)}</span>
          {place === 'in-place' ? (
            <span class="organ">{noteTime(view, words)}</span>
          ) : (
            <span class={`state ${place}`}>
              <PlaceIcon place={place} />
              {words(place === 'changed' ? 'place_changed' : 'place_not_found')}
            </span>
          )}
        </header>
        {place !== 'in-place' && quote && (
          <div>
            <p class="meta">{words('note_marked')}</p>
            <blockquote
              class="words small"
              lang={note.anchor.language ?? undefined}
              dir={note.anchor.language ? directionOf(note.anchor.language) : 'auto'}
            >
              {quote.exact}
            </blockquote>
          </div>
        )}
        {note.copyOf !== null && <p class="meta">{words('note_copied_from')}</p>}
        <p class="note-text" dir="auto">
          {note.text}
        </p>
      </div>
      <footer>
        <button type="button" class="button quiet" data-first onClick={() => on.edit()}>
          <Icon path={NOTE} small />
          {words('card_edit')}
        </button>
        <CopyButton text={note.text} words={words} copy={(text) => on.copy(text)} />
      </footer>
    </>
  );
}

const KEPT_WORDS = {
  full: 'unsaved_full',
  closed: 'unsaved_closed',
  updated: 'unsaved_updated',
  unexpected: 'unsaved_unexpected',
} as const;

/** Writes a note. What is typed stays on screen whatever the store says. */
export function NoteEditor({ view, words, on }: NoteProps<NoteEditorView>) {
  const [text, setText] = useState(view.text);
  const [label, setLabel] = useState(view.label);
  const { status } = view;
  const failure = status === 'editing' || status === 'saving' ? null : status;
  const worthSaving = text.trim() !== '' || view.quote !== null;
  const unchanged = view.existing && text === view.text && label === view.label;

  const change = (next: { text?: string; label?: Label }): void => {
    if (next.text !== undefined) setText(next.text);
    if (next.label !== undefined) setLabel(next.label);
    on.draft(next.text ?? text, next.label ?? label);
  };
  const save = (): void => {
    if (status === 'saving') return;
    if (worthSaving && !unchanged) on.save(text, label);
    else on.close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      // nothing is lost by Esc; a quote alone is not yet a note
      if (text.trim() !== '' && !unchanged) save();
      else on.close();
    } else if (event.altKey && /^Digit[1-5]$/.test(event.code)) {
      const chosen = LABELS[Number(event.code.slice(5)) - 1];
      event.preventDefault();
      if (chosen) change({ label: chosen });
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
                  <button type="button" class="button small" onClick={() => on.save(text, label)}>
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
        <textarea
          class="editor"
          rows={3}
          dir="auto"
          aria-label={words('note_field')}
          data-first
          value={text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <footer>
        <LabelSwatches chosen={label} words={words} choose={(chosen) => change({ label: chosen })} />
        <span class="meta" aria-hidden="true">
          {words(`label_${label}`)}
        </span>
        <button type="button" class="button primary small" aria-disabled={status === 'saving'} onClick={save}>
          {words(status === 'saving' ? 'note_saving' : 'note_save')}
        </button>
      </footer>
    </div>
  );
}
