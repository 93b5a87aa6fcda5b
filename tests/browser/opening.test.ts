/** "Always open UN PDFs here": what is led to our reader, what is not, and the way back to the browser's own viewer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { until } from './harness/until.ts';
import { addressOf } from './made-up.ts';
import {
  ACCESS,
  FAR_LINKS,
  FILE,
  FOREIGN,
  FRAMING,
  goTo,
  LINKS,
  NAMED,
  PATIENCE,
  readerOf,
  startOpening,
  SYMBOL,
  VIEWER,
  whereIs,
  type Api,
  type Opening,
} from './opening-world.ts';
import { NOT_REDIRECTED, REDIRECTED } from './pdf-addresses.ts';

inBothBrowsers('always open UN PDFs here', (kind) => {
  let at: Opening;
  beforeAll(async () => {
    at = await startOpening(kind);
  });
  afterAll(() => at?.close());

  test('with the setting off the browser’s own viewer shows PDFs, and no rule is there', async () => {
    expect(await at.rules()).toEqual([]);
    const page = await at.browser.page();
    goTo(page, ACCESS);
    await at.inViewer(page, ACCESS);
    expect(await at.rules()).toEqual([]);
    await page.close();
  });

  test('with the setting on an address that is typed comes up in the reader, and again when it is loaded anew', async () => {
    await at.always(true);
    for (const address of [ACCESS, FILE, NAMED]) {
      const page = await at.browser.page();
      const before = at.world.requests.length;
      goTo(page, address);
      await at.inReader(page, address);
      // fetched once, by the reader
      expect(at.world.requests.slice(before).filter((asked) => asked === address)).toHaveLength(1);
      await page.close();
    }
    const page = await at.browser.page();
    goTo(page, `${FILE}#page=2`);
    await at.inReader(page, FILE);
    expect((await whereIs(page)).address).toMatch(/#page=2$/);
    await page.close();
  });

  test.each([
    [
      LINKS,
      [
        ['access', ACCESS],
        ['named', NAMED],
        ['chain', FILE],
      ],
    ],
    [FAR_LINKS, [['chain', FILE]]],
  ] as const)('so does a link that is pressed on %s, through redirects too; the way back is one step', async (from, links) => {
    for (const [id, address] of links) {
      const page = await at.browser.page(from);
      await page.evaluate((name) => document.getElementById(name)?.click(), id);
      await at.inReader(page, address);
      await page.evaluate(() => location.reload());
      await at.inReader(page, address);
      await page.evaluate(() => history.back());
      await until('the links again', async () => (await whereIs(page)).address === from, PATIENCE);
      await page.evaluate(() => history.forward());
      await at.inReader(page, address);
      await page.close();
    }
  });

  test('the browser reads the rules as they are meant', async () => {
    const page = await at.browser.page(LINKS);
    for (const [address] of REDIRECTED) {
      goTo(page, address);
      const wanted = `${at.browser.base}reader.html?file=${encodeURIComponent(address)}`;
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
    const page = await at.browser.page(LINKS);
    await page.evaluate(() => document.getElementById('foreign')?.click());
    await at.inViewer(page, FOREIGN);
    await page.close();
    const viewer = await at.browser.page(VIEWER);
    const framed = addressOf(SYMBOL);
    await until('the frame’s file asked for', () => at.world.requests.filter((asked) => asked === framed).length > 0, PATIENCE);
    expect((await whereIs(viewer)).address).toBe(VIEWER);
    expect(viewer.frames().some((frame) => frame.url().startsWith(at.browser.base))).toBe(false);
    await viewer.close();
  });

  test('“original” shows the browser’s own viewer, and stays there; a new tab is led here again', async () => {
    const page = await at.browser.page(LINKS);
    await page.evaluate(() => document.getElementById('access')?.click());
    await at.inReader(page, ACCESS);
    await page.evaluate(() => document.querySelector<HTMLElement>('.toolbar a[href]')?.click());
    await at.inViewer(page, ACCESS);
    expect(await at.rules()).toEqual([1, 2, 100]);
    void page.reload().catch(() => undefined);
    await until('it loaded again', () => at.world.requests.filter((asked) => asked === ACCESS).length > 1, PATIENCE);
    await at.inViewer(page, ACCESS);
    const other = await at.browser.page();
    goTo(other, ACCESS);
    await at.inReader(other, ACCESS);
    await other.close();
    // back is the reader, and back again where the link stood
    void page.goBack().catch(() => undefined);
    await at.inReader(page, ACCESS);
    await until('the tab is led here again', async () => (await at.rules()).length === 2, PATIENCE);
    await page.evaluate(() => history.back());
    await until('the links', async () => (await whereIs(page)).address === LINKS, PATIENCE);
    await page.close();
  });

  test('what is no PDF says so, and leads to the browser', async () => {
    const page = await at.browser.page();
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
    await until('the tab forgotten', async () => (await at.rules()).length === 2, PATIENCE);
  });

  test('neither the end of the background nor another start changes it', async () => {
    await at.browser.stopBackground();
    const page = await at.browser.page();
    goTo(page, ACCESS);
    await at.inReader(page, ACCESS);
    expect(await at.rules()).toEqual([1, 2]);
    await page.close();
  });

  test('with the setting off again nothing is led here', async () => {
    await at.always(false);
    expect(await at.rules()).toEqual([]);
    for (const address of [ACCESS, NAMED]) {
      const page = await at.browser.page();
      goTo(page, address);
      await at.inViewer(page, address);
      await page.close();
    }
  });

  test('a page that frames the reader, or the page before it, gets nothing', async () => {
    await at.always(true);
    const page = await at.browser.page(FRAMING);
    const landing = await at.set.own.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.runtime.getURL('opening.html'));
    const ours = [readerOf(FILE), `opening.html?raw=${FILE}`, 'reader.html', 'options.html'].map((path) => at.browser.base + path);
    for (const path of [...ours, `${landing}?raw=${FILE}`]) {
      const before = at.world.requests.length;
      await page.evaluate((address) => {
        const frame = document.getElementById('f') as HTMLIFrameElement;
        return new Promise((resolve) => {
          frame.addEventListener('load', resolve, { once: true });
          // a frame that is refused loads a page of the browser's in one of them, and nothing in the other
          setTimeout(resolve, 2000);
          frame.src = address;
        });
      }, path);
      const inner = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.documentURI).catch(() => '')),
      );
      expect(inner.filter((said) => said.startsWith(at.browser.base))).toEqual([]);
      expect(at.world.requests.slice(before).filter((asked) => asked === FILE)).toEqual([]);
    }
    // nor does it load a file of ours, under the address that it can know
    const fetched = await page.evaluate(async (base) => {
      const tried = ['reader.html', 'opening.html', 'options.html', 'manifest.json'].map((name) =>
        fetch(base + name).then(
          (answer) => answer.ok,
          () => false,
        ),
      );
      return Promise.all(tried);
    }, at.browser.base);
    // Firefox's address is another one in each browser: a page does not know it
    expect(fetched).toEqual([false, kind === 'firefox', false, false]);
    await page.close();
    await at.always(false);
  });

  // Chromium shows no page of an extension in a private window, and would open it in another one
  test.runIf(kind === 'chromium')('a private window keeps to the browser’s own viewer', async () => {
    const page = await at.browser.page('chrome://extensions/');
    await page.evaluate(async (extensionId) => {
      const { developerPrivate } = (
        globalThis as unknown as { chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } } }
      ).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, at.browser.id);
    await page.close();
    await at.openOwn();
    await at.always(true);
    const hidden = await at.browser.browser.createBrowserContext();
    const inPrivate = await hidden.newPage();
    await until(
      'the tab let be',
      () =>
        at.set.own.evaluate(async () => {
          const { declarativeNetRequest } = (globalThis as unknown as { chrome: Api }).chrome;
          return (await declarativeNetRequest.getSessionRules()).every(({ condition }) => condition.excludedTabIds?.length === 1);
        }),
      PATIENCE,
    );
    goTo(inPrivate, ACCESS);
    await at.inViewer(inPrivate, ACCESS);
    const beside = await at.browser.page();
    goTo(beside, ACCESS);
    await at.inReader(beside, ACCESS);
    await beside.close();
    await hidden.close();
    await at.always(false);
  });

  test('nothing was logged as wrong', async () => {
    // a PDF that is not there, frames that the browser refuses, pages that were left while they loaded
    const expected = /none\.pdf|frame-ancestors|may not load or link|was not loaded|dynamically imported module/i;
    expect((await at.browser.errors()).filter((said) => !expected.test(said))).toEqual([]);
    expect(at.world.strangers()).toEqual([]);
  });
});
