import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { documentAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import { askOver, PEEK_LINE } from '../../pdf/peek-line.ts';
import { isPdfAddress, isReaderPage, LANDING, readerPath, shownAddress } from '../../reader-address.ts';
import { CHANNEL, changesOn } from '../../storage/changes.ts';
import { openStore } from '../../storage/store.ts';
import { alwaysHere } from './always-here.ts';
import { packagedCatalogue } from './catalogue.ts';
import { chainIn } from './chain.ts';
import { onCommand } from './commands.ts';
import { createHandlers } from './handlers.ts';
import type { Tab } from './jump-tabs.ts';
import { jumpsIn } from './jumps.ts';
import { createMenu, onMenuClick } from './menu.ts';
import { pagesIn } from './pages.ts';
import { framedPage, offscreenPage } from './peek-page.ts';
import type { Offscreen } from './peek-page.ts';
import { createReceiver } from './protocol.ts';
import { report } from './report.ts';
import { canShow, onTurned, OPEN_READER, readerOpener } from './reader.ts';
import type { SendToFrame } from './tell.ts';
import { wishesIn } from './wishes.ts';
import { packagedWords } from './words.ts';

/**
 * The background: a service worker in Chromium, an event page in Firefox. It can be killed between any two messages, so it holds no truth, and
 * every listener is registered before the first turn of the event loop ends. What each does stands in a file of its own.
 */
export default defineBackground(() => {
  const { runtime, tabs, windows, commands, contextMenus, storage, i18n, scripting, declarativeNetRequest } = browser;
  const own = { id: runtime.id, root: runtime.getURL(''), hosts: runtime.getManifest().host_permissions ?? [] };
  const store = openStore();
  const keeping = store.keeping(storage.local);
  const pages = pagesIn(storage.session);
  const wishes = wishesIn(storage.session);
  const send: SendToFrame = (...message) => tabs.sendMessage(...message);
  const tabsOfJumps = {
    get: (id: number) => tabs.get(id),
    query: (about: object) => tabs.query(about),
    create: (tab: object) => tabs.create(tab),
    update: (id: number, change: { active: true }) => tabs.update(id, change),
    focusWindow: (id: number) => windows.update(id, { focused: true }),
    navigate: (id: number, url: string) => tabs.update(id, { url }),
  };
  const reader = {
    at: (symbol: string, language: Language) => runtime.getURL(readerPath(documentAddress(symbol, language)) ?? 'reader.html'),
    of: (address: string, beside: Tab | null) =>
      isPdfAddress(address) && canShow(beside) ? runtime.getURL(readerPath(address) ?? 'reader.html') : address,
    shows: (address: string) => (isReaderPage(address, own.root) ? shownAddress(address) : null),
  };
  const jumps = jumpsIn({ tabs: tabsOfJumps, pages, chain: chainIn(storage.session), wishes, library: store.library, send, reader });
  const openReader = readerOpener(tabsOfJumps, (path) => runtime.getURL(path), wishes);
  const always = alwaysHere({
    rules: declarativeNetRequest,
    settings: store.settings,
    // in Chromium another one in each session, which no page can know
    landing: runtime.getURL(LANDING),
    without: async () => (await tabs.query({})).flatMap((tab) => (tab.id !== undefined && !canShow(tab) ? [tab.id] : [])),
  });
  const catalogue = packagedCatalogue((path) => runtime.getURL(path));
  const urlOf = (path: string): string => runtime.getURL(path);
  const peekPage = import.meta.env['FIREFOX']
    ? framedPage(document, urlOf)
    : offscreenPage((globalThis as unknown as { chrome: Offscreen }).chrome, urlOf);
  const handlers = createHandlers({
    store,
    catalogue,
    pages,
    send,
    loadScript: (script, tabId, frameId) => scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] }),
    words: packagedWords((path) => runtime.getURL(path)),
    tabs: tabsOfJumps,
    jumps,
    wishes,
    openReader,
    always,
    changes: changesOn(new BroadcastChannel(CHANNEL)),
    keeping,
    peek: { page: peekPage, ask: askOver(new BroadcastChannel(PEEK_LINE)) },
  });
  // looked at first: once they are gone, nobody could tell them from notes that were lost
  const tidy = async () => {
    const looked = await keeping.look();
    if (looked.ok) await store.notes.purge();
  };
  const reported = (work: Promise<unknown>) => void work.catch(report);
  const command = onCommand(tabs, browser);
  const menuClick = onMenuClick(tabs, openReader);
  const turned = onTurned(always);
  const menuTitles = {
    'write-note': i18n.getMessage('menu_write_note'),
    'write-note-here': i18n.getMessage('menu_write_note_here'),
    'open-reader': i18n.getMessage('reader_open_here'),
  };

  runtime.onMessage.addListener(createReceiver(own, handlers, report));
  runtime.onInstalled.addListener(() => reported(createMenu(contextMenus, menuTitles, own.hosts)));
  runtime.onInstalled.addListener(() => reported(tidy()));
  runtime.onStartup.addListener(() => reported(tidy()));
  // the way back may lead from a page that is none of ours
  commands.onCommand.addListener((name, tab) =>
    reported(name === 'back' ? jumps.back(tab) : name === OPEN_READER ? openReader(tab) : command(name, tab)),
  );
  contextMenus.onClicked.addListener((click, tab) => reported(menuClick(click, tab)));
  tabs.onRemoved.addListener((tabId) => reported(pages.forgetTab(tabId)));
  tabs.onRemoved.addListener((tabId) => reported(always.redirect(tabId)));
  const hearTurned = (...[tabId, change, tab]: Parameters<typeof turned>): void => reported(turned(tabId, change, tab));
  // Firefox starts the background for nothing else then; Chromium knows no filter here
  if (import.meta.env['FIREFOX']) tabs.onUpdated.addListener(hearTurned, { properties: ['url', 'status'] });
  else tabs.onUpdated.addListener(hearTurned);
  tabs.onCreated.addListener((tab) => !canShow(tab) && reported(always.heed()));
  // each time it starts: after an update of the extension, or once it was switched on again, the browser may say nothing else
  reported(always.heed());
  tabs.onRemoved.addListener((tabId) => reported(jumps.closed(tabId)));
});
