import { sendCommand } from './commands.ts';
import type { Tabs } from './commands.ts';

/** What each item tells the page. */
const ITEMS = [
  { id: 'write-note', contexts: ['selection'] },
  { id: 'write-note-here', contexts: ['page'] },
] as const;

type Item = (typeof ITEMS)[number];

/** The part of `browser.contextMenus` that is used. */
export interface Menus {
  removeAll(): Promise<void>;
  create(item: { id: Item['id']; title: string; contexts: ['selection' | 'page']; documentUrlPatterns: string[] }): unknown;
}

/** Makes the items of the context menu, on selected words and on the page, on the hosts we read. For `runtime.onInstalled`: the browser keeps them. */
export async function createMenu(menus: Menus, titles: Readonly<Record<Item['id'], string>>, hosts: readonly string[]): Promise<void> {
  await menus.removeAll();
  for (const { id, contexts } of ITEMS) menus.create({ id, title: titles[id], contexts: [...contexts], documentUrlPatterns: [...hosts] });
}

interface Click {
  readonly menuItemId: string | number;
  readonly frameId?: number | undefined;
}

/** For `contextMenus.onClicked`: the frame that was pressed is told to write a note. */
export function onMenuClick(tabs: Tabs): (click: Click, tab?: { readonly id?: number | undefined }) => Promise<void> {
  return async ({ menuItemId, frameId }, tab) => {
    const item = ITEMS.find(({ id }) => id === menuItemId);
    if (item && tab?.id !== undefined) await sendCommand(tabs, tab.id, item.id, frameId);
  };
}
