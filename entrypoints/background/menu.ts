import { sendCommand } from './commands.ts';
import type { Tabs } from './commands.ts';

import type { Tab } from './jump-tabs.ts';

/** What each item tells the page. */
const ITEMS = [
  { id: 'write-note', contexts: ['selection'] },
  { id: 'write-note-here', contexts: ['page'] },
] as const;

const READER = 'open-reader';

type Item = (typeof ITEMS)[number];

/** The part of `browser.contextMenus` that is used. */
export interface Menus {
  removeAll(): Promise<void>;
  create(item: {
    id: Item['id'] | typeof READER;
    title: string;
    contexts: ['selection' | 'page' | 'link'];
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
 * Makes the items of the context menu: on selected words and on the page, on the hosts we read; and on links to PDFs of the UN, wherever they stand. For
 * `runtime.onInstalled`: the browser keeps them.
 */
export async function createMenu(
  menus: Menus,
  titles: Readonly<Record<Item['id'] | typeof READER, string>>,
  hosts: readonly string[],
): Promise<void> {
  await menus.removeAll();
  for (const { id, contexts } of ITEMS) menus.create({ id, title: titles[id], contexts: [...contexts], documentUrlPatterns: [...hosts] });
  menus.create({ id: READER, title: titles[READER], contexts: ['link'], targetUrlPatterns: PDF_LINKS });
}

interface Click {
  readonly menuItemId: string | number;
  readonly frameId?: number | undefined;
  readonly linkUrl?: string | undefined;
}

/** For `contextMenus.onClicked`: the frame that was pressed is told to write a note; a link is opened in the reader. */
export function onMenuClick(
  tabs: Tabs,
  openReader: (tab?: Tab, address?: string) => Promise<unknown>,
): (click: Click, tab?: Tab) => Promise<void> {
  return async ({ menuItemId, frameId, linkUrl }, tab) => {
    if (menuItemId === READER) {
      await openReader(tab, linkUrl);
      return;
    }
    const item = ITEMS.find(({ id }) => id === menuItemId);
    if (item && tab?.id !== undefined) await sendCommand(tabs, tab.id, item.id, frameId);
  };
}
