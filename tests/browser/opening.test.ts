/** Ways into the PDF reader, and back out of it. The documents are made up and printed here. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress } from '../../tools/score/pdf/print.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { until } from './harness/until.ts';
import { tabOf } from './harness/tabs.ts';
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
const FRAMING = 'https://www.un.org/en/framing.html';
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

/** Runs in a page of ours: presses the control whose name begins so. */
const press = (page: Page, name: string): Promise<unknown> =>
  until(
    `a control "${name}"`,
    () =>
      page.evaluate((words) => {
        const controls = [...document.querySelectorAll<HTMLElement>('button, a')];
        const control = controls.find((each) => (each.innerText.trim() || each.ariaLabel || '').startsWith(words));
        control?.click();
        return control !== undefined;
      }, name),
    PATIENCE,
  );

/** Runs in the reader's page: files are dropped on it. */
function drop(files: readonly { name: string; type: string; text: string }[]): void {
  const dataTransfer = new DataTransfer();
  for (const { name, type, text } of files) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name, { type }));
  }
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(about: object): Promise<{ id: number; url?: string; active: boolean }[]>; remove(id: number): Promise<void> };
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
  /** Address of the tab in front, as our own pages are told. */
  const tabInFront = (): Promise<{ id: number; url: string }> =>
    own.evaluate(async () => {
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
    await own.evaluate((tab) => (globalThis as unknown as { chrome: Api }).chrome.tabs.remove(tab), id);
    return url.slice(browser.base.length);
  };
  const pressAt = async (page: Page, box: { x: number; y: number; width: number; height: number } | undefined): Promise<void> => {
    if (!box) throw new Error('nothing to press');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const readerOf = (address: string): string => `reader.html?file=${encodeURIComponent(address)}`;
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

  test('over the browser’s own viewer: button where the browser lets us, command, popup', async () => {
    const page = await browser.page();
    goTo(page, `${FILE}#page=2`);
    await inViewer(page, `${FILE}#page=2`);
    if (kind === 'chromium') {
      const offer = await until('the button', async () => (await browser.shadow(page))?.offer, PATIENCE);
      expect(offer.controls.map(({ text }) => text)).toEqual(['Open in the reader', 'Hide this button']);
      await pressAt(page, offer.controls[0]?.box);
      expect(await readerBeside()).toBe(`${readerOf(FILE)}#page=2`);
    }
    await browser.command('open-reader', page);
    expect(await readerBeside()).toBe(`${readerOf(FILE)}#page=2`);
    const popup = await browser.extPage(`popup.html?tab=${await tabOf(browser, FILE)}`);
    const link = await until(
      'the way from the popup',
      () => popup.$eval('a[href*="reader.html"]', (found) => found.getAttribute('href')).catch(() => null),
      PATIENCE,
    );
    expect(link).toBe(`/${readerOf(FILE)}#page=2`);
    await popup.close();
    if (kind === 'chromium') {
      await page.bringToFront();
      const box = (await browser.shadow(page))?.offer?.controls[1]?.box;
      await pressAt(page, box);
      await until('the button gone', async () => (await browser.shadow(page))?.offer === null, PATIENCE);
    }
    await page.close();
  });

  test('beside the viewer of docs.un.org: one button, on none of the page’s controls, by key too, hidden where wanted', async () => {
    const page = await browser.page(VIEWER);
    const offer = await until('the button', async () => (await browser.shadow(page))?.offer, PATIENCE);
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(offer.box.x).toBeGreaterThan(width / 2);
    expect(offer.box.y).toBeGreaterThan(height / 2);
    for (const frame of page.frames().slice(1))
      expect(await frame.evaluate(() => document.querySelector('operative-host')).catch(() => null)).toBeNull();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pressAt(page, offer.controls[0]?.box);
    expect(await readerBeside()).toBe(readerOf(addressOf(SYMBOL)));
    await pressAt(page, (await browser.shadow(page))?.offer?.controls[1]?.box);
    await until('the button gone', async () => (await browser.shadow(page))?.offer === null, PATIENCE);
    await page.close();
    // its usual corner is taken here
    const full = await browser.page(`${VIEWER}?lang=en`);
    const moved = await until('the button', async () => (await browser.shadow(full))?.offer, PATIENCE);
    expect(moved.box.x + moved.box.width).toBeLessThan(width / 2);
    await full.keyboard.press('Tab');
    await until('the focus on the page', () => full.evaluate(() => document.activeElement !== document.body), PATIENCE);
    await full.close();
  });

  test('a jump to a document that is framed only leads into the reader, to the paragraph, in the language that was wanted', async () => {
    const page = await browser.page(LINKS);
    await page.bringToFront();
    await own.evaluate((symbol) => {
      const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
      return runtime.sendMessage({ type: 'jump.open', body: { symbol, path: [['paragraph', '31']], language: 'fr' } });
    }, SYMBOL);
    const french = addressOf(SYMBOL).replace('l=en', 'l=fr');
    const wanted = `${browser.base}${readerOf(french)}`;
    await until('the reader in front', async () => (await tabInFront()).url === wanted, PATIENCE);
    const tab = (await browser.browser.pages()).find((each) => each.url() === wanted);
    // Firefox gives a test no hand on a tab that the extension has opened
    if (kind === 'chromium') expect(tab).toBeDefined();
    if (tab) await until('paragraph 31', () => tab.evaluate(() => scrollY > 500), PATIENCE);
    await own.evaluate((id) => (globalThis as unknown as { chrome: Api }).chrome.tabs.remove(id), (await tabInFront()).id);
    await page.close();
  });

  test('files that are dropped or chosen: the first PDF, and what is none is told without losing what is shown', async () => {
    const pdf = { name: 'lanterns.pdf', type: 'application/pdf', text: bytes.toString('base64') };
    const note = { name: 'note.pdf', type: 'application/pdf', text: Buffer.from('no PDF at all').toString('base64') };
    const page = await browser.extPage('reader.html');
    await page.waitForSelector('.notice input');
    await page.evaluate(drop, [note]);
    await until(
      'what is said',
      () => page.$eval('[role="alert"]', (said) => said.textContent?.includes('not a PDF')).catch(() => false),
      PATIENCE,
    );
    await page.evaluate(drop, [note, pdf, note]);
    const symbol = () =>
      until('the document', () => page.$eval('.toolbar .symbol', (found) => found.textContent).catch(() => null), PATIENCE);
    expect(await symbol()).toBe(SYMBOL);
    expect(new URL((await whereIs(page)).address).searchParams.get('kept')).toMatch(/^[0-9a-f]{64}$/);
    // of the computer's own files the browser's viewer is asked for nothing
    expect(await page.$('.toolbar a[href]')).toBeNull();
    await page.evaluate(drop, [note]);
    await until(
      'what is said',
      () => page.$eval('[role="alert"]', (said) => said.textContent?.includes('not a PDF')).catch(() => false),
      PATIENCE,
    );
    expect(await symbol()).toBe(SYMBOL);
    await page.close();
    const chosen = await browser.extPage('reader.html');
    const field = (await chosen.waitForSelector('.notice input')) as ElementHandle<HTMLInputElement>;
    const path = join(folder, 'chosen.pdf');
    writeFileSync(path, bytes);
    await field.uploadFile(path);
    await until(
      'the document',
      async () => (await chosen.$eval('.toolbar .symbol', (found) => found.textContent).catch(() => null)) === SYMBOL,
      PATIENCE,
    );
    await chosen.close();
  });

  test('“save” writes the bytes as they came, “print” shows them in the browser’s own viewer; a window that is refused is told', async () => {
    const page = await browser.extPage(readerOf(FILE));
    await page.waitForSelector('.toolbar .symbol', { timeout: PATIENCE });
    if (kind === 'chromium') {
      const control = await browser.browser.target().createCDPSession();
      await control.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    }
    await press(page, 'Save');
    const path = join(folder, 'n1469919.pdf');
    await until('the file', () => existsSync(path) && readFileSync(path).length === bytes.length, PATIENCE);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const isBlob = (url: string): boolean => url.startsWith(`blob:${browser.base.slice(0, -1)}`);
    await page.bringToFront();
    await press(page, 'Print');
    await until('the original in a tab', async () => isBlob((await tabInFront()).url), PATIENCE);
    await own.evaluate((id) => (globalThis as unknown as { chrome: Api }).chrome.tabs.remove(id), (await tabInFront()).id);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await press(page, 'Print');
    await until(
      'what is said',
      () => page.$eval('[role="alert"]', (said) => said.textContent?.includes('new window')).catch(() => false),
      PATIENCE,
    );
    await page.close();
  });

  test('a page that frames the reader, or the page before it, gets nothing', async () => {
    await always(true);
    const page = await browser.page(FRAMING);
    for (const path of [readerOf(FILE), `opening.html?raw=${FILE}`, 'reader.html', 'options.html']) {
      const before = world.requests.length;
      await page.evaluate((address) => {
        const frame = document.getElementById('f') as HTMLIFrameElement;
        return new Promise((resolve) => {
          frame.addEventListener('load', resolve, { once: true });
          // a frame that is refused loads a page of the browser's in one of them, and nothing in the other
          setTimeout(resolve, 2000);
          frame.src = address;
        });
      }, browser.base + path);
      const inner = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) =>
            frame.evaluate(() => `${location.protocol} ${document.querySelector('#reader')?.innerHTML ?? ''}`).catch(() => ''),
          ),
      );
      expect(inner.filter((said) => said.startsWith(browser.base.split('/')[0] as string))).toEqual([]);
      expect(world.requests.slice(before).filter((asked) => asked === FILE)).toEqual([]);
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
    }, browser.base);
    // Firefox's address is another one in each browser: a page does not know it
    expect(fetched).toEqual([false, kind === 'firefox', false, false]);
    await page.close();
    await always(false);
  });

  test('nothing was logged as wrong', async () => {
    // a PDF that is not there, and frames that the browser refuses
    const expected = /none\.pdf|frame-ancestors|frame/i;
    expect((await browser.errors()).filter((said) => !expected.test(said))).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});
