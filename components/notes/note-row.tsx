import { useState } from 'preact/hooks';
import { Hits } from '../hits.tsx';
import { NOTE, PLACE, TRASH } from '../icon-paths.ts';
import { Icon, PlaceIcon } from '../icon.tsx';
import { Markdown } from '../markdown.tsx';
import { memo } from '../memo.ts';
import { writeDay } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import { writePinpoint } from '../../locales/pinpoints.ts';
import type { Words } from '../../locales/words.ts';
import type { Place } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import { noteAddress } from './address.ts';
import { NoteEditor } from './note-editor.tsx';
import type { NoteStore } from './note-store.ts';

/** The same object as long as `show` is there or is not: else each row would be drawn with every change of the list. */
export interface RowActions {
  /** Shows it on the page of this tab; null where the note belongs elsewhere. */
  readonly show: ((note: Note) => void) | null;
  /** Places it at what is selected on the page of this tab; null where the note belongs elsewhere. */
  readonly place: ((note: Note) => void) | null;
  readonly remove: (note: Note) => void;
  readonly changed: () => void;
  readonly exportAll: () => void;
}

interface NoteRowProps {
  readonly note: Note;
  /** as found on the page of this tab; undefined elsewhere */
  readonly place?: Place | undefined;
  /** words to mark, when it is a result of a search */
  readonly query?: string;
  readonly store: NoteStore;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly on: RowActions;
}

/** Whether a list that was read again holds the note as it was: each write counts the revision up. */
function isAsBefore(before: Note, after: Note): boolean {
  return before.id === after.id && before.revision === after.revision && before.changed === after.changed && before.text === after.text;
}

/** A note in a list: shape, place, the document's words, the reader's words. Drawn again only where one of them is another. */
export const NoteRow = memo<NoteRowProps>(
  Row,
  (before, after) =>
    isAsBefore(before.note, after.note) &&
    before.place === after.place &&
    before.query === after.query &&
    before.store === after.store &&
    before.words === after.words &&
    before.now === after.now &&
    before.on === after.on,
);

function Row({ note, place, query, store, words, now, on }: NoteRowProps) {
  const [editing, setEditing] = useState(false);
  const { anchor } = note;
  const where = (anchor.paragraph && writePinpoint([anchor.paragraph], words)) || words('whole_document');
  const address = noteAddress(note);
  const moved = place === 'changed' || place === 'not-found' ? place : null;
  const near = { today: words('today'), yesterday: words('yesterday') };
  const finish = (changed: boolean): void => {
    setEditing(false);
    if (changed) on.changed();
    // back to where the editing began, once the row stands there again
    requestAnimationFrame(() => document.getElementById(`edit-${note.id}`)?.focus());
  };
  return (
    <article class={`note l${note.label}`} aria-labelledby={`label-${note.id} place-${note.id}`} data-note={note.id}>
      <i class="label" title={words(`label_${note.label}`)} />
      <header>
        <span class="hidden" id={`label-${note.id}`}>
          {words(`label_${note.label}`)}
        </span>
        {on.show ? (
          <button type="button" class="where" id={`place-${note.id}`} title={words('popup_show')} onClick={() => on.show?.(note)}>
            {where}
          </button>
        ) : address === null ? (
          <span class="where" id={`place-${note.id}`}>
            {where}
          </span>
        ) : (
          <a class="where" id={`place-${note.id}`} href={address} target="_blank" rel="noopener noreferrer">
            {where}
          </a>
        )}
        {note.copyOf !== null && <span>{words('note_is_copy')}</span>}
        {moved ? (
          <span class={`state ${moved} end`}>
            <PlaceIcon place={moved} />
            {words(moved === 'changed' ? 'place_changed' : 'place_not_found')}
          </span>
        ) : (
          <time class="end" dateTime={new Date(note.changed).toISOString()}>
            {writeDay(note.changed, now, words.language, near)}
          </time>
        )}
        {!editing && (
          <span class="tools">
            <button
              type="button"
              id={`edit-${note.id}`}
              class="button quiet only small"
              aria-label={words('popup_edit')}
              title={words('popup_edit')}
              onClick={() => setEditing(true)}
            >
              <Icon path={NOTE} small />
            </button>
            <button
              type="button"
              class="button quiet only small"
              aria-label={words('popup_delete')}
              title={words('popup_delete')}
              onClick={() => on.remove(note)}
            >
              <Icon path={TRASH} small />
            </button>
          </span>
        )}
      </header>
      {anchor.quote && (
        <blockquote
          class="words clamp"
          style={{ '--lines': 1 }}
          lang={anchor.language ?? undefined}
          dir={anchor.language ? directionOf(anchor.language) : 'auto'}
        >
          {query === undefined ? anchor.quote.exact : <Hits text={anchor.quote.exact} query={query} fold={store.fold} />}
        </blockquote>
      )}
      {moved && on.place && !editing && (
        <p class="actions">
          <button type="button" class="button small" onClick={() => on.place?.(note)}>
            <Icon path={PLACE} small />
            {words('note_place_here')}
          </button>
        </p>
      )}
      {editing ? (
        <NoteEditor note={note} store={store} words={words} done={finish} exportAll={on.exportAll} />
      ) : query === undefined ? (
        <Markdown text={note.text} />
      ) : (
        <p class="clamp" dir="auto">
          <Hits text={note.text} query={query} fold={store.fold} />
        </p>
      )}
    </article>
  );
}
