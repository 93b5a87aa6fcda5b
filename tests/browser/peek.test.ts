/** A cited paragraph whose document is not in the library: fetched at the reader's press, and never before. The documents are made up and printed here. */
import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gold, GoldLine } from '../../tools/score/outline/gold.ts';
import { openPress } from '../../tools/score/pdf/print.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { pressInCard } from './harness/in-card.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { kept, setKeeping } from './harness/kept.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, hoverWords, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type Reply, type World } from './harness/world.ts';

const PATIENCE = 30_000;
const PDF = { 'content-type': 'application/pdf' };
const line = (words: string, kind: 'text' | 'masthead', ...marks: string[]): GoldLine => ({
  marks,
  text: words,
  kind,
  depth: marks.length,
});

/** In the manner of a resolution: each paragraph says whose it is. */
const documentOf = (number: string, says = 'Recalling its earlier resolutions,'): Gold => ({
  id: number,
  lang: 'en',
  symbol: `A/RES/${number}`,
  title: `Ferries of the lake ${number}`,
  lines: [
    ...['United Nations', `A/RES/${number}`, 'General Assembly', 'Distr.: General', '19 December 2014'].map((words) =>
      line(words, 'masthead'),
    ),
    ...['Resolution adopted by the General Assembly on 19 December 2014', `${number}. Ferries of the lake`].map((words) =>
      line(words, 'masthead'),
    ),
    line('The General Assembly,', 'text'),
    line(says, 'text'),
    ...Array.from({ length: 8 }, (_, index) =>
      line(
        `Invites the ferrymen of lake ${number} to paint the number ${index + 1} on the side of each boat that leaves in the morning, and to say at dusk which of them have come back;`,
        'text',
        `${index + 1}.`,
      ),
    ),
  ],
  parts: [],
  notes: [],
  open: [],
  tells: [],
});
const wordsOf = (number: string, paragraph: number): string => `ferrymen of lake ${number} to paint the number ${paragraph}`;
const addressOf = (number: string, language = 'en'): string =>
  `https://documents.un.org/api/symbol/access?s=${encodeURIComponent(`A/RES/${number}`)}&l=${language}&t=pdf`;

const GOOD = '65/170';
const SLOW = '65/171';
const FAULTY = '65/172';
const ENGLISH = '65/173';
const AWAY = '65/174';
const HTML = '65/175';
const LARGE = '65/176';
const ENDLESS = '65/177';
const OTHER = '65/178';
const UNKEPT = '65/179';
const CUT = '65/180';
const IN_READER = '65/181';
const BUSY = '65/182';
const PICTURES = '65/183';
const LOCKED = '65/184';
const UNNUMBERED = '65/185';
const OWN = '69/229';

