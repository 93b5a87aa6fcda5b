import { readerPath } from '../../reader-address.ts';
import { openBeside } from './jump-tabs.ts';
import type { Tab, TabsOfJumps } from './jump-tabs.ts';

/** Name of the command. */
export const OPEN_READER = 'open-reader';

/** Opens our PDF reader beside a tab: with the PDF at an address, else with what the tab shows, else empty, to be given a file. */
export function readerOpener(tabs: Pick<TabsOfJumps, 'create' | 'query'>, urlOf: (path: string) => string) {
  return async (tab?: Tab, address?: string): Promise<void> => {
    const beside = tab ?? (await tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? null;
    const shown = address ?? beside?.url;
    await openBeside(tabs as TabsOfJumps, urlOf((shown === undefined ? null : readerPath(shown)) ?? 'reader.html'), beside);
  };
}
