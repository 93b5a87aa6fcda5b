/** The page is left alone, and what a reader writes is no business of the page's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { sampleAddress, samplePages } from '../sample/pages.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { selectWords } from './harness/in-card.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { HOST } from './harness/shadow.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const NOTE = 'zyxwv private thought';
const TAG = 'qxjk';
/** The sample with a script that listens to everything. */
const LISTENING = 'https://www.un.org/en/listening.html';
/** The same page where the extension does not run, to compare with. */
const ELSEWHERE = 'https://www.example.org/same.html';
/** stands once on the sample, in one text node */
const WORDS = 'resolution 1325 (2000)';

/** The page's own first script: listens to all that a page can hear, and counts what happens to its nodes. */
const EAVESDROP = `<script>
  globalThis.heard = []; globalThis.records = [];
  const names = new Set();
  for (const proto of [HTMLElement.prototype, Document.prototype, Element.prototype]) for (const name of Object.keys(proto)) if (name.startsWith('on')) names.add(name.slice(2));
  for (const name of [...names, 'beforeinput', 'compositionstart', 'compositionupdate', 'compositionend', 'message'])
    for (const target of [window, document])
      target.addEventListener(name, (event) => {
        const path = event.composedPath ? event.composedPath().map((node) => node.value ?? '').join('') : '';
        heard.push([event.type, event.key ?? '', event.data ?? '', path, String(getSelection())].join(' '));
      }, true);
  document.addEventListener('DOMContentLoaded', () => setTimeout(() =>
    new MutationObserver((list) => {
      for (const record of list) for (const node of [record.target, ...record.addedNodes, ...record.removedNodes])
        if (!(record.type === 'childList' && record.target === document.documentElement) && node.nodeName !== 'OPERATIVE-HOST') records.push(record.type + ' ' + node.nodeName);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })));
</script>`;

inBothBrowsers('privacy', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let page: Page;
  beforeAll(async () => {
    const sample = samplePages();
    const html = sample.find(([address]) => address === sampleAddress('en'))?.[1];
    if (typeof html !== 'string') throw new Error('the sample is not text');
    const listening = html.replace('<head>', `<head>${EAVESDROP}`);
    expect(listening).not.toBe(html);
    world = await startWorld({ pages: [...sample, [LISTENING, listening], [ELSEWHERE, listening]] });
    browser = await open(kind, { world });
    page = await browser.page(LISTENING);
    await untilMarked(page);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('but for one host element the page is what it is without the extension', async () => {
    await cardAt(browser, page, '67/219 of 21 December', 0, '67/219');
    await leave(page);
    await untilNoCard(browser, page);
    const elsewhere = await browser.page(ELSEWHERE);
    const [here, there] = await Promise.all(
      [page, elsewhere].map((each) =>
        each.evaluate((name) => {
          const copy = document.documentElement.cloneNode(true) as HTMLElement;
          const hosts = copy.querySelectorAll(name);
          for (const host of hosts) host.remove();
          return { html: copy.outerHTML, hosts: hosts.length };
        }, HOST),
      ),
    );
    expect(here?.html).toBe(there?.html);
    expect([here?.hosts, there?.hosts]).toEqual([1, 0]);
    expect(await page.evaluate(() => (globalThis as unknown as { records: string[] }).records)).toEqual([]);
    await elsewhere.close();
  });

  test('page script can read no note, hears nothing of its writing, and finds no trace', async () => {
    await page.bringToFront();
    await selectWords(page, WORDS);
    await browser.command('write-note', page);
    await untilCard(browser, page, WORDS);
    await page.keyboard.type(NOTE);
    await page.keyboard.down('Control');
    // what is selected in a field of ours is no selection of the page's
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    const found = await page.evaluate(() => ({
      selected: String(getSelection()),
      isFound: (globalThis as unknown as { find(text: string): boolean }).find('zyxwv'),
      frames: window.length,
    }));
    expect(found).toEqual({ selected: '', isFound: false, frames: 0 });
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.type(TAG);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${TAG}2`);
    await until('the tag', async () => (await browser.card(page))?.text.includes(TAG));
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilNoCard(browser, page);
    await until('the note painted', async () => ((await browser.shadow(page))?.notes.length ?? 0) > 0);
    await cardAt(browser, page, WORDS, 0);
    const seen = await page.evaluate((name) => {
      const spoils = globalThis as unknown as { heard: string[]; CSS: { highlights: Iterable<[string, Iterable<AbstractRange>]> } };
      return {
        root: document.querySelector(name)?.shadowRoot ?? null,
        html: document.documentElement.outerHTML,
        heard: spoils.heard.join('\n'),
        highlights: [...spoils.CSS.highlights].map(([each]) => each),
        stored: JSON.stringify({ ...localStorage }) + document.cookie,
        globals: Object.keys(globalThis).filter((each) => /operative/i.test(each)),
        styled: [...document.styleSheets].length,
      };
    }, HOST);
    expect(seen.root).toBeNull();
    // letters of the note, in whatever event
    expect(seen.heard).not.toMatch(/(?:keydown|keypress|keyup|beforeinput|input) [zq] /);
    expect(seen.heard).toMatch(/pointermove/);
    expect(`${seen.html}${seen.heard}${seen.stored}`).not.toMatch(/zyxwv|qxjk/);
    expect(seen.highlights.filter((name) => !name.startsWith('operative-mark-'))).toEqual([]);
    expect(seen.globals).toEqual([]);
    expect(
      await page.evaluate(() => (globalThis as unknown as { indexedDB: IDBFactory }).indexedDB.databases().then((all) => all.length)),
    ).toBe(0);
  });

  test('what a page makes up opens no card and writes no note', async () => {
    await leave(page);
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    const before = (await browser.shadow(page))?.notes.length;
    await page.evaluate(() => {
      const at = { clientX: 400, clientY: 300, bubbles: true, composed: true, pointerType: 'mouse' };
      for (const element of document.querySelectorAll('p'))
        for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'click'])
          element.dispatchEvent(new PointerEvent(type, at));
      for (const type of ['note.add', 'notes.here', 'command']) postMessage({ type, body: { name: 'write-note', text: 'forged' } }, '*');
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', altKey: true, bubbles: true }));
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    const after = await browser.shadow(page);
    expect(after?.popovers.some((card) => card.open)).toBe(false);
    expect(after?.notes.length).toBe(before);
  });

  test('no request left for any host but the pages’ own', async () => {
    expect(world.strangers()).toEqual([]);
    const hosts = new Set(world.requests.map((address) => new URL(address).host));
    expect([...hosts].sort()).toEqual(['www.example.org', 'www.un.org']);
  });

  test('nothing went wrong', async () => expect(await browser.errors()).toEqual([]));
});
