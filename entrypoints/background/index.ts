import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { openStore } from '../../storage/store.ts';
import { packagedCatalogue } from './catalogue.ts';
import { onCommand } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { createMenu, onMenuClick } from './menu.ts';
import { pagesIn } from './pages.ts';
import { createReceiver } from './protocol.ts';
import { packagedWords } from './words.ts';

/**
 * The background: a service worker in Chromium, an event page in Firefox. It can be killed between any two messages, so it holds no truth, and
 * every listener is registered before the first turn of the event loop ends. What each does stands in a file of its own.
 */
export default defineBackground(() => {
  const { runtime, tabs, commands, contextMenus, storage, i18n, scripting } = browser;
  const own = { id: runtime.id, root: runtime.getURL(''), hosts: runtime.getManifest().host_permissions ?? [] };
  const store = openStore();
  const pages = pagesIn(storage.session);
  const catalogue = packagedCatalogue((path) => runtime.getURL(path));
  const handlers = createHandlers({
    store,
    catalogue,
    pages,
    send: (...message) => tabs.sendMessage(...message),
    loadScript: (script, tabId, frameId) => scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] }),
    words: packagedWords((path) => runtime.getURL(path)),
  });
  // what nobody expected; expected failures are values
  // oxlint-disable-next-line no-console
  const report = (error: unknown) => console.error('[Operative]', error);
  const reported = (work: Promise<unknown>) => void work.catch(report);
  const command = onCommand(tabs, browser);
  const menuClick = onMenuClick(tabs);

  runtime.onMessage.addListener(createReceiver(own, handlers, report));
  runtime.onInstalled.addListener(() => reported(createMenu(contextMenus, i18n.getMessage('menu_write_note'), own.hosts)));
  runtime.onInstalled.addListener(() => reported(store.notes.purge()));
  runtime.onStartup.addListener(() => reported(store.notes.purge()));
  commands.onCommand.addListener((name, tab) => reported(command(name, tab)));
  contextMenus.onClicked.addListener((click, tab) => reported(menuClick(click, tab)));
  tabs.onRemoved.addListener((tabId) => reported(pages.forgetTab(tabId)));
});
