import { useState } from 'preact/hooks';
import { PlaceIcon } from '../../components/icon.tsx';
import { NoteList } from '../../components/notes/note-list.tsx';
import { NotesPageLink } from '../../components/notes/page-link.tsx';
import { QuickNote } from '../../components/notes/quick-note.tsx';
import { Unreadable } from '../../components/notes/unreadable.tsx';
import type { ListProps } from '../../components/notes/use-notes.ts';
import { Chips } from '../../components/panel/chips.tsx';
import type { Chip } from '../../components/panel/chips.tsx';
import { inPageOrder, placesById } from '../../components/panel/note-order.ts';
import { Phrase } from '../../components/phrase.tsx';
import type { WordKey } from '../../locales/words.ts';
import type { Place, Result } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import type { PanelState } from './state.ts';

interface NotesTabProps extends Omit<ListProps, 'version'> {
  readonly state: PanelState;
  /** null: being read */
  readonly notes: Result<Note[]> | null;
  /** null: the page is not there to show them on */
  readonly show: ((note: Note) => void) | null;
  readonly placeHere: ((note: Note) => void) | null;
}

const PLACES: readonly Place[] = ['in-place', 'changed', 'not-found'];

/** ↑ ↓ go from note to note; what can be done with each stays within reach of the Tab key. */
function moveAmongNotes(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('.note .where')];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = step === undefined || at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Notes on the document in the order of the page, and a new one. Where a note stands as it was made, nothing is said of it. */
export function NotesTab({ state, notes, show, placeHere, ...shared }: NotesTabProps) {
  const { words, store, changed, exportAll } = shared;
  const [chosen, choose] = useState<Place | null>(null);
  const places = placesById(state.places);
  const all = notes?.ok ? inPageOrder(notes.value, state.places) : [];
  const shown = chosen === null ? all : all.filter(({ id }) => places[id] === chosen);
  const counts = PLACES.map((place) => ({ place, count: all.filter(({ id }) => places[id] === place).length }));
  const chips: Chip<Place>[] = [
    { value: null, name: words('panel_all'), count: all.length },
    ...counts
      .filter(({ place, count }) => count > 0 || place === chosen)
      .map(({ place, count }) => ({
        value: place,
        ...(place === 'in-place' ? {} : { sign: <span class={`state ${place}`}>{<PlaceIcon place={place} />}</span> }),
        name: words(`place_${place.replaceAll('-', '_')}` as WordKey),
        count,
      })),
  ];
  const document = state.page?.document ?? null;
  return (
    <>
      {chips.length > 2 && (
        <div class="tools">
          <Chips chips={chips} chosen={chosen} words={words} choose={choose} />
        </div>
      )}
      <div class="scroll" onKeyDown={moveAmongNotes} role="group" aria-label={words('popup_notes_here')}>
        {notes && !notes.ok && <Unreadable words={words} retry={changed} />}
        {notes?.ok && all.length === 0 && (
          <div class="empty">
            <h2>{words('popup_none')}</h2>
            <p>
              <Phrase text={words('panel_none_how')} parts={{ keys: <AltN /> }} />
            </p>
          </div>
        )}
        <NoteList {...shared} notes={shown} places={places} show={show} place={placeHere} />
        <p class="of-all">
          <NotesPageLink words={words} {...(document === null ? {} : { at: `#${new URLSearchParams({ document }).toString()}` })} />
        </p>
      </div>
      {document !== null && state.page && (
        <div class="new-note">
          <QuickNote
            key={document}
            on={{ document, language: state.page.language, title: state.page.title }}
            store={store}
            words={words}
            saved={changed}
            exportAll={exportAll}
            focused={false}
          />
        </div>
      )}
    </>
  );
}

const AltN = () => (
  <span class="combo">
    <kbd class="key">Alt</kbd>
    <kbd class="key">N</kbd>
  </span>
);
