/** Jumps over documents and tabs, and the whole way back. */
import { afterEach, beforeAll, afterAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { PinpointPath } from '../../citations/types.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { pressInCard } from './harness/in-card.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, pointOfWords } from './harness/pointer.ts';
import { tabOf } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';
import {
  GROWING,
  JUMP_PAGES,
  LAKES,
  LAKES_ARABIC,
  LAKES_CHINESE,
  MIGRATION_ARABIC,
  MIGRATION_THERE,
  RIGHTS_THERE,
  VIEWED,
  VIEWER,
  WORDS,
} from './jump-pages.ts';

/** Longer than a page takes on a busy machine. */
const PATIENCE = 20_000;

/** Runs in the page: top of the first line of the words; NaN where they are not there. */
function topOfWords(words: string): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0 || node.parentElement?.closest('script')) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range.getClientRects()[0]?.top ?? Number.NaN;
  }
  return Number.NaN;
}

const topOf = (page: Page, words: string): Promise<number> => page.evaluate(topOfWords, words);

/**
 * The tab that shows an address, in front, with the words in its window.
 * @param share how far down they may stand: a third from the top or a little more after a jump, anywhere after a return
 */
async function untilAt(browser: BrowserUnderTest, address: string, words: string, share = 0.6): Promise<Page> {
  let seen = '';
  try {
    return await until(
      `${address} at "${words}"`,
      async () => {
        for (const page of await browser.browser.pages()) {
          if (page.url().split('#')[0] !== address) continue;
          try {
            const top = await topOf(page, words);
            const { height, hidden } = await page.evaluate(() => ({ height: innerHeight, hidden: document.hidden }));
            seen = `top ${top} of ${height}, ${hidden ? 'hidden' : 'in front'}`;
            if (!hidden && top > 0 && top < height * share) return page;
          } catch {
            // it is being loaded
          }
        }
        return false;
      },
      PATIENCE,
    );
  } catch (reason) {
    const all = (await browser.browser.pages()).map((page) => page.url());
    throw new Error(`${(reason as Error).message}; ${seen}; tabs: ${all.join(' ')}`, { cause: reason });
  }
}

interface TabsApi {
  readonly tabs: { sendMessage(tab: number, message: object, to: object): Promise<{ ok: boolean; value: string | null } | undefined> };
}

/** Runs in a page of the extension: says something to the top frame of a tab. */
async function askTab(tab: number, message: object): Promise<{ ok: boolean; value: string | null } | undefined> {
  const scope = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
  return (scope.browser ?? scope.chrome).tabs.sendMessage(tab, message, { frameId: 0 });
}

const jumpOf = async (browser: BrowserUnderTest, page: Page) => (await browser.shadow(page))?.jump;

const untilBack = (browser: BrowserUnderTest, page: Page, words: string) =>
  until(`the way back "${words}"`, async () => {
    const back = (await jumpOf(browser, page))?.back;
    return back?.text === words && back;
  });

/** Opens the card on the words, and goes where it leads. */
async function follow(browser: BrowserUnderTest, page: Page, words: string, action: string): Promise<number> {
  await untilMarked(page);
  await pointOfWords(page, words);
  const top = await topOf(page, words);
  await cardAt(browser, page, words, 0, action);
  await pressInCard(browser, page, action);
  return top;
}

const untilLine = (page: Page, words: string, top: number) =>
  until(`"${words}" at ${top}`, async () => Math.abs((await topOf(page, words)) - top) < 2, PATIENCE);

