import type { CommandName } from '../../messages.ts';
import { OPEN_PANEL, openPanel } from './panel.ts';
import type { Panels } from './panel.ts';
import { isCommandName } from './validate.ts';

/** The part of `browser.tabs` that is used. */
export interface Tabs {
  query(about: { active: true; lastFocusedWindow: true }): Promise<{ readonly id?: number | undefined }[]>;
  sendMessage(tabId: number, message: unknown, options?: { frameId: number }): Promise<unknown>;
}

/** Hands a command to a tab's content script; a tab where none listens (another site, a page of the browser) is passed over. */
export async function sendCommand(tabs: Tabs, tabId: number, name: CommandName, frameId?: number): Promise<void> {
  const message = { type: 'command', body: { name } };
  try {
    await (frameId === undefined ? tabs.sendMessage(tabId, message) : tabs.sendMessage(tabId, message, { frameId }));
  } catch {
    // not a page that we read
  }
}

/** The part of `tabs.Tab` that is read. */
interface CommandTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/** For `commands.onCommand`: the command goes to the tab it was given in, or else to the active one; the panel is opened here. */
export function onCommand(tabs: Tabs, panels: Panels): (name: string, tab?: CommandTab) => Promise<void> {
  return async (name, tab) => {
    if (name === OPEN_PANEL) return openPanel(panels, tab?.windowId);
    if (!isCommandName(name)) return;
    const id = tab?.id ?? (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (id !== undefined) await sendCommand(tabs, id, name);
  };
}