const CITING = 'https://www.un.org/en/ga/ferries.html';
const CITING_IN_FRENCH = 'https://www.un.org/fr/ga/ferries.html';
const html = (language: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Ferries</title></head><body style="padding: 40px">${body}</body></html>`;
const citing = [GOOD, SLOW, FAULTY, AWAY, HTML, LARGE, ENDLESS, OTHER, UNKEPT, CUT, BUSY, PICTURES, LOCKED, UNNUMBERED].map(
  (number) => `<p>The boats are painted as foreseen in paragraph 5 of General Assembly resolution ${number}.</p>`,
);

const BUTTON = 'Read this paragraph';
const MEGABYTE = Buffer.alloc(1_000_000, '%PDF-1.7 ');

/** A page without words. @param more of the trailer, and objects from 4 */
const emptyPdf = (more = '', objects = ''): Buffer =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >> endobj',
      objects,
      `trailer << /Root 1 0 R /Size 6 ${more} >>`,
      'startxref',
      '0',
      '%%EOF',
    ].join('\n'),
  );
/** Opens for nobody: what stands in it for the password is made up. */
const lockedPdf = emptyPdf(
  '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  `4 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> endobj`,
);

/** 60 MB, as fast as they are taken. */
async function pour(response: ServerResponse): Promise<void> {
  const closed = new Promise((resolve) => response.once('close', resolve));
  for (let sent = 0; sent < 60 && !response.destroyed; sent++)
    if (!response.write(MEGABYTE)) await Promise.race([closed, new Promise((resolve) => response.once('drain', resolve))]);
  response.end();
}

/** Runs in a page of the extension: is there a tab at this address? Closes it. */
async function hasTab(address: string): Promise<boolean> {
  interface Tabs {
    query(about: object): Promise<{ id: number; url?: string }[]>;
    remove(id: number): Promise<void>;
  }
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  if (tab) await tabs.remove(tab.id);
  return tab !== undefined;
}

inBothBrowsers('a cited paragraph that is fetched', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let own: Page;
  /** lets the slow answers go on */
  let goOn = (): void => {};
  let broken = 0;

  beforeAll(async () => {
    const press = await openPress();
    if (!press) throw new Error('no Chromium');
    const print = async (number: string, says?: string): Promise<Buffer> => Buffer.from(await press.print(documentOf(number, says)));
    const good = await print(GOOD);
    const slow = await print(SLOW);
    const pages = new Map<string, Reply | string>([
      [CITING, html('en', `<p>United Nations</p>${citing.join('')}`)],
      [
        CITING_IN_FRENCH,
        html(
          'fr',
          `<p>Nations Unies</p><p>Les bateaux sont peints selon le paragraphe 5 de la résolution ${ENGLISH} de l’Assemblée générale.</p>`,
        ),
      ],
      [addressOf(GOOD), { headers: PDF, body: good }],
      [
        addressOf(SLOW),
        {
          headers: { ...PDF, 'content-length': String(slow.length) },
          body: (response) => {
            response.write(slow.subarray(0, 3000));
            response.once('close', () => (broken += response.writableFinished ? 0 : 1));
            goOn = () => response.end(slow.subarray(3000));
          },
        },
      ],
      [addressOf(FAULTY), { status: 500, body: 'Out of order' }],
      [addressOf(BUSY), { status: 503, headers: { 'retry-after': '2' }, body: 'Busy' }],
      [addressOf(ENGLISH), { headers: PDF, body: await print(ENGLISH) }],
      [addressOf(AWAY), { status: 302, headers: { location: 'https://example.org/away.pdf' }, body: '' }],
      ['https://example.org/away.pdf', { headers: { ...PDF, 'access-control-allow-origin': '*' }, body: good }],
      [addressOf(HTML), '<!doctype html><p>Not here'],
      [addressOf(LARGE), { headers: { ...PDF, 'content-length': '60000000' }, body: pour }],
      [addressOf(ENDLESS), { headers: PDF, body: pour }],
      [addressOf(OTHER), { headers: PDF, body: good }],
      [addressOf(UNKEPT), { headers: PDF, body: await print(UNKEPT) }],
      [addressOf(PICTURES), { headers: PDF, body: emptyPdf() }],
      [addressOf(LOCKED), { headers: PDF, body: lockedPdf }],
      [
        addressOf(UNNUMBERED),
        {
          headers: PDF,
          body: Buffer.from(await press.print({ ...documentOf(UNNUMBERED), lines: documentOf(UNNUMBERED).lines.slice(0, 5) })),
        },
      ],
      [addressOf(CUT), { headers: PDF, body: (response) => response.destroy() }],
      [addressOf(IN_READER), { headers: PDF, body: await print(IN_READER) }],
      [addressOf(OWN), { headers: PDF, body: await print(OWN, `Recalling paragraph 5 of resolution ${IN_READER} of 20 December 2010,`) }],
    ]);
    await press.close();
    world = await startWorld({ answer: (host, path) => pages.get(`https://${host}${path}`) });
    browser = await open(kind, { world });
    own = await browser.extPage('popup.html?view=all');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const fetched = (number: string, language = 'en'): number => world.requests.filter((each) => each === addressOf(number, language)).length;
  const isKept = async (number: string): Promise<boolean> => (await kept(own)).some((head) => head.document === `A/RES/${number}`);
  async function citingPage(address = CITING): Promise<Page> {
    const page = await browser.page(address);
    await untilMarked(page, PATIENCE);
    return page;
  }
  /** Opens the card of a document's paragraph 5, presses its button, and waits for words in it. */
  async function pressFor(page: Page, number: string, holds: string | RegExp) {
    await until(
      'its card',
      async () => {
        // a scroll that comes late takes the pointer off the words: it has to move anew
        await leave(page);
        await hoverWords(page, `resolution ${number}`);
        return untilCard(browser, page, BUTTON, 3000).catch(() => false);
      },
      PATIENCE,
    );
    await pressInCard(browser, page, BUTTON);
    return untilCard(browser, page, holds, PATIENCE);
  }
  async function close(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    await page.close();
  }
  const namesOf = (card: { controls: readonly { text: string }[] }): string[] => card.controls.map(({ text }) => text);

  test('nothing is fetched before the press; then the paragraph stands there, and in the library', async () => {
    const page = await citingPage();
    const before = await cardAt(browser, page, `resolution ${GOOD}`, 0, BUTTON);
    expect(before.text).toContain('from documents.un.org');
    expect(before.text).toContain('not in your library');
    expect(world.requests.filter((each) => each.includes('documents.un.org'))).toEqual([]);
    await pressInCard(browser, page, BUTTON);
    const card = await untilCard(browser, page, wordsOf(GOOD, 5), PATIENCE);
    expect(card.text).toMatch(/From the English edition, read on \d{1,2} \w+ \d{4}/);
    expect(card.text).not.toContain(wordsOf(GOOD, 6));
    await pressInCard(browser, page, 'Paragraph after');
    await untilCard(browser, page, wordsOf(GOOD, 6));
    expect(await isKept(GOOD)).toBe(true);
    await close(page);
    const again = await citingPage();
    await cardAt(browser, again, `resolution ${GOOD}`, 0, wordsOf(GOOD, 5));
    expect(fetched(GOOD)).toBe(1);
    await close(again);
  });

  test('a slow answer shows how much of it is here, and is cancelled by the same button', async () => {
    const page = await citingPage();
    const card = await pressFor(page, SLOW, /MB of .*MB loaded/);
    expect([namesOf(card).includes('Cancel'), namesOf(card).includes(BUTTON)]).toEqual([true, false]);
    const before = broken;
    // a second press at once is taken for one of a double click
    await until(
      'the button to offer itself again',
      async () => {
        const names = namesOf((await browser.card(page)) ?? card);
        if (names.includes('Cancel')) await pressInCard(browser, page, 'Cancel');
        return names.includes(BUTTON);
      },
      PATIENCE,
    );
    expect((await browser.card(page))?.text).not.toContain('loaded');
    await until('the connection to be given up', () => broken > before, PATIENCE);
    expect(await isKept(SLOW)).toBe(false);
    await close(page);
  });

  test('a card that is closed gives up too', async () => {
    const page = await citingPage();
    await pressFor(page, SLOW, /MB of .*MB loaded/);
    const before = broken;
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    await until('the connection to be given up', () => broken > before, PATIENCE);
    await page.close();
  });

  test('the background is ended in between, and the reader sees nothing of it', async () => {
    const page = await citingPage();
    await pressFor(page, SLOW, /MB of .*MB loaded/);
    const before = fetched(SLOW);
    await browser.stopBackground();
    // the frame in Firefox's event page has gone with it, and the document is asked for once more
    if (kind === 'firefox') await until('the document to be asked for anew', () => fetched(SLOW) > before, PATIENCE);
    await untilCard(browser, page, /MB of .*MB loaded/, PATIENCE);
    goOn();
    const card = await untilCard(browser, page, wordsOf(SLOW, 5), PATIENCE);
    expect(card.text).not.toContain('could not');
    expect(fetched(SLOW)).toBe(kind === 'chromium' ? before : before + 1);
    expect(await isKept(SLOW)).toBe(true);
    await close(page);
  });

  test.each<[string, string, RegExp, string[]]>([
    ['is out of order', FAULTY, /could not be fetched.*busy, or out of order/s, ['Try again']],
    ['breaks the connection', CUT, /could not be fetched.*(?:did not answer|offline)/s, ['Try again']],
    ['sends the browser to another host', AWAY, /could not be fetched.*not the United Nations/s, []],
    ['answers with a page', HTML, /could not be fetched.*not a PDF/s, []],
    ['says that the file is of 60 MB', LARGE, /could not be fetched.*larger than 40 MB/s, ['Open in the reader']],
    ['sends 60 MB without saying so', ENDLESS, /could not be fetched.*larger than 40 MB/s, ['Open in the reader']],
    ['gives a file of pictures', PICTURES, /could not be read.*pictures and hold no text/s, ['Open in the reader']],
    ['gives a file with a password', LOCKED, /could not be read.*locked with a password/s, ['Open in the reader']],
    ['gives a file without numbered parts', UNNUMBERED, /could not be read.*No such part/s, ['Open in the reader']],
    ['gives another document', OTHER, /could not be read.*another document/s, ['Open in the reader']],
  ])('a site that %s', async (_, number, said, offers) => {
    const page = await citingPage();
    const card = await pressFor(page, number, said);
    const names = namesOf(card);
    expect(['Try again', 'Open in the reader'].filter((name) => names.includes(name))).toEqual(offers);
    expect(names).not.toContain(BUTTON);
    expect(await isKept(number)).toBe(false);
    expect(world.requests.filter((each) => each.includes('example.org'))).toEqual([]);
    await close(page);
  });

  test('what would fail again is not fetched again, and can be opened in the reader', async () => {
    const page = await citingPage();
    await pressFor(page, OTHER, 'another document');
    expect(fetched(OTHER)).toBe(1);
    await pressInCard(browser, page, 'Open in the reader');
    const opened = `${browser.base}reader.html?file=${encodeURIComponent(addressOf(OTHER))}`;
    await until('the reader with it', () => own.evaluate(hasTab, opened), PATIENCE);
    await page.close();
  });

  test('where there is no French edition, the English one is read', async () => {
    const page = await citingPage(CITING_IN_FRENCH);
    await cardAt(browser, page, ENGLISH, 0, 'Lire ce paragraphe');
    await pressInCard(browser, page, 'Lire ce paragraphe');
    const card = await untilCard(browser, page, wordsOf(ENGLISH, 5), PATIENCE);
    expect(card.text).toContain('Édition en anglais');
    expect([fetched(ENGLISH, 'fr'), fetched(ENGLISH, 'en')]).toEqual([1, 1]);
    await close(page);
  });

  test('where the reader keeps no texts, it is shown and not kept, and not fetched a second time', async () => {
    await setKeeping(own, false);
    const page = await citingPage();
    await pressFor(page, UNKEPT, wordsOf(UNKEPT, 5));
    await pressInCard(browser, page, 'Paragraph after');
    await untilCard(browser, page, wordsOf(UNKEPT, 6), PATIENCE);
    await page.keyboard.press('Escape');
    await untilNoCard(browser, page);
    await pressFor(page, UNKEPT, wordsOf(UNKEPT, 5));
    expect(await isKept(UNKEPT)).toBe(false);
    expect(fetched(UNKEPT)).toBe(1);
    await setKeeping(own, true);
    await close(page);
  });

  test('in the reader of PDFs, by key: the focus stays in the card', async () => {
    const page = await browser.extPage(`reader.html?file=${encodeURIComponent(addressOf(OWN))}`);
    await untilMarked(page, PATIENCE);
    await browser.command('next-citation', page);
    await untilCard(browser, page, BUTTON, PATIENCE);
    await until('the button to have the focus', async () => {
      const focused = (await browser.card(page))?.focused;
      if (focused === BUTTON) return true;
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      return false;
    });
    await page.keyboard.press('Enter');
    const card = await untilCard(browser, page, wordsOf(IN_READER, 5), PATIENCE);
    expect(card.focused).toBe('Paragraph 5');
    expect(await isKept(IN_READER)).toBe(true);
    await close(page);
  });

  test('a site that asks to be left alone is, and is asked again afterwards', async () => {
    const page = await citingPage();
    const card = await pressFor(page, BUSY, /busy.*can be asked again in/s);
    expect(namesOf(card)).toContain('Try again');
    expect(fetched(BUSY)).toBe(1);
    await until(
      'the site to be asked again',
      async () => {
        const now = await browser.card(page);
        if (now?.controls.some(({ text }) => text === 'Try again')) await pressInCard(browser, page, 'Try again');
        return fetched(BUSY) === 2;
      },
      PATIENCE,
    );
    await close(page);
  });

  test('nothing but the UN’s hosts was asked for, and nothing went wrong', async () => {
    expect(world.requests.filter((request) => !/^https:\/\/[a-z.]*un\.org\//.test(request))).toEqual([]);
    expect(world.strangers()).toEqual([]);
    // a request that fails is told by the browser too
    expect((await browser.errors()).filter((error) => !/documents\.un\.org\/api|away\.pdf/.test(error))).toEqual([]);
  });
});
