/** The page of all notes in the browsers themselves: notes taken in, found, changed and taken back, opened at their place; and nothing of them runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import { ATTACKS, ELSEWHERE } from '../page/attacks/attacks.ts';
import { sampleAddress, samplePages } from '../sample/pages.ts';
import { open, ROOT } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { untilMarked } from './harness/marks.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const HEAD = { format: 'operative-notes', version: 1, exported: '2026-07-01T00:00:00.000Z' };
const MADE = Date.UTC(2026, 6, 1);

const noteOf = (number: number, text: string, more: { document?: string; paragraph?: string; quote?: string; tags?: string[] } = {}) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  revision: 1,
  anchor: {
    document: more.document ?? 'A/RES/69/229',
    language: 'en',
    paragraph: more.paragraph === undefined ? null : [['paragraph', more.paragraph]],
    quote: more.quote === undefined ? null : { exact: more.quote, prefix: '', suffix: '' },
    offset: 0,
  },
  text,
  label: 1,
  tags: more.tags ?? [],
  title: 'International migration and development',
  created: MADE + number,
  changed: MADE + number,
  deleted: null,
  copyOf: null,
});

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const untilText = (page: Page, words: string): Promise<unknown> =>
  until(`"${words}" on the page`, async () => (await textOf(page)).includes(words)).catch(async (reason: unknown) => {
    throw new Error(`${String(reason)}; it says: ${(await textOf(page)).slice(0, 2000)}`);
  });
/** Presses the first control whose words or name begin so. */
const press = (page: Page, words: string, within = 'body'): Promise<unknown> =>
  until(`a control "${words}"`, () =>
    page.evaluate(
      (text, scope) => {
        const controls = [...document.querySelectorAll<HTMLElement>(`${scope} :is(button, a)`)];
        const control = controls.find((each) => (each.innerText.trim() || each.ariaLabel || '').startsWith(text));
        control?.click();
        return control !== undefined;
      },
      words,
      within,
    ),
  );
const listed = (page: Page): Promise<string[]> =>
  page.$$eval('[data-note]', (rows) => rows.map((row) => String(Number((row as HTMLElement).dataset['note']?.slice(-12)))));

