/** Jumps over documents and tabs, and the way back. All that is known of them lies in `storage.session`. */
import { documentAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import type { Ask, FromPage, Left, Origin } from '../../messages.ts';
import type { Library } from '../../storage/library.ts';
import { sameWork } from '../../storage/works.ts';
import { isUnPage } from '../../un-hosts.ts';
import type { Chain, Step } from './chain.ts';
import { activate, openBeside, sayTo, tabAt } from './jump-tabs.ts';
import type { Tab, TabsOfJumps } from './jump-tabs.ts';
import type { OpenPage, Pages } from './pages.ts';
import type { SendToFrame } from './tell.ts';
import type { PageSender } from './trust.ts';
import type { Wishes } from './wishes.ts';

export interface JumpWorld {
  readonly tabs: TabsOfJumps;
  readonly pages: Pick<Pages, 'at' | 'all'>;
  readonly chain: Chain;
  readonly wishes: Wishes;
  readonly library: Pick<Library, 'list'>;
  readonly send: SendToFrame;
  /** addresses of our PDF reader */
  readonly reader: {
    /** with a document */
    at(symbol: string, language: Language): string;
    /** with the file at this address; the address itself where it is none, or where the reader cannot be shown beside this tab */
    of(address: string, beside: Tab | null): string;
    /** address of what a tab shows, where that is our reader; else null */
    shows(tab: string): string | null;
  };
}

type Asked = Omit<Ask<FromPage, 'jump.open'>, 'from' | 'reader'>;

export interface Jumps {
  /** A jump that a page asks for. */
  open(asked: Ask<FromPage, 'jump.open'>, page: PageSender): Promise<void>;
  /** A jump that one of our own pages asks for: it is made from the tab that the reader looks at. */
  openFromTab(asked: Asked): Promise<void>;
  /** A jump was made on a page. */
  left(place: Left, page: PageSender): Promise<void>;
  /** Back by one jump. @param tab the one that the reader looks at; the active one unless told */
  back(tab?: Tab): Promise<boolean>;
  /** Once the jumps that were asked for so far are made: what they leave for a new tab is there then. */
  settled(): Promise<void>;
  /** A tab was closed. */
  closed(tabId: number): Promise<void>;
}

const originOf = (step: Step | undefined): Origin | null => (step ? { document: step.document, path: step.place.anchor.paragraph } : null);

const withoutFragment = (address: string): string => address.replace(/#.*$/, '');

export function jumpsIn({ tabs, pages, chain, wishes, library, send, reader }: JumpWorld): Jumps {
  /** One after another: two keys pressed at once are two steps back, not one step twice. */
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  const activeTab = async (): Promise<Tab | null> => (await tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? null;

  async function stepFrom(place: Left, { tabId, frameId, address }: Pick<PageSender, 'tabId' | 'frameId' | 'address'>): Promise<Step> {
    const here = (await pages.all()).find((page) => page.tabId === tabId && page.frameId === frameId && page.address === address);
    return { tabId, frameId, address, document: here?.document ?? null, language: here?.language ?? place.anchor.language, place };
  }

  /** Pages of a document that are open, the best one first: in the language, in this frame, in this window, looked at last. */
  async function openPages(symbol: string, language: Language | null, beside: Tab | null, own: Step | null) {
    const shown = (await pages.all()).filter(({ document }) => document !== null && sameWork(document, symbol));
    const known = await Promise.all(shown.map(async (page) => ({ page, tab: await tabAt(tabs, page.tabId) })));
    const rank = ({ page, tab }: { page: OpenPage; tab: Tab | null }): number[] => [
      page.language === language ? 1 : 0,
      page.tabId === own?.tabId && page.frameId === own.frameId ? 1 : 0,
      tab?.windowId === beside?.windowId ? 1 : 0,
      tab?.lastAccessed ?? 0,
    ];
    return known
      .filter(({ tab }) => tab !== null && (tab.incognito === true) === (beside?.incognito === true))
      .map((each) => ({ ...each, rank: rank(each) }))
      .sort((one, other) => other.rank.map((value, at) => value - (one.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
  }

  /** Where a document is to be had in a language: the page that this reader has read it on, else the UN's own address. */
  async function addressOf(symbol: string, language: Language, beside: Tab | null): Promise<string> {
    const list = await library.list();
    const read = (list.ok ? list.value : []).flatMap((kept) =>
      sameWork(kept.document, symbol) && kept.language === language && kept.source.kind === 'page' ? [kept.source.address] : [],
    );
    return reader.of(read.find(isUnPage) ?? documentAddress(symbol, language), beside);
  }

  /** @param inReader a new tab is one of our PDF reader; `new`: and wanted, whatever is open */
  async function go(
    { symbol, path, language }: Asked,
    beside: Tab | null,
    own: Step | null,
    inReader: boolean | 'new' = false,
  ): Promise<void> {
    const from = originOf(own ?? undefined);
    for (const { page, tab } of inReader === 'new' ? [] : await openPages(symbol, language, beside, own)) {
      if (tab?.discarded === true) await wishes.keep(page.tabId, { path, place: null, from, document: symbol, address: page.address });
      else {
        const answer = await sayTo(send, page, 'jump.go', { path, symbol, from });
        if (answer !== 'slow' && !answer?.ok) continue;
      }
      return activate(tabs, page.tabId, beside);
    }
    const address = inReader !== false ? reader.at(symbol, language) : await addressOf(symbol, language, beside);
    const opened = await openBeside(tabs, address, beside);
    if (opened.id !== undefined) await wishes.keep(opened.id, { path, place: null, from, document: symbol, address });
  }

  /** Is the line found again in a tab that is open? */
  async function returnsTo(step: Step, from: Origin | null, beside: Tab | null): Promise<boolean> {
    const same = async (): Promise<OpenPage[]> => {
      const open = step.document === null ? [] : await openPages(step.document, step.language, beside, null);
      return open.flatMap(({ page }) => (page.language === step.language ? [page] : []));
    };
    const tab = await tabAt(tabs, step.tabId);
    if (tab?.discarded === true && tab.url !== undefined && withoutFragment(tab.url) === step.address) {
      await wishes.keep(step.tabId, { path: null, place: step.place, from, document: step.document, address: step.address });
      await activate(tabs, step.tabId, beside);
      return true;
    }
    for (const place of [...(tab ? [step] : []), ...(await same())]) {
      const answer = await sayTo(send, place, 'jump.return', { address: place.address, place: step.place, from });
      if (answer !== 'slow' && !(answer?.ok && answer.value)) continue;
      await activate(tabs, place.tabId, beside);
      return true;
    }
    return false;
  }

  return {
    open: ({ from: place, reader: inReader = false, ...asked }, page) =>
      inTurn(async () => {
        const step = place ? await stepFrom(place, page) : null;
        // sent a second time where the background ended before it answered
        if (step && (await chain.steps(page.incognito))[0]?.place.id === step.place.id) return;
        await go(asked, await tabAt(tabs, page.tabId), step, inReader ? 'new' : page.reader === true);
        if (step) await chain.push(step, page.incognito);
      }),

    openFromTab: (asked) =>
      inTurn(async () => {
        const tab = await activeTab();
        const inReader = tab?.url === undefined ? null : reader.shows(tab.url);
        let step: Step | null = null;
        if (tab?.id !== undefined && tab.url !== undefined) {
          const frame = { tabId: tab.id, frameId: 0, address: inReader ?? withoutFragment(tab.url) };
          const answer = await sayTo(send, frame, 'jump.leave', {});
          if (answer !== null && answer !== 'slow' && answer.ok && answer.value) step = await stepFrom(answer.value, frame);
        }
        await go(asked, tab, step, inReader !== null);
        if (step) await chain.push(step, tab?.incognito === true);
      }),

    left: (place, page) => inTurn(async () => chain.push(await stepFrom(place, page), page.incognito)),

    back: (tab) =>
      inTurn(async () => {
        const beside = tab ?? (await activeTab());
        const isPrivate = beside?.incognito === true;
        const [step, next] = await chain.steps(isPrivate);
        if (!step) return false;
        const from = originOf(next);
        if (!(await returnsTo(step, from, beside))) {
          const { document, address, place } = step;
          // words at such an address were read in our reader
          const opened = await openBeside(tabs, reader.of(address, beside), beside);
          if (opened.id !== undefined) await wishes.keep(opened.id, { path: null, place, from, document, address });
        }
        // only now: where the background ends before, the same step is there to be gone once more
        await chain.drop(step, isPrivate);
        return true;
      }),

    settled: () => inTurn(() => Promise.resolve()),

    closed: (tabId) =>
      inTurn(async () => {
        await wishes.forget(tabId);
        if (!(await tabs.query({})).some(({ incognito }) => incognito === true)) await chain.forgetPrivate();
      }),
  };
}
