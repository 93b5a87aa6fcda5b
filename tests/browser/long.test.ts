/** A document of three hundred pages in the reader: read while it is shown, scrolled through, and led through to its last paragraph. No clock is looked at. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longPdf } from '../pdf-files/long.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const PATIENCE = 90_000;
const PAGES = 300;
/** Pages drawn at once at most: those in two and a half windows, and what of them stands out. */
const MOST_DRAWN = 5;

interface Drawn {
  readonly most: number;
  readonly left: number;
  /** points of all canvases, in windows of the screen */
  readonly windows: number;
}

/** Runs in the page: scrolls through all of it, eight windows at a time. What it finds it leaves in `drawn`. */
function scrollThrough(): void {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const canvases = (): HTMLCanvasElement[] => [...document.querySelectorAll<HTMLCanvasElement>('.sheet canvas')];
  const scroll = async (): Promise<void> => {
    let most = 0;
    let points = 0;
    const end = (): number => document.documentElement.scrollHeight - innerHeight;
    while (scrollY < end() - 2) {
      scrollBy({ top: innerHeight * 8, behavior: 'instant' });
      await frame();
      await frame();
      most = Math.max(most, canvases().length);
      points = Math.max(
        points,
        canvases().reduce((sum, { width, height }) => sum + width * height, 0),
      );
    }
    const drawn: Drawn = { most, left: canvases().length, windows: points / (innerWidth * innerHeight * devicePixelRatio ** 2) };
    Object.assign(globalThis, { drawn });
  };
  void scroll();
}

inBothBrowsers('a document of three hundred pages', (kind) => {
  const { bytes, last, rows } = longPdf(PAGES);
  let world: World;
  let browser: BrowserUnderTest;
  let page: Page;
  beforeAll(async () => {
    world = await startWorld({
      answer: (host, path) =>
        host === 'documents.un.org' && path === '/long.pdf' ? { headers: { 'content-type': 'application/pdf' }, body: bytes } : undefined,
    });
    browser = await open(kind, { world });
    page = await browser.extPage(`reader.html?file=${encodeURIComponent('https://documents.un.org/long.pdf')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const fieldOfPage = () => page.$eval('.page-number input', (field) => field.value);

  test('its first pages are shown and read before the last ones are, and its outline grows to its end', async () => {
    const marks = await until(
      'the last page to be read, and its outline',
      () =>
        page.evaluate((all) => {
          const found = performance.getEntriesByType('mark') as PerformanceMark[];
          const outlines = found.filter(({ name }) => name === 'operative:outline').map(({ detail }) => detail as number);
          if (outlines.at(-1) !== all) return null;
          const first = (name: string): number => found.find((mark) => mark.name === name)?.startTime ?? Infinity;
          return { drawn: first('operative:drawn'), text: first('operative:text'), whole: first('operative:whole'), outlines };
        }, rows),
      PATIENCE,
    );
    expect(marks.drawn).toBeLessThan(marks.whole);
    expect(marks.text).toBeLessThan(marks.whole);
    expect(marks.outlines.length).toBeGreaterThan(3);
    expect(marks.outlines[0]).toBeLessThan(rows / 10);
    expect(marks.outlines).toEqual(marks.outlines.toSorted((one, other) => one - other));
  }, 120_000);

  test('scrolling through it leaves no page drawn but those around the window', async () => {
    await page.evaluate(scrollThrough);
    const drawn = await until(
      'the end of the document',
      () => page.evaluate(() => (globalThis as unknown as { drawn?: Drawn }).drawn ?? null),
      PATIENCE,
    );
    expect(drawn.most).toBeLessThanOrEqual(MOST_DRAWN);
    expect(drawn.left).toBeLessThanOrEqual(MOST_DRAWN);
    expect(drawn.windows).toBeLessThan(6);
    await until('the last page to be drawn', async () => (await page.$(`.sheet[data-page="${PAGES}"] canvas`)) !== null, PATIENCE);
    expect(await page.$('.sheet[data-page="1"] canvas')).toBeNull();
  }, 120_000);

  test('to page 290, to words on the last page, to the last paragraph', async () => {
    await page.$eval('.page-number input', (field) => {
      field.value = '290';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('page 290', async () => (await fieldOfPage()) === '290', PATIENCE);
    await until('it to be drawn', async () => (await page.$('.sheet[data-page="290"] canvas')) !== null, PATIENCE);

    await page.evaluate(() => scrollTo(0, 0));
    await until('the first page', async () => (await fieldOfPage()) === '1', PATIENCE);
    await page.keyboard.press('/');
    await page.waitForSelector('.find input');
    await page.type('.find input', `place ${last} of`);
    await until('one place', () => page.$eval('.find [role="status"]', (said) => /1 of 1/.test(said.textContent)), PATIENCE);
    await until('the last page', async () => Number(await fieldOfPage()) >= PAGES - 1, PATIENCE);
    const seen = await page.evaluate(() => {
      const [range] = CSS.highlights.get('operative-found-one') ?? [];
      const live = document.createRange();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom, width } = live.getBoundingClientRect();
      return { isSeen: top > 44 && bottom < innerHeight, width };
    });
    expect(seen.isSeen).toBe(true);
    expect(seen.width).toBeGreaterThan(20);
    await page.keyboard.press('Escape');

    await page.evaluate(() => scrollTo(0, 0));
    await until('the first page', async () => (await fieldOfPage()) === '1', PATIENCE);
    await page.keyboard.press('g');
    await page.keyboard.type(String(last));
    await page.keyboard.press('Enter');
    await until('the last page', async () => Number(await fieldOfPage()) >= PAGES - 1, PATIENCE);
  }, 120_000);

  test('nothing went wrong', async () => {
    expect(world.strangers()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
