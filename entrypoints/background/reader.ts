import { failed } from '../../messages.ts';
import { isPdfAddress, readerPath } from '../../reader-address.ts';
import type { AlwaysHere } from './always-here.ts';
import { openBeside, tabAt } from './jump-tabs.ts';
import type { Tab, TabsOfJumps } from './jump-tabs.ts';
import type { Handlers } from './protocol.ts';
import type { Wishes } from './wishes.ts';

/** Name of the command. */
export const OPEN_READER = 'open-reader';

type TabsOfReader = Pick<TabsOfJumps, 'get' | 'create' | 'query'> & { navigate(tabId: number, url: string): Promise<unknown> };

/** Opens our PDF reader beside a tab, with the PDF at an address, else with what the tab shows, else empty, to be given a file; or in the tab itself. False where it cannot be shown there. */
export type OpenReader = (tab?: Tab, address?: string, instead?: boolean) => Promise<boolean>;

/** Chromium shows pages of ours in no private window, and would open them in another one: what is read in private is not to be told there. */
export const canShow = (tab: Tab | null): boolean => import.meta.env['FIREFOX'] === true || tab?.incognito !== true;

const withoutFragment = (address?: string): string | undefined => address?.replace(/#.*$/, '');

/** @param wishes where the tab was opened to go to, the reader goes */
export function readerOpener(tabs: TabsOfReader, urlOf: (path: string) => string, wishes: Pick<Wishes, 'pass'>): OpenReader {
  return async (tab, address, instead = false) => {
    const beside = tab ?? (await tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? null;
    if (!canShow(beside)) return false;
    const shown = address ?? beside?.url;
    const url = urlOf((shown === undefined ? null : readerPath(shown)) ?? 'reader.html');
    if (instead && beside?.id !== undefined) {
      await tabs.navigate(beside.id, url);
      return true;
    }
    const opened = await openBeside(tabs, url, beside);
    const isOfTab = address === undefined || withoutFragment(beside?.url) === withoutFragment(address);
    if (isOfTab && beside?.id !== undefined && opened.id !== undefined) await wishes.pass(beside.id, opened.id);
    return true;
  };
}

/** What pages ask of the reader, and the reader's own page. */
export function readerHandlers(
  tabs: Pick<TabsOfJumps, 'get'>,
  openReader: OpenReader,
  here: Pick<AlwaysHere, 'letBe'>,
): Pick<Handlers['fromPage'], 'reader.open' | 'reader.original'> {
  return {
    async 'reader.open'({ instead }, { tabId, frameId, address }) {
      const tab = await tabAt(tabs, tabId);
      // the page that a link to a PDF names stands behind the address
      const full = frameId === 0 && tab?.url?.startsWith(`${address}#`) ? tab.url : address;
      return (await openReader(tab ?? undefined, full, instead)) ? { ok: true, value: null } : failed('not-allowed', 'in a private window');
    },
    async 'reader.original'(_, { tabId, reader }) {
      if (reader !== true) return failed('not-allowed', 'for our reader');
      await here.letBe(tabId);
      return { ok: true, value: null };
    },
  };
}

/** For `tabs.onUpdated`: a tab that was left to the browser's own viewer shows something else now. Addresses are told on the hosts we are on, and of our own pages. */
export function onTurned(here: Pick<AlwaysHere, 'redirect'>) {
  return async (tabId: number, change: { readonly url?: string | undefined; readonly status?: string | undefined }, tab: Tab) => {
    const isElsewhere = change.url === undefined ? change.status === 'complete' && tab.url === undefined : !isPdfAddress(change.url);
    if (isElsewhere) await here.redirect(tabId);
  };
}
