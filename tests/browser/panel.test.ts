/** The side panel over real pages: outline, citations and notes in document order, by key, while the page scrolls, grows and turns. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { sampleAddress, samplePages } from '../sample/pages.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { selectWords } from './harness/in-card.ts';
import { marksOf, untilMarked } from './harness/marks.ts';
import { citedOf, panelOver, partsOf, pressInPanel, untilOutline } from './harness/panel.ts';
import { untilCard, untilNoCard } from './harness/pointer.ts';
import { tabOf } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';
import { seedPages, seedsMissing } from './seed-pages.ts';

const PLAIN = 'https://www.example.org/about.html';
const PROSE = 'https://www.un.org/en/prose.html';
const GROWING = 'https://docs.un.org/en/A/RES/70/1';
const TURNED = 'https://docs.un.org/en/A/RES/71/1';
const filler = Array.from(
  { length: 30 },
  (_, at) => `<p>${at + 1}. Counts the lamps of harbour ${at + 1}, and recalls resolution 66/${at + 1};</p>`,
).join('');
const GROWING_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps</title><style>p{margin:40px 0}</style></head><body><main>${filler}</main></body></html>`;

/** Distance of a paragraph of the page from the third of its window, in pixels. */
const fromThird = (page: Page, words: string): Promise<number> =>
  page.evaluate((text) => {
    const place = [...document.querySelectorAll('p')].find((each) => each.textContent?.replace(/\s+/g, ' ').trim().startsWith(text));
    return place ? Math.abs(place.getBoundingClientRect().top - innerHeight / 3) : Number.POSITIVE_INFINITY;
  }, words);

const currentOf = async (panel: Page): Promise<string | undefined> => (await partsOf(panel)).find(({ isCurrent }) => isCurrent)?.number;

async function goTo(panel: Page, typed: string): Promise<void> {
  await panel.$eval('.tools input', (field) => {
    field.focus();
    field.select();
  });
  await panel.keyboard.type(typed);
  await panel.keyboard.press('Enter');
}

