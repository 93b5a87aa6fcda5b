/** A page that does all a page can do to learn what its reader notes on it, or to write and delete notes, learns nothing and changes nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { sampleAddress, samplePages } from '../sample/pages.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { selectWords } from './harness/in-card.ts';
import { marksOf, untilMarked } from './harness/marks.ts';
import { untilCard, untilNoCard } from './harness/pointer.ts';
import { HOST } from './harness/shadow.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';
import { type Hostile, hostileScript } from './hostile/page.ts';

const NOTE = 'zyxwv private thought';
const ADDRESS = 'https://www.un.org/en/hostile.html';
/** stands once on the sample, in one text node */
const WORDS = 'resolution 1325 (2000)';

/** Runs in the page. `Args`: what can be sent there. */
const there = <Args extends unknown[], T>(page: Page, run: (hostile: Hostile, ...args: Args) => T, ...args: Args): Promise<Awaited<T>> =>
  page.evaluate(`(${String(run)})(globalThis.hostile, ...${JSON.stringify(args)})`) as Promise<Awaited<T>>;

/** What the page has got hold of that is the reader's: words of the note, letters of it as they were typed. */
async function secretsIn(page: Page): Promise<string[]> {
  const { got, heard } = await there(page, (hostile) => hostile.look());
  // it was at work: what it is meant to hear it has heard
  expect(heard.length).toBeGreaterThan(100);
  expect(heard.some((each) => each.startsWith('pointermove'))).toBe(true);
  return [...got, ...heard].filter((each) => each.includes('zyxwv') || /key=[zyxwv] /.test(each));
}

inBothBrowsers('a hostile page', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let page: Page;
  beforeAll(async () => {
    const sample = samplePages();
    const html = sample.find(([address]) => address === sampleAddress('en'))?.[1];
    if (typeof html !== 'string') throw new Error('the sample is not text');
    world = await startWorld({ pages: [...sample, [ADDRESS, html.replace('<head>', `<head>${hostileScript(HOST)}`)]] });
    browser = await open(kind, { world });
    page = await browser.page(ADDRESS);
    await untilMarked(page);
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 320);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const notes = async (): Promise<number> => (await browser.shadow(page))?.notes.length ?? 0;

  test('learns nothing while a note is written', async () => {
    await selectWords(page, WORDS);
    await browser.command('write-note', page);
    await untilCard(browser, page, WORDS);
    await page.keyboard.type(NOTE);
    await until('the words in the field', async () => (await browser.card(page))?.fields.includes(NOTE));
    // our element is there to be looked at, under another name than the one that was taken
    expect(await there(page, (hostile) => hostile.host()?.localName)).toMatch(new RegExp(`^${HOST}-`));
    // all of it selected, as one does before writing it anew
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    expect(await secretsIn(page)).toEqual([]);
    expect(await there(page, (hostile) => hostile.finds('zyxwv'))).toBe(false);
    expect(await secretsIn(page)).toEqual([]);
  });

  test('learns nothing of a note that is there', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilNoCard(browser, page);
    await until('the note painted', async () => (await notes()) === 1);
    // what the page says itself is found; it may take the focus with it, so only now
    expect(await there(page, (hostile) => ['Security Council', 'zyxwv'].map((words) => hostile.finds(words)))).toEqual([true, false]);
    expect(await secretsIn(page)).toEqual([]);
    // nor does it find anything of ours under the pointer, wherever it looks
    expect(await there(page, (hostile) => hostile.touched())).toBe(0);
    const { hidden, bare } = await there(page, (hostile) => hostile.covered());
    // only Chromium tells a page what is covered; all of it is, wherever notes lie
    expect(hidden.includes('control')).toBe(kind === 'chromium');
    expect(bare).toEqual([]);
  });

  test('cannot write, delete or show one', async () => {
    expect(await there(page, (hostile, base) => hostile.forge(base), browser.base)).toEqual([]);
    expect((await browser.shadow(page))?.popovers.some((card) => card.open)).toBe(false);
    const popup = await browser.extPage('popup.html?view=all');
    const told = await until('the notes of the popup', async () => {
      const rows = await popup.$$eval('[data-note]', (found) => found.map((each) => (each as HTMLElement).innerText));
      return rows.length > 0 && rows;
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(NOTE);
    await popup.close();
    await page.bringToFront();
  });

  test('what it clears comes back', async () => {
    const before = await marksOf(page);
    expect(before.length).toBeGreaterThan(10);
    // taken away for the moment, by the page's own hands
    expect(
      await there(page, (hostile) => {
        hostile.clear();
        return hostile.host();
      }),
    ).toBeNull();
    expect(await marksOf(page)).toEqual([]);
    await until('the notes again', async () => (await notes()) === 1);
    await until('the marks again', async () => {
      // a reader who is there moves
      await page.mouse.move(300 + Math.random() * 9, 300);
      return (await marksOf(page)).length === before.length;
    });
    expect(await marksOf(page)).toEqual(before);
  });

  test('nothing went wrong', async () => {
    // what the page was refused, Firefox writes down
    const refused = /Security Error: Content at \S+\/hostile\.html may not load/;
    expect((await browser.errors()).filter((each) => !refused.test(each))).toEqual([]);
  });
});
