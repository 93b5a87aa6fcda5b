import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../messages.ts';
import type { Words } from '../../locales/words.ts';
import type { Found } from '../../storage/note-search.ts';
import type { Note } from '../../storage/types.ts';
import type { NoteStore } from './note-store.ts';

/** What every list of the popup is given. */
export interface ListProps {
  readonly store: NoteStore;
  readonly words: Words;
  readonly now: number;
  /** counts up with every change of the store: lists are read again */
  readonly version: number;
  readonly changed: () => void;
  readonly say: (text: string) => void;
  readonly exportAll: () => void;
  readonly failed: () => void;
}

/**
 * Notes, read again with another `read` or `version`; the last answer stays until the next is there. Null: none yet.
 * @param read the same function as long as the same is read
 */
export function useNotes(read: () => Promise<Result<Note[]>>, version: number): Result<Note[]> | null {
  const [notes, setNotes] = useState<Result<Note[]> | null>(null);
  useEffect(() => {
    let current = true;
    void read().then((result) => current && setNotes(result));
    return () => {
      current = false;
    };
  }, [read, version]);
  return notes;
}

/**
 * What a search found so far, told anew with another query or `version`; the last answer stays until the next is there. Null: none yet.
 * @param most number of notes that are shown
 */
export function useFound(store: NoteStore, query: string, most: number, version: number): Result<Found> | null {
  const [found, setFound] = useState<Result<Found> | null>(null);
  useEffect(() => store.find(query, most, setFound), [store, query, most, version]);
  return found;
}
