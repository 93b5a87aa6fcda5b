/** Files of notes in and out, through the popup's own buttons. */
import { createHash } from 'node:crypto';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../../tests/browser/harness/face.ts';
import { until } from '../../../tests/browser/harness/until.ts';

/** Longest wait for a file, milliseconds. */
const WAIT = 180_000;

/** Hash of a file but for the moment at which it was written. */
export const hashOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/^"exported": .*$/m, ''))
    .digest('hex');

const said = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('.banner[role]')?.textContent ?? '');

declare global {
  // oxlint-disable-next-line no-var -- of the page
  var longest: number;
}

interface FileRun {
  /** milliseconds */
  readonly time: number;
  /** longest task of the page meanwhile, milliseconds; 0 where none was over 50 */
  readonly longest: number;
  readonly said: string;
}

/** Takes a file in. */
export async function importFile(browser: BrowserUnderTest, file: string): Promise<FileRun> {
  const page = await browser.extPage('popup.html?view=all');
  const input = (await page.waitForSelector('.transfer input[type=file]', { hidden: true })) as ElementHandle<HTMLInputElement>;
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await input.uploadFile(file);
  const words = await until('the end of the import', () => said(page), WAIT);
  const time = performance.now() - start;
  const longest = await page.evaluate(() => globalThis.longest);
  await page.close();
  return { time, longest, said: words };
}

/** Writes every note to a file; with the hash of its text. */
export async function exportFile(browser: BrowserUnderTest): Promise<FileRun & { readonly hash: string }> {
  const page = await browser.extPage('popup.html?view=all');
  await page.waitForSelector('.transfer button');
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' });
    const give = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { taken: file });
      return give(file);
    };
  });
  const start = performance.now();
  await page.evaluate(() => document.querySelector<HTMLElement>('.transfer button')?.click());
  await until('the menu', () =>
    page.evaluate(() => {
      const [first] = document.querySelectorAll<HTMLElement>('[role=menuitem]');
      first?.click();
      return first !== undefined;
    }),
  );
  const words = await until('the end of the export', () => said(page), WAIT);
  const time = performance.now() - start;
  const longest = await page.evaluate(() => globalThis.longest);
  const parts: string[] = [];
  // a message of the debugger has a bound
  const PART = 8_000_000;
  const length = await page.evaluate(async () => {
    const text = await (globalThis as unknown as { taken: Blob }).taken.text();
    Object.assign(globalThis, { text });
    return text.length;
  });
  for (let at = 0; at < length; at += PART) {
    parts.push(await page.evaluate((from, to) => (globalThis as unknown as { text: string }).text.slice(from, to), at, at + PART));
  }
  await page.close();
  return { time, longest, said: words, hash: hashOf(parts.join('')) };
}

/** Milliseconds that the browser's own reading and writing of a file's JSON takes, each in one task: what it costs to do nothing by pieces. */
export async function jsonAlone(browser: BrowserUnderTest, file: string): Promise<{ readonly parse: number; readonly stringify: number }> {
  const page = await browser.extPage('popup.html?view=all');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'alone';
    document.body.append(input);
  });
  const input = (await page.waitForSelector('#alone')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  const times = await page.evaluate(async () => {
    const text = await document.querySelector<HTMLInputElement>('#alone')?.files?.[0]?.text();
    const start = performance.now();
    const value: unknown = JSON.parse(text ?? '');
    const parsed = performance.now();
    JSON.stringify(value);
    return { parse: parsed - start, stringify: performance.now() - parsed };
  });
  await page.close();
  return times;
}
