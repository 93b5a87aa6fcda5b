/** Notes as they are printed after a page: each with the shape and the line of its label, its words, and what the reader wrote. */
import { directionOf } from '../locales/languages.ts';
import type { Words } from '../locales/words.ts';
import type { Place } from '../messages.ts';
import type { Note } from '../storage/types.ts';
import { placeOfNote } from './card/sentences.ts';

export interface PrintedNote {
  readonly note: Note;
  readonly place: Place;
}

interface NotesOnPaperProps {
  readonly notes: readonly PrintedNote[];
  readonly words: Words;
}

export function NotesOnPaper({ notes, words }: NotesOnPaperProps) {
  return (
    <section lang={words.language} dir={directionOf(words.language)}>
      <h2>{words('export_notes')}</h2>
      <ol>
        {notes.map(({ note, place }) => {
          const { quote, language, paragraph } = note.anchor;
          return (
            <li key={note.id}>
              <i class={`label l${note.label}`} /> <b>{words(`label_${note.label}`)}</b>, {placeOfNote(paragraph, words)}
              {place !== 'in-place' && ` (${words(place === 'changed' ? 'place_changed' : 'place_not_found')})`}
              {quote && (
                <blockquote class="words" lang={language ?? undefined} dir={language ? directionOf(language) : 'auto'}>
                  <span class={`highlight l${note.label}`}>{quote.exact}</span>
                </blockquote>
              )}
              {note.text !== '' && (
                <p class="note-text" dir="auto">
                  {note.text}
                </p>
              )}
              {note.tags.length > 0 && (
                <p>
                  {words('tags')}: <bdi>{note.tags.join(', ')}</bdi>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
