/** What the popup needs of the store, and the store behind it. Every write is told to the background, so that open pages hear of it. */
import type { Language } from '../../citations/types.ts';
import type { Failure, Result } from '../../messages.ts';
import type { ExportWords } from '../../storage/formats/words.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import { foldForSearch, noteFinder } from '../../storage/search.ts';
import type { FindNotes } from '../../storage/search.ts';
import { isPaused } from '../../storage/settings.ts';
import type { Store } from '../../storage/store.ts';
import type { ImportResult } from '../../storage/transfer.ts';
import type { Label, LatelyRead, Note } from '../../storage/types.ts';

/** The document that a quick note is on. */
export interface NotedDocument {
  readonly document: string;
  readonly language: Language | null;
  readonly title: string;
}

export interface NoteStore {
  count(): Promise<Result<number>>;
  forDocument(document: string): Promise<Result<Note[]>>;
  /** last changed first */
  all(): Promise<Result<Note[]>>;
  search(query: string): Promise<Result<Note[]>>;
  /** A note on the document as a whole. The same `id` and text twice make one note. */
  add(on: NotedDocument, id: string, text: string): Promise<Result<Note>>;
  /** Answers the note, or the copy that was made because another writer was faster. */
  edit(note: Note, change: { readonly text: string; readonly label: Label }): Promise<Result<Note>>;
  remove(note: Note): Promise<Result<unknown>>;
  restore(note: Note): Promise<Result<unknown>>;
  /** Words typed here and not saved yet; empty where there are none. `note`: id of the note being edited, or `QUICK` for a new one. */
  draft(document: string, note: string): Promise<string>;
  keepDraft(on: { readonly document: string; readonly note: string }, text: string): Promise<Result<unknown>>;
  lately(): Promise<Result<LatelyRead[]>>;
  isPaused(host: string): Promise<Result<boolean>>;
  pause(host: string, paused: boolean): Promise<Result<unknown>>;
  /** The text of a file with every note. */
  exportNotes(): Promise<Result<string>>;
  /** The text of a file of another kind. */
  exportAs(format: ExportFormat, words: ExportWords): Promise<Result<string>>;
  importNotes(text: string): Promise<ImportResult>;
  /** Folds words as the search does, to mark what it found. */
  readonly fold: (text: string) => string;
}

/** Name of the popup's own draft of a new note: the empty name is that of the page's editor, and neither may take the other's place. */
export const QUICK = 'quick';

export type TellBackground = (change: { what: 'notes' | 'settings'; document?: string }) => Promise<unknown>;

/** What a reader is told of a failure: the disk is full, the store is closed, or it did not take it. */
export function failureWord(failure: Failure): 'full' | 'closed' | 'unexpected' {
  if (failure.code === 'store-full') return 'full';
  return failure.code === 'store-closed' ? 'closed' : 'unexpected';
}

export function noteStore(store: Pick<Store, 'notes' | 'drafts' | 'settings' | 'lately' | 'transfer'>, tell: TellBackground): NoteStore {
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
      return written(notes.add({ id, anchor, text, label: 1, title }, QUICK), document);
    },
    edit: (note, change) => written(notes.edit(note.id, note.revision, change), note.anchor.document),
    remove: (note) => written(notes.remove([note.id]), note.anchor.document),
    restore: (note) => written(notes.restore([note.id]), note.anchor.document),
    async draft(document, note) {
      const kept = await drafts.forDocument(document);
      return (kept.ok && kept.value.find((draft) => draft.note === note)?.text) || '';
    },
    keepDraft: ({ document, note }, text) => drafts.keep({ document, note, anchor: null, text, label: 1 }),
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
