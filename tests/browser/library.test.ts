/** The reader's library: the words of a document that was opened stand in the card of whoever cites it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { pressInCard } from './harness/in-card.ts';
import { kept, setKeeping } from './harness/kept.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, hoverWords, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const html = (language: string, body: string): string =>
  `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Notice</title></head><body style="padding: 40px">${body}</body></html>`;

const LAKES = 'https://docs.un.org/en/A/RES/68/4';
const LAKES_IN_ARABIC = 'https://docs.un.org/ar/A/RES/68/4';
const RIVERS = 'https://docs.un.org/en/A/RES/70/1';
const CITING = 'https://www.un.org/en/ga/notice.html';
const CITING_IN_ARABIC = 'https://www.un.org/ar/ga/notice.html';

const PAGES: [string, string][] = [
  [
    LAKES,
    html(
      'en',
      `<p>A/RES/68/4</p><p>Resolution of the General Assembly on the lakes of the north</p>
      <p>1. Decides that the lakes of the north shall be kept as they are;</p><p>2. Notes how cold they have become;</p>
      <p>3. Asks each village on their shores, within a year:</p><p>(a) To name its lake;</p>
      <p>(b) To count the boats that are left on it in winter;</p><p>(c) To say who owns them;</p>
      <p>4. Decides to come back to the boats at its next session.</p>`,
    ),
  ],
  [
    LAKES_IN_ARABIC,
    html(
      'ar',
      `<p>A/RES/68/4</p><p>قرار الجمعية العامة بشأن بحيرات الشمال</p>
      <p>1 - تقرر أن تظل بحيرات الشمال على حالها؛</p><p>2 - تلاحظ مدى برودتها؛</p>
      <p>3 - تطلب إلى كل قرية على ضفافها، في غضون سنة، ما يلي:</p><p>(أ) أن تسمي بحيرتها؛</p>
      <p>(ب) أن تعد القوارب التي تبقى فيها شتاء؛</p><p>(ج) أن تذكر أصحابها؛</p>
      <p>4 - تقرر أن تعود إلى القوارب في دورتها المقبلة.</p>`,
    ),
  ],
  [RIVERS, html('en', '<p>A/RES/70/1</p><p>1. Decides that rivers shall flow;</p><p>2. Decides to wait for rain.</p>')],
  [
    CITING,
    html(
      'en',
      `<p>United Nations</p><p>The boats are counted as foreseen in paragraph 3 (b) of General Assembly resolution 68/4.</p>
      <p>Nothing was found of paragraph 40 of General Assembly resolution 68/4.</p>
      <p>Rain is dealt with in paragraph 2 of General Assembly resolution 70/1.</p>`,
    ),
  ],
  [CITING_IN_ARABIC, html('ar', '<p>الأمم المتحدة</p><p>تعد القوارب وفقا للفقرة 3 (ب) من قرار الجمعية العامة 68/4.</p>')],
];

const BOATS = 'To count the boats that are left on it in winter;';

inBothBrowsers('library', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let own: Page;
  beforeAll(async () => {
    world = await startWorld({ pages: PAGES });
    browser = await open(kind, { world });
    own = await browser.extPage('popup.html?view=all');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const paragraphsOf = async (document: string, language: string): Promise<number> =>
    (await kept(own)).find((head) => head.document === document && head.language === language)?.paragraphs ?? 0;

  test('before the document was opened, the card says that it is not in the library', async () => {
    const page = await browser.page(CITING);
    await untilMarked(page);
    const card = await cardAt(browser, page, 'paragraph 3 (b)', 0, 'not in your library');
    expect(card.text).not.toContain('boats');
    expect(card.controls.map(({ text }) => text)).toContain('Open at paragraph 3 (b)');
    await page.close();
  });

  test('a document that is opened is kept, and again once it has grown', async () => {
    const page = await browser.page(LAKES);
    await until('the document kept', async () => (await paragraphsOf('A/RES/68/4', 'en')) === 4, 20_000);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>5. Thanks the villages.</p>'));
    await until('the fifth paragraph kept', async () => (await paragraphsOf('A/RES/68/4', 'en')) === 5, 20_000);
    await page.close();
  });

  test('its words stand in the card of a page that cites them, after the background was ended', async () => {
    const page = await browser.page(CITING);
    await untilMarked(page);
    await browser.stopBackground();
    const card = await cardAt(browser, page, 'paragraph 3 (b)', 0, BOATS);
    expect(card.text).toContain('Asks each village on their shores, within a year:');
    expect(card.text).toMatch(/From the English edition, read on \d{1,2} \w+ \d{4}/);
    expect(card.text).not.toContain('To name its lake');
    await pressInCard(browser, page, 'Paragraph after');
    await untilCard(browser, page, 'To say who owns them;');
    await pressInCard(browser, page, 'Paragraph after');
    const next = await untilCard(browser, page, 'Decides to come back to the boats');
    expect(next.text).not.toContain('who owns them');
    await leave(page);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await browser.card(page))?.open, 'a card that was walked in stays').toBe(true);
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);

    await hoverWords(page, 'paragraph 40');
    const none = await untilCard(browser, page, 'No paragraph 40 in this edition. The last is paragraph 5.');
    expect(none.passage).toContain('Thanks the villages.');
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);

    // the page knows of none of it
    const seen = await page.evaluate(async () => [
      document.documentElement.outerHTML,
      JSON.stringify((await indexedDB.databases()).map(({ name }) => name)),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ]);
    expect(seen.join(' ')).not.toContain('left on it in winter');
    expect(seen[1]).not.toContain('operative');
    await page.close();
  });

  test('by key: Alt and an arrow step, and the focus stays in the card', async () => {
    const page = await browser.page(CITING);
    await untilMarked(page);
    await browser.command('next-citation', page);
    const card = await untilCard(browser, page, BOATS);
    expect(card.focused).toBe('Open at paragraph 3 (b)');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    const before = await untilCard(browser, page, 'To name its lake;');
    expect(before.focused).toBe('Open at paragraph 3 (a)');
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    await page.close();
  });

  test('in Arabic: the words of the Arabic edition, from the right', async () => {
    const edition = await browser.page(LAKES_IN_ARABIC);
    await until('the Arabic edition kept', async () => (await paragraphsOf('A/RES/68/4', 'ar')) === 4, 20_000);
    await edition.close();
    const page = await browser.page(CITING_IN_ARABIC);
    await untilMarked(page);
    const card = await cardAt(browser, page, '68/4', 0, 'أن تعد القوارب التي تبقى فيها شتاء');
    expect([card.language, card.direction]).toEqual(['ar', 'rtl']);
    expect(card.text).toContain('تطلب إلى كل قرية على ضفافها');
    expect(card.text).toContain('النسخة العربية، قُرئت في');
    expect(card.html).toContain('lang="ar" dir="rtl"');
    await page.close();
  });

  test('where the reader does not want it, nothing is kept', async () => {
    await setKeeping(own, false);
    const page = await browser.page(RIVERS);
    // longer than a page waits before its words are kept
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await paragraphsOf('A/RES/70/1', 'en')).toBe(0);
    await setKeeping(own, true);
    await page.reload();
    await until('the document kept', async () => (await paragraphsOf('A/RES/70/1', 'en')) === 2, 20_000);
    await page.close();
    expect(await browser.errors()).toEqual([]);
  });
});
