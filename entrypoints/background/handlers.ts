import type { Catalogue } from '../../catalogue/types.ts';
import type { Changes } from '../../storage/changes.ts';
import type { Keeping } from '../../storage/keeping.ts';
import type { Store } from '../../storage/store.ts';
import { catalogueHandlers } from './catalogue.ts';
import { libraryHandlers } from './library.ts';
import { jumpHandlers } from './jump-handlers.ts';
import type { TabsOfJumps } from './jump-tabs.ts';
import type { Jumps } from './jumps.ts';
import { noteHandlers } from './notes.ts';
import { openedHandler } from './opened.ts';
import type { Pages } from './pages.ts';
import { peekHandlers } from './peek.ts';
import type { Peek } from './peek.ts';
import type { AlwaysHere } from './always-here.ts';
import type { Handlers } from './protocol.ts';
import { readerHandlers } from './reader.ts';
import type { OpenReader } from './reader.ts';
import { scriptHandler } from './scripts.ts';
import type { LoadScript } from './scripts.ts';
import { pageStates } from './state.ts';
import { tellPages } from './tell.ts';
import type { SendToFrame, Tell } from './tell.ts';
import type { Wishes } from './wishes.ts';
import { wordsHandler } from './words.ts';
import type { ReadWords } from './words.ts';

interface World {
  readonly store: Pick<Store, 'notes' | 'settings' | 'lately' | 'drafts' | 'library' | 'seen'>;
  readonly catalogue: Catalogue;
  readonly pages: Pages;
  readonly send: SendToFrame;
  readonly loadScript: LoadScript;
  readonly words: ReadWords;
  readonly tabs: TabsOfJumps;
  readonly jumps: Jumps;
  readonly wishes: Wishes;
  /** tells the extension's own pages of a write that a page of the web asked for */
  readonly changes: Pick<Changes, 'tell'>;
  readonly keeping: Pick<Keeping, 'written'>;
  readonly openReader: OpenReader;
  readonly peek: Peek;
  readonly always: Pick<AlwaysHere, 'heed' | 'letBe'>;
}

/** Every handler, from the world it works in. */
export function createHandlers({
  store,
  catalogue,
  pages,
  send,
  loadScript,
  words,
  tabs,
  jumps,
  wishes,
  changes,
  keeping,
  openReader,
  peek,
  always,
}: World): Handlers {
  const stateOf = pageStates(store.settings, catalogue.edition);
  const tell = tellPages(pages, stateOf, send);
  const written: Pick<Tell, 'notesChanged'> = {
    async notesChanged(document, page) {
      changes.tell({ what: 'notes', document });
      await Promise.all([keeping.written(), tell.notesChanged(document, page)]);
    },
  };
  const ofCatalogue = catalogueHandlers(catalogue);
  const ofLibrary = libraryHandlers(store, pages);
  const ofJumps = jumpHandlers(jumps, wishes, pages, tabs);
  return {
    fromPage: {
      ...ofCatalogue,
      ...ofJumps.fromPage,
      ...noteHandlers(store, pages, written),
      ...ofLibrary,
      ...peekHandlers(peek, catalogue, store, ofLibrary['library.passage']),
      'script.load': scriptHandler(loadScript),
      words: wordsHandler(words),
      ...readerHandlers(tabs, openReader, always),
      'page.opened': openedHandler(pages, store.lately, stateOf),
    },
    fromOwnPages: {
      ...ofCatalogue,
      'library.passage': (body) => ofLibrary['library.passage'](body),
      ...ofJumps.fromOwnPages,
      async 'store.changed'({ what, document }) {
        await (what === 'notes' ? tell.notesChanged(document) : Promise.all([always.heed(), tell.settingsChanged()]));
        return { ok: true, value: null };
      },
    },
  };
}
