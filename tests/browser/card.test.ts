/** The card as WCAG 1.4.13 wants it, by pointer and by key; links of the page; content that changes; paragraphs numbered in the usual ways. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { pressInCard } from './harness/in-card.ts';
import { marksOf, untilMarked } from './harness/marks.ts';
import { cardAt, hoverWords, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const ADDRESS = 'https://www.un.org/en/ga/notice.html';
const filler = Array.from({ length: 40 }, (_, at) => `<p>Nothing is asked in line ${at + 1} of this notice.</p>`).join('');
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notice</title></head><body>
<p>A/RES/70/9</p>
<p id="first">Recalling its resolution <em>67/</em><b>219</b> of 21 December 2012 and <button>a button</button></p>
<p>Recalling also <a href="https://undocs.org/en/A/RES/68/4">what was declared then</a>, and <a href="https://www.un.org/en/ga/search/view_doc.asp?symbol=S/RES/1325(2000)">another text</a>,</p>
<p>See resolution 48/12.</p>
<ol><li>Decides to keep a list, as said in paragraph 3 below;</li><li>Asks for a second one;</li><li>Decides also to lose neither.</li></ol>
${filler}
<p>4.</p><p>Requests that paragraph 2 above be read aloud, and paragraph 77 above not at all.</p>
<div id="later"></div>
</body></html>`;

const announced = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.localName ?? '');

inBothBrowsers('card', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let page: Page;
  beforeAll(async () => {
    world = await startWorld({ pages: [[ADDRESS, PAGE]] });
    browser = await open(kind, { world });
    page = await browser.page(ADDRESS);
    await untilMarked(page);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('is hoverable and persistent, and Esc dismisses it where the pointer stands', async () => {
    const card = await cardAt(browser, page, '67/219', 0, 'International migration');
    await page.mouse.move(card.box.x + 40, card.box.y + 40, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect((await browser.card(page))?.open, 'stays while the pointer is in it').toBe(true);
    await hoverWords(page, '67/219');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await browser.card(page))?.open, 'stays on its words').toBe(true);
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await browser.card(page))?.open, 'does not come back by itself').toBe(false);
  });

  test('never opens for words that the pointer has passed', async () => {
    await hoverWords(page, '67/219');
    await leave(page);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect((await browser.card(page))?.open).toBe(false);
  });

  test('stands below its words and never over them', async () => {
    const card = await cardAt(browser, page, '67/219', 0, 'International migration');
    const line = await page.$eval('#first', (place) => place.getBoundingClientRect().bottom);
    expect(card.box.y).toBeGreaterThanOrEqual(line - 4);
    await leave(page);
    await untilNoCard(browser, page);
  });

  test('by key: one citation after the other, back again, and Esc returns the focus', async () => {
    await page.focus('button');
    await browser.command('next-citation', page);
    const declared = await untilCard(browser, page, 'Declaration of the High-level Dialogue');
    expect(declared.label).toMatch(/^A\/RES\/68\/4\. Citation 2 of \d+\.$/);
    expect(declared.focused).toBe('Open');
    await browser.command('next-citation', page);
    await untilCard(browser, page, 'women and peace and security');
    await browser.command('previous-citation', page);
    await untilCard(browser, page, 'Declaration of the High-level Dialogue');
    await page.keyboard.press('Tab');
    expect((await browser.card(page))?.focused).toBe('Copy');
    await browser.command('next-citation', page);
    await untilCard(browser, page, 'women and peace and security');
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await untilCard(browser, page, 'Declaration of the High-level Dialogue');
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    await until('the focus back on the button', async () => (await announced(page)) === 'button');
  });

  test('by key: Tab runs through the card and leaves it at its end to the place in the text', async () => {
    await page.focus('button');
    await browser.command('open-card', page);
    await untilCard(browser, page, 'Declaration of the High-level Dialogue');
    const seen: (string | null)[] = [];
    for (let stop = 0; stop < 40 && (await browser.card(page))?.open; stop++) {
      seen.push((await browser.card(page))?.focused ?? null);
      await page.keyboard.press('Tab');
    }
    expect(seen).toEqual(expect.arrayContaining(['Open', 'Copy', 'Note', 'EN', 'AR']));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('another text');
  });

  test('a link whose address names a document is a citation, whatever its words; it stays a link', async () => {
    const card = await cardAt(browser, page, 'what was declared then', 0, 'A/RES/68/4');
    const languages = card.links
      .filter(({ href }) => href.startsWith('https://docs.un.org/') && href.endsWith('/A/RES/68/4'))
      .map(({ href }) => href.split('/')[3]);
    expect(languages).toEqual(expect.arrayContaining(['en', 'fr', 'es', 'ru', 'zh', 'ar']));
    expect(await page.$eval('a', (link) => link.outerHTML)).toBe('<a href="https://undocs.org/en/A/RES/68/4">what was declared then</a>');
    await leave(page);
    await untilNoCard(browser, page);
  });

  test('paragraphs of a list and of numbers alone on a line are found; one that is not there is told', async () => {
    const below = await cardAt(browser, page, 'paragraph 3 below', 0, 'Paragraph 3');
    expect(below.text).toContain('Decides also to lose neither');
    await page.keyboard.press('Escape');
    const above = await cardAt(browser, page, 'paragraph 2 above', 0, 'Paragraph 2');
    expect(above.text).toContain('Asks for a second one');
    await pressInCard(browser, page, 'Jump');
    await until('the paragraph in view', () =>
      page.evaluate(
        () => Math.abs((document.querySelectorAll('li')[1]?.getBoundingClientRect().top ?? 9e9) - innerHeight / 3) < innerHeight / 3,
      ),
    );
    await browser.command('back', page);
    await cardAt(browser, page, 'paragraph 77 above', 0, 'No such paragraph');
    await leave(page);
    await untilNoCard(browser, page);
  });

  test('what the page adds is read, and what it takes away loses its mark', async () => {
    const before = (await marksOf(page)).length;
    await page.evaluate(() => {
      const place = document.querySelector('#later');
      if (place) place.innerHTML = '<p>Recalling resolution 65/170 of 20 December 2010 of the General Assembly,</p>';
    });
    await until('one mark more', async () => (await marksOf(page)).length === before + 1);
    await cardAt(browser, page, '65/170 of 20 December 2010', 0, 'A/RES/65/170');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('#first')?.remove());
    await until('one mark less', async () => (await marksOf(page)).length === before);
    await cardAt(browser, page, 'what was declared then', 0, 'A/RES/68/4');
    await leave(page);
  });

  test('nothing went wrong', async () => expect(await browser.errors()).toEqual([]));
});
