import { useEffect } from 'preact/hooks';
import { byDocument, ROWS } from './all-notes.tsx';
import { NoteList } from '../../components/notes/note-list.tsx';
import { Unreadable } from '../../components/notes/unreadable.tsx';
import { useFound } from '../../components/notes/use-notes.ts';
import type { ListProps } from '../../components/notes/use-notes.ts';

/** How long typing rests before the number is said, in milliseconds. */
const RESTS = 500;

/** What a search found over all notes, hits marked. */
export function SearchResults({ query, version, ...shared }: ListProps & { readonly query: string }) {
  const { store, words, changed, say } = shared;
  const result = useFound(store, query, ROWS, version);
  const found = result?.ok ? result.value : null;
  const notes = found?.notes ?? [];
  const count = found?.complete ? found.total : null;
  useEffect(() => {
    const timer = setTimeout(() => count !== null && say(words('popup_found', { count })), RESTS);
    return () => clearTimeout(timer);
  }, [query, count, say, words]);
  return (
    <section
      class="scroll"
      aria-label={words('popup_results')}
      aria-busy={result === null || found?.complete === false ? 'true' : undefined}
    >
      {result && !result.ok && <Unreadable words={words} retry={changed} />}
      {count === 0 && (
        <div class="empty">
          <h2>{words('popup_nothing_found', { words: words('quoted', { words: query.trim() }) })}</h2>
          <p>{words('popup_nothing_found_how')}</p>
        </div>
      )}
      <NoteList {...shared} notes={byDocument(notes)} grouped query={query} show={null} />
      {found && found.total > notes.length && <p class="meta more">{words('popup_more_notes', { count: found.total - notes.length })}</p>}
    </section>
  );
}
