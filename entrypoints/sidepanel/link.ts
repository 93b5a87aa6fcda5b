/** The panel's side of the port, and the tab it stands beside: it follows the reader from tab to tab and from page to page. */
import browser from 'webextension-polyfill';
import { askPage } from '../../ask.ts';
import { failed, isEnvelope, PANEL_PORT } from '../../messages.ts';
import type { Ask, Envelope, PageToPanel, PanelToPage, Result } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import { isReaderPage } from '../../reader-address.ts';
import { isUnPage } from '../../un-hosts.ts';
import type { PageLink } from './page-link.ts';
import { heard, NOTHING, tabOf } from './state.ts';
import type { PanelState } from './state.ts';

/** A page whose content script does not answer yet is asked again: so often, after so many milliseconds. */
const TRIES = 40;
const PAUSE = 250;

export class TabLink implements PageLink {
  #state: PanelState = NOTHING;
  #port: browser.Runtime.Port | null = null;
  #hear: ((state: PanelState) => void) | null = null;
  #went: ((there: boolean) => void) | null = null;
  readonly #links = new Map<string, (address: string | null) => void>();
  /** counts up with each page that is stood beside: what was under way for another is given up */
  #turn = 0;

  /** @param chosen id of a tab, for a panel that is opened as a page of its own; null: the active tab of this window */
  constructor(private readonly chosen: number | null) {}

  get state(): PanelState {
    return this.#state;
  }

  async start(hear: (state: PanelState) => void): Promise<void> {
    this.#hear = hear;
    browser.tabs.onUpdated.addListener((tabId, change, tab) => {
      if (tabId !== this.#state.tab?.id) return;
      if (change.url !== undefined) this.#set({ ...this.#state, tab: tabOf(tabId, tab.url) });
      // a page that stays hears of its own address by itself
      if (change.status === 'complete' && !this.#port) void this.#stand(tabId);
    });
    if (this.chosen !== null) return this.#stand(this.chosen);
    const { id: windowId } = await browser.windows.getCurrent();
    browser.tabs.onActivated.addListener((active) => {
      if (active.windowId === windowId) void this.#stand(active.tabId);
    });
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await this.#stand(tab.id);
    return undefined;
  }

  goToPart(id: string): Promise<boolean> {
    return this.#go('go.part', { id });
  }

  goToCitation(id: number): Promise<boolean> {
    return this.#go('go.citation', { id });
  }

  async linkToPart(id: string): Promise<string | null> {
    if (!this.#port) return null;
    const address = new Promise<string | null>((resolve) => this.#links.set(id, resolve));
    this.#post('link.part', { id });
    return address;
  }

  async showNote(id: string): Promise<boolean> {
    const { tab } = this.#state;
    if (!tab) return false;
    const shown = await askPage(tab.id, 'note.show', { id });
    return shown.ok && shown.value;
  }

  async placeNote(id: string): Promise<Result<Note | null>> {
    const { tab } = this.#state;
    return tab ? askPage(tab.id, 'note.place', { id }) : failed('not-found', 'no tab');
  }

  async back(): Promise<void> {
    const { tab } = this.#state;
    if (tab) await askPage(tab.id, 'command', { name: 'back' });
  }

  /** Stands beside the page of a tab. */
  async #stand(tabId: number): Promise<void> {
    const turn = ++this.#turn;
    this.#leave();
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (turn !== this.#turn) return;
    const isOurs = isUnPage(tab?.url) || (tab?.url !== undefined && isReaderPage(tab.url, browser.runtime.getURL('')));
    this.#set({ ...NOTHING, tab: tabOf(tabId, tab?.url), reached: isOurs ? null : false });
    for (let time = 0; isOurs && time < TRIES; time++) {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const isHeard = await this.#connect(tabId, turn);
      if (isHeard || turn !== this.#turn) return;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (turn !== this.#turn) return;
    }
    if (isOurs) this.#set({ ...this.#state, reached: false });
  }

  /** True once the page has spoken, however long it is being read; false where nobody is there, or goes away unheard. */
  #connect(tabId: number, turn: number): Promise<boolean> {
    const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    this.#port = port;
    return new Promise((resolve) => {
      port.onMessage.addListener((message: unknown) => {
        if (turn !== this.#turn || !isEnvelope(message)) return;
        this.#take(message as Envelope<PageToPanel>);
        resolve(true);
      });
      port.onDisconnect.addListener(() => {
        // read, or the browser reports it: nobody there is no fault
        void browser.runtime.lastError;
        resolve(false);
        if (this.#port !== port) return;
        this.#port = null;
        this.#endWishes();
        // it was there, and has gone: another page is on its way
        if (this.#state.reached) void this.#stand(tabId);
      });
    });
  }

  #take(message: Envelope<PageToPanel>): void {
    if (message.type === 'went') {
      this.#went?.(message.body);
      this.#went = null;
    } else if (message.type === 'link') {
      this.#links.get(message.body.id)?.(message.body.address);
      this.#links.delete(message.body.id);
    } else this.#set(heard(this.#state, message));
  }

  #go<K extends 'go.part' | 'go.citation'>(type: K, body: Ask<PanelToPage, K>): Promise<boolean> {
    this.#went?.(false);
    if (!this.#port) return Promise.resolve(false);
    const went = new Promise<boolean>((resolve) => (this.#went = resolve));
    this.#post(type, body);
    return went;
  }

  #post<K extends keyof PanelToPage>(type: K, body: Ask<PanelToPage, K>): void {
    // a port of ours, no window: there is no origin to name
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#port?.postMessage({ type, body });
  }

  #leave(): void {
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
    this.#endWishes();
  }

  #endWishes(): void {
    this.#went?.(false);
    this.#went = null;
    for (const end of this.#links.values()) end(null);
    this.#links.clear();
  }

  #set(state: PanelState): void {
    this.#state = state;
    this.#hear?.(state);
  }
}
