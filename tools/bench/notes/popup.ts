/** The popup over a document, with a hundred thousand notes behind it. */
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../../tests/browser/harness/face.ts';
import { until } from '../../../tests/browser/harness/until.ts';
import { bundleForPage } from '../../bundle-for-page.ts';

/** As `watch-entry.ts` leaves it in the page. */
interface Watch {
  usable(): number | null;
  type(query: string): Promise<number>;
}

/** The popup as a page of its own over the tab that shows an address, watched from the start; and its own address. */
async function watched(browser: BrowserUnderTest, address: string): Promise<{ page: Page; popup: string }> {
  const page = await browser.extPage('popup.html?view=all');
  const tab = await page.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(asked: object): Promise<{ id: number }[]> } } };
    return String((await chrome.tabs.query({ url }))[0]?.id);
  }, address);
  await page.evaluateOnNewDocument(await bundleForPage(new URL('watch-entry.ts', import.meta.url)));
  return { page, popup: `${browser.base}popup.html?tab=${tab}` };
}

const untilUsable = (page: Page): Promise<number> =>
  until(
    'a popup that can be used',
    () => page.evaluate(() => (globalThis as unknown as { notesWatch: Watch }).notesWatch.usable()),
    60_000,
  );

/** Milliseconds from the start of its loading until the popup can be used, of each time it was opened. */
export async function openPopup(browser: BrowserUnderTest, address: string, times: number): Promise<number[]> {
  const { page, popup } = await watched(browser, address);
  const measured: number[] = [];
  for (let time = 0; time < times; time++) {
    await page.goto(popup);
    measured.push(await untilUsable(page));
    // nobody opens the next one while this one is still counting
    await until('the number of all notes', () =>
      page.evaluate(() => /\d/.test(document.querySelector<HTMLInputElement>('input[type=search]')?.placeholder ?? '')),
    );
  }
  await page.close();
  return measured;
}

/** Milliseconds from the first letters typed to the first notes drawn, in a popup that was just opened. */
export async function typeInPopup(browser: BrowserUnderTest, address: string, query: string): Promise<number> {
  const { page, popup } = await watched(browser, address);
  await page.goto(popup);
  await untilUsable(page);
  const time = await page.evaluate((typed) => (globalThis as unknown as { notesWatch: Watch }).notesWatch.type(typed), query);
  await page.close();
  return time;
}
