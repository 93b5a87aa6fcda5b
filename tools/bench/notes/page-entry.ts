/** What is measured within a page of the extension's origin, over its own database. */
import { noteSearch } from '../../../storage/note-search.ts';
import type { Found } from '../../../storage/note-search.ts';
import { noteFinder } from '../../../storage/search.ts';
import { openStore } from '../../../storage/store.ts';

export interface SearchRun {
  /** milliseconds to the first answer, and until all notes were looked through */
  readonly first: number;
  readonly built: number;
  /** of each query, to the answer with its first hundred notes, milliseconds */
  readonly times: readonly number[];
  /** number of notes found by each */
  readonly totals: readonly number[];
}

export interface ScanRun {
  /** milliseconds until every note was read, and until all of them were folded too */
  readonly read: number;
  readonly built: number;
  readonly times: readonly number[];
  readonly totals: readonly number[];
}

const HUNDRED = 100;

async function search(queries: readonly string[]): Promise<SearchRun> {
  const store = openStore();
  const index = noteSearch(store.notes);
  const start = performance.now();
  let first = 0;
  const ask = (query: string): Promise<Found> =>
    new Promise((resolve, reject) => {
      index.find(query, HUNDRED, (found) => {
        if (!found.ok) return reject(new Error(found.failure.detail));
        first ||= performance.now() - start;
        return found.value.complete ? resolve(found.value) : undefined;
      });
    });
  await ask('a');
  const built = performance.now() - start;
  const times: number[] = [];
  const totals: number[] = [];
  for (const query of queries) {
    const asked = performance.now();
    const { total } = await ask(query);
    times.push(performance.now() - asked);
    totals.push(total);
  }
  Object.assign(globalThis, { kept: index });
  return { first, built, times, totals };
}

/** The peer: every note read at once, folded, and gone through with each query, as was done before there was an index. */
async function scan(queries: readonly string[]): Promise<ScanRun> {
  const store = openStore();
  const start = performance.now();
  const all = await store.notes.all();
  if (!all.ok) throw new Error(all.failure.detail);
  const read = performance.now() - start;
  const find = noteFinder(all.value);
  const built = performance.now() - start;
  const times: number[] = [];
  const totals: number[] = [];
  for (const query of queries) {
    const asked = performance.now();
    totals.push(find(query).length);
    times.push(performance.now() - asked);
  }
  return { read, built, times, totals };
}

Object.assign(globalThis, { notesBench: { search, scan } });
