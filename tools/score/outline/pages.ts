/** Outlines of web pages, made in a real Chromium. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../../tests/browser/find-browsers.ts';
import type { Found } from './found.ts';

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('page-entry.ts', import.meta.url)), formats: ['iife'], name: 'score' },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.find((each) => each.type === 'chunk');
  if (code?.type !== 'chunk') throw new Error('the page part of the measure was not bundled');
  return code.code;
}

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
  await page.evaluate(await bundle());
  return {
    outline: (html) => page.evaluate((body) => (globalThis as unknown as { outlineHtml(html: string): Found[] }).outlineHtml(body), html),
    close: () => browser.close(),
  };
}
