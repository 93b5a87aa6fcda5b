import { sendCommand } from './commands.ts';
import type { Tabs } from './commands.ts';

const ITEM = 'write-note';

/** The part of `browser.contextMenus` that is used. */
export interface Menus {
  removeAll(): Promise<void>;
  create(item: { id: string; title: string; contexts: ['selection']; documentUrlPatterns: string[] }): unknown;
}

/** Makes the item "Note on these words" of the context menu, on the hosts we read. For `runtime.onInstalled`: the browser keeps it. */
export async function createMenu(menus: Menus, title: string, hosts: readonly string[]): Promise<void> {
  await menus.removeAll();
  menus.create({ id: ITEM, title, contexts: ['selection'], documentUrlPatterns: [...hosts] });
}

interface Click {
  readonly menuItemId: string | number;
  readonly frameId?: number | undefined;
}

/** For `contextMenus.onClicked`: the frame whose words are selected is told to write a note. */
export function onMenuClick(tabs: Tabs): (click: Click, tab?: { readonly id?: number | undefined }) => Promise<void> {
  return async ({ menuItemId, frameId }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    await sendCommand(tabs, tab.id, 'write-note', frameId);
  };
}
