/** Tabs and windows, as jumps use them. No permission is needed for any of it: addresses are read on the hosts we are on only. */
import type { Ask, Result, ToPage } from '../../messages.ts';
import type { SendToFrame } from './tell.ts';

/** The part of `tabs.Tab` that is read. */
export interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly index?: number | undefined;
  readonly incognito?: boolean | undefined;
  readonly url?: string | undefined;
  readonly discarded?: boolean | undefined;
  readonly lastAccessed?: number | undefined;
}

/** The part of `browser.tabs` and `browser.windows` that is used. */
export interface TabsOfJumps {
  get(tabId: number): Promise<Tab>;
  query(about: { active?: true; lastFocusedWindow?: true }): Promise<Tab[]>;
  create(tab: { url: string; active: true; windowId?: number; index?: number; openerTabId?: number }): Promise<Tab>;
  update(tabId: number, change: { active: true }): Promise<unknown>;
  focusWindow(windowId: number): Promise<unknown>;
}

/** A page that the browser has put to sleep answers once its tab is looked at. */
const PATIENCE = 1500;

/** Null where the tab is gone. */
export async function tabAt(tabs: Pick<TabsOfJumps, 'get'>, tabId: number): Promise<Tab | null> {
  try {
    return await tabs.get(tabId);
  } catch {
    return null;
  }
}

/** Puts a tab in front, and its window too. */
export async function activate(tabs: TabsOfJumps, tabId: number, beside: Tab | null): Promise<void> {
  const tab = await tabAt(tabs, tabId);
  await tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined && tab.windowId !== beside?.windowId) await tabs.focusWindow(tab.windowId);
}

/** A new tab after the one that the reader looks at, in its window. */
export async function openBeside(tabs: Pick<TabsOfJumps, 'create'>, url: string, beside: Tab | null): Promise<Tab> {
  const place = {
    ...(beside?.windowId === undefined ? {} : { windowId: beside.windowId }),
    ...(beside?.index === undefined ? {} : { index: beside.index + 1 }),
    ...(beside?.id === undefined ? {} : { openerTabId: beside.id }),
  };
  return tabs.create({ url, active: true, ...place });
}

/** Says something to a frame. Null where nobody listens there; `slow` where no answer came in time, which says nothing of the page. */
export async function sayTo<K extends keyof ToPage>(
  send: SendToFrame,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  type: K,
  body: Ask<ToPage, K>,
): Promise<Result<ToPage[K]['answer']> | 'slow' | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), PATIENCE);
  });
  try {
    const answer = await Promise.race([send(tabId, { type, body }, { frameId }), slow]);
    if (answer === 'slow') return answer;
    return (answer as Result<ToPage[K]['answer']> | undefined) ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
