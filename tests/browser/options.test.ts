/** The options as a page of the extension: settings that open pages hear of, and a library that is imported, listed, exported and forgotten. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHARED, skipShared } from '../corpus/shared.ts';
import { open, ROOT } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { marksOf, untilMarked } from './harness/marks.ts';
import { tabOf } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const RESULTS = join(ROOT, 'test-results');
const CORPUS = `${SHARED}corpus/akn/`;

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const untilText = (page: Page, words: string, milliseconds = 30_000): Promise<unknown> =>
  until(`"${words}" in the options`, async () => (await textOf(page)).includes(words), milliseconds).catch(async (reason: unknown) => {
    throw new Error(`${String(reason)}; they say: ${await textOf(page)}`);
  });

/** Presses the first control whose words or name begin so. */
const press = (page: Page, words: string): Promise<unknown> =>
  until(`a control "${words}"`, () =>
    page.evaluate((text) => {
      const controls = [...document.querySelectorAll<HTMLElement>('dialog button, button, a, label')];
      const control = controls.find((each) => (each.innerText.trim() || each.ariaLabel || '').startsWith(text));
      control?.click();
      return control !== undefined;
    }, words),
  );

const countsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.report dl > div')].map((each) => [
        each.children[0]?.textContent ?? '',
        Number(each.children[1]?.textContent),
      ]),
    ),
  );
const rowsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.kept li[data-row]')].map((row) => row.dataset['row'] ?? ''));

/** Gives files to the file dialog's field, and waits for what becomes of them. Answers the milliseconds that took. */
async function importFiles(page: Page, files: readonly string[]): Promise<number> {
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.report button')].forEach((close) => close.click()));
  await until('no report', () => page.evaluate(() => document.querySelector('.report') === null));
  const field = (await page.$('.drop input')) as ElementHandle<HTMLInputElement>;
  const start = performance.now();
  await field.uploadFile(...files);
  await until('a report', () => page.evaluate(() => document.querySelector('.report') !== null), 60_000);
  return performance.now() - start;
}