interface Watched {
  violations: string[];
  ran: string[];
}
/** From here on, what the policy of the page stops is remembered, and what runs in spite of it. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = Object.assign(globalThis, { violations: [], ran: [] }) as unknown as Watched;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, target }) => {
      // the sanitiser parses in a document of its own, where handlers are counted too: what stands in the page itself is an element of it
      const apart = !(target instanceof Element) && (blockedURI === 'inline' || violatedDirective === 'base-uri');
      if (!apart) watched.violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
const watched = (page: Page): Promise<Watched & { asked: string[] }> =>
  page.evaluate((elsewhere) => {
    const { violations, ran } = globalThis as unknown as Watched;
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    return { violations, ran, asked: asked.filter((name) => name.startsWith(elsewhere)) };
  }, ELSEWHERE);

inBothBrowsers('the page of notes', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let folder: string;
  const file = (name: string, notes: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify({ ...HEAD, notes }));
    return path;
  };
  const take = async (page: Page, path: string): Promise<void> => {
    const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
  };
  beforeAll(async () => {
    mkdirSync(join(ROOT, 'test-results'), { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'op-notes-'));
    world = await startWorld({ pages: samplePages() });
    browser = await open(kind, { world, viewport: { width: 1200, height: 800 } });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is opened from the popup; notes are taken in, found, labelled and taken back, and are there when it is opened again', async () => {
    const popup = await browser.extPage('popup.html?view=all');
    const href = await until('the way there', () => popup.$eval('a[href^="/notes.html"]', (link) => link.href).catch(() => false));
    expect(href).toBe(`${browser.base}notes.html`);
    await popup.close();
    let page = await browser.extPage('notes.html');
    await untilText(page, 'Your notes will gather here');
    await take(
      page,
      file('notes.json', [noteOf(1, 'Who pays?', { paragraph: '3', tags: ['fees'] }), noteOf(2, 'And when?', { document: 'A/RES/68/4' })]),
    );
    await untilText(page, '2 notes added');
    await press(page, 'Close', '.taken');
    expect((await listed(page)).sort()).toEqual(['1', '2']);
    await press(page, 'fees', '.shelves');
    await until('one note', async () => (await listed(page)).length === 1);
    await page.evaluate(() => history.back());
    await until('both notes', async () => (await listed(page)).length === 2);
    await page.$eval('.sort .tick', (box) => (box as HTMLElement).click());
    await press(page, 'Label', '.bulk');
    await press(page, 'Term', '.bulk .menu');
    await untilText(page, '2 notes now: Term');
    await page.close();
    page = await browser.extPage('notes.html');
    await until('both notes', async () => (await listed(page)).length === 2);
    expect(await page.$$eval('[data-note]', (rows) => rows.map((row) => row.classList.contains('l3')))).toEqual([true, true]);
    await page.$eval('.sort .tick', (box) => (box as HTMLElement).click());
    await press(page, 'Delete', '.bulk');
    await untilText(page, '2 notes deleted');
    await press(page, 'Undo', '.toast');
    await until('both notes', async () => (await listed(page)).length === 2);
    await page.close();
  });

  test('a note is opened at its place; where its words are not, the list says so afterwards', async () => {
    const page = await browser.extPage('notes.html');
    await until('notes', async () => (await listed(page)).length === 2);
    await take(
      page,
      file('lost.json', [noteOf(3, 'Where was it?', { paragraph: '4', quote: 'quinces and lanterns by the harbour at noon' })]),
    );
    await untilText(page, '1 note added');
    const sample = await browser.page(sampleAddress('en'));
    await untilMarked(sample);
    await until('the other note painted', async () => ((await browser.shadow(sample))?.notes.length ?? 0) > 0, 20_000);
    await page.bringToFront();
    await until(
      'the note not found',
      async () => {
        // read again whenever the reader comes back
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        return (await page.$$eval('.list .state.not-found', (signs) => signs.length)) === 1;
      },
      20_000,
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-note$="001"] .where')?.click());
    await untilText(page, 'Open there');
    await press(page, 'Open there', '.detail');
    await until('paragraph 3 in view', () => sample.evaluate(() => scrollY > 0));
    await sample.close();
    await page.close();
  });

  test('nothing of a note runs, is asked for, or is stopped by the policy only', async () => {
    const notes = ATTACKS.map(({ text }, index) => ({
      ...noteOf(100 + index, text, {
        document: `page:${text.replace(/\p{Cc}/gu, '').slice(0, 1000)}`,
        quote: text,
        tags: [text.slice(0, 100)],
      }),
      title: text.slice(0, 2000),
    }));
    const page = await browser.extPage('notes.html#sort=changed');
    await until('notes', async () => (await listed(page)).length === 3);
    await watch(page);
    await take(page, file('attacks.json', notes));
    await untilText(page, `${notes.length} notes added`);
    await until('all of them', async () => (await listed(page)).length === notes.length + 3);
    await page.evaluate(async () => {
      // each of them is opened by the component's own test: here, a few that differ
      for (const [index, link] of document.querySelectorAll<HTMLElement>('[data-note] .where').entries()) {
        if (index % 15 > 0) continue;
        link.click();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await until('a note open', () => page.evaluate(() => document.querySelector('.detail .markdown') !== null));
    expect(await watched(page)).toEqual({ violations: [], ran: [], asked: [] });
    expect(page.url()).toContain('notes.html#');
    await page.close();

    const popup = await browser.extPage('popup.html?view=all');
    await watch(popup);
    await until('notes', async () => (await popup.$$('article.note')).length === 100);
    const search = await popup.waitForSelector('input[type=search]');
    await search?.type('onerror');
    await until('hits', () => popup.evaluate(() => document.querySelector('mark') !== null));
    expect(await watched(popup)).toEqual({ violations: [], ran: [], asked: [] });
    await popup.close();
    // Chromium counts what the sanitiser's own document is refused among the errors
    expect((await browser.errors()).filter((error) => !error.includes('Content Security Policy'))).toEqual([]);
  });

  test('and if one ever got in as HTML, the policy would stop it', async () => {
    const page = await browser.extPage('notes.html');
    await untilText(page, 'notes');
    await watch(page);
    await page.evaluate((elsewhere) => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran.push("script")';
      const holder = document.createElement('div');
      holder.innerHTML = `<img src="x" onerror="globalThis.ran.push('handler')"><img src="${elsewhere}/x.png"><iframe src="${elsewhere}/x"></iframe>`;
      document.body.append(script, holder);
    }, ELSEWHERE);
    const stopped = await until('what was stopped', async () => {
      const { violations } = await watched(page);
      return ['script-src', 'img-src', 'frame-src'].every((kind_) => violations.some((each) => each.startsWith(kind_))) && violations;
    });
    expect(stopped.length).toBeGreaterThanOrEqual(4);
    expect((await watched(page)).ran).toEqual([]);
    await page.close();
  });
});
