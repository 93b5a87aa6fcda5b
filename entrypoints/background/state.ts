import type { PageState } from '../../messages.ts';
import { isPaused } from '../../storage/settings.ts';
import type { SettingsStore } from '../../storage/settings.ts';
import { DEFAULT_SETTINGS } from '../../storage/types.ts';

/** Answers the state of a page at an address. While the store is closed the defaults hold: citations need no store. */
export type StateOf = (address: string) => Promise<PageState>;

/** @param edition of the catalogue: `2026-07` */
export function pageStates(settings: Pick<SettingsStore, 'get'>, edition: string): StateOf {
  return async (address) => {
    const read = await settings.get();
    const set = read.ok ? read.value : DEFAULT_SETTINGS;
    const on = !isPaused(set, new URL(address).hostname);
    const { dwell, marks, noteButton, printNotes } = set;
    return { on, settings: { dwell, marks, noteButton, printNotes }, catalogue: edition };
  };
}
