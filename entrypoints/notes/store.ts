/** What the page of notes needs of the store, and the store behind it. Every write is told to the background, so that open pages hear of it. */
import type { NoteStore } from '../../components/notes/note-store.ts';
import type { Result } from '../../messages.ts';
import type { Bulk } from '../../storage/bulk.ts';
import type { TellBackground } from '../../storage/note-store.ts';
import type { SeenPlace } from '../../storage/seen.ts';
import type { Store } from '../../storage/store.ts';
import type { Note } from '../../storage/types.ts';

export interface NotesPageStore extends Bulk {
  /** of one note: for the editor; and files in and out */
  readonly notes: NoteStore;
  /** all but the deleted ones, last changed first */
  all(): Promise<Result<Note[]>>;
  /** last deleted first */
  deleted(): Promise<Result<Note[]>>;
  seen(): Promise<Result<ReadonlyMap<string, SeenPlace>>>;
}

/** The own pages' store, as far as it is needed here. */
export interface Around {
  readonly store: Pick<Store, 'notes' | 'bulk' | 'seen'>;
  readonly notes: NoteStore;
  readonly recount: () => Promise<unknown>;
  readonly tell: TellBackground;
}

export function notesPageStore({ store: { notes, bulk, seen }, notes: ofOne, recount, tell }: Around): NotesPageStore {
  async function told<T>(result: Promise<Result<T>>): Promise<Result<T>> {
    const answer = await result;
    if (answer.ok) void tell({ what: 'notes' });
    if (answer.ok) void recount();
    return answer;
  }
  return {
    notes: ofOne,
    all: () => notes.all(),
    deleted: () => notes.deleted(),
    seen: () => seen.all(),
    change: (ids, change) => told(bulk.change(ids, change)),
    takeBack: (revised) => told(bulk.takeBack(revised)),
    // looked at first: once they are gone, nobody could tell them from notes that were lost
    destroy: (ids) => told(recount().then(() => bulk.destroy(ids))),
  };
}