inBothBrowsers('panel', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    world = await startWorld({
      pages: [
        ...samplePages(),
        [PLAIN, '<!doctype html><html lang="en"><title>About us</title><p>What the harbour does.</p></html>'],
        [PROSE, '<!doctype html><html lang="en"><title>On lamps</title><p>The lamps of resolution 66/288 burn on.</p></html>'],
        [GROWING, GROWING_PAGE],
        [TURNED, GROWING_PAGE],
      ],
    });
    browser = await open(kind, { world });
    page = await browser.page(sampleAddress('en'));
    await untilMarked(page);
    panel = await panelOver(browser, sampleAddress('en'));
    await untilOutline(panel);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('says which document this is, and lists its numbered parts', async () => {
    expect(await panel.$eval('.lead', (lead) => (lead as HTMLElement).innerText.replace(/\s+/g, ' ').trim())).toBe(
      'A/RES/69/229 English, web page',
    );
    const parts = (await partsOf(panel)).filter(({ number }) => number !== '');
    expect(parts.map(({ number }) => number)).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '(a)',
      '(i)',
      '(ii)',
      '(b)',
      '5.',
      '(a)',
      '(b)',
      '6.',
      '7.',
    ]);
    expect(parts[4]?.words).toBe('To answer in a language that the traveller understands:');
    expect(parts.map(({ level }) => level - (parts[0]?.level ?? 0))).toEqual([0, 0, 0, 0, 1, 2, 2, 1, 0, 1, 1, 0, 0]);
  });

  test('Enter goes there on the page, and the row is the current one; the way back leads back', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await panel.bringToFront();
    await panel.$eval('[data-part="paragraph 5"]', (row) => (row as HTMLElement).focus());
    await panel.keyboard.press('Enter');
    // in a side panel's window both are seen; a page behind another tab draws nothing
    await page.bringToFront();
    await until('paragraph 5 a third from the top', async () => (await fromThird(page, '5. Invites')) < 4);
    await until('its row current', async () => (await currentOf(panel)) === '5.');
    await pressInPanel(panel, 'Back');
    await until('the page as it was', () => page.evaluate(() => scrollY < 40));
    expect(await panel.$('.return')).toBeNull();
  });

  test('the current row follows the page', async () => {
    await page.bringToFront();
    for (const number of ['7.', '2.', '(b)'] as const) {
      await page.evaluate(
        (text) => {
          const place = [...document.querySelectorAll('p')].findLast((each) => each.textContent?.trim().startsWith(text));
          scrollBy({ top: (place?.getBoundingClientRect().top ?? 0) - innerHeight / 3, behavior: 'instant' });
        },
        number === '2.' ? '2. Decides' : number,
      );
      await until(`row ${number} current`, async () => (await currentOf(panel)) === number);
    }
  });

  test('arrows open and close branches, and move among what is shown', async () => {
    const at = (): Promise<string> => panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['part'] ?? '');
    await panel.bringToFront();
    await panel.$eval('[data-part="paragraph 4"]', (row) => (row as HTMLElement).focus());
    const before = (await partsOf(panel)).length;
    await panel.keyboard.press('ArrowLeft');
    await until('the parts of 4 folded', async () => (await partsOf(panel)).length === before - 4);
    await panel.keyboard.press('ArrowRight');
    await until('the parts of 4 shown', async () => (await partsOf(panel)).length === before);
    await panel.keyboard.press('ArrowRight');
    await until('the first of them', async () => (await at()) === 'paragraph 4/subparagraph a');
    await panel.keyboard.press('ArrowLeft');
    await until('its own parts folded', async () => (await partsOf(panel)).length === before - 2);
    await panel.keyboard.press('ArrowLeft');
    await until('back on 4', async () => (await at()) === 'paragraph 4');
    await panel.keyboard.press('End');
    await until('the last row', async () => (await at()) === ((await partsOf(panel)).at(-1)?.id ?? '-'));
  });

  test('a number that is typed leads there, in the ways it is written; one that is not there is told', async () => {
    await panel.bringToFront();
    await panel.keyboard.press('g');
    await goTo(panel, '4 (b)');
    await page.bringToFront();
    await until('4 (b) a third from the top', async () => (await fromThird(page, '(b) To ask for no paper')) < 4);
    await panel.bringToFront();
    await goTo(panel, '٥ (ب)');
    await page.bringToFront();
    await until('5 (b) a third from the top', async () => (await fromThird(page, '(b) To try a form')) < 4);
    await panel.bringToFront();
    await goTo(panel, 'annex, 2');
    await page.bringToFront();
    await until('paragraph 2 of the annex in the window', async () => (await fromThird(page, '2. It keeps a list')) < 600);
    await panel.bringToFront();
    await goTo(panel, '40');
    await until('that there is none', () => panel.$eval('.missing', (line) => line.textContent === 'Not found on this page: paragraph 40'));
  });

  test('citations stand in order under their parts, with the line they have on the page', async () => {
    await pressInPanel(panel, 'Citations');
    const marked = (await marksOf(page)).filter(({ mark }) => !['active', 'doubt'].includes(mark)).length;
    const cited = await until('all of them, with what the catalogue says', async () => {
      const rows = await citedOf(panel);
      return rows.length > 10 && rows.filter(({ title }) => title !== '').length > 8 && rows.length <= marked && rows;
    });
    expect(cited.map(({ name }) => name).slice(0, 4)).toEqual(['A/RES/58/208', 'A/RES/59/241', 'A/RES/61/208', 'A/RES/65/170']);
    const pinned = cited.find(({ name, pinpoint }) => name === 'A/RES/67/219' && pinpoint === 'para. 11 (a)');
    expect(pinned).toMatchObject({ under: 'Paragraph 4', end: '2012', stroke: 'known', title: 'International migration and development' });
    expect(cited.find(({ name }) => name === 'A/RES/69/412')).toMatchObject({ under: 'Paragraph 5 (b)', stroke: 'unknown' });
    expect(cited.find(({ why }) => why.startsWith('Not in the catalogue'))?.name).toBe('A/RES/69/412');
  });

  test('can be narrowed to what is to be checked, and Enter goes to one', async () => {
    await pressInPanel(panel, 'Unknown');
    await until('the one that is not on record', async () => (await citedOf(panel)).map(({ name }) => name).join() === 'A/RES/69/412');
    await panel.bringToFront();
    await panel.$eval('.citations .go', (row) => (row as HTMLElement).focus());
    await panel.keyboard.press('Enter');
    await page.bringToFront();
    await until('its paragraph in view', async () => (await fromThird(page, '(b) To try a form')) < 200);
    await pressInPanel(panel, 'All');
    await until('all of them', async () => (await citedOf(panel)).length > 10);
  });

  test('a note that is written on the page appears, the background killed in between', async () => {
    await page.bringToFront();
    await selectWords(page, 'a welcome desk');
    await browser.command('write-note', page);
    await untilCard(browser, page, 'a welcome desk');
    await page.keyboard.type('Who pays for the lamp?');
    await browser.stopBackground();
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilNoCard(browser, page);
    await pressInPanel(panel, 'Notes');
    await until('the note in the panel', () =>
      panel.evaluate(() => document.querySelector('.note')?.textContent?.includes('Who pays for the lamp?')),
    );
    expect(await panel.$eval('.note .where', (place) => place.textContent)).toBe('Paragraph 2');
    await pressInPanel(panel, 'Outline');
    await until('its shape at paragraph 2', async () =>
      (await partsOf(panel)).find(({ number }) => number === '2.')?.said.includes('Position'),
    );
    expect((await partsOf(panel)).find(({ words }) => words.startsWith('To try a form'))?.said).toBe('citation to check');
  });

  test('a note that is written in the panel stands in the popup, and shows its place on the page', async () => {
    await pressInPanel(panel, 'Notes');
    await panel.bringToFront();
    await panel.$eval('.new-note textarea', (field) => field.focus());
    await panel.keyboard.type('Ask for the floor plan.');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await until('both notes', () => panel.evaluate(() => document.querySelectorAll('.note').length === 2));
    await page.bringToFront();
    await page.evaluate(() => scrollTo({ top: 9999, behavior: 'instant' }));
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.note .where')].find((each) => each.textContent === 'Paragraph 2')?.click(),
    );
    await until('paragraph 2 in view', async () => (await fromThird(page, '2. Decides')) < 200);
    const popup = await browser.extPage('popup.html?view=all');
    await until('the note in the popup', () => popup.evaluate(() => document.body.innerText.includes('Ask for the floor plan.')));
  });

  test('paused: says so, notes stay; on again: as before', async () => {
    const host = new URL(sampleAddress('en')).hostname;
    await pressInPanel(panel, 'Outline');
    const other = await browser.extPage(`popup.html?tab=${await tabOf(browser, sampleAddress('en'))}`);
    await other.waitForSelector('[role=switch]');
    await other.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await until('that it is paused', () => panel.evaluate((name) => document.body.innerText.includes(`Paused on ${name}`), host));
    expect(await partsOf(panel)).toEqual([]);
    await pressInPanel(panel, 'Notes');
    expect(await panel.evaluate(() => document.querySelectorAll('.note').length)).toBe(2);
    await pressInPanel(panel, 'Resume');
    await pressInPanel(panel, 'Outline');
    await untilOutline(panel);
  });

  test('a page without numbers, and one that is not read, say so', async () => {
    const prose = await browser.page(PROSE);
    const beside = await panelOver(browser, PROSE);
    await until('that there are no numbers', () => beside.evaluate(() => document.body.innerText.includes('No numbered paragraphs here')));
    await pressInPanel(beside, 'Citations');
    await until('its citation', async () => (await citedOf(beside)).map(({ name }) => name).join() === 'A/RES/66/288');
    await prose.goto(PLAIN);
    const outside = await panelOver(browser, 'https://www.un.org/en/ga/69/resolutions/sample.html');
    await untilOutline(outside);
  });

  test('rows grow with the page, and become others when it turns into another document', async () => {
    const growing = await browser.page(GROWING);
    const beside = await panelOver(browser, GROWING);
    expect((await untilOutline(beside)).length).toBe(30);
    await growing.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>31. Adds one lamp, and recalls resolution 65/170;</p>');
      document.querySelector('p')?.remove();
    });
    await until('one row more, one less', async () => {
      const numbers = (await partsOf(beside)).map(({ number }) => number);
      return numbers.length === 30 && numbers[0] === '2.' && numbers.at(-1) === '31.';
    });
    await growing.evaluate((address) => {
      history.pushState(null, '', address);
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<p>1. Decides to count the ferries;</p>';
    }, TURNED);
    await until('the other document', () => beside.evaluate(() => document.body.innerText.includes('A/RES/71/1')));
    await until('its one row', async () => (await partsOf(beside)).map(({ words }) => words).join() === 'Decides to count the ferries;');
    await growing.goto(sampleAddress('zh'));
    await until(
      'the page that was loaded in its place',
      () => beside.evaluate(() => document.body.innerText.includes('A/RES/69/229')),
      12_000,
    );
  });

  test.skipIf(seedsMissing() !== null)('every numbered paragraph of a resolution of the UN is listed', async () => {
    const seed = seedPages().find(
      ({ symbol, shape, language }) => symbol === 'A/RES/67/219' && shape === 'paragraphs' && language === 'en',
    );
    if (!seed) throw new Error('the seed is not there');
    world.pages.set(seed.address, seed.html);
    const text = await browser.page(seed.address);
    const beside = await panelOver(browser, seed.address);
    const rows = (await untilOutline(beside)).filter(({ id }) => /^paragraph \d+$/.test(id));
    const printed = await text.$$eval('p', (all) => all.flatMap((each) => /^\s*(\d{1,2}\.)/.exec(each.textContent ?? '')?.[1] ?? []));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ number }) => number)).toEqual(printed);
  });

  test('opens beside the page: by its key, and by a count of the popup at the tab of it', async () => {
    await page.bringToFront();
    if (kind === 'firefox') {
      await browser.command('open-panel', page);
      await until('the sidebar', async () => (await browser.sidePanel())?.endsWith('/sidepanel.html') ?? false);
      await browser.command('open-panel', page);
      await until('no sidebar', async () => (await browser.sidePanel()) === null);
      return;
    }
    // the event of a command can be dispatched here, but not as a press of the reader: a press in the popup is one
    const popup = await browser.extPage(`popup.html?tab=${await tabOf(browser, sampleAddress('en'))}`);
    const count = await popup.waitForSelector('.counts button');
    await count?.click();
    await until('the panel', () => browser.sidePanel());
    const target = await browser.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
    const beside = await target.asPage();
    await page.bringToFront();
    await until('the document of the tab in front', () => beside.evaluate(() => document.body.innerText.includes('A/RES/69/229')));
    await until('its tab', () => beside.$eval('[aria-selected=true]', (tab) => tab.textContent?.startsWith('Citations')));
    await browser.page(GROWING);
    await until('the document of the tab that came to the front', () =>
      beside.evaluate(() => document.body.innerText.includes('A/RES/70/1')),
    );
  });

  test('the document that a citation names is opened at its part', async () => {
    const address = 'https://docs.un.org/en/A/RES/68/4';
    world.pages.set(address, '<!doctype html><html lang="en"><title>A/RES/68/4</title><p>A/RES/68/4</p><p>1. Keeps a lamp.</p></html>');
    await panel.bringToFront();
    await pressInPanel(panel, 'Citations');
    await until('the citation', async () => (await citedOf(panel)).some(({ name }) => name === 'A/RES/68/4'));
    await pressInPanel(panel, 'Open A/RES/68/4');
    await until(
      'the document',
      async () =>
        (await browser.browser.pages()).some((each) => each.url().startsWith(address)) ||
        world.requests.some((each) => each.startsWith(address)),
    );
  });

  // the tabs stay: Firefox reports a message that was under way when its tab was closed
  test('nothing went wrong', async () => expect(await browser.errors()).toEqual([]));
});
