/** The tab that the popup stands over. */
import browser from 'webextension-polyfill';
import { askPage } from '../../ask.ts';
import type { PanelTabName } from '../../components/panel/tabs.tsx';
import { failed } from '../../messages.ts';
import type { PageDescription, Result } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import { readerPath } from '../../reader-address.ts';
import { openPanel } from '../../open-panel.ts';

export interface TabView {
  /** host name, where the browser tells the address; null elsewhere */
  readonly host: string | null;
  /** null: no content script of ours answers there */
  readonly description: PageDescription | null;
  /** `page:` and the address without query and fragment: where notes of a page without a document are kept */
  readonly pageKey: string | null;
  /** path of our PDF reader with what the tab shows, where that is a PDF of the UN or has one */
  readonly reader?: string;
}

export interface TabAccess {
  read(): Promise<TabView>;
  /** Shows a note on the page, and the page itself; false where its words are not there. */
  show(noteId: string): Promise<boolean>;
  /** Places a note at what is selected on the page; null where nothing is. */
  place(noteId: string): Promise<Result<Note | null>>;
  /** Opens the side panel beside the tab that was read; in the very press. False where the browser does not. */
  openPanel(at: PanelTabName): Promise<boolean>;
  /** Opens the options in a tab of their own. */
  settings(): Promise<void>;
}

const NOWHERE: TabView = { host: null, description: null, pageKey: null };

function viewOf({ url: address, incognito }: browser.Tabs.Tab, description: PageDescription | null): TabView {
  if (address === undefined || !/^https?:/.test(address)) return { ...NOWHERE, description };
  const { hostname, origin, pathname } = new URL(address);
  // Chromium shows pages of ours in no private window
  const reader = incognito && import.meta.env['FIREFOX'] !== true ? null : readerPath(address);
  return { host: hostname, description, pageKey: `page:${origin}${pathname}`, ...(reader === null ? {} : { reader: `/${reader}` }) };
}

/** @param chosen id of a tab, for a popup that is opened as a page of its own; null: the active tab of this window */
export function tabAccess(chosen: number | null): TabAccess {
  const find = async (): Promise<browser.Tabs.Tab | undefined> => {
    if (chosen !== null) return browser.tabs.get(chosen);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab;
  };
  let beside: number | null = chosen;
  return {
    async read() {
      const tab = await find().catch(() => undefined);
      if (tab?.id === undefined) return NOWHERE;
      beside = tab.id;
      const described = await askPage(tab.id, 'page.describe', {});
      return viewOf(tab, described.ok ? described.value : null);
    },
    openPanel: (at) =>
      beside === null
        ? Promise.resolve(false)
        : openPanel(beside, at).then(
            () => true,
            () => false,
          ),
    async show(noteId) {
      const tab = await find().catch(() => undefined);
      if (tab?.id === undefined) return false;
      const shown = await askPage(tab.id, 'note.show', { id: noteId });
      if (!shown.ok || !shown.value) return false;
      // the popup may stand in a tab of its own, before the one it is about
      if (chosen !== null) await browser.tabs.update(tab.id, { active: true });
      return true;
    },
    async place(noteId) {
      const tab = await find().catch(() => undefined);
      return tab?.id === undefined ? failed('not-found', 'no tab') : askPage(tab.id, 'note.place', { id: noteId });
    },
    async settings() {
      await browser.runtime.openOptionsPage();
      if (chosen === null) window.close();
    },
  };
}