const resolution = (number: number): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><FRBRcountry value="un"/><FRBRlanguage language="eng"/></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/85/${number}</docNumber></p></coverPage>
<preface><p><docTitle refersTo="#resolutionTitle">Lamps, part ${number}</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p>Lights lamp ${number}.</p></content></paragraph></mainBody></statement></akomaNtoso>`;

const CITING = 'https://www.un.org/en/about/lamps.html';
const CITES = `<!doctype html><html lang="en"><meta charset="utf-8"><title>About lamps</title>
<p>What the organization says of lamps, in resolutions 58/208 of 23 December 2003 and 65/170 of 20 December 2010 and in Security Council resolution 1325 (2000).</p></html>`;

inBothBrowsers('options', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  /** a page that cites and is no document, so that nothing of it is kept, and the options beside it */
  let reading: Page;
  let page: Page;
  let folder: string;
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'op-options-'));
    world = await startWorld({ pages: [[CITING, CITES]] });
    browser = await open(kind, { world, viewport: { width: 1100, height: 900 } });
    reading = await browser.page(CITING);
    await untilMarked(reading);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('open from the popup, in a tab', async () => {
    const popup = await browser.extPage(`popup.html?tab=${await tabOf(browser, CITING)}`);
    const optionTabs = (): Promise<number> =>
      popup.evaluate(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: { tabs: { query(o: object): Promise<{ title?: string }[]> } } };
        return (await api.tabs.query({})).filter(({ title }) => title?.startsWith('Options')).length;
      });
    expect(await optionTabs()).toBe(0);
    await until('the way to the options', () =>
      popup.evaluate(() => {
        const settings = document.querySelector<HTMLElement>('button[aria-label="Settings"]');
        settings?.click();
        return settings !== null;
      }),
    );
    await until('a tab with the options', async () => (await optionTabs()) === 1, 15_000);
    await popup.close();
    page = await browser.extPage('options.html');
    await untilText(page, 'Nothing is kept yet');
  });

  test('a setting holds at once, and open pages hear of it', async () => {
    await press(page, 'Off until asked');
    await until('the marks gone', async () => (await marksOf(reading)).length === 0, 15_000);
    await press(page, 'Plain');
    expect((await untilMarked(reading)).some(({ mark }) => mark === 'plain')).toBe(true);
    const again = await browser.extPage('options.html');
    await until('the choice kept', () => again.evaluate(() => document.querySelector('.specimen')?.className.includes('marks-plain')));
    await again.close();
    await press(page, 'Quiet');
    await until('quiet marks', async () => (await marksOf(reading)).some(({ mark }) => mark === 'known'), 15_000);
  });

  test('files are taken in, a broken one is named, the second time changes nothing', async () => {
    const files = [1, 2, 3].map((number) => file(`${number}.xml`, resolution(number)));
    const broken = file('broken.xml', resolution(4).slice(0, 150));
    await importFiles(page, [...files, broken]);
    expect(await countsOf(page)).toEqual({ Added: 3, Replaced: 0, Unchanged: 0, 'Not taken': 1 });
    await untilText(page, 'broken.xml');
    await untilText(page, 'is not XML, or was cut short');
    await until('the list', async () => (await rowsOf(page)).length === 3);
    await importFiles(page, [...files, broken]);
    expect(await countsOf(page)).toEqual({ Added: 0, Replaced: 0, Unchanged: 3, 'Not taken': 1 });
  });

  test('one is forgotten and taken back', async () => {
    await press(page, 'Forget A/RES/85/2');
    await untilText(page, 'A/RES/85/2 is forgotten');
    await until('one fewer', async () => (await rowsOf(page)).length === 2);
    await press(page, 'Undo');
    await until('all again', async () => (await rowsOf(page)).length === 3);
  });

  test('an export taken in after all was forgotten gives the same library', async () => {
    const before = await rowsOf(page);
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(globalThis, { exported: blob });
        return make(blob);
      };
    });
    const exportText = async (): Promise<string> => {
      await page.evaluate(() => Object.assign(globalThis, { exported: null }));
      await press(page, 'Export');
      return until('an export', () =>
        page.evaluate(() => (globalThis as unknown as { exported: Blob | null }).exported?.text() ?? Promise.resolve('')),
      );
    };
    const written = await exportText();
    expect((JSON.parse(written) as { texts: unknown[] }).texts).toHaveLength(3);
    await press(page, 'Forget all…');
    await until('a question', () => page.evaluate(() => document.querySelector('dialog')?.open));
    await press(page, 'Forget all');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('dialog button')].find((each) => each.textContent === 'Forget all')?.click(),
    );
    await untilText(page, 'Nothing is kept yet');
    await importFiles(page, [file('library.json', written)]);
    expect(await countsOf(page)).toEqual({ Added: 3, Replaced: 0, Unchanged: 0, 'Not taken': 0 });
    await until('the list', async () => (await rowsOf(page)).length === 3);
    expect((await rowsOf(page)).sort()).toEqual([...before].sort());
    const again = await exportText();
    const lines = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('"exported"'));
    expect(lines(again)).toEqual(lines(written));
  });

  test.skipIf(skipShared)('every machine-readable resolution beside the project, and a broken one', async () => {
    const names = readdirSync(CORPUS).filter((name) => name.endsWith('.xml'));
    const files = [...names.map((name) => CORPUS + name), file('broken.xml', '<akomaNtoso>')];
    const time = await importFiles(page, files);
    process.stderr.write(`${kind}: ${names.length} resolutions imported in ${(time / 1000).toFixed(2)} s\n`);
    expect(await countsOf(page)).toEqual({ Added: names.length, Replaced: 0, Unchanged: 0, 'Not taken': 1 });
    await until('the list', async () => (await rowsOf(page)).length === names.length + 3);
    expect(await rowsOf(page)).toEqual(expect.arrayContaining(['A/RES/75/226 ar', 'S/RES/2610(2021) zh', 'A/RES/77/248 en']));
    await importFiles(page, files);
    expect(await countsOf(page)).toEqual({ Added: 0, Replaced: 0, Unchanged: names.length, 'Not taken': 1 });
  });

  test('as they look', async () => {
    const picture = async (name: string): Promise<void> => {
      await page.screenshot({ path: `${RESULTS}/${name}-${kind}.png` });
    };
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await picture('options');
    if (kind === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await picture('options-dark');
    }
    await page.setViewport({ width: 360, height: 800 });
    await until('nothing cut off', () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await picture('options-narrow');
  });

  test('nothing was logged as an error', async () => {
    // Firefox itself writes each XML file that is broken to the console
    expect((await browser.errors()).filter((each) => !each.includes('XML Parsing Error'))).toEqual([]);
  });
});
