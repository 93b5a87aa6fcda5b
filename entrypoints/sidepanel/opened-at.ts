/** Which tab of the panel is wanted by whoever opens it. The background and the popup may be gone by the time it stands there. */
import browser from 'webextension-polyfill';
import type { PanelTabName } from '../../components/panel/tabs.tsx';

/** In `storage.session`. */
const KEY = 'panel.tab';

const nameOf = (value: unknown): PanelTabName | null => (value === 'outline' || value === 'citations' || value === 'notes' ? value : null);

/** Tells which one was wanted, and whenever another is. */
export async function wantedTab(hear: (name: PanelTabName) => void): Promise<void> {
  const take = (value: unknown): void => {
    const name = nameOf(value);
    if (!name) return;
    hear(name);
    // once: a panel that is opened by its key later begins where it begins
    void browser.storage.session.remove(KEY);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[KEY]?.newValue));
  take((await browser.storage.session.get(KEY))[KEY]);
}
