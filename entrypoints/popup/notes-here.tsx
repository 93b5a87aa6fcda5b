import { useCallback, useEffect, useState } from 'preact/hooks';
import { Phrase } from '../../components/phrase.tsx';
import type { LatelyRead, Note } from '../../storage/types.ts';
import { NoteList } from '../../components/notes/note-list.tsx';
import { Recent } from './recent.tsx';
import type { TabView } from './tab.ts';
import { Unreadable } from '../../components/notes/unreadable.tsx';
import { useNotes } from '../../components/notes/use-notes.ts';
import type { ListProps } from '../../components/notes/use-notes.ts';

interface NotesHereProps extends ListProps {
  readonly here: TabView;
  readonly show: (note: Note) => void;
  readonly place: (note: Note) => void;
}

const NONE = { ok: true as const, value: [] };

export const AltN = (
  <span class="combo">
    <kbd class="key">Alt</kbd>
    <kbd class="key">N</kbd>
  </span>
);

/** Notes on the document of this tab; where there is no document, what was read lately. */
export function NotesHere({ here, show, place, version, ...shared }: NotesHereProps) {
  const { store, words, changed, failed } = shared;
  const symbol = here.description?.document ?? null;
  const key = symbol ?? here.pageKey;
  const notes = useNotes(
    // where nothing is to be listed the store is still asked: that it cannot be read is said everywhere
    useCallback(
      () => (key === null ? store.count().then((counted) => (counted.ok ? NONE : counted)) : store.forDocument(key)),
      [store, key],
    ),
    version,
  );
  const [read, setRead] = useState<readonly LatelyRead[]>([]);
  useEffect(() => {
    if (symbol === null) void store.lately().then((list) => list.ok && setRead(list.value));
  }, [store, symbol]);
  if (!notes) return <section class="scroll" aria-busy="true" aria-label={words('popup_loading')} />;
  const found = notes.ok ? notes.value : [];
  return (
    <section class="scroll" aria-label={words('popup_notes_here')}>
      {symbol === null && (
        <div class="empty start">
          <h2>{words('popup_no_document')}</h2>
          <p>{words('popup_no_document_why')}</p>
        </div>
      )}
      {!notes.ok && <Unreadable words={words} retry={changed} />}
      {(symbol !== null || found.length > 0) && notes.ok && found.length > 0 && (
        <h2 class="heading">
          {words('popup_notes_here')} <span class="count">{found.length}</span>
        </h2>
      )}
      <NoteList
        {...shared}
        failed={failed}
        notes={found}
        {...(here.description ? { places: here.description.places } : {})}
        show={here.description ? show : null}
        place={here.description ? place : null}
      />
      {symbol !== null && notes.ok && found.length === 0 && (
        <div class="empty">
          <h2>{words('popup_none')}</h2>
          <p>
            <Phrase text={words('popup_none_how')} parts={{ keys: AltN }} />
          </p>
        </div>
      )}
      {symbol === null && <Recent read={read} words={words} />}
    </section>
  );
}
