/** Pages that are not done when they are first read: they grow meanwhile, or turn into another document without loading anew. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { selectWords } from './harness/in-card.ts';
import { marksOf, untilMarked } from './harness/marks.ts';
import { untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const GROWING = 'https://www.un.org/en/growing.html';
const COUNT = 150;
/** A paragraph with a citation every few milliseconds from the first moment on: whatever the extension is doing, one comes. */
const GROWING_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body><p>General Assembly resolution 66/1.</p>
<script>let number = 1; const timer = setInterval(() => {
  document.body.insertAdjacentHTML('beforeend', '<p>General Assembly resolution 66/' + ++number + '.</p>');
  if (number === ${COUNT}) clearInterval(timer);
}, 4);</script></body></html>`;

const FIRST = 'https://docs.un.org/en/A/RES/70/1';
const SECOND = 'https://docs.un.org/en/A/RES/71/1';
const FIRST_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Documents</title></head><body><main><p>1. Decides to count the first ferries;</p><p>2. Recalls resolution 66/288.</p></main></body></html>`;

inBothBrowsers('a page that is not done', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    world = await startWorld({
      pages: [
        [GROWING, GROWING_PAGE],
        [FIRST, FIRST_PAGE],
      ],
    });
    browser = await open(kind, { world });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('what it adds while it is being read is marked too', async () => {
    // the background asleep: its first answer takes its time, and the page does not wait
    await browser.stopBackground();
    const page = await browser.page(GROWING);
    await until('every citation marked', async () => (await marksOf(page)).filter(({ mark }) => mark !== 'active').length >= COUNT, 10_000);
    const words = (await marksOf(page)).map((mark) => mark.words);
    expect(words).toEqual(Array.from({ length: COUNT }, (_, at) => `66/${at + 1}`));
  });

  test('notes belong to the document that its address has come to name', async () => {
    const page = await browser.page(FIRST);
    await untilMarked(page);
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<p>1. Decides to count the second ferries;</p><p>2. Recalls resolution 66/290.</p>';
    }, SECOND);
    await until('the new page read', async () => (await marksOf(page)).some(({ words }) => words === '66/290'));
    await selectWords(page, 'the second ferries');
    await browser.command('write-note', page);
    await untilCard(browser, page, 'the second ferries');
    await page.keyboard.type('Which were the first?');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilNoCard(browser, page);
    await until('the note painted', async () => (await browser.shadow(page))?.notes.length === 1);
    await page.evaluate(() => {
      history.back();
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<p>1. Decides to count the first ferries;</p><p>2. Recalls resolution 66/288.</p>';
    });
    await until('the first document again, without the note of the second', async () => (await browser.shadow(page))?.notes.length === 0);
    const popup = await browser.extPage('popup.html?view=all');
    await until('the note under its document', () =>
      popup.evaluate(() => /A\/RES\/71\/1/.test(document.body.innerText) && document.body.innerText.includes('Which were the first?')),
    );
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('A/RES/70/1');
    await popup.close();
  });

  // the tabs stay: Firefox reports a message that was under way when its tab was closed
  test('nothing went wrong', async () => expect(await browser.errors()).toEqual([]));
});
