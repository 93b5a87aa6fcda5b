/** Reading and painting a page of 1.4 million characters in a real Chromium, ours and mark.js in one run. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { bundleForPage } from '../bundle-for-page.ts';
import { findBrowser } from '../../tests/browser/find-browsers.ts';
import { bigPage } from './big-page.ts';
import type { PageRun } from './page-entry.ts';

export interface PageBench extends PageRun {
  readonly who: 'ours' | 'mark.js';
  /** time of all tasks on the main thread, layout and paint among them, milliseconds */
  readonly busy: number;
  /** longest task on the main thread, milliseconds; 0 where none was longer than 50 */
  readonly longest: number;
  /** elements and mutation records on the page's own nodes */
  readonly elements: number;
  readonly mutations: number;
}

async function run(browser: Browser, address: string, who: PageBench['who'], code: string): Promise<PageBench> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(code);
    await page.evaluate(() => {
      const seen = { longest: 0, mutations: 0, before: document.querySelectorAll('*').length };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => (seen.longest = Math.max(seen.longest, entry.duration))),
      ).observe({ type: 'longtask' });
      new MutationObserver((records) => (seen.mutations += records.length)).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = await page.metrics();
    // in a task of the page's own: what the debugger calls is not counted as script
    const done = await page.evaluate(
      (name) =>
        new Promise<PageRun | undefined>((resolve) =>
          setTimeout(() => void (globalThis as unknown as Record<string, () => Promise<PageRun>>)[name]?.().then(resolve)),
        ),
      who === 'ours' ? 'runOurs' : 'runMarkJs',
    );
    const after = await page.metrics();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const seen = await page.evaluate(() => {
      const kept = (globalThis as unknown as { seen: { longest: number; mutations: number; before: number } }).seen;
      return { longest: kept.longest, mutations: kept.mutations, elements: document.querySelectorAll('*').length - kept.before };
    });
    if (!done) throw new Error(`${who} did not run`);
    return { who, ...done, ...seen, busy: ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000 };
  } finally {
    await page.close();
  }
}

async function notesTime(browser: Browser, address: string, code: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(code);
  const time = await page.evaluate(() => (globalThis as unknown as { paintNotes(): Promise<number> }).paintNotes());
  await page.close();
  return time;
}

/** Runs on the long page, and the time in which a thousand notes are painted on it, milliseconds. Null where there is no Chromium. */
export async function benchPage(): Promise<{ runs: PageBench[]; notes: number } | null> {
  const found = findBrowser('chromium');
  if (!('path' in found)) return null;
  const html = bigPage();
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const code = await bundleForPage(new URL('page-entry.ts', import.meta.url));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const runs: PageBench[] = [];
    for (const who of ['ours', 'mark.js', 'ours', 'mark.js'] as const) runs.push(await run(browser, address, who, code));
    // the second of each: code is warm, as on a reader's second page
    return { runs: runs.slice(2), notes: await notesTime(browser, address, code) };
  } finally {
    await browser.close();
    server.close();
  }
}
