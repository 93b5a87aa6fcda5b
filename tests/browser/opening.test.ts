/** Ways into the PDF reader, and back out of it. The documents are made up and printed here. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress } from '../../tools/score/pdf/print.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { until } from './harness/until.ts';
import { startWorld, type Reply, type World } from './harness/world.ts';
import { addressOf, documentOf } from './made-up.ts';
import { NOT_REDIRECTED, REDIRECTED } from './pdf-addresses.ts';

const PATIENCE = 30_000;
const SYMBOL = 'A/RES/69/229';
const ACCESS = `https://documents.un.org/api/symbol/access?s=${SYMBOL}&l=en&t=pdf`;
const FILE = 'https://documents.un.org/doc/undoc/gen/n14/699/19/pdf/n1469919.pdf';
const CHAIN = 'https://undocs.org/go-there';
const NAMED = 'https://www.un.org/files/r%C3%A9solution%20%28final%29.pdf?x=1&y=a%26b';
const FOREIGN = 'https://example.org/lamps.pdf';
const VIEWER = `https://docs.un.org/en/${SYMBOL}`;
const LINKS = 'https://www.un.org/en/links.html';
const FAR_LINKS = 'https://example.org/links.html';
const PDF = { 'content-type': 'application/pdf' };

interface Where {
  readonly address: string;
  readonly type: string;
}

/** What a tab shows, as a script in it sees it; Firefox tells a test of no way from one process to another. */
const whereIs = (page: Page): Promise<Where> =>
  page.evaluate(() => ({ address: location.href, type: document.contentType })).catch(() => ({ address: '', type: '' }));

/** As typed: whatever becomes of it. */
const goTo = (page: Page, address: string): void => void page.goto(address).catch(() => undefined);

interface Api {
  readonly tabs: { query(about: object): Promise<{ id: number; url?: string; active: boolean }[]> };
  readonly declarativeNetRequest: { getSessionRules(): Promise<{ id: number }[]> };
}

