/** Ways into the PDF reader that are pressed: over viewers of PDFs, by jump, with files of this computer; and the original, out of it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Box } from './harness/shadow.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { tabOf } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { addressOf } from './made-up.ts';
import { FILE, goTo, LINKS, PATIENCE, readerOf, startOpening, SYMBOL, VIEWER, whereIs, type Api, type Opening } from './opening-world.ts';

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

const pressAt = async (page: Page, box: Box | undefined): Promise<void> => {
  if (!box) throw new Error('nothing to press');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};

/** Runs in the reader's page: files are dropped on it. */
function drop(files: readonly { name: string; type: string; text: string }[]): void {
  const dataTransfer = new DataTransfer();
  for (const { name, type, text } of files) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name, { type }));
  }
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

inBothBrowsers('ways into the PDF reader', (kind) => {
  let at: Opening;
  beforeAll(async () => {
    at = await startOpening(kind);
  });
  afterAll(() => at?.close());

  test('over the browser’s own viewer: button where the browser lets us, command, popup', async () => {
    const page = await at.browser.page();
    goTo(page, `${FILE}#page=2`);
    await at.inViewer(page, `${FILE}#page=2`);
    if (kind === 'chromium') {
      const offer = await until('the button', async () => (await at.browser.shadow(page))?.offer, PATIENCE);
      expect(offer.controls.map(({ text }) => text)).toEqual(['Open in the reader', 'Hide this button']);
      await pressAt(page, offer.controls[0]?.box);
      expect(await at.readerBeside()).toBe(`${readerOf(FILE)}#page=2`);
    }
    await at.browser.command('open-reader', page);
    expect(await at.readerBeside()).toBe(`${readerOf(FILE)}#page=2`);
    const popup = await at.browser.extPage(`popup.html?tab=${await tabOf(at.browser, FILE)}`);
    const link = await until(
      'the way from the popup',
      () => popup.$eval('a[href*="reader.html"]', (found) => found.getAttribute('href')).catch(() => null),
      PATIENCE,
    );
    expect(link).toBe(`/${readerOf(FILE)}#page=2`);
    await popup.close();
    if (kind === 'chromium') {
      await page.bringToFront();
      const box = (await at.browser.shadow(page))?.offer?.controls[1]?.box;
      await pressAt(page, box);
      await until('the button gone', async () => (await at.browser.shadow(page))?.offer === null, PATIENCE);
    }
    await page.close();
  });

  test('beside the viewer of docs.un.org: one button, on none of the page’s controls, by key too, hidden where wanted', async () => {
    const page = await at.browser.page(`${VIEWER}#:~:text=harbour%2033`);
    const offer = await until('the button', async () => (await at.browser.shadow(page))?.offer, PATIENCE);
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(offer.box.x).toBeGreaterThan(width / 2);
    expect(offer.box.y).toBeGreaterThan(height / 2);
    for (const frame of page.frames().slice(1))
      expect(await frame.evaluate(() => document.querySelector('operative-host')).catch(() => null)).toBeNull();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pressAt(page, offer.controls[0]?.box);
    // the passage of the link goes along
    expect(await at.readerBeside()).toBe(`${readerOf(addressOf(SYMBOL))}#text=harbour%2033`);
    await pressAt(page, (await at.browser.shadow(page))?.offer?.controls[1]?.box);
    await until('the button gone', async () => (await at.browser.shadow(page))?.offer === null, PATIENCE);
    await page.close();
    // its usual corner is taken here
    const full = await at.browser.page(`${VIEWER}?lang=en`);
    const moved = await until('the button', async () => (await at.browser.shadow(full))?.offer, PATIENCE);
    expect(moved.box.x + moved.box.width).toBeLessThan(width / 2);
    await full.bringToFront();
    await full.focus('nav a');
    await full.keyboard.press('Tab');
    await until('the focus on it', async () => (await at.browser.shadow(full))?.offer?.focused === 'Open in the reader', PATIENCE);
    await full.keyboard.press('Enter');
    expect(await at.readerBeside()).toBe(readerOf(addressOf(SYMBOL)));
    await full.close();
  });

  test('the passage or the page that an address names is gone to', async () => {
    for (const [named, leastPage] of [
      ['text=harbour%2033', 2],
      ['page=2', 2],
    ] as const) {
      const page = await at.browser.extPage(`${readerOf(FILE)}#${named}`);
      await until(`${named} in view`, () => page.evaluate(() => scrollY > 300), PATIENCE);
      await until(
        'its page said',
        async () => Number(await page.$eval('.page-number input', (field) => field.value).catch(() => 0)) >= leastPage,
        PATIENCE,
      );
      await page.close();
    }
  });

  test('a jump to a document that is framed only leads into the reader, to the paragraph, in the language that was wanted', async () => {
    const page = await at.browser.page(LINKS);
    await page.bringToFront();
    await at.set.own.evaluate((symbol) => {
      const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
      return runtime.sendMessage({ type: 'jump.open', body: { symbol, path: [['paragraph', '31']], language: 'fr' } });
    }, SYMBOL);
    const french = addressOf(SYMBOL).replace('l=en', 'l=fr');
    const wanted = `${at.browser.base}${readerOf(french)}`;
    await until('the reader in front', async () => (await at.tabInFront()).url === wanted, PATIENCE);
    const tab = (await at.browser.browser.pages()).find((each) => each.url() === wanted);
    // Firefox gives a test no hand on a tab that the extension has opened
    if (kind === 'chromium') expect(tab).toBeDefined();
    if (tab) await until('paragraph 31', () => tab.evaluate(() => scrollY > 500), PATIENCE);
    await at.closeInFront();
    await page.close();
  });

  test('files that are dropped or chosen: the first PDF, and what is none is told without losing what is shown', async () => {
    const pdf = { name: 'lanterns.pdf', type: 'application/pdf', text: at.bytes.toString('base64') };
    const note = { name: 'note.pdf', type: 'application/pdf', text: Buffer.from('no PDF at all').toString('base64') };
    const page = await at.browser.extPage('reader.html');
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
    const chosen = await at.browser.extPage('reader.html');
    const field = (await chosen.waitForSelector('.notice input')) as ElementHandle<HTMLInputElement>;
    const path = join(at.folder, 'chosen.pdf');
    writeFileSync(path, at.bytes);
    await field.uploadFile(path);
    await until(
      'the document',
      async () => (await chosen.$eval('.toolbar .symbol', (found) => found.textContent).catch(() => null)) === SYMBOL,
      PATIENCE,
    );
    await chosen.close();
  });

  test('“save” writes the bytes as they came, “print” shows them in the browser’s own viewer; a window that is refused is told', async () => {
    const page = await at.browser.extPage(readerOf(FILE));
    await page.waitForSelector('.toolbar .symbol', { timeout: PATIENCE });
    if (kind === 'chromium') {
      const control = await at.browser.browser.target().createCDPSession();
      await control.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: at.folder });
    }
    await press(page, 'Save');
    const path = join(at.folder, 'n1469919.pdf');
    await until('the file', () => existsSync(path) && readFileSync(path).length === at.bytes.length, PATIENCE);
    expect(readFileSync(path).equals(at.bytes)).toBe(true);
    const isBlob = (url: string): boolean => url.startsWith(`blob:${at.browser.base.slice(0, -1)}`);
    await page.bringToFront();
    // by pointer: a browser opens no window for a script alone
    await page.click('.toolbar [aria-label="Print"]');
    await until(
      'the original in a tab',
      async () => {
        const { address, type } = await at.browser.inFront();
        return isBlob(address) && type === 'application/pdf';
      },
      PATIENCE,
    );
    await at.closeInFront();
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

  test('nothing was logged as wrong', async () => {
    expect(await at.browser.errors()).toEqual([]);
    expect(at.world.strangers()).toEqual([]);
  });
});
