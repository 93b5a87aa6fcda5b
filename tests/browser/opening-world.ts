/** What tests of the ways into the PDF reader share: a document of our own at several addresses, pages with links to it, and where a tab is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { openPress } from '../../tools/score/pdf/print.ts';
import type { BrowserKind } from './find-browsers.ts';
import { open } from './harness/browsers.ts';
import { until } from './harness/until.ts';
import { startWorld, type Reply } from './harness/world.ts';
import { addressOf, documentOf } from './made-up.ts';

export const PATIENCE = 30_000;
export const SYMBOL = 'A/RES/69/229';
export const ACCESS = `https://documents.un.org/api/symbol/access?s=${SYMBOL}&l=en&t=pdf`;
export const FILE = 'https://documents.un.org/doc/undoc/gen/n14/699/19/pdf/n1469919.pdf';
export const CHAIN = 'https://undocs.org/go-there';
export const NAMED = 'https://www.un.org/files/r%C3%A9solution%20%28final%29.pdf?x=1&y=a%26b';
export const FOREIGN = 'https://example.org/lamps.pdf';
export const VIEWER = `https://docs.un.org/en/${SYMBOL}`;
export const FRAMING = 'https://www.un.org/en/framing.html';
export const LINKS = 'https://www.un.org/en/links.html';
export const FAR_LINKS = 'https://example.org/links.html';
export const PDF = { 'content-type': 'application/pdf' };

interface Where {
  readonly address: string;
  readonly type: string;
}

/** What a tab shows, as a script in it sees it; Firefox tells a test of no way from one process to another. */
export const whereIs = (page: Page): Promise<Where> =>
  page.evaluate(() => ({ address: location.href, type: document.contentType })).catch(() => ({ address: '', type: '' }));

/** As typed: whatever becomes of it. */
export const goTo = (page: Page, address: string): void => void page.goto(address).catch(() => undefined);

export interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown>; getURL(path: string): string };
  readonly tabs: { query(about: object): Promise<{ id: number; url?: string; active: boolean }[]>; remove(id: number): Promise<void> };
  readonly declarativeNetRequest: { getSessionRules(): Promise<{ id: number; condition: { excludedTabIds?: number[] } }[]> };
}

/** Path of the reader with a PDF. */
export const readerOf = (address: string): string => `reader.html?file=${encodeURIComponent(address)}`;

