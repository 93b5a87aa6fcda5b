/** Outlines of web pages, made in a real Chromium. */
import puppeteer from 'puppeteer-core';
import { bundleForPage } from '../../bundle-for-page.ts';
import { findBrowser } from '../../../tests/browser/find-browsers.ts';
import type { Found } from './found.ts';

export interface Pages {
  /** What the outline of a page with this body has. */
  outline(html: string): Promise<Found[]>;
  close(): Promise<void>;
}

/** Null where there is no Chromium. */
export async function openPages(): Promise<Pages | null> {
  const found = findBrowser('chromium');
  if (!('path' in found)) return null;
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage();
  await page.evaluate(await bundleForPage(new URL('page-entry.ts', import.meta.url)));
  return {
    outline: (html) => page.evaluate((body) => (globalThis as unknown as { outlineHtml(html: string): Found[] }).outlineHtml(body), html),
    close: () => browser.close(),
  };
}
