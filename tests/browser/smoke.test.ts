/** The shortest way through the whole: the extension loads, our host is on the page, a card comes and goes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleAddress, samplePages } from '../sample/pages.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { HOST } from './harness/shadow.ts';
import { until } from './harness/until.ts';
import { startWorld } from './harness/world.ts';
import type { World } from './harness/world.ts';

inBothBrowsers('smoke', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    world = await startWorld({ pages: samplePages() });
    browser = await open(kind, { world });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('the content script puts one host on a UN page, and none elsewhere', async () => {
    world.pages.set('https://example.org/', '<!doctype html><p>General Assembly resolution 68/4 of 3 October 2013</p>');
    const elsewhere = await browser.page('https://example.org/');
    const page = await browser.page(sampleAddress('en'));
    await until('our host', async () => (await browser.shadow(page)) !== undefined);
    expect(await page.$$eval(HOST, (hosts) => hosts.length)).toBe(1);
    expect(await page.$eval(HOST, (host) => host.shadowRoot)).toBeNull();
    expect(await elsewhere.$$eval(HOST, (hosts) => hosts.length)).toBe(0);
    await elsewhere.close();
    await page.close();
  });

  test('a card opens on a rest of the pointer and leaves after it', async () => {
    const page = await browser.page(sampleAddress('en'));
    const marks = await untilMarked(page);
    expect(marks.length).toBeGreaterThan(12);
    const card = await cardAt(browser, page, '67/219 of 21 December', 0, '67/219');
    expect(card.label).toMatch(/^A\/RES\/67\/219/);
    expect(card.title).toBe('International migration and development');
    await leave(page);
    await untilNoCard(browser, page);
    await page.close();
  });

  test('the key opens the card of one citation after the other', async () => {
    const page = await browser.page(sampleAddress('en'));
    await untilMarked(page);
    await browser.command('next-citation', page);
    const first = await untilCard(browser, page, '58/208');
    expect(first.label).toMatch(/Citation 1 of \d+/);
    await browser.command('next-citation', page);
    // the first card names the second document too, in its series
    const second = await until('the second card', async () => {
      const card = await browser.card(page);
      return card !== undefined && /Citation 2 of \d+/.test(card.label ?? '') && card;
    });
    expect(second.label).toMatch(/^A\/RES\/59\/241\./);
    await page.close();
  });

  test('the popup opens', async () => {
    const popup = await browser.extPage('popup.html');
    await popup.waitForFunction(() => document.body.innerText.trim() !== '');
    expect(await popup.$$eval('input, textarea, button', (controls) => controls.length)).toBeGreaterThan(0);
    await popup.close();
  });

  test('nothing went wrong, and nothing was asked of any other host', async () => {
    expect(await browser.errors()).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});