/** Prints the document, and starts the browser with a page of the options. */
export async function startOpening(kind: BrowserKind) {
  const folder = mkdtempSync(join(tmpdir(), 'op-opening-'));
  const printer = await openPress();
  if (!printer) throw new Error('no Chromium');
  const bytes = Buffer.from(
    await printer.print(documentOf(SYMBOL, 'Lanterns of the harbours', 'Recalling its resolution 67/219 of 21 December 2012,')),
  );
  await printer.close();
  const link = (id: string, address: string, more = ''): string =>
    `<p><a id="${id}" href="${address.replaceAll('&', '&amp;')}" ${more}>${id}</a></p>`;
  const links = `<!doctype html><meta charset="utf-8"><title>Links</title>${link('access', ACCESS)}${link('named', NAMED)}${link('chain', CHAIN)}${link('foreign', FOREIGN)}${link('beside', FILE, 'target="_blank" rel="opener"')}`;
  const pages = new Map<string, Reply>([
    [ACCESS, { headers: PDF, body: bytes }],
    [addressOf(SYMBOL), { headers: PDF, body: bytes }],
    [FILE, { headers: PDF, body: bytes }],
    [NAMED, { headers: PDF, body: bytes }],
    [FOREIGN, { headers: PDF, body: bytes }],
    [CHAIN, { status: 302, headers: { location: FILE }, body: '' }],
    [LINKS, { body: links }],
    [FRAMING, { body: '<!doctype html><title>Framing</title><iframe id="f" width="600" height="400"></iframe>' }],
    [FAR_LINKS, { body: links }],
    [addressOf(SYMBOL).replace('l=en', 'l=fr'), { headers: PDF, body: bytes }],
    [
      `https://docs.un.org/fr/${SYMBOL}`,
      {
        body: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${SYMBOL}</title><iframe src="${addressOf(SYMBOL).replace('l=en', 'l=fr')}"></iframe></html>`,
      },
    ],
    [
      `${VIEWER}?lang=en`,
      {
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${SYMBOL}</title><style>nav{position:fixed;inset:auto 0 0 50%;height:20vh}a{display:block;height:100%}</style><iframe src="${addressOf(SYMBOL)}"></iframe><nav><a href="/fr/${SYMBOL}">Français</a></nav></html>`,
      },
    ],
    [
      VIEWER,
      {
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${SYMBOL}</title><style>body{margin:0}iframe{border:0;width:100%;height:90vh}</style><nav><a href="/fr/${SYMBOL}">Français</a></nav><iframe src="${addressOf(SYMBOL).replaceAll('&', '&amp;')}"></iframe></html>`,
      },
    ],
  ]);
  const world = await startWorld({ answer: (host, path) => pages.get(`https://${host}${path}`) });
  const browser = await open(kind, {
    world,
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const set = { own: await browser.extPage('options.html') };
  const inReader = async (page: Page, address: string): Promise<void> => {
    const wanted = `${browser.base}reader.html?file=${encodeURIComponent(address)}`;
    let last = '';
    await until(
      `the reader with ${address}`,
      async () => {
        last = (await whereIs(page)).address;
        return last.replace(/#.*$/, '') === wanted;
      },
      PATIENCE,
    ).catch((reason: unknown) => {
      throw new Error(`${String(reason)}; it shows ${last}`);
    });
    const symbol = await until(
      'the document in it',
      () => page.$eval('.toolbar .symbol', (found) => found.textContent).catch(() => null),
      PATIENCE,
    );
    expect(symbol).toBe(SYMBOL);
  };
  /** The browser's own viewer, with this file. */
  const inViewer = (page: Page, address: string): Promise<unknown> =>
    until(
      `the browser's own viewer with ${address}`,
      async () => {
        const { address: shown, type } = await whereIs(page);
        return shown === address && (kind === 'firefox' || type === 'application/pdf');
      },
      PATIENCE,
    ).catch(async (reason: unknown) => {
      throw new Error(`${String(reason)}; it shows ${JSON.stringify(await whereIs(page))}`);
    });
  const rules = (): Promise<number[]> =>
    set.own.evaluate(async () => {
      const { declarativeNetRequest } = (globalThis as unknown as { chrome: Api }).chrome;
      return (await declarativeNetRequest.getSessionRules()).map(({ id }) => id).toSorted((one, other) => one - other);
    });
  /** Address of the tab in front, as our own pages are told. */
  const tabInFront = (): Promise<{ id: number; url: string }> =>
    set.own.evaluate(async () => {
      const { tabs: api } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await api.query({ active: true });
      return { id: tab?.id ?? 0, url: tab?.url ?? '' };
    });
  /** The reader has come up in a tab beside: where it is, and the tab closed. */
  const readerBeside = async (): Promise<string> => {
    const { id, url } = await until(
      'the reader in front',
      async () => {
        const tab = await tabInFront();
        return tab.url.startsWith(`${browser.base}reader.html`) && tab;
      },
      PATIENCE,
    );
    await set.own.evaluate((tab) => (globalThis as unknown as { chrome: Api }).chrome.tabs.remove(tab), id);
    return url.slice(browser.base.length);
  };
  const always = async (on: boolean): Promise<void> => {
    await until('the setting', () =>
      set.own.evaluate((wanted) => {
        const found = document.querySelector<HTMLInputElement>('[aria-describedby="alwaysHere-why"]');
        if (found && found.checked !== wanted) found.click();
        return found?.checked === wanted;
      }, on),
    );
    await until('the rules', async () => (await rules()).length === (on ? 2 : 0), PATIENCE);
  };

  const close = async (): Promise<void> => {
    await browser.close();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  /** Anew, where the browser has closed it. */
  const openOwn = async (): Promise<void> => {
    set.own = await until('the options', () => browser.extPage('options.html').catch(() => null), PATIENCE);
  };
  const closeInFront = async (): Promise<void> =>
    set.own.evaluate((id) => (globalThis as unknown as { chrome: Api }).chrome.tabs.remove(id), (await tabInFront()).id);
  return { set, world, browser, folder, bytes, inReader, inViewer, rules, tabInFront, closeInFront, readerBeside, always, openOwn, close };
}

export type Opening = Awaited<ReturnType<typeof startOpening>>;
