/** The popup over a real tab: notes listed, searched, edited, deleted and taken back, taken out and in; and every kind of bad luck told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import { sampleAddress, samplePages } from '../sample/pages.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { selectWords } from './harness/in-card.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, untilCard } from './harness/pointer.ts';
import { tabOf } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

interface Extension {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
}

const PLAIN = 'https://www.un.org/en/about.html';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const untilText = (page: Page, words: string | RegExp): Promise<string> =>
  until(
    `"${String(words)}" in the popup`,
    async () => {
      const text = await textOf(page);
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) && text;
    },
    8000,
  ).catch(async (reason: unknown) => {
    throw new Error(`${String(reason)}; it says: ${await textOf(page)}`);
  });

/** Presses the first control of the popup whose words or name begin so. */
async function press(page: Page, words: string): Promise<void> {
  await until(`a control "${words}"`, () =>
    page.evaluate((text) => {
      const control = [...document.querySelectorAll<HTMLElement>('button, a, summary, input')].find((each) =>
        (each.innerText || each.getAttribute('aria-label') || each.title).trim().startsWith(text),
      );
      control?.click();
      return control !== undefined;
    }, words),
  );
}

/** The popup as a page of its own, over the tab with this address. */
async function popupOver(browser: BrowserUnderTest, address: string): Promise<Page> {
  return browser.extPage(`popup.html?tab=${await tabOf(browser, address)}`);
}

