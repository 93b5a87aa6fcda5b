import type { Result } from '../messages.ts';
import type { Notes } from './notes.ts';
import { SearchIndex } from './search-index.ts';
import type { Note } from './types.ts';
import { sameWork } from './works.ts';

/** What a search found. */
export interface Found {
  /** the first of them, last changed first */
  readonly notes: readonly Note[];
  /** how many there are, as far as they were looked through */
  readonly total: number;
  /** false: there may be more, and they will be told */
  readonly complete: boolean;
}

export interface NoteSearch {
  /**
   * Finds notes that hold every word of a query (`noteFinder`). What is found among those changed last is told at once, and more while the
   * others are looked through, until `complete`; a failure of the store ends it. Answers how to hear no more.
   * @param most number of notes that are wanted
   */
  find(query: string, most: number, hear: (found: Result<Found>) => void): () => void;
  /** Notes were written: of this document, of any where it is left out. */
  changed(document?: string): void;
}

/** Notes read and folded in one task; and how long between two tellings of what was found so far, milliseconds. */
const TOGETHER = 400;
const RHYTHM = 250;

/** Searches in an index that is built when it is first asked, a page of notes at a time, and kept up to date from then on. */
export function noteSearch(notes: Pick<Notes, 'page' | 'pageById' | 'byIds' | 'forDocument'>): NoteSearch {
  let index = new SearchIndex();
  let building: Promise<Result<null>> | null = null;
  let isBuilt = false;
  /** of the index: counts up where everything is to be read again */
  let turn = 0;
  /** documents whose notes were written since they were read */
  const stale = new Set<string>();
  const listeners = new Set<() => void>();

  async function build(): Promise<Result<null>> {
    const mine = ++turn;
    index = new SearchIndex();
    isBuilt = false;
    let told = 0;
    /** False where the store fails, or where all is to be read anew. */
    const take = (read: Result<readonly Note[]>): boolean => {
      if (mine !== turn || !read.ok) return false;
      index.put(read.value);
      if (performance.now() - told > RHYTHM) {
        told = performance.now();
        for (const listener of listeners) listener();
      }
      return true;
    };
    // what was changed last is asked for most
    const latest = await notes.page(null, TOGETHER);
    let read: Result<readonly Note[]> = latest.ok ? { ok: true, value: latest.value.notes } : latest;
    let isWhole = latest.ok && latest.value.before === null;
    for (let after: string | null = null; take(read) && !isWhole;) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other, or nobody has a breath
      read = await notes.pageById(after, TOGETHER);
      after = read.ok ? (read.value.at(-1)?.id ?? null) : null;
      isWhole = after === null;
    }
    if (mine !== turn) return (building ??= build());
    if (!read.ok) {
      building = null;
      return read;
    }
    isBuilt = true;
    return { ok: true, value: null };
  }

  async function refresh(): Promise<Result<null>> {
    for (const document of stale) {
      stale.delete(document);
      // oxlint-disable-next-line no-await-in-loop -- there is hardly ever more than one
      const now = await notes.forDocument(document);
      if (!now.ok) {
        stale.add(document);
        return now;
      }
      const live = new Set(now.value.map(({ id }) => id));
      for (const id of index.idsOn((other) => sameWork(other, document))) if (!live.has(id)) index.take(id);
      index.put(now.value);
    }
    return { ok: true, value: null };
  }

  async function upToDate(): Promise<Result<null>> {
    building ??= build();
    const built = await building;
    return built.ok ? refresh() : built;
  }

  return {
    find(query, most, hear) {
      let isHeard = true;
      let shown: readonly Note[] = [];
      const answer = async (complete: boolean): Promise<void> => {
        const { ids, total } = index.find(query, most);
        const isSame = !complete && ids.length === shown.length && ids.every((id, at) => shown[at]?.id === id);
        const read = isSame ? { ok: true as const, value: [...shown] } : await notes.byIds(ids);
        if (!isHeard) return;
        if (read.ok) shown = read.value;
        hear(read.ok ? { ok: true, value: { notes: read.value, total, complete } } : read);
      };
      const listener = (): void => void answer(false);
      listeners.add(listener);
      if (!isBuilt && index.size > 0) listener();
      void upToDate().then((ready) => {
        listeners.delete(listener);
        if (!isHeard) return undefined;
        return ready.ok ? answer(true) : hear(ready);
      });
      return () => {
        isHeard = false;
        listeners.delete(listener);
      };
    },

    changed(document) {
      if (document !== undefined) stale.add(document);
      else if (building) {
        turn += 1;
        building = null;
      }
    },
  };
}
