import '../storage/fresh-store.ts';
import type { Answer, Catalogue } from '../../../catalogue/types.ts';
import { chainIn } from '../../../entrypoints/background/chain.ts';
import type { Tab, TabsOfJumps } from '../../../entrypoints/background/jump-tabs.ts';
import { jumpsIn } from '../../../entrypoints/background/jumps.ts';
import { wishesIn } from '../../../entrypoints/background/wishes.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { pagesIn } from '../../../entrypoints/background/pages.ts';
import type { SessionArea } from '../../../entrypoints/background/pages.ts';
import { createReceiver } from '../../../entrypoints/background/protocol.ts';
import type { Own, Sender } from '../../../entrypoints/background/trust.ts';
import type { ReadWords } from '../../../entrypoints/background/words.ts';
import type { PeekState } from '../../../messages.ts';
import type { PeekAsk } from '../../../pdf/peek-line.ts';
import type { StoreChange } from '../../../storage/changes.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { isPdfAddress, isReaderPage, readerPath, shownAddress } from '../../../reader-address.ts';
import { keepingIn } from '../../../storage/keeping.ts';
import { latelyIn } from '../../../storage/lately.ts';
import { libraryIn } from '../../../storage/library.ts';
import { notesIn } from '../../../storage/notes.ts';
import { seenIn } from '../../../storage/seen.ts';
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

/** The browser's tabs, as far as jumps see them. Whoever makes one says what its page answers. */
export class StandInTabs implements TabsOfJumps {
  readonly open: (Tab & { id: number })[] = [];
  /** what was put in front: tabs by their number, windows as `window 2` */
  readonly shown: (number | string)[] = [];
  active: number | null = null;
  #next = 100;

  add(id: number, tab: Tab = {}): void {
    this.open.push({ windowId: 1, index: this.open.length, incognito: false, lastAccessed: id, ...tab, id });
    this.active ??= id;
  }
  close(id: number): void {
    this.open.splice(
      this.open.findIndex((tab) => tab.id === id),
      1,
    );
  }
  async get(id: number): Promise<Tab> {
    const found = this.open.find((tab) => tab.id === id);
    if (!found) throw new Error(`No tab with id: ${id}.`);
    return found;
  }
  query = async ({ active }: { active?: true }): Promise<Tab[]> => this.open.filter(({ id }) => active !== true || id === this.active);
  async create({ url, windowId = 1, index = this.open.length }: { url: string; windowId?: number; index?: number }): Promise<Tab> {
    const id = this.#next++;
    const incognito = this.open.find((tab) => tab.windowId === windowId)?.incognito;
    this.add(id, { url, windowId, index, ...(incognito === undefined ? {} : { incognito }) });
    await this.update(id);
    return this.get(id);
  }
  async update(id: number): Promise<void> {
    this.shown.push(id);
    this.active = id;
  }
  focusWindow = async (id: number): Promise<void> => void this.shown.push(`window ${id}`);
}

/** The background over a store, a session and tabs of its own. `restart` gives another that knows only what those hold. */
export function background(change: { catalogue?: Catalogue; words?: ReadWords; now?: () => number } = {}) {
  const database = freshDatabase();
  const now = clock();
  const store = {
    notes: notesIn(database),
    seen: seenIn(database, now),
    settings: settingsIn(database),
    lately: latelyIn(database, now),
    drafts: draftsIn(database, now),
    library: libraryIn(database),
  };
  const library = libraryIn(database);
  const tabs = new StandInTabs();
  /** what a frame answers to a message, where a test says so */
  const answers = new Map<string, (message: { type: string; body: unknown }) => unknown>();
  const session = sessionArea();
  const told: Told[] = [];
  const gone = new Set<number>();
  const errors: unknown[] = [];
  /** what own pages heard of */
  const changes: StoreChange[] = [];
  const area = sessionArea();
  /** the hidden page that fetches documents: what it was asked, and what it answers */
  const peek: { open: boolean; readonly asked: PeekAsk[]; answer: PeekState | null } = {
    open: false,
    asked: [],
    answer: { at: 'waiting' },
  };
  const opens: [tabId: number | undefined, address: string | undefined, instead: boolean | undefined][] = [];
  /** tabs that are left to the browser's own viewer, and how often the setting was heeded */
  const left: number[] = [];
  let heeded = 0;
  const always = {
    heed: async () => void (heeded += 1),
    letBe: async (tabId: number) => void left.push(tabId),
  };
  const loaded: [script: string, tabId: number, frameId: number][] = [];

  function start() {
    const pages = pagesIn(session);
    const send = async (tabId: number, message: unknown, { frameId }: { frameId: number }) => {
      if (gone.has(tabId)) throw new Error('Could not establish connection. Receiving end does not exist.');
      told.push({ tabId, frameId, message });
      return answers.get(`${tabId}:${frameId}`)?.(message as { type: string; body: unknown });
    };
    const loadScript = async (script: string, tabId: number, frameId: number) => void loaded.push([script, tabId, frameId]);
    const wishes = wishesIn(session, change.now);
    const jumps = jumpsIn({
      reader: {
        at: (symbol, language) => `${OWN.root}reader.html?file=${symbol}.${language}`,
        of: (address) => (isPdfAddress(address) ? `${OWN.root}${readerPath(address)}` : address),
        shows: (address) => (isReaderPage(address, OWN.root) ? shownAddress(address) : null),
      },
      tabs,
      pages,
      chain: chainIn(session),
      wishes,
      library,
      send,
    });
    const handlers = createHandlers({
      store,
      catalogue: change.catalogue ?? catalogue,
      pages,
      send,
      loadScript,
      words: change.words ?? words,
      tabs,
      jumps,
      wishes,
      changes: { tell: (said) => void changes.push(said) },
      keeping: keepingIn(store.notes, { get: () => area.get(null), set: (items) => area.set(items) }, now),
      peek: {
        page: {
          async open() {
            peek.open = true;
          },
          isOpen: async () => peek.open,
        },
        async ask(said) {
          peek.asked.push(said);
          return peek.answer;
        },
      },
      openReader: async (tab, address, instead) => opens.push([tab?.id, address, instead]) > 0,
      always,
    });
    return { pages, jumps, wishes, receive: createReceiver(OWN, handlers, (error) => errors.push(error)) };
  }

  return {
    ...start(),
    restart: start,
    store,
    library,
    tabs,
    answers,
    database,
    told,
    gone,
    errors,
    loaded,
    changes,
    area,
    opens,
    left,
    heeded: () => heeded,
    peek,
  };
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