inBothBrowsers('popup', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'op-files-'));
    world = await startWorld({
      pages: [
        ...samplePages(),
        [PLAIN, '<!doctype html><html lang="en"><title>About us</title><p>What the organization does, and for whom.</p></html>'],
      ],
    });
    browser = await open(kind, { world });
    page = await browser.page(sampleAddress('en'));
    await untilMarked(page);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says which document this is, and keeps a note on it', async () => {
    const popup = await popupOver(browser, sampleAddress('en'));
    await untilText(popup, 'A/RES/69/229');
    await untilText(popup, 'No notes on this document yet');
    const field = await popup.waitForSelector('textarea');
    await field?.type('Compare with the draft of the spring.');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await until('the note in the list', () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('article.note')].some((note) => note.textContent?.includes('draft of the spring')),
      ),
    );
    await popup.close();
  });

  test('the note is there when it is opened again; it can be found, deleted and taken back', async () => {
    const popup = await popupOver(browser, sampleAddress('en'));
    await untilText(popup, 'draft of the spring');
    const search = await popup.waitForSelector('input[type=search]');
    await search?.type('SPRING');
    await until('the hit', () => popup.evaluate(() => document.querySelector('mark')?.textContent?.toLowerCase() === 'spring'));
    await popup.keyboard.press('Escape');
    await until('the notes again', () =>
      popup.evaluate(() => document.querySelector('mark') === null && document.querySelector('textarea') !== null),
    );
    await press(popup, 'Delete');
    await untilText(popup, 'note deleted');
    expect(await popup.$$eval('article.note', (notes) => notes.length)).toBe(0);
    await press(popup, 'Undo');
    await untilText(popup, 'draft of the spring');
    await popup.close();
  });

  test('a file that is not in order is told by line and reason, and changes nothing', async () => {
    const popup = await browser.extPage('popup.html?view=all');
    await untilText(popup, 'draft of the spring');
    const broken = join(folder, 'broken.json');
    writeFileSync(
      broken,
      '{\n  "format": "operative-notes",\n  "version": 1,\n  "exported": "2026-07-01T00:00:00.000Z",\n  "notes": [\n    { "id": 7 }\n  ]\n}\n',
    );
    await choose(popup, broken);
    await untilText(popup, 'Nothing was imported');
    expect(await textOf(popup)).toMatch(/Line 6: /);
    const cut = join(folder, 'cut.json');
    writeFileSync(cut, '{\n  "format": "operative-notes",\n  "notes": [');
    await choose(popup, cut);
    await untilText(popup, /Line 3: /);
    expect(await popup.$$eval('article.note', (notes) => notes.map((note) => note.textContent))).toHaveLength(1);
    await popup.close();
  });

  test('what is taken out can be brought in again, once', async () => {
    const popup = await browser.extPage('popup.html?view=all');
    await untilText(popup, 'draft of the spring');
    const written = await catchFile(popup);
    await press(popup, 'Export');
    await press(popup, 'Complete copy');
    await untilText(popup, '1 note written to a file');
    const text = await written();
    const file = join(folder, 'notes.json');
    writeFileSync(file, text);
    expect((JSON.parse(text) as { notes: { text: string }[] }).notes.map((note) => note.text)).toEqual([
      'Compare with the draft of the spring.',
    ]);
    await choose(popup, file);
    await untilText(popup, 'Here already: 1.');
    await press(popup, 'Delete');
    await untilText(popup, 'note deleted');
    await choose(popup, file);
    await untilText(popup, 'Taken back from the deleted: 1.');
    // the report stands at once, the list is read again behind it
    await until('the note in the list again', () => popup.evaluate(() => document.querySelectorAll('article.note').length === 1));
    expect(await textOf(popup)).not.toContain('note deleted');
    await popup.close();
  });

  test('notes go out as Web Annotations and come in again, and so does an export of Hypothesis', async () => {
    const popup = await browser.extPage('popup.html?view=all');
    await untilText(popup, 'draft of the spring');
    const written = await catchFile(popup);
    await press(popup, 'Export');
    await press(popup, 'Web Annotations');
    await untilText(popup, '1 note written to a file');
    const annotations = join(folder, 'notes.jsonld');
    writeFileSync(annotations, await written());
    await choose(popup, annotations);
    await untilText(popup, 'Here already: 1.');

    const hypothesis = join(folder, 'hypothesis.json');
    const annotation = {
      id: 'one',
      created: '2024-01-10T16:06:26.741829+00:00',
      updated: '2024-01-10T16:06:26.741829+00:00',
      uri: 'https://undocs.org/A/RES/69/229',
      text: 'Read with others last winter.',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words that are not there' }] }],
    };
    writeFileSync(hypothesis, JSON.stringify({ export_date: '2024-02-01T00:00:00Z', annotations: [annotation] }));
    await choose(popup, hypothesis);
    await untilText(popup, '1 note added');
    await untilText(popup, 'Read with others last winter.');
    await choose(popup, hypothesis);
    await untilText(popup, 'Here already: 1.');
    await until('both notes', () => popup.evaluate(() => document.querySelectorAll('article.note').length === 2));
    await popup.close();
  });

  test('a page without a document says so, and offers what was read lately', async () => {
    const plain = await browser.page(PLAIN);
    const popup = await popupOver(browser, PLAIN);
    await untilText(popup, 'No UN document on this page');
    await untilText(popup, 'A/RES/69/229');
    await popup.close();
    await plain.close();
  });

  test('paused on this site: no marks, no host; on again: as before', async () => {
    const popup = await popupOver(browser, sampleAddress('en'));
    await popup.waitForSelector('[role=switch]');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await untilText(popup, 'Paused on');
    await until(
      'the page as its authors made it',
      async () =>
        (await browser.shadow(page)) === undefined &&
        (await page.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()].length)) === 0,
    );
    await press(popup, 'Resume');
    await untilMarked(page);
    await popup.close();
  });

  test('a number that is not on record says so in its card, with ways on', async () => {
    await page.bringToFront();
    const words = await page.evaluate(() => {
      for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)
        if (name.startsWith('operative-mark-unknown'))
          for (const still of highlight) {
            const range = document.createRange();
            range.setStart(still.startContainer, still.startOffset);
            range.setEnd(still.endContainer, still.endOffset);
            return range.toString();
          }
      return null;
    });
    expect(words).not.toBeNull();
    const card = await cardAt(browser, page, words ?? '', 0, 'Not in the catalogue');
    expect(card.text).toContain('July 2026');
    expect(card.links.map(({ href }) => new URL(href).host)).toContain('digitallibrary.un.org');
  });

  test('what is written on the page, and in another popup, is listed at once in one that is open', async () => {
    const popup = await popupOver(browser, sampleAddress('en'));
    await untilText(popup, 'draft of the spring');
    await page.bringToFront();
    await selectWords(page, 'resolution 1325 (2000)');
    await browser.command('write-note', page);
    await untilCard(browser, page, 'resolution 1325 (2000)');
    await page.keyboard.type('Written on the page meanwhile.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilText(popup, 'Written on the page meanwhile.');
    await page.keyboard.press('Escape');
    const other = await popupOver(browser, sampleAddress('en'));
    const field = await other.waitForSelector('textarea');
    await field?.type('Written in the other popup.');
    await other.keyboard.down('Control');
    await other.keyboard.press('Enter');
    await other.keyboard.up('Control');
    await untilText(popup, 'Written in the other popup.');
    await other.close();
    await popup.close();
  });

  test('notes that are gone though nobody deleted them are missed', async () => {
    const popup = await popupOver(browser, sampleAddress('en'));
    await untilText(popup, 'draft of the spring');
    // the number is remembered once all that is read is there
    await until('the number', () =>
      popup.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const known = await (scope.browser ?? scope.chrome).storage.local.get('notes.known');
        return Number(known['notes.known']) > 1;
      }),
    );
    await popup.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('operative');
          request.addEventListener('success', () => resolve());
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        }),
    );
    await popup.close();
    const again = await popupOver(browser, sampleAddress('en'));
    await untilText(again, 'and now there are none');
    await press(again, 'It is right so');
    await until('the end of the banner', async () => !(await textOf(again)).includes('and now there are none'));
    await again.close();
  });

  test('a store that does not open: the words typed stay, and the reason is told', async () => {
    const spoiler = await browser.extPage('popup.html?view=all');
    // a later version of the database than this extension knows cannot be opened by it
    await spoiler.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('operative', 9999);
          request.addEventListener('success', () => {
            request.result.close();
            resolve();
          });
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        }),
    );
    await spoiler.close();
    const popup = await popupOver(browser, sampleAddress('en'));
    const field = (await popup.waitForSelector('textarea')) as ElementHandle<HTMLTextAreaElement>;
    await field.type('These words are not lost.');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await untilText(popup, 'This note is not saved yet');
    expect(await popup.$eval('textarea', (area) => area.value)).toBe('These words are not lost.');
    await popup.close();

    await page.bringToFront();
    await selectWords(page, 'resolution 1325 (2000)');
    await browser.command('write-note', page);
    await untilCard(browser, page, 'resolution 1325 (2000)');
    await page.keyboard.type('Nor are these.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    const editor = await untilCard(browser, page, 'This note is not saved yet');
    expect(editor.text).toContain('could not be opened');
    expect(editor.fields[0]).toBe('Nor are these.');
    // leaving is no way to lose it either
    await page.keyboard.press('Escape');
    expect((await untilCard(browser, page, 'This note is not saved yet')).fields[0]).toBe('Nor are these.');
  });
});

/** Answers what gives the text of the file that the page writes last from now on. */
async function catchFile(popup: Page): Promise<() => Promise<string>> {
  await popup.evaluate(() => {
    const give = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { taken: file });
      return give(file);
    };
  });
  return () => popup.evaluate(() => (globalThis as unknown as { taken: Blob }).taken.text());
}

async function choose(popup: Page, file: string): Promise<void> {
  const input = (await popup.waitForSelector('input[type=file]', { hidden: true })) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
