import '../storage/fresh-store.ts';
import type { Answer, Catalogue } from '../../../catalogue/types.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { pagesIn } from '../../../entrypoints/background/pages.ts';
import type { SessionArea } from '../../../entrypoints/background/pages.ts';
import { createReceiver } from '../../../entrypoints/background/protocol.ts';
import type { Own, Sender } from '../../../entrypoints/background/trust.ts';
import type { ReadWords } from '../../../entrypoints/background/words.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { latelyIn } from '../../../storage/lately.ts';
import { libraryIn } from '../../../storage/library.ts';
import { notesIn } from '../../../storage/notes.ts';
import { settingsIn } from '../../../storage/settings.ts';
import { clock, freshDatabase } from '../storage/fresh-store.ts';

export const OWN: Own = {
  id: 'abcdefghijklmnop',
  root: 'chrome-extension://abcdefghijklmnop/',
  hosts: ['https://*.un.org/*', 'https://undocs.org/*'],
};

/** A content script on a page. */
export function onPage(
  url: string,
  { tabId = 1, frameId = 0, ...rest }: { tabId?: number; frameId?: number } & Partial<Sender> = {},
): Sender {
  return { id: OWN.id, url, frameId, documentId: `load-of-tab-${tabId}-${frameId}`, tab: { id: tabId, incognito: false }, ...rest };
}

/** One of the extension's own pages; a popup stands in no tab. */
export const POPUP: Sender = { id: OWN.id, url: `${OWN.root}popup.html` };

/** A session area that keeps structured clones, as the browser's does. */
export function sessionArea(): SessionArea {
  const items = new Map<string, unknown>();
  return {
    get: async (keys) => structuredClone(Object.fromEntries(keys === null ? items : [...items].filter(([key]) => key === keys))),
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}

const catalogue: Catalogue = {
  edition: '2026-07',
  answer: async (symbol) => ({ status: 'outside', symbol, organ: 'other', citedBy: [] }) satisfies Answer,
  standings: async (asked) => asked.map(() => 'outside' as const),
};

const words: ReadWords = async (language) => ({ locale: language });

export interface Told {
  readonly tabId: number;
  readonly frameId: number;
  readonly message: unknown;
}

/** The background over a store, a session and tabs of its own. `restart` gives another that knows only what those two hold. */
export function background(change: { catalogue?: Catalogue; words?: ReadWords } = {}) {
  const database = freshDatabase();
  const now = clock();
  const store = {
    notes: notesIn(database),
    settings: settingsIn(database),
    lately: latelyIn(database, now),
    drafts: draftsIn(database, now),
    library: libraryIn(database),
  };
  const session = sessionArea();
  const told: Told[] = [];
  const gone = new Set<number>();
  const errors: unknown[] = [];
  const loaded: [script: string, tabId: number, frameId: number][] = [];

  function start() {
    const pages = pagesIn(session);
    const send = async (tabId: number, message: unknown, { frameId }: { frameId: number }) => {
      if (gone.has(tabId)) throw new Error('Could not establish connection. Receiving end does not exist.');
      told.push({ tabId, frameId, message });
    };
    const loadScript = async (script: string, tabId: number, frameId: number) => void loaded.push([script, tabId, frameId]);
    const handlers = createHandlers({
      store,
      catalogue: change.catalogue ?? catalogue,
      pages,
      send,
      loadScript,
      words: change.words ?? words,
    });
    return { pages, receive: createReceiver(OWN, handlers, (error) => errors.push(error)) };
  }

  return { ...start(), restart: start, store, database, told, gone, errors, loaded };
}

/** What a content script says first. */
export function opened(document: string | null, title = 'Law of the lakes') {
  return { type: 'page.opened', body: { document, language: 'en', title } };
}

export function newNote(text = 'Ask the mission.') {
  const anchor = {
    language: 'en',
    paragraph: [['paragraph', '11']],
    quote: { exact: 'calls upon States', prefix: '', suffix: '' },
    offset: 0,
  };
  return { type: 'note.add', body: { anchor, text, label: 1, title: 'Law of the lakes' } };
}
