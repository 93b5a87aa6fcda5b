/** A store in memory, which can be made to fail. */
import type { Fields } from '../../../components/editor/fields.ts';
import type { NoteStore } from '../../../components/notes/note-store.ts';
import type { TabAccess, TabView } from '../../../entrypoints/popup/tab.ts';
import type { Failure, Result } from '../../../messages.ts';
import { foldForSearch, noteFinder } from '../../../storage/search.ts';
import type { ImportResult } from '../../../storage/transfer.ts';
import type { Note } from '../../../storage/types.ts';

export const DOCUMENT = 'A/RES/69/229';

export const noteOf = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  revision: 1,
  anchor: {
    document: DOCUMENT,
    language: 'en',
    paragraph: [['paragraph', id]],
    quote: { exact: `words of paragraph ${id}`, prefix: '', suffix: '' },
    offset: 0,
  },
  text,
  label: 1,
  tags: [],
  title: 'International migration and development',
  created: 0,
  changed: 0,
  deleted: null,
  copyOf: null,
  ...more,
});

/** As the popup's own draft is called. */
const QUICK = 'quick';

export interface FakeStore extends NoteStore {
  notes: Note[];
  drafts: Map<string, Fields>;
  paused: Set<string>;
  /** every write fails with this */
  failing: Failure['code'] | null;
  imports: ImportResult;
  imported: string[];
  /** formats other than the complete copy, with the language of their words */
  exported: string[];
  /** who hears of what is written elsewhere */
  listeners: Set<() => void>;
}

export function fakeStore(notes: Note[] = []): FakeStore {
  const removed = new Map<string, Note>();
  const write = <T>(act: () => T): Promise<Result<T>> =>
    Promise.resolve(store.failing ? { ok: false, failure: { code: store.failing, detail: '' } } : { ok: true, value: act() });
  const read = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });
  const store: FakeStore = {
    quick: QUICK,
    notes,
    drafts: new Map(),
    paused: new Set(),
    failing: null,
    imports: { ok: true, value: { added: 2, copied: 0, restored: 0, unchanged: 1 } },
    imported: [],
    exported: [],
    listeners: new Set(),
    count: () => read(store.notes.length),
    forDocument: (document) => read(store.notes.filter((note) => note.anchor.document === document)),
    recent: (most) => read(store.notes.slice(0, most)),
    find(query, most, hear) {
      const found = noteFinder(store.notes)(query);
      const telling = Promise.resolve().then(() =>
        hear({ ok: true, value: { notes: found.slice(0, most), total: found.length, complete: true } }),
      );
      return () => void telling;
    },
    hear: (changed) => {
      store.listeners.add(changed);
      return () => void store.listeners.delete(changed);
    },
    add: (on, id, text) =>
      write(() => {
        const note = noteOf(id, text, {
          anchor: { document: on.document, language: on.language, paragraph: null, quote: null, offset: 0 },
        });
        store.notes = [...store.notes, note];
        return note;
      }),
    edit: (note, change) =>
      write(() => {
        const next = { ...note, ...change, revision: note.revision + 1 };
        store.notes = store.notes.map((each) => (each.id === note.id ? next : each));
        return next;
      }),
    remove: (note) =>
      write(() => {
        removed.set(note.id, note);
        store.notes = store.notes.filter((each) => each.id !== note.id);
      }),
    restore: (note) =>
      write(() => {
        const taken = removed.get(note.id) ?? note;
        // deleting and restoring are two writes
        const back = { ...taken, revision: taken.revision + 2 };
        store.notes = [...store.notes, back].sort((one, other) => (one.id < other.id ? -1 : 1));
      }),
    draft: (document, note) => Promise.resolve(store.drafts.get(`${document} ${note}`) ?? null),
    keepDraft: ({ document, note }, fields) => {
      if (fields.text === '') store.drafts.delete(`${document} ${note}`);
      else store.drafts.set(`${document} ${note}`, fields);
      return read(null);
    },
    tags: () => Promise.resolve([...new Set(store.notes.flatMap((note) => note.tags))]),
    lately: () => read([{ document: 'A/RES/68/4', title: 'Declaration of the High-level Dialogue', language: 'en', read: 0 }]),
    isPaused: (host) => read(store.paused.has(host)),
    pause: (host, paused) => write(() => void (paused ? store.paused.add(host) : store.paused.delete(host))),
    exportNotes: () => read('{}'),
    exportAs: (format, words) => {
      store.exported.push(`${format} in ${words.language}`);
      return read('');
    },
    async importNotes(file) {
      store.imported.push(typeof file === 'string' ? file : await file.text());
      return store.imports;
    },
    fold: foldForSearch,
  };
  return store;
}

export const draftOf = (store: FakeStore): string | undefined => store.drafts.get(`${DOCUMENT} ${QUICK}`)?.text;

export function fakeTab(
  view: Partial<TabView> = {},
  shows = true,
  places: Note | null = null,
): TabAccess & { shown: string[]; placed: string[]; opened: string[]; settingsOpened: number } {
  const shown: string[] = [];
  const opened: string[] = [];
  const placed: string[] = [];
  return {
    shown,
    placed,
    opened,
    openPanel: (at) => {
      opened.push(at);
      // as where the browser does not open it: the popup then stays
      return Promise.resolve(false);
    },
    settingsOpened: 0,
    settings() {
      this.settingsOpened++;
      return Promise.resolve();
    },
    read: () =>
      Promise.resolve({
        host: 'docs.un.org',
        pageKey: 'page:https://docs.un.org/en/a',
        description: {
          document: DOCUMENT,
          language: 'en',
          title: 'International migration and development',
          citations: 41,
          toCheck: 3,
          paragraphs: 17,
          places: { 1: 'in-place', 2: 'changed', 3: 'not-found' },
        },
        ...view,
      }),
    place: (id) => {
      placed.push(id);
      return Promise.resolve({ ok: true, value: places });
    },
    show: (id) => {
      shown.push(id);
      return Promise.resolve(shows);
    },
  };
}
