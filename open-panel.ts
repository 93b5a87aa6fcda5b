import browser from 'webextension-polyfill';
import type { PanelTabName } from './components/panel/tabs.tsx';

/** Chromium's; the polyfill hands it through, and has no types for it. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/**
 * Opens the side panel beside a tab, at one of its own tabs. To be called in the very press: both browsers ask for one, and waiting for anything
 * would end it.
 */
export async function openPanel(tabId: number, at: PanelTabName): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  const opened = sidePanel ? sidePanel.open({ tabId }) : browser.sidebarAction.open();
  await Promise.all([opened, browser.storage.session.set({ 'panel.wanted': { at, tabId, when: Date.now() } })]);
}
