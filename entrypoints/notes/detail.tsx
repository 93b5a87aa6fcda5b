import { useEffect, useRef } from 'preact/hooks';
import { BACK, NOTE, OPEN, TRASH } from '../../components/icon-paths.ts';
import { Icon, PlaceIcon } from '../../components/icon.tsx';
import { Markdown } from '../../components/markdown.tsx';
import { NoteEditor } from '../../components/notes/note-editor.tsx';
import { noteAddress } from '../../components/notes/address.ts';
import type { NoteStore } from '../../components/notes/note-store.ts';
import { writeDate } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import { nameOf } from '../../storage/formats/by-document.ts';
import type { SeenPlace } from '../../storage/seen.ts';
import type { Note } from '../../storage/types.ts';
import { writeAddress } from './address.ts';
import type { BulkActs } from './bulk-acts.ts';
import { ALL, isPage } from './filter.ts';
import type { Shown } from './filter.ts';
import { CopyReference } from './group-head.tsx';
import { labelWord, placeWord, stateWord } from './phrases.ts';

interface DetailProps {
  readonly note: Note;
  readonly seen: SeenPlace | undefined;
  readonly shown: Shown;
  /** of the editor */
  readonly store: NoteStore;
  readonly acts: BulkActs;
  readonly words: Words;
  readonly editing: boolean;
  readonly edit: (editing: boolean) => void;
  readonly open: (note: Note) => void;
  readonly exportAll: () => void;
}

const day = (moment: number, words: Words): string =>
  writeDate(new Date(Math.min(moment, 8.64e15)).toISOString().slice(0, 10), words.language);

/** One note: its document, the words it stands on, what the reader wrote, and when. */
export function Detail({ note, seen, shown, store, acts, words, editing, edit, open, exportAll }: DetailProps) {
  const { anchor } = note;
  const back = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // it has come over the list, which the focus was in
    if (back.current?.offsetParent) back.current.focus();
  }, [note.id]);
  const quiet = 'button quiet small';
  return (
    <article
      class={`detail l${note.label}`}
      data-column
      aria-label={words('note_on', { place: `${nameOf(anchor.document)}, ${placeWord(note, words)}` })}
    >
      <header>
        <a ref={back} class="button quiet small back" href={writeAddress({ ...shown, note: null })}>
          <Icon path={BACK} small mirror />
          {words('notes_back')}
        </a>
        <p class="lead">
          <b>
            <bdi class="symbol" dir="ltr">
              {nameOf(anchor.document)}
            </bdi>
          </b>
          <span class="meta">{placeWord(note, words)}</span>
          {!isPage(anchor.document) && <CopyReference document={anchor.document} words={words} copy={acts.copyReference} />}
          {noteAddress(note) !== null && (
            <button type="button" class="button small" data-stop onClick={() => open(note)}>
              <Icon path={OPEN} small mirror />
              {words('notes_open_there')}
            </button>
          )}
        </p>
        <h2 class="title" dir="auto">
          {note.title}
        </h2>
      </header>
      {anchor.quote && (
        <blockquote class="words paper" lang={anchor.language ?? undefined} dir={anchor.language ? directionOf(anchor.language) : 'auto'}>
          {anchor.quote.prefix}
          <span class={`highlight l${note.label}`}>{anchor.quote.exact}</span>
          {anchor.quote.suffix}
        </blockquote>
      )}
      {editing ? (
        <NoteEditor note={note} store={store} words={words} done={() => edit(false)} exportAll={exportAll} />
      ) : (
        <>
          <Markdown text={note.text} />
          {note.tags.length > 0 && (
            <p class="tags">
              {note.tags.map((tag) => (
                <a key={tag} href={writeAddress({ ...ALL, sort: shown.sort, tag })}>
                  <bdi>{tag}</bdi>
                </a>
              ))}
            </p>
          )}
          <p class="actions">
            <i class="label" />
            <span class="meta">{labelWord(note.label, words)}</span>
            <span class="end" />
            {note.deleted === null ? (
              <>
                <button type="button" class={quiet} aria-keyshortcuts="E" onClick={() => edit(true)}>
                  <Icon path={NOTE} small />
                  {words('popup_edit')}
                </button>
                <button type="button" class={`${quiet} danger`} onClick={() => acts.remove([note])}>
                  <Icon path={TRASH} small />
                  {words('popup_delete')}
                </button>
              </>
            ) : (
              <button type="button" class={quiet} onClick={() => acts.restore([note])}>
                {words('notes_restore')}
              </button>
            )}
          </p>
        </>
      )}
      <Facts note={note} seen={seen} words={words} />
    </article>
  );
}

function Facts({ note, seen, words }: Pick<DetailProps, 'note' | 'seen' | 'words'>) {
  const { language } = note.anchor;
  const made = day(note.created, words);
  return (
    <dl class="facts">
      <dt>{words('export_made')}</dt>
      <dd>{language ? words('notes_made_on', { date: made, language: words(`language_${language}` as WordKey) }) : made}</dd>
      {note.changed !== note.created && (
        <>
          <dt>{words('export_changed')}</dt>
          <dd>{day(note.changed, words)}</dd>
        </>
      )}
      {note.deleted !== null && (
        <>
          <dt>{words('notes_deleted')}</dt>
          <dd>{day(note.deleted, words)}</dd>
        </>
      )}
      {seen && (
        <>
          <dt>{words('notes_seen')}</dt>
          <dd>
            <span class={`state ${seen.place}`}>
              <PlaceIcon place={seen.place} />
              {words('notes_seen_at', { place: stateWord(seen.place, words), date: day(seen.seen, words) })}
            </span>
          </dd>
        </>
      )}
      {note.copyOf !== null && (
        <>
          <dt>{words('notes_state_copy')}</dt>
          <dd>{words('note_copied_from')}</dd>
        </>
      )}
    </dl>
  );
}
