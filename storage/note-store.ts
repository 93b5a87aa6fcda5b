/** The store as the extension's own pages use it. Every write is told to the background, so that open pages hear of it. */
import type { NoteStore } from '../components/notes/note-store.ts';
import type { HearChanges } from './changes.ts';
import { countedOnce } from './counted.ts';
import type { Counted } from './counted.ts';
import type { Keeping } from './keeping.ts';
import { noteSearch } from './note-search.ts';
import { foldForSearch } from './search.ts';
import { isPaused } from './settings.ts';
import type { Store } from './store.ts';

export type TellBackground = (change: { what: 'notes' | 'settings'; document?: string }) => Promise<unknown>;

/** How long others may go on writing before it is told, in milliseconds: a hundred notes that are taken in are one change. */
const PAUSE = 80;

interface Around {
  /** tells of what other pages wrote */
  readonly hear?: HearChanges;
  readonly counted?: Counted;
  /** watches over the notes */
  readonly keeping?: Pick<Keeping, 'look' | 'written' | 'backedUp'>;
  /** A note was saved. */
  readonly saved?: () => void;
}

/** @param quick name of the draft of a new note that is typed there */
export function noteStore(
  store: Pick<Store, 'notes' | 'drafts' | 'settings' | 'lately' | 'transfer'>,
  tell: TellBackground,
  quick: string,
  { hear: hearChanges, counted = countedOnce(store.notes), keeping, saved }: Around = {},
): NoteStore {
  const { notes, drafts, settings, lately, transfer } = store;
  const search = noteSearch(notes);
  const listeners = new Set<() => void>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  hearChanges?.(({ what, document }) => {
    if (what !== 'notes') return;
    counted.forget();
    search.changed(document);
    pause ??= setTimeout(() => {
      pause = undefined;
      for (const listener of listeners) listener();
    }, PAUSE);
  });

  async function written<T extends { readonly ok: boolean }>(result: Promise<T>, document?: string): Promise<T> {
    const answer = await result;
    counted.forget();
    search.changed(document);
    if (answer.ok) void tell({ what: 'notes', ...(document === undefined ? {} : { document }) });
    return answer;
  }

  return {
    quick,
    async count() {
      const both = await counted.count();
      return both.ok ? { ok: true, value: both.value.kept } : both;
    },
    forDocument: (document) => notes.forDocument(document),
    recent: (most) => notes.recent(most),
    find: (query, most, hear) => search.find(query, most, hear),
    hear(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    add: ({ document, language, title }, id, text) => {
      const anchor = { document, language, paragraph: null, quote: null, offset: 0 };
      return written(notes.add({ id, anchor, text, label: 1, title }, quick), document).then((added) => {
        if (added.ok) void keeping?.written();
        if (added.ok) saved?.();
        return added;
      });
    },
    edit: (note, change) => written(notes.edit(note.id, note.revision, change), note.anchor.document),
    remove: (note) =>
      written(notes.remove([note.id]), note.anchor.document).then((removed) => {
        // the reader's own deletions are no loss
        void keeping?.look();
        return removed;
      }),
    restore: (note) => written(notes.restore([note.id]), note.anchor.document),
    async draft(document, note) {
      const kept = await drafts.forDocument(document);
      const left = kept.ok ? kept.value.find((draft) => draft.note === note) : undefined;
      return left && left.text !== '' ? { text: left.text, label: left.label, tags: left.tags } : null;
    },
    keepDraft: (on, fields) => drafts.keep({ ...on, ...fields, anchor: null }),
    async tags() {
      const read = await notes.tags();
      return read.ok ? read.value : [];
    },
    lately: () => lately.list(),
    async isPaused(host) {
      const read = await settings.get();
      return read.ok ? { ok: true, value: isPaused(read.value, host) } : read;
    },
    async pause(host, paused) {
      const read = await settings.get();
      if (!read.ok) return read;
      // a pause may stand on a domain above: resuming lifts that one
      const others = paused ? read.value.paused : read.value.paused.filter((other) => !isPaused({ paused: [other] }, host));
      const set = await settings.set({ paused: paused ? [...new Set([...others, host])].sort() : others });
      if (set.ok) void tell({ what: 'settings' });
      return set;
    },
    async exportNotes() {
      const text = await transfer.exportNotes();
      if (text.ok) void keeping?.backedUp();
      return text;
    },
    exportAs: (format, words) => transfer.exportAs(format, words),
    importNotes: (file) =>
      written(transfer.importNotes(file)).then((imported) => {
        if (imported.ok) void keeping?.look();
        return imported;
      }),
    fold: foldForSearch,
  };
}
