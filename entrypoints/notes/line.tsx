import { Hits } from '../../components/hits.tsx';
import { PlaceIcon } from '../../components/icon.tsx';
import { writeDay } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import { foldForSearch } from '../../storage/search.ts';
import type { SeenPlace } from '../../storage/seen.ts';
import type { Note } from '../../storage/types.ts';
import { labelWord, placeWord, rowName, stateWord } from './phrases.ts';

interface LineProps {
  readonly note: Note;
  readonly index: number;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly seen: SeenPlace | undefined;
  /** words to mark; empty: none */
  readonly query: string;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now: number;
  /** where it is read */
  readonly href: string;
  /** `toHere`: with all from the one that was chosen last */
  readonly choose: (toHere: boolean) => void;
}

/** A note in the list. Its Markdown stands there as it was typed: two lines of it are for knowing it again. */
export function Line({ note, index, isStop, isOpen, isChosen, seen, query, words, now, href, choose }: LineProps) {
  const { quote, language } = note.anchor;
  const near = { today: words('today'), yesterday: words('yesterday') };
  const shown = (text: string) => (query === '' ? text : <Hits text={text} query={query} fold={foldForSearch} />);
  return (
    <article class={`note l${note.label}`} data-note={note.id} aria-current={isOpen ? 'true' : undefined}>
      <input
        type="checkbox"
        class="tick"
        tabIndex={isStop ? 0 : -1}
        aria-label={words('notes_select')}
        checked={isChosen}
        onClick={(event) => choose(event.shiftKey)}
      />
      <i class="label" title={labelWord(note.label, words)} />
      <header>
        <a
          class="where"
          href={href}
          data-index={index}
          tabIndex={isStop ? 0 : -1}
          aria-label={rowName(note, seen, words)}
          aria-keyshortcuts="X E Delete"
        >
          {placeWord(note, words)}
        </a>
        {note.copyOf !== null && <span>{words('note_is_copy')}</span>}
        {seen ? (
          <span class={`state ${seen.place} end`}>
            <PlaceIcon place={seen.place} />
            {stateWord(seen.place, words)}
          </span>
        ) : (
          <time class="end" dateTime={new Date(Math.min(note.changed, 8.64e15)).toISOString()}>
            {writeDay(note.changed, now, words.language, near)}
          </time>
        )}
      </header>
      {quote && (
        <blockquote
          class="words clamp"
          style={{ '--lines': 1 }}
          lang={language ?? undefined}
          dir={language ? directionOf(language) : 'auto'}
        >
          {shown(quote.exact)}
        </blockquote>
      )}
      {note.text !== '' && (
        <p class="clamp" dir="auto">
          {shown(note.text)}
        </p>
      )}
      {note.tags.length > 0 && (
        <p class="tags">
          {note.tags.map((tag) => (
            <bdi key={tag}>{shown(tag)}</bdi>
          ))}
        </p>
      )}
    </article>
  );
}
