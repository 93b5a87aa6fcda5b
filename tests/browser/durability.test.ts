/** What is acknowledged is kept: two writers at once, a browser that is killed while it writes, a store that is full. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** Each start of a browser takes seconds, in Firefox many: `OPERATIVE_KILLS=30` kills that one more often. */
const asked = Number(process.env['OPERATIVE_KILLS'] ?? 0);
const KILLS = { chromium: asked || 12, firefox: asked || 4 } as const;
const WRITES = 200;
/** written by one call: what a call may take has a bound */
const PORTION = 10;

const ADDRESS = 'https://docs.un.org/en/A/RES/69/229';
const PAGE = '<!doctype html><html lang="en"><title>A/RES/69/229</title><p>1. <i>Notes</i> what is written here;</p></html>';

interface TabsApi {
  readonly tabs: { query(asked: { url: string }): Promise<{ id?: number }[]> };
}

/** The popup as a page of its own, over the document: its field for a new note is there. */
async function popupOver(browser: BrowserUnderTest): Promise<Page> {
  const finder = await browser.extPage('popup.html?view=all');
  const tab = await finder.evaluate(async (url) => {
    const scope = globalThis as unknown as { browser?: TabsApi; chrome?: TabsApi };
    const [found] = (await (scope.browser ?? scope.chrome)?.tabs.query({ url })) ?? [];
    return String(found?.id);
  }, ADDRESS);
  const popup = await browser.extPage(`popup.html?tab=${tab}`);
  await finder.close();
  await popup.waitForSelector('.quick textarea');
  return popup;
}

/** Writes notes one after another as a reader does, and resolves once the last of them was said to be saved. */
const writeNotes = (popup: Page, texts: readonly string[]): Promise<void> =>
  popup.evaluate(async (all) => {
    const field = document.querySelector<HTMLTextAreaElement>('.quick textarea');
    if (!field) throw new Error('no field');
    const emptied = (): Promise<void> =>
      new Promise((resolve) => {
        // timers of a tab that is not in front run once a second; messages do not wait
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (field.value === '' ? (port1.close(), resolve()) : port2.postMessage(null)));
        port1.start();
        port2.postMessage(null);
      });
    for (const text of all) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
      // the field is emptied when the store has acknowledged the note
      await emptied();
    }
  }, texts);

/** Texts of the notes that the store holds, read by the extension's own page. */
const kept = (popup: Page): Promise<string[]> =>
  popup.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('operative');
        opening.addEventListener('error', () => reject(new Error('the database does not open')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('notes').objectStore('notes').getAll();
          reading.addEventListener('error', () => reject(new Error('the notes cannot be read')));
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve((reading.result as { text: string }[]).map((note) => note.text));
          });
        });
      }),
  );

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

inBothBrowsers('durability', (kind) => {
  let world: World;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'op-profile-'));
    world = await startWorld({ pages: [[ADDRESS, PAGE]] });
  });
  afterAll(async () => {
    await world?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  const start = async (): Promise<BrowserUnderTest> => {
    const browser = await open(kind, { world, profile });
    await browser.page(ADDRESS);
    return browser;
  };

  test(`two tabs that write ${WRITES} notes each at once: ${2 * WRITES} notes`, async () => {
    const browser = await start();
    try {
      const writers = [await popupOver(browser), await popupOver(browser)] as const;
      const texts = [numbered('first', WRITES), numbered('second', WRITES)] as const;
      const write = async (writer: 0 | 1): Promise<void> => {
        for (let at = 0; at < WRITES; at += PORTION) await writeNotes(writers[writer], texts[writer].slice(at, at + PORTION));
      };
      await Promise.all([write(0), write(1)]);
      expect((await kept(writers[0])).sort()).toEqual([...texts[0], ...texts[1]].sort());
      // and each lists what the other wrote
      for (const writer of writers) {
        await until('the number of all', () =>
          writer.evaluate((all) => document.querySelector('.heading .count')?.textContent === String(all), 2 * WRITES),
        );
      }
    } finally {
      await browser.close();
    }
  }, 180_000);

  test(`killed ${KILLS[kind]} times while it writes: every note that was acknowledged is there`, async () => {
    const acknowledged: string[] = [];
    /** sent when the end came: each may be there or not */
    const unanswered: string[] = [];
    for (let round = 0; round < KILLS[kind]; round++) {
      const browser = await start();
      try {
        const popup = await popupOver(browser);
        if (round > 0) expect(await kept(popup)).toEqual(expect.arrayContaining(acknowledged));
        // until the browser is gone and answers no more
        const writing = (async () => {
          for (let count = 1; ; count++) {
            const text = `round ${round}, note ${count}`;
            unanswered.push(text);
            await writeNotes(popup, [text]);
            acknowledged.push(text);
            unanswered.pop();
          }
        })().catch(() => undefined);
        const before = acknowledged.length;
        await until('some notes', () => acknowledged.length > before + (round % 5));
        // spread over what a write takes, which is some milliseconds
        await new Promise((resolve) => setTimeout(resolve, round % 7));
        await browser.kill();
        await writing;
      } finally {
        await browser.kill();
      }
    }
    const browser = await start();
    try {
      const notes = await kept(await popupOver(browser));
      expect(notes.filter((text) => text.startsWith('round')).length).toBeGreaterThanOrEqual(acknowledged.length);
      expect(notes).toEqual(expect.arrayContaining(acknowledged));
      expect(notes.filter((text) => text.startsWith('round') && !acknowledged.includes(text) && !unanswered.includes(text))).toEqual([]);
      expect(new Set(notes).size).toBe(notes.length);
    } finally {
      await browser.close();
    }
  }, 600_000);
});
