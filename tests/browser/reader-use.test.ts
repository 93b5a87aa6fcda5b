/** The PDF reader in use: by keyboard, in narrow windows, in forced colours, beside the side panel; other editions, and the links of a file itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress } from '../../tools/score/pdf/print.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { untilMarked } from './harness/marks.ts';
import { citedOf, panelOver, partsOf, untilOutline } from './harness/panel.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const PATIENCE = 30_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const addressOf = (language: string): string =>
  `https://documents.un.org/api/symbol/access?s=${encodeURIComponent('A/RES/69/229')}&l=${language}&t=pdf`;
const READER = `reader.html?file=${encodeURIComponent(addressOf('en'))}`;

/** In the manner of a resolution, with a link to its annex and one to a site. */
const html = (first: string): string => `<!doctype html><html lang="en"><title>Lanterns</title>
<style>body { font: 11pt/1.3 "Liberation Serif", serif; margin: 1cm 2cm } p { margin: 0 0 6pt; text-indent: 24pt } .annex { break-before: page } .small { font-size: 8pt } .rule { margin: 12pt 0 0 }</style>
<p>United Nations</p><p>A/RES/69/229</p><p>General Assembly</p><p>19 December 2014</p>
<p><b>Resolution adopted by the General Assembly on 19 December 2014</b></p>
<p><b>69/229. Lanterns of the harbours</b></p>
<p>The General Assembly,</p>
<p>${first}</p>
${Array.from(
  { length: 24 },
  (_, index) =>
    `<p>${index + 1}. Invites the keepers of harbour ${index + 1} to count their lanterns at dusk, to write down how many of them burn, and to send the list to the harbour master before the first snow;</p>`,
).join('')}
<p>25. Decides to keep the <a href="#annex">list of harbours</a> open, and the <a href="https://www.un.org/harbours">register of lamps</a> as well.</p>
<p class="rule">____________</p><p class="small"><sup>1</sup> See the register of lamps, as it stood in the second winter.</p>
<div class="annex" id="annex"><p><b>Annex</b></p><p>List of harbours</p><p>1. The first harbour lies in the north.</p></div>`;

const PDF = { 'content-type': 'application/pdf' };
const rows = (page: Page) => page.$$eval('[role="treeitem"]', (items) => items.map((item) => item.textContent ?? ''));
/** Firefox tells a test no address of the extension's pages. */
const where = (page: Page) => page.evaluate(() => location.href);
const scrolledBy = (page: Page) => page.evaluate(() => Math.round(scrollY));

