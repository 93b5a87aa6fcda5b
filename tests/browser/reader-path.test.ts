/** A reader's way through PDFs: from the viewer of docs.un.org to a paragraph, over a citation to a paragraph of another PDF and back, and a note that is on the web page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress } from '../../tools/score/pdf/print.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { pressInCard, selectWords } from './harness/in-card.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type Reply, type World } from './harness/world.ts';
import { addressOf, documentOf } from './made-up.ts';

const PATIENCE = 30_000;
const OWN = documentOf('A/RES/69/229', 'Lanterns of the harbours', 'Recalling paragraph 31 of resolution 65/170 of 20 December 2010,');
const OTHER = documentOf('A/RES/65/170', 'Lanterns of the lakes', 'Recalling its resolution 63/225 of 19 December 2008,');
const VIEWER = `https://docs.un.org/en/${OWN.symbol}`;
/** The HTML edition of the same document. */
const WEB = `https://undocs.org/${OWN.symbol}`;
const PDF = { 'content-type': 'application/pdf' };

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(about: object): Promise<{ id: number; url?: string; active: boolean }[]>;
    connect(
      id: number,
      options: { name: string; frameId: number },
    ): { readonly onMessage: { addListener(hear: (message: { type: string; body: unknown }) => void): void }; disconnect(): void };
    sendMessage(id: number, message: unknown): Promise<{ ok: boolean; value?: unknown } | undefined>;
  };
}

inBothBrowsers('a way through PDFs', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let own: Page;
  beforeAll(async () => {
    const press = await openPress();
    if (!press) throw new Error('no Chromium');
    const pages = new Map<string, Reply>();
    for (const gold of [OWN, OTHER]) pages.set(addressOf(gold.symbol), { headers: PDF, body: Buffer.from(await press.print(gold)) });
    await press.close();
    pages.set(VIEWER, {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${OWN.symbol}</title><style>body{margin:0}iframe{border:0;width:100%;height:90vh}</style><iframe src="${addressOf(OWN.symbol).replaceAll('&', '&amp;')}"></iframe></html>`,
    });
    pages.set(WEB, {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><body>${OWN.lines.map(({ marks, text }) => `<p>${[...marks, text].join(' ')}</p>`).join('')}`,
    });
    world = await startWorld({ answer: (host, path) => pages.get(`https://${host}${path}`) });
    browser = await open(kind, { world, viewport: { width: 1280, height: 500 } });
    own = await browser.extPage('options.html');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  /** The tab in front, as pages of ours are told, and what its page says to a question. */
  const inFront = (message?: { type: string; body: object }): Promise<{ url: string; said: unknown }> =>
    own.evaluate(async (question) => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ active: true });
      const answer = question && tab ? await tabs.sendMessage(tab.id, question).catch(() => undefined) : undefined;
      return { url: tab?.url ?? '', said: answer?.ok ? answer.value : null };
    }, message);
  /** Id of the part that is read in the tab in front, as a side panel is told it. */
  const viewInFront = (): Promise<string | null> =>
    own.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ active: true });
      if (!tab) return null;
      const port = tabs.connect(tab.id, { name: 'panel', frameId: 0 });
      const view = await new Promise<string | null>((resolve) => {
        port.onMessage.addListener(({ type, body }) => type === 'view' && resolve(body as string | null));
        setTimeout(() => resolve(null), 2_000);
      });
      port.disconnect();
      return view;
    });
  const shows = async (symbol: string): Promise<string | null> => {
    const { url, said } = await inFront({ type: 'page.describe', body: {} });
    return (said as { document?: string } | null)?.document === symbol && url.includes('reader.html') ? url : null;
  };

  test('from docs.un.org to paragraph 5, to paragraph 31 of another PDF, and back to the line', async () => {
    const viewer = await browser.page(`${VIEWER}#:~:text=harbour%205%20to`);
    await viewer.bringToFront();
    const offer = await until('our button', async () => (await browser.shadow(viewer))?.offer?.controls[0], PATIENCE);
    await viewer.mouse.click(offer.box.x + offer.box.width / 2, offer.box.y + offer.box.height / 2);
    const address = await until('the reader in front', () => shows(OWN.symbol), PATIENCE);
    await until('paragraph 5', async () => (await viewInFront()) === 'paragraph 5', PATIENCE);

    // Firefox gives a test no hand on a tab that the extension has opened: the same in one of the test's own
    const opened = (await browser.browser.pages()).find((page) => page.url() === address);
    if (kind === 'chromium') expect(opened).toBeDefined();
    const page = opened ?? (await browser.extPage(address.slice(browser.base.length)));
    await page.bringToFront();
    await untilMarked(page, PATIENCE);
    await cardAt(browser, page, '65/170 of 20', 0, '65/170');
    const left = await page.evaluate(() => Math.round(scrollY));
    await pressInCard(browser, page, 'Open at paragraph 31');
    await until('the other document in front', () => shows(OTHER.symbol), PATIENCE);
    await until('paragraph 31', async () => (await viewInFront()) === 'paragraph 31', PATIENCE);
    const there = (await browser.browser.pages()).find((tab) => tab.url().includes(encodeURIComponent(encodeURIComponent(OTHER.symbol))));
    if (kind === 'chromium') expect(there).toBeDefined();
    if (there) await until('the way back', async () => (await browser.shadow(there))?.jump.back?.text.includes('69/229'), PATIENCE);

    await own.evaluate(() =>
      (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({ type: 'jump.back', body: {} }).then(() => null),
    );
    await until('the first document in front', () => shows(OWN.symbol), PATIENCE);
    await until('the line', async () => Math.abs((await page.evaluate(() => Math.round(scrollY))) - left) < 4, PATIENCE);
    await page.close();
    await viewer.close();
  });

  test('a note made in the reader is on the HTML edition', async () => {
    const page = await browser.extPage(`reader.html?file=${encodeURIComponent(addressOf(OWN.symbol))}`);
    await untilMarked(page, PATIENCE);
    // in one printed line of its first paragraph, behind what the outline says of it
    await selectWords(page, 'those that burn');
    await browser.command('write-note', page);
    await untilCard(browser, page, 'Save');
    await page.keyboard.type('Who counts those that do not?');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilNoCard(browser, page);
    await page.close();
    const web = await browser.page(WEB);
    await until('the note on the web page', async () => ((await browser.shadow(web))?.notes ?? []).length === 1, PATIENCE);
    await web.close();
    expect(await browser.errors()).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});
