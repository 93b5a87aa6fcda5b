/** Which tab of the panel is wanted by whoever opens it, and beside which tab of the browser. They may be gone by the time it stands there. */
import browser from 'webextension-polyfill';
import type { PanelTabName } from '../../components/panel/tabs.tsx';

/** In `storage.session`. */
const KEY = 'panel.wanted';
/** A wish older than this, in milliseconds, was for a panel that was open then. */
const FRESH = 10_000;

export interface Wish {
  readonly at: PanelTabName;
  readonly tabId: number;
}

function wishOf(value: unknown): (Wish & { readonly when: number }) | null {
  const { at, tabId, when } = Object(value) as Record<string, unknown>;
  const isName = at === 'outline' || at === 'citations' || at === 'notes';
  return isName && typeof tabId === 'number' && typeof when === 'number' ? { at, tabId, when } : null;
}

/** Tells the wish that the panel was opened with, and each one that comes while it is open. */
export async function heedWishes(hear: (wish: Wish) => void): Promise<void> {
  browser.storage.session.onChanged.addListener((changes) => {
    const wish = wishOf(changes[KEY]?.newValue);
    if (wish) hear(wish);
  });
  const wish = wishOf((await browser.storage.session.get(KEY))[KEY]);
  if (wish && Date.now() - wish.when < FRESH) hear(wish);
}
