/** The PDF reader: a document as it would be on a page, and files that are none. The documents are made up and printed here. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress } from '../../tools/score/pdf/print.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, leave, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type Reply, type World } from './harness/world.ts';
import { addressOf, documentOf } from './made-up.ts';

const PATIENCE = 30_000;
const OWN = documentOf(
  'A/RES/69/229',
  'Lanterns of the harbours',
  'Recalling its resolution 67/219 of 21 December 2012, and paragraph 31 of resolution 65/170 of 20 December 2010,',
);
const readerOf = (address: string): string => `reader.html?file=${encodeURIComponent(address)}`;
const PDF = { 'content-type': 'application/pdf' };

/** Runs in the page: the outline's numbered rows. */
const rowsOf = (page: Page) => page.$$eval('[role="treeitem"]', (rows) => rows.map((row) => row.textContent ?? ''));
const scrolledBy = (page: Page) => page.evaluate(() => Math.round(scrollY));

inBothBrowsers('the PDF reader', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    const press = await openPress();
    if (!press) throw new Error('no Chromium');
    const pages = new Map<string, Reply>();
    pages.set(addressOf(OWN.symbol), { headers: PDF, body: Buffer.from(await press.print(OWN)) });
    await press.close();
    const whole = pages.get(addressOf(OWN.symbol))?.body as Buffer;
    pages.set('https://documents.un.org/page.pdf', { headers: { 'content-type': 'text/html' }, body: '<p>Not here' });
    pages.set('https://documents.un.org/torn.pdf', {
      headers: PDF,
      body: Buffer.concat([whole.subarray(0, 400), Buffer.alloc(4000, 'x')]),
    });
    pages.set('https://documents.un.org/cut.pdf', { headers: PDF, body: (response) => response.destroy() });
    pages.set('https://documents.un.org/away.pdf', { status: 302, headers: { location: 'https://example.org/away.pdf' }, body: '' });
    pages.set('https://example.org/away.pdf', { headers: { ...PDF, 'access-control-allow-origin': '*' }, body: whole });
    world = await startWorld({ answer: (host, path) => pages.get(`https://${host}${path}`) });
    browser = await open(kind, { world });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('shows the document, its paragraphs, its citations and their cards', async () => {
    const page = await browser.extPage(readerOf(addressOf(OWN.symbol)));
    await until(
      'all paragraphs',
      async () => (await rowsOf(page)).filter((row) => /harbour \d/.test(row) || /Invites/.test(row)).length >= 40,
      PATIENCE,
    );
    expect(await page.$eval('.toolbar .symbol', (symbol) => symbol.textContent)).toBe('A/RES/69/229');
    const marks = await untilMarked(page, PATIENCE);
    expect(marks.map(({ words }) => words.trim()).join(' | ')).toContain('67/219');
    const card = await cardAt(browser, page, '67/219 of 21', 0, '67/219');
    expect(card.label).toMatch(/^A\/RES\/67\/219/);
    await leave(page);
    await untilNoCard(browser, page);
    await until('a drawn page', async () => (await page.$$('canvas')).length > 0, PATIENCE);
    await page.close();
  });

  test('the outline leads to a paragraph, and the pages that are left are not kept drawn', async () => {
    const page = await browser.extPage(readerOf(addressOf(OWN.symbol)));
    await until('all paragraphs', async () => (await rowsOf(page)).filter((row) => /Invites/.test(row)).length >= 40, PATIENCE);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
      rows.find((row) => /^\D*30\./.test(row.textContent ?? ''))?.click();
    });
    await until('the page to move', async () => (await scrolledBy(page)) > 500, PATIENCE);
    await until('the number of the page', async () => (await page.$eval('.page-number input', (field) => field.value)) !== '1', PATIENCE);
    await until(
      'the first page to be given back',
      async () =>
        page.evaluate(
          () => document.querySelector('.sheet canvas') !== null && document.querySelector('.sheet[data-page="1"] canvas') === null,
        ),
      PATIENCE,
    );
    await page.close();
  });

  test('words are found', async () => {
    const page = await browser.extPage(readerOf(addressOf(OWN.symbol)));
    await until('all paragraphs', async () => (await rowsOf(page)).filter((row) => /Invites/.test(row)).length >= 40, PATIENCE);
    await page.keyboard.press('/');
    await page.waitForSelector('.find input');
    await page.type('.find input', 'harbour 33');
    await until(
      'one place',
      async () => /1 of 1/.test((await page.$eval('.find [role="status"]', (said) => said.textContent)) ?? ''),
      PATIENCE,
    );
    expect(await scrolledBy(page)).toBeGreaterThan(500);
    await page.close();
  });

  test.each([
    ['https://documents.un.org/page.pdf', /not a PDF/],
    ['https://documents.un.org/torn.pdf', /damaged/],
    ['https://documents.un.org/away.pdf', /not the United Nations/],
    ['https://documents.un.org/cut.pdf', /did not answer|offline/],
    ['https://documents.un.org/none.pdf', /no such file/],
    ['https://example.org/away.pdf', /sites, and files/],
  ])('%s is told clearly', async (address, words) => {
    const page = await browser.extPage(readerOf(address));
    const said = await until(
      'what is said',
      async () => page.$eval('.notice[role="alert"]', (notice) => notice.textContent).catch(() => null),
      PATIENCE,
    );
    expect(said).toMatch(words);
    expect(await page.$('.toolbar')).toBeNull();
    await page.close();
  });

  test('nothing but the UN’s hosts was asked for, and nothing went wrong', async () => {
    expect(world.requests.filter((request) => !/^https:\/\/[a-z.]*un\.org\//.test(request))).toEqual([]);
    expect(world.strangers()).toEqual([]);
    // that a redirect was stopped is told by the browser too
    expect((await browser.errors()).filter((error) => !/away\.pdf|cut\.pdf/.test(error))).toEqual([]);
  });
});