inBothBrowsers('ways into the PDF reader', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let folder: string;
  let bytes: Buffer;
  let own: Page;

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
    own.evaluate(async () => {
      const { declarativeNetRequest } = (globalThis as unknown as { chrome: Api }).chrome;
      return (await declarativeNetRequest.getSessionRules()).map(({ id }) => id).toSorted((one, other) => one - other);
    });
  const always = async (on: boolean): Promise<void> => {
    await until('the setting', () =>
      own.evaluate((wanted) => {
        const found = document.querySelector<HTMLInputElement>('[aria-describedby="alwaysHere-why"]');
        if (found && found.checked !== wanted) found.click();
        return found?.checked === wanted;
      }, on),
    );
    await until('the rules', async () => (await rules()).length === (on ? 2 : 0), PATIENCE);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'op-opening-'));
    const press = await openPress();
    if (!press) throw new Error('no Chromium');
    bytes = Buffer.from(
      await press.print(documentOf(SYMBOL, 'Lanterns of the harbours', 'Recalling its resolution 67/219 of 21 December 2012,')),
    );
    await press.close();
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
      [FAR_LINKS, { body: links }],
      [
        VIEWER,
        {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${SYMBOL}</title><style>body{margin:0}iframe{border:0;width:100%;height:90vh}</style><nav><a href="/fr/${SYMBOL}">Français</a></nav><iframe src="${addressOf(SYMBOL).replaceAll('&', '&amp;')}"></iframe></html>`,
        },
      ],
    ]);
    world = await startWorld({ answer: (host, path) => pages.get(`https://${host}${path}`) });
    browser = await open(kind, {
      world,
      prefs: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    own = await browser.extPage('options.html');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('with the setting off the browser’s own viewer shows PDFs, and no rule is there', async () => {
    expect(await rules()).toEqual([]);
    const page = await browser.page();
    goTo(page, ACCESS);
    await inViewer(page, ACCESS);
    expect(await rules()).toEqual([]);
    await page.close();
  });

  test('with the setting on an address that is typed comes up in the reader, and again when it is loaded anew', async () => {
    await always(true);
    for (const address of [ACCESS, FILE, NAMED]) {
      const page = await browser.page();
      const before = world.requests.length;
      goTo(page, address);
      await inReader(page, address);
      // fetched once, by the reader
      expect(world.requests.slice(before).filter((asked) => asked === address)).toHaveLength(1);
      await page.close();
    }
  });

  test.each([LINKS, FAR_LINKS])('so does a link that is pressed on %s, through redirects too; the way back is one step', async (from) => {
    for (const [id, address] of [
      ['access', ACCESS],
      ['named', NAMED],
      ['chain', FILE],
    ] as const) {
      const page = await browser.page(from);
      await page.evaluate((name) => document.getElementById(name)?.click(), id);
      await inReader(page, address);
      await page.evaluate(() => location.reload());
      await inReader(page, address);
      await page.evaluate(() => history.back());
      await until('the links again', async () => (await whereIs(page)).address === from, PATIENCE);
      await page.evaluate(() => history.forward());
      await inReader(page, address);
      await page.close();
    }
  });

  test('the browser reads the rules as they are meant', async () => {
    const page = await browser.page(LINKS);
    for (const [address] of REDIRECTED) {
      goTo(page, address);
      const wanted = `${browser.base}reader.html?file=${encodeURIComponent(address)}`;
      await until(`the reader for ${address}`, async () => (await whereIs(page)).address === wanted, PATIENCE);
    }
    const isHere = (address: string): boolean => /^https:\/\/(?:[a-z]+\.)?(?:un|undocs|example)\.org\//.test(address);
    for (const [address] of NOT_REDIRECTED.filter(([each]) => isHere(each))) {
      goTo(page, address);
      await until(`${address} itself`, async () => (await whereIs(page)).address === address, PATIENCE);
    }
    await page.close();
  });

  test('other sites’ PDFs, pages and frames are left alone', async () => {
    const page = await browser.page(LINKS);
    await page.evaluate(() => document.getElementById('foreign')?.click());
    await inViewer(page, FOREIGN);
    await page.close();
    const viewer = await browser.page(VIEWER);
    const framed = addressOf(SYMBOL);
    await until('the frame’s file asked for', () => world.requests.filter((asked) => asked === framed).length > 0, PATIENCE);
    expect((await whereIs(viewer)).address).toBe(VIEWER);
    expect(viewer.frames().some((frame) => frame.url().startsWith(browser.base))).toBe(false);
    await viewer.close();
  });

  test('“original” shows the browser’s own viewer, and stays there; a new tab is led here again', async () => {
    const page = await browser.page(LINKS);
    await page.evaluate(() => document.getElementById('access')?.click());
    await inReader(page, ACCESS);
    await page.evaluate(() => document.querySelector<HTMLElement>('.toolbar a[href]')?.click());
    await inViewer(page, ACCESS);
    expect(await rules()).toEqual([1, 2, 100]);
    void page.reload().catch(() => undefined);
    await until('it loaded again', () => world.requests.filter((asked) => asked === ACCESS).length > 1, PATIENCE);
    await inViewer(page, ACCESS);
    const other = await browser.page();
    goTo(other, ACCESS);
    await inReader(other, ACCESS);
    await other.close();
    // back is the reader, and back again where the link stood
    void page.goBack().catch(() => undefined);
    await inReader(page, ACCESS);
    await until('the tab is led here again', async () => (await rules()).length === 2, PATIENCE);
    await page.evaluate(() => history.back());
    await until('the links', async () => (await whereIs(page)).address === LINKS, PATIENCE);
    await page.close();
  });

  test('what is no PDF says so, and leads to the browser', async () => {
    const page = await browser.page();
    const missing = 'https://www.un.org/en/none.pdf';
    goTo(page, missing);
    await until(
      'what is said',
      () => page.$eval('.notice[role="alert"] a', (link) => link.href === 'https://www.un.org/en/none.pdf').catch(() => false),
      PATIENCE,
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.notice a')?.click());
    await until('what the site says', async () => (await whereIs(page)).address === missing, PATIENCE);
    await page.close();
    await until('the tab forgotten', async () => (await rules()).length === 2, PATIENCE);
  });

  test('neither the end of the background nor another start changes it', async () => {
    await browser.stopBackground();
    const page = await browser.page();
    goTo(page, ACCESS);
    await inReader(page, ACCESS);
    expect(await rules()).toEqual([1, 2]);
    await page.close();
  });

  test('with the setting off again nothing is led here', async () => {
    await always(false);
    expect(await rules()).toEqual([]);
    for (const address of [ACCESS, NAMED]) {
      const page = await browser.page();
      goTo(page, address);
      await inViewer(page, address);
      await page.close();
    }
  });
});
