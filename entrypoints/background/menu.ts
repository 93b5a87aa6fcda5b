import { sendCommand } from './commands.ts';
import type { Tabs } from './commands.ts';

import type { Tab } from './jump-tabs.ts';

const ITEM = 'write-note';
const READER = 'open-reader';

/** The part of `browser.contextMenus` that is used. */
export interface Menus {
  removeAll(): Promise<void>;
  create(item: {
    id: string;
    title: string;
    contexts: ['selection'] | ['link'];
    documentUrlPatterns?: string[];
    targetUrlPatterns?: string[];
  }): unknown;
}

/** Links that lead to a PDF of the UN, or to its page: `docs.un.org` frames one. */
const PDF_LINKS = [
  'https://documents.un.org/*',
  'https://docs.un.org/*',
  'https://undocs.org/*',
  'https://*.un.org/*.pdf*',
  'https://*.un.org/*.PDF*',
  'https://*.ohchr.org/*.pdf*',
];

/**
 * Makes the items of the context menu: "Note on these words", on the hosts we read, and "Open in the reader", on links to PDFs of the UN wherever they
 * stand. For `runtime.onInstalled`: the browser keeps them.
 */
export async function createMenu(
  menus: Menus,
  titles: { readonly note: string; readonly reader: string },
  hosts: readonly string[],
): Promise<void> {
  await menus.removeAll();
  menus.create({ id: ITEM, title: titles.note, contexts: ['selection'], documentUrlPatterns: [...hosts] });
  menus.create({ id: READER, title: titles.reader, contexts: ['link'], targetUrlPatterns: PDF_LINKS });
}

interface Click {
  readonly menuItemId: string | number;
  readonly frameId?: number | undefined;
  readonly linkUrl?: string | undefined;
}

/** For `contextMenus.onClicked`: the frame whose words are selected is told to write a note; a link is opened in the reader. */
export function onMenuClick(
  tabs: Tabs,
  openReader: (tab?: Tab, address?: string) => Promise<void>,
): (click: Click, tab?: Tab) => Promise<void> {
  return async ({ menuItemId, frameId, linkUrl }, tab) => {
    if (menuItemId === READER) return openReader(tab, linkUrl);
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    await sendCommand(tabs, tab.id, 'write-note', frameId);
  };
}
