import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SeenPlace } from '../../storage/seen.ts';
import type { Note } from '../../storage/types.ts';
import type { NotesPageStore } from './store.ts';

export interface Held {
  /** last changed first */
  readonly notes: readonly Note[];
  /** last deleted first */
  readonly deleted: readonly Note[];
  readonly seen: ReadonlyMap<string, SeenPlace>;
}

interface UsedLibrary {
  /** null: not read yet */
  readonly held: Held | null;
  /** the store did not answer when it was asked last */
  readonly failed: boolean;
  readonly read: () => Promise<void>;
  /** These notes were written, or destroyed; a hundred thousand others need not be read again. */
  readonly wrote: (notes: readonly Note[], destroyed?: readonly string[]) => void;
}

const byChange = (one: Note, other: Note): number => other.changed - one.changed;
const byDeletion = (one: Note, other: Note): number => (other.deleted ?? 0) - (one.deleted ?? 0);

function withWritten({ notes, deleted, seen }: Held, written: readonly Note[], destroyed: readonly string[]): Held {
  const gone = new Set([...written.map(({ id }) => id), ...destroyed]);
  const others = [...notes, ...deleted].filter(({ id }) => !gone.has(id));
  const all = [...written, ...others];
  return {
    notes: all.filter((note) => note.deleted === null).sort(byChange),
    deleted: all.filter((note) => note.deleted !== null).sort(byDeletion),
    seen,
  };
}

/** All that the store holds of notes. It is read again when another page wrote, and when the reader comes back: how notes stand is told to nobody. */
export function useLibrary(store: NotesPageStore): UsedLibrary {
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const [notes, deleted, seen] = await Promise.all([store.all(), store.deleted(), store.seen()]);
    const isRead = notes.ok && deleted.ok && seen.ok;
    if (isRead) setHeld({ notes: notes.value, deleted: deleted.value, seen: seen.value });
    setFailed(!isRead);
  }, [store]);
  useEffect(() => {
    void read();
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', onReturn);
    const deaf = store.notes.hear(() => void read());
    return () => {
      deaf();
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [read, store]);
  const wrote = useCallback((written: readonly Note[], destroyed: readonly string[] = []): void => {
    setHeld((before) => before && withWritten(before, written, destroyed));
  }, []);
  return { held, failed, read, wrote };
}
