/** One reader's path through all of it: a citation, its card, a jump and back, a note that is there again in the next session and elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { pressInCard, selectWords } from './harness/in-card.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, hoverWords, pointOfWords, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';
import { seedPages, seedsMissing } from './seed-pages.ts';

const missing = seedsMissing();
const seeds = missing ? [] : seedPages();
const seed = (number: string): { address: string; html: string } => {
  const page = seeds.find((each) => each.seed === number && each.shape === 'paragraphs');
  if (!page) throw new Error(`no seed ${number}`);
  return page;
};
const NOTE = 'Ask whether care workers in private homes are meant too.';
/** begins the twelfth paragraph's point, and stands in it once */
const WORDS = 'women migrant workers in all sectors';

/** Between any two steps the background may be gone. */
type Between = (browser: BrowserUnderTest) => Promise<void>;

async function jumpAndBack(browser: BrowserUnderTest, page: Page, words: string, nth: number, between: Between): Promise<void> {
  await between(browser);
  await cardAt(browser, page, words, nth, 'Paragraph 11');
  await between(browser);
  // a way back that the background ended in is gone once more, and scrolls
  const start = await lineTop(page, words, nth);
  await pressInCard(browser, page, 'Jump');
  await untilNoCard(browser, page);
  const target = await page.evaluate(() => {
    const place = [...document.querySelectorAll('p')].find((each) => /^11\.\s/.test(each.textContent ?? ''));
    return { top: place?.getBoundingClientRect().top ?? NaN, height: innerHeight };
  });
  expect(target.top, 'the paragraph stands in the window').toBeGreaterThan(0);
  expect(target.top).toBeLessThan(target.height * 0.6);
  await between(browser);
  const left = await page.evaluate(() => scrollY);
  await browser.command('back', page);
  const seen = async (): Promise<string> =>
    `its line at ${await lineTop(page, words, nth)}, was at ${start}; scrolled to ${await page.evaluate(() => scrollY)}, before the way back to ${left}`;
  await until('the line one came from', async () => Math.abs((await lineTop(page, words, nth)) - start) < 24).catch(
    async (reason: unknown) => {
      throw new Error(`${String(reason)}; ${await seen()}`, { cause: reason });
    },
  );
}

/** Where the words stand now, without scrolling to them. */
const lineTop = (page: Page, words: string, nth: number): Promise<number> =>
  page.evaluate(
    (text, place) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null, seen = 0; node; node = walker.nextNode() as Text | null) {
        for (let at = node.data.indexOf(text); at >= 0; at = node.data.indexOf(text, at + 1), seen++) {
          if (seen !== place) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          const line = range.getClientRects()[0];
          return line ? line.top + line.height / 2 : NaN;
        }
      }
      return NaN;
    },
    words,
    nth,
  );

async function writeNote(browser: BrowserUnderTest, page: Page, between: Between): Promise<void> {
  await selectWords(page, WORDS);
  await between(browser);
  await browser.command('write-note', page);
  const editor = await untilCard(browser, page, WORDS);
  expect(editor.label).toContain('12');
  await between(browser);
  await page.keyboard.type(NOTE);
  await between(browser);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await untilNoCard(browser, page);
}

const painted = (browser: BrowserUnderTest, page: Page) =>
  until('the note on its words', async () => {
    const notes = (await browser.shadow(page))?.notes ?? [];
    return notes.length === 1 && (notes[0]?.boxes.length ?? 0) > 0 ? notes : false;
  });

async function noteIsThere(browser: BrowserUnderTest, page: Page): Promise<void> {
  await untilPageReady(browser, page);
  await page.evaluate(
    (words) => [...document.querySelectorAll('p')].find((each) => each.textContent?.includes(words))?.scrollIntoView({ block: 'center' }),
    WORDS,
  );
  const [note] = await painted(browser, page);
  const words = await pointOfWords(page, WORDS);
  const boxes = note?.boxes ?? [];
  expect(
    boxes.some((box) => words.x >= box.x && words.x <= box.x + box.width && words.y >= box.y - 4 && words.y <= box.y + box.height + 4),
  ).toBe(true);
  await hoverWords(page, WORDS);
  expect((await untilCard(browser, page, NOTE)).text).toContain('paragraph 12');
}

const untilPageReady = (browser: BrowserUnderTest, page: Page) =>
  until('the extension on the page', async () => (await browser.shadow(page)) !== undefined);

describe.skipIf(missing !== null)('a reader’s path', () => {
  const ways: readonly [name: string, between: Between][] = [
    ['', async () => undefined],
    [', the background killed between any two steps', (browser) => browser.stopBackground()],
  ];
  for (const [name, between] of ways)
    inBothBrowsers(`path${name}`, (kind) => {
      let world: World;
      let profile: string;
      beforeAll(async () => {
        profile = mkdtempSync(join(tmpdir(), 'op-profile-'));
        const resolution = seed('000');
        world = await startWorld({
          pages: [
            ...['000', '004'].map((number): [string, string] => [seed(number).address, seed(number).html]),
            ['https://undocs.org/A/RES/68/4', resolution.html],
            ['https://www.un.org/en/ga/68/resolution.html', resolution.html.replace('<main>', '<main><p>A/RES/68/4</p>')],
          ],
        });
      });
      afterAll(async () => {
        await world?.stop();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      });

      test('card, jump and back, note', { timeout: 120_000 }, async () => {
        const browser = await open(kind, { world, profile });
        try {
          const page = await browser.page(seed('004').address);
          await untilMarked(page);
          await between(browser);
          // its symbol stands there before it has been looked up
          const card = await cardAt(browser, page, '65/170 of 20 December 2010', 0, 'International migration and development');
          expect(card.title).toBe('International migration and development');
          expect(card.text).toContain('A/RES/65/170');
          await between(browser);
          await page.keyboard.press('Escape');
          await untilNoCard(browser, page);
          await jumpAndBack(browser, page, 'paragraph 11 above', 0, between);
          await jumpAndBack(browser, page, 'paragraph 11 below', 0, between);

          await page.goto(seed('000').address);
          await untilPageReady(browser, page);
          await between(browser);
          await writeNote(browser, page, between);
          await noteIsThere(browser, page);
          expect(await browser.errors()).toEqual([]);
        } finally {
          await browser.close();
        }
      });

      test('the note is there in the next session, and under two other hosts', async () => {
        const browser = await open(kind, { world, profile });
        try {
          for (const address of [seed('000').address, 'https://undocs.org/A/RES/68/4', 'https://www.un.org/en/ga/68/resolution.html']) {
            const page = await browser.page(address);
            await between(browser);
            await noteIsThere(browser, page);
            await page.close();
          }
          expect(await browser.errors()).toEqual([]);
        } finally {
          await browser.close();
        }
      }, 120_000);
    });
});