inBothBrowsers('jumps', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    world = await startWorld({ pages: JUMP_PAGES });
    browser = await open(kind, { world });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });
  afterEach(async () => {
    const [keep, ...others] = await browser.browser.pages();
    for (const page of others) await page.close();
    await keep?.goto('about:blank');
  });

  test('through three hosts and back to the very line, the background killed on the way', async () => {
    const first = '5 (b) (iii) of General Assembly resolution 65/170';
    const lakes = await browser.page(LAKES);
    const lineInLakes = await follow(browser, lakes, first, 'Open at paragraph 5 (b) (iii)');

    const migration = await untilAt(browser, MIGRATION_THERE, WORDS.deepest);
    await untilBack(browser, migration, 'Back to A/RES/68/4, paragraph 17');
    expect((await jumpOf(browser, migration))?.said).toMatch(/^Paragraph 5 \(b\) \(iii\)\. To let the keepers/);
    await browser.stopBackground();

    const lineInFive = await follow(browser, migration, 'paragraph 20 below', 'Jump');
    await untilAt(browser, MIGRATION_THERE, WORDS.twenty);
    await untilBack(browser, migration, 'Back to paragraph 5 (b) (iii)');

    const lineInTwenty = await follow(browser, migration, 'paragraph 14 (c) of Human', 'Open at paragraph 14 (c)');
    const rights = await untilAt(browser, RIGHTS_THERE, WORDS.last);
    const notice = await until('the notice', async () => (await jumpOf(browser, rights))?.notice, PATIENCE);
    expect(notice.text).toBe('No paragraph 14 (c) here. This is paragraph 14.');
    const place = await topOf(rights, WORDS.last);
    expect(Math.abs(notice.box.y + notice.box.height - place)).toBeLessThan(40);
    await browser.stopBackground();

    const lineInRights = await follow(browser, rights, 'paragraph 3 of the annex to', 'Open at annex, paragraph 3');
    expect(await untilAt(browser, MIGRATION_THERE, WORDS.annex)).toBe(migration);
    expect((await browser.browser.pages()).filter((page) => page.url() === MIGRATION_THERE)).toHaveLength(1);

    await browser.command('back', migration);
    expect(await untilAt(browser, RIGHTS_THERE, WORDS.last, 1)).toBe(rights);
    await untilLine(rights, 'paragraph 3 of the annex to', lineInRights);
    await browser.command('back', rights);
    expect(await untilAt(browser, MIGRATION_THERE, WORDS.twenty, 1)).toBe(migration);
    await untilLine(migration, 'paragraph 14 (c) of Human', lineInTwenty);

    // the rest of it by the button
    for (const [words, page, line, top] of [
      ['Back to paragraph 5 (b) (iii)', migration, 'paragraph 20 below', lineInFive],
      ['Back to A/RES/68/4, paragraph 17', lakes, first, lineInLakes],
    ] as const) {
      const { box } = await untilBack(browser, migration, words);
      await migration.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await untilLine(page, line, top);
    }
    await untilAt(browser, LAKES, first, 1);
    await until('no way back is left', async () => (await jumpOf(browser, lakes))?.back === null);
    expect(await browser.errors()).toEqual([]);
  });

  test('back to a tab that was closed, and to a page that was loaded anew', async () => {
    const words = '5 (b) (iii) of General Assembly resolution 65/170';
    for (const change of ['closed', 'reloaded'] as const) {
      const lakes = await browser.page(LAKES);
      const line = await follow(browser, lakes, words, 'Open at paragraph 5 (b) (iii)');
      const migration = await untilAt(browser, MIGRATION_THERE, WORDS.deepest);
      if (change === 'closed') await lakes.close();
      else {
        await lakes.reload();
        await untilMarked(lakes);
        await lakes.evaluate(() => scrollTo(0, 0));
      }
      await browser.stopBackground();
      await browser.command('back', migration);
      const again = await untilAt(browser, LAKES, words, 1);
      await untilLine(again, words, line);
      expect(again === lakes, change).toBe(change === 'reloaded');
      for (const page of [again, migration]) await page.close();
    }
    expect(await browser.errors()).toEqual([]);
  });

  test('a page that grows is waited for', async () => {
    const lakes = await browser.page(LAKES);
    await follow(browser, lakes, 'paragraph 9 of General Assembly resolution 66/288', 'Open at paragraph 9');
    const wells = await untilAt(browser, GROWING, WORDS.grown);
    await untilBack(browser, wells, 'Back to A/RES/68/4, paragraph 17');
    expect((await jumpOf(browser, wells))?.notice).toBeNull();
  });

  test('a frame that holds the text goes to the part, not the page around it', async () => {
    const lakes = await browser.page(LAKES);
    await follow(browser, lakes, 'paragraph 13 of General Assembly resolution 71/1', 'Open at paragraph 13');
    const viewer = await until('the viewer', async () => (await browser.browser.pages()).find((page) => page.url() === VIEWER), PATIENCE);
    await until(
      'the part in the frame',
      async () => {
        const frame = viewer.frames().find((each) => each.url() === VIEWED);
        const top = await frame?.evaluate(topOfWords, WORDS.viewed).catch(() => Number.NaN);
        return top !== undefined && top > 0 && top < 300;
      },
      PATIENCE,
    );
    expect((await jumpOf(browser, viewer))?.notice ?? null).toBeNull();
    await browser.command('back', viewer);
    await untilAt(browser, LAKES, 'paragraph 13 of General Assembly resolution 71/1', 1);
  });

  test('a paragraph that is not there is said to be missing', async () => {
    const lakes = await browser.page(LAKES);
    await follow(browser, lakes, 'paragraph 40 of Human Rights Council resolution 12/5', 'Open at paragraph 40');
    const rights = await until(
      'the page',
      async () => (await browser.browser.pages()).find((page) => page.url() === RIGHTS_THERE),
      PATIENCE,
    );
    const notice = await until('the notice', async () => (await jumpOf(browser, rights))?.notice, PATIENCE);
    expect(notice.text).toMatch(/^No paragraph 40 here\. This is paragraph \d+, the last one\.$/);
    expect((await jumpOf(browser, rights))?.said).toBe(notice.text);
  });

  test('in Arabic', async () => {
    const lakes = await browser.page(LAKES_ARABIC);
    await follow(browser, lakes, 'الفقرة 5 من قرار الجمعية العامة 65/170', 'فتح عند الفقرة 5');
    const migration = await untilAt(browser, MIGRATION_ARABIC, WORDS.arabicFive);
    await untilBack(browser, migration, 'العودة إلى A/RES/68/4، الفقرة 1');
    await browser.command('back', migration);
    await untilAt(browser, LAKES_ARABIC, 'الفقرة 5 من قرار الجمعية العامة 65/170', 1);
  });

  const PARTS: readonly [address: string, path: PinpointPath, words: string][] = [
    [LAKES, [['paragraph', '28']], 'Notes that the ferries of lake 28 '],
    [
      MIGRATION_THERE,
      [
        ['paragraph', '5'],
        ['subparagraph', 'b'],
        ['subparagraph', 'iii'],
      ],
      WORDS.deepest,
    ],
    [
      MIGRATION_THERE,
      [
        ['annex', ''],
        ['paragraph', '3'],
      ],
      WORDS.annex,
    ],
    [LAKES_CHINESE, [['paragraph', '9']], WORDS.chineseNine],
    [MIGRATION_ARABIC, [['paragraph', '5']], WORDS.arabicFive],
  ];

  test.each(PARTS)('a link to a part of %s leads there without the extension: %j', async (address, path, words) => {
    const page = await browser.page(address);
    await until('the extension on the page', async () => (await browser.shadow(page)) !== undefined);
    const tab = await tabOf(browser, address);
    const asking = await browser.extPage('popup.html?view=all');
    const link = await until('a link', async () => {
      const answer = await asking.evaluate(askTab, tab, { type: 'link.to', body: { path } });
      return answer?.ok === true && answer.value;
    });
    expect(link.startsWith(`${address}#:~:text=`)).toBe(true);
    // a host on which the extension does not run
    const elsewhere = 'https://www.example.org/same.html';
    world.pages.set(elsewhere, world.pages.get(address) ?? '');
    const plain = await browser.page();
    await plain.goto(link.replace(address, elsewhere), { timeout: 15_000 });
    expect(await browser.shadow(plain)).toBeUndefined();
    await until(`"${words}" in the window`, async () => {
      const { scrolled, height } = await plain.evaluate(() => ({ scrolled: scrollY, height: innerHeight }));
      const top = await topOf(plain, words);
      return scrolled > 0 && top >= 0 && top < height;
    });
  });

  test('by key alone, and focus goes on from the part that was reached', async () => {
    const lakes = await browser.page(LAKES);
    await untilMarked(lakes);
    await pointOfWords(lakes, '5 (b) (iii) of General Assembly');
    await browser.command('next-citation', lakes);
    await until('the card by key', async () => (await browser.card(lakes))?.focused === 'Open at paragraph 5 (b) (iii)');
    await lakes.keyboard.press('Enter');
    const migration = await untilAt(browser, MIGRATION_THERE, WORDS.deepest);
    const caret = await until('the caret there', () =>
      migration.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? ''),
    );
    expect(caret).toContain(WORDS.deepest);
  });

  test('what a page makes up opens no tab', async () => {
    const lakes = await browser.page(LAKES);
    await follow(browser, lakes, '5 (b) (iii) of General Assembly resolution 65/170', 'Open at paragraph 5 (b) (iii)');
    const migration = await untilAt(browser, MIGRATION_THERE, WORDS.deepest);
    await untilBack(browser, migration, 'Back to A/RES/68/4, paragraph 17');
    const before = (await browser.browser.pages()).length;
    await cardAt(browser, migration, 'paragraph 20 below', 0, 'Jump');
    const forged = async (page: Page): Promise<void> =>
      page.evaluate(() => {
        const host = document.querySelector('operative-host') as HTMLElement;
        for (let y = 0; y < innerHeight; y += 8) {
          for (const target of [host, document.elementFromPoint(innerWidth / 2, y) ?? document.body])
            for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
              target.dispatchEvent(new MouseEvent(type, { clientX: innerWidth / 2, clientY: y, bubbles: true, composed: true }));
        }
        host.click();
        host.focus();
        for (const key of ['Enter', 'r', 'R'])
          for (const target of [host, document.body, window])
            target.dispatchEvent(
              new KeyboardEvent('keydown', {
                key,
                code: key === 'Enter' ? key : 'KeyR',
                altKey: key !== 'Enter',
                bubbles: true,
                composed: true,
              }),
            );
        postMessage({ type: 'jump.open', body: { symbol: 'A/RES/66/288', path: null, language: 'en' } }, '*');
        postMessage({ type: 'jump.back', body: {} }, '*');
      });
    const scrolled = await migration.evaluate(() => scrollY);
    await forged(migration);
    expect(await migration.evaluate(() => scrollY)).toBe(scrolled);
    // a real step back afterwards finds everything as it was
    await browser.command('back', migration);
    await untilAt(browser, LAKES, '5 (b) (iii) of General Assembly resolution 65/170', 1);
    expect((await browser.browser.pages()).length).toBe(before);
    expect(world.requests.filter((address) => address.includes('66/288') && !address.includes('lakes'))).toHaveLength(1);
  });
});