inBothBrowsers('the PDF reader in use', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    const press = await openPress();
    if (!press) throw new Error('no Chromium');
    const english = Buffer.from(await press.printPage(html('Recalling its resolution 67/219 of 21 December 2012,')));
    const french = Buffer.from(await press.printPage(html('Recalling its resolution 65/170 of 20 December 2010,')));
    await press.close();
    const files = new Map([
      [addressOf('en'), english],
      [addressOf('fr'), french],
    ]);
    world = await startWorld({
      answer: (host, path) => {
        const body = files.get(`https://${host}${path}`);
        return body && { headers: PDF, body };
      },
      pages: [['https://www.un.org/harbours', '<!doctype html><title>Register</title><p>The register of lamps.']],
    });
    browser = await open(kind, { world });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const opened = async (address = READER): Promise<Page> => {
    const page = await browser.extPage(address);
    await until('the last paragraph', async () => (await rows(page)).some((row) => /Decides to keep/.test(row)), PATIENCE);
    return page;
  };

  test('a number that is typed leads to its paragraph, and letters typed right behind a key are kept', async () => {
    const page = await opened();
    await page.keyboard.press('g');
    await page.keyboard.type('23');
    await page.keyboard.press('Enter');
    await until('paragraph 23', async () => (await scrolledBy(page)) > 300, PATIENCE);
    // reading goes on there, and so do the keys
    expect(await page.evaluate(() => document.activeElement?.closest('nav.outline') ?? null)).toBeNull();
    await page.keyboard.press('/');
    await page.keyboard.type('first harbour');
    await until(
      'one place',
      async () => /1 of 1/.test((await page.$eval('.find [role="status"]', (said) => said.textContent)) ?? ''),
      PATIENCE,
    );
    expect(await page.$eval('.find input', (field) => field.value)).toBe('first harbour');
    await page.keyboard.press('Escape');
    await until('the field to go', () => page.$eval('.find', (find) => find.hasAttribute('hidden')));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pages');
    await page.close();
  });

  test('a link of the file leads to its page; one to a site opens it in a tab of its own', async () => {
    const page = await opened();
    await until('the links', async () => (await page.$$('.links > a')).length >= 2, PATIENCE);
    const links = await page.$$eval('.links > a', (all) => all.map(({ ariaLabel, target, rel }) => ({ ariaLabel, target, rel })));
    expect(links).toContainEqual({ ariaLabel: 'https://www.un.org/harbours', target: '_blank', rel: 'noopener noreferrer' });
    const inner = links.findIndex(({ ariaLabel }) => /^Page \d+$/.test(ariaLabel ?? ''));
    expect(inner).toBeGreaterThanOrEqual(0);
    // a press on the letters over it, where a reader's pointer is
    await page.evaluate((at) => document.querySelectorAll('.links > a')[at]?.scrollIntoView({ block: 'center' }), inner);
    const before = await scrolledBy(page);
    const box = await page.evaluate((at) => {
      const { left, top, width, height } = (document.querySelectorAll('.links > a')[at] as Element).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, inner);
    await page.mouse.move(box.x, box.y);
    await until('the hand', () => page.evaluate(() => document.querySelector('#column')?.classList.contains('over-link') === true));
    await page.mouse.click(box.x, box.y);
    await until('the annex', async () => (await scrolledBy(page)) > before + 100, PATIENCE);
    await page.close();
  });

  test('another edition is a press away', async () => {
    const page = await opened();
    const button = await until('the languages', () => page.$('.toolbar .menu-button > button'), PATIENCE);
    expect(await button.evaluate((element) => element.getAttribute('aria-label'))).toContain('English');
    await button.click();
    const choices = await page.$$('[role="menuitem"]');
    expect(choices).toHaveLength(6);
    await choices[1]?.click();
    await until(
      'the French edition',
      () => () =>
        where(page).then(
          (address) => address.includes('l%3Dfr'),
          () => false,
        ),
      PATIENCE,
    );
    const cites = (): Promise<boolean> => untilMarked(page, PATIENCE).then((marks) => marks.some(({ words }) => words.includes('65/170')));
    // the page that is left answers no more
    await until('its words', () => cites().catch(() => false), PATIENCE);
    await page.close();
  });

  test('the outline gives way in a narrow window', async () => {
    const page = await opened();
    await page.setViewport({ width: 600, height: 700 });
    await until('the outline to go', async () => (await page.$('nav.outline')) === null);
    await (await page.$('.toolbar > button'))?.click();
    await until('the outline again', async () => (await rows(page)).length > 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate(() => {
      const items = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
      items.find((row) => /^\D*20\./.test(row.textContent ?? ''))?.click();
    });
    await until('the outline to make way', async () => (await page.$('nav.outline')) === null);
    await page.close();
  });

  test('the side panel tells its outline and its citations', async () => {
    const page = await opened();
    await untilMarked(page, PATIENCE);
    const panel = await panelOver(browser, await where(page));
    await untilOutline(panel);
    expect((await partsOf(panel)).some(({ words }) => /harbour 3/.test(words))).toBe(true);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role="tab"][id*="citations"], [role="tab"]:nth-of-type(2)')?.click());
    await until('the citation', async () => (await citedOf(panel)).some(({ name }) => name.includes('67/219')), PATIENCE);
    await panel.close();
    await page.close();
  });

  test.each(['light', 'dark', 'narrow', 'empty'])('axe finds nothing: %s', async (how) => {
    const page = how === 'empty' ? await browser.extPage('reader.html') : await opened();
    // Firefox is not told a scheme by its protocol
    if (how === 'dark' && kind === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    if (how === 'narrow') await page.setViewport({ width: 480, height: 700 });
    await page.waitForSelector(how === 'empty' ? '.notice' : '.toolbar');
    await page.evaluate(AXE);
    const broken = await page.evaluate(async () => {
      const scope = globalThis as unknown as { axe: typeof axe };
      const { violations } = await scope.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node.slice(0, 120)).join(' | ')}`);
    });
    expect(broken).toEqual([]);
    await page.close();
  });

  test.skipIf(kind === 'firefox')('in forced colours the letters stay glass over the paper', async () => {
    const page = await opened();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await page.$eval('.letters span', (span) => getComputedStyle(span).color)).toBe('rgba(0, 0, 0, 0)');
    expect(await page.$eval('.toolbar', (bar) => getComputedStyle(bar).borderBlockEndStyle)).toBe('solid');
    await page.close();
  });

  test('letters lie where they are printed, those of footnotes too', async () => {
    const page = await opened();
    const places = await page.evaluate(() => {
      const column = document.querySelector('#column')?.getBoundingClientRect();
      const scale = Number(document.querySelector<HTMLElement>('#column')?.style.getPropertyValue('--scale'));
      return [...document.querySelectorAll<HTMLElement>('.letters span')].map((span) => {
        const box = span.getBoundingClientRect();
        return {
          of: span.parentElement?.className,
          off: Math.max(
            Math.abs(box.left - (column?.left ?? 0) - Number.parseFloat(span.style.left) * scale),
            Math.abs(box.top - (column?.top ?? 0) - Number.parseFloat(span.style.top) * scale),
          ),
        };
      });
    });
    expect(new Set(places.map(({ of }) => of))).toContain('read-note');
    expect(places.filter(({ off }) => off > 1.5)).toEqual([]);
    await page.close();
  });

  test('nothing went wrong', async () => {
    expect(await browser.errors()).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});
