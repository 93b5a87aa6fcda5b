/** The store as the extension's own pages use it. Every write is told to the background, so that open pages hear of it. */
import type { NoteStore } from '../components/notes/note-store.ts';
import { foldForSearch, noteFinder } from './search.ts';
import type { FindNotes } from './search.ts';
import { isPaused } from './settings.ts';
import type { Store } from './store.ts';

export type TellBackground = (change: { what: 'notes' | 'settings'; document?: string }) => Promise<unknown>;

/** @param quick name of the draft of a new note that is typed there */
export function noteStore(
  store: Pick<Store, 'notes' | 'drafts' | 'settings' | 'lately' | 'transfer'>,
  tell: TellBackground,
  quick: string,
): NoteStore {
  const { notes, drafts, settings, lately, transfer } = store;
  /** Folded once for many queries; forgotten with each write. */
  let finder: FindNotes | null = null;

  async function written<T extends { readonly ok: boolean }>(result: Promise<T>, document?: string): Promise<T> {
    const answer = await result;
    finder = null;
    if (answer.ok) void tell({ what: 'notes', ...(document === undefined ? {} : { document }) });
    return answer;
  }

  return {
    quick,
    async count() {
      const counted = await notes.count();
      return counted.ok ? { ok: true, value: counted.value.kept } : counted;
    },
    forDocument: (document) => notes.forDocument(document),
    all: () => notes.all(),
    async search(query) {
      if (!finder) {
        const all = await notes.all();
        if (!all.ok) return all;
        finder = noteFinder(all.value);
      }
      return { ok: true, value: finder(query) };
    },
    add: ({ document, language, title }, id, text) => {
      const anchor = { document, language, paragraph: null, quote: null, offset: 0 };
      return written(notes.add({ id, anchor, text, label: 1, title }, quick), document);
    },
    edit: (note, change) => written(notes.edit(note.id, note.revision, change), note.anchor.document),
    remove: (note) => written(notes.remove([note.id]), note.anchor.document),
    restore: (note) => written(notes.restore([note.id]), note.anchor.document),
    async draft(document, note) {
      const kept = await drafts.forDocument(document);
      return (kept.ok && kept.value.find((draft) => draft.note === note)?.text) || '';
    },
    keepDraft: ({ document, note }, text) => drafts.keep({ document, note, anchor: null, text, label: 1, tags: [] }),
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
    exportNotes: () => transfer.exportNotes(),
    exportAs: (format, words) => transfer.exportAs(format, words),
    importNotes: (text) => written(transfer.importNotes(text)),
    fold: foldForSearch,
  };
}
