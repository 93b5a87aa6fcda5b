import { Fragment, h } from 'preact';
import { writeDay } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import { CHECK, NOTE, PLACE, UNDO } from '../icon-paths.ts';
import { Icon, PlaceIcon } from '../icon.tsx';
import { MarkdownNodes } from '../markdown/nodes.ts';
import { readMarkdown } from '../markdown/read.ts';
import { CopyButton } from './actions.tsx';
import { placeOfNote } from './sentences.ts';
import type { CardActions, Difference, NoteView } from './view.ts';

export interface NoteProps<View> {
  readonly view: View;
  readonly words: Words;
  readonly on: CardActions;
}

/** Runs of words that are the same, gone or new. */
export type Compare = (quoted: string, found: string) => readonly Difference[];

/** When it was made, and edited: "14 March, edited today". */
function noteTime({ note, now }: NoteView, words: Words): string {
  const near = { today: words('today'), yesterday: words('yesterday') };
  const made = writeDay(note.created, now, words.language, near);
  if (note.changed - note.created < 60_000) return made;
  return words('note_edited', { made, changed: writeDay(note.changed, now, words.language, near) });
}

const wordsOf = (language: string | null) => ({
  lang: language ?? undefined,
  dir: language === null ? ('auto' as const) : directionOf(language),
});

/** A note that exists: its words, where it stands, and what can be done where that is in doubt. */
export function NoteCard({ view, words, on, compare }: NoteProps<NoteView> & { readonly compare: Compare }) {
  const { note, place, found, isOfOtherLanguage } = view;
  const { quote, language } = note.anchor;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!view.isPlaced || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    on.place('back');
  };
  return (
    <div class="edit" onKeyDown={onKeyDown}>
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
        {isOfOtherLanguage && language !== null && (
          <p class="meta">{words('note_other_edition', { language: words(`language_${language}` as WordKey) })}</p>
        )}
        {quote && found !== null && <Differences differences={compare(quote.exact, found)} language={view.language} words={words} />}
        {quote && (place === 'not-found' || isOfOtherLanguage) && (
          <div>
            <p class="meta">{words('note_marked')}</p>
            <blockquote class="words small" {...wordsOf(language)}>
              {quote.exact}
            </blockquote>
          </div>
        )}
        {note.copyOf !== null && <p class="meta">{words('note_copied_from')}</p>}
        {note.text !== '' && <MarkdownNodes tokens={readMarkdown(note.text)} />}
        {note.tags.length > 0 && (
          <ul class="tags" aria-label={words('tags')}>
            {note.tags.map((tag) => (
              <li class="tag" key={tag}>
                <bdi>{tag}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer>
        <Placing view={view} words={words} place={on.place} />
        <button type="button" class="button quiet" data-first={place === 'changed' ? undefined : true} onClick={() => on.edit()}>
          <Icon path={NOTE} small />
          {words('card_edit')}
        </button>
        <CopyButton text={note.text} words={words} copy={(text) => on.copy(text)} />
      </footer>
    </div>
  );
}

/** What the words were, and what they are. Said to screen readers in words, as most of them pass over `ins` and `del`. */
function Differences({ differences, language, words }: { differences: readonly Difference[]; language: string; words: Words }) {
  const said = (text: string) => (
    <span class="hidden" lang={words.language}>
      {` ${text} `}
    </span>
  );
  return (
    <div>
      <p class="meta">{words('note_words_changed')}</p>
      <blockquote class="words small" {...wordsOf(language)}>
        {h(
          Fragment,
          null,
          ...differences.map(({ kind, text }) =>
            kind === 'same'
              ? text
              : h(kind === 'gone' ? 'del' : 'ins', null, said(words(kind === 'gone' ? 'note_gone' : 'note_new_words')), text),
          ),
        )}
      </blockquote>
    </div>
  );
}

function Placing({ view, words, place }: { readonly view: NoteView; readonly words: Words; readonly place: CardActions['place'] }) {
  if (view.isPlaced) {
    return (
      <button type="button" class="button quiet" onClick={() => place('back')}>
        <Icon path={UNDO} small mirror />
        {words('popup_undo')}
      </button>
    );
  }
  if (view.place !== 'changed') return null;
  return (
    <>
      <button type="button" class="button quiet go" data-first onClick={() => place('here')}>
        <Icon path={CHECK} small />
        {words('note_keep_here')}
      </button>
      <button type="button" class="button quiet" onClick={() => place('elsewhere')}>
        <Icon path={PLACE} small />
        {words('note_place_elsewhere')}
      </button>
    </>
  );
}
