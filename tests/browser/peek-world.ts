/** What tests of cited paragraphs that are fetched share: documents that are made up and printed here, how each of them is answered, and pages that cite them. */
import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import type { Gold, GoldLine } from '../../tools/score/outline/gold.ts';
import { openPress } from '../../tools/score/pdf/print.ts';
import type { BrowserKind } from './find-browsers.ts';
import { open } from './harness/browsers.ts';
import { pressInCard } from './harness/in-card.ts';
import { kept } from './harness/kept.ts';
import { untilMarked } from './harness/marks.ts';
import { hoverWords, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type Reply } from './harness/world.ts';

export const PATIENCE = 30_000;
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
export const wordsOf = (number: string, paragraph: number): string => `ferrymen of lake ${number} to paint the number ${paragraph}`;
export const addressOf = (number: string, language = 'en'): string =>
  `https://documents.un.org/api/symbol/access?s=${encodeURIComponent(`A/RES/${number}`)}&l=${language}&t=pdf`;

export const GOOD = '65/170';
export const SLOW = '65/171';
export const FAULTY = '65/172';
export const ENGLISH = '65/173';
export const AWAY = '65/174';
export const HTML = '65/175';
export const LARGE = '65/176';
export const ENDLESS = '65/177';
export const OTHER = '65/178';
export const UNKEPT = '65/179';
export const CUT = '65/180';
export const IN_READER = '65/181';
export const BUSY = '65/182';
export const PICTURES = '65/183';
export const LOCKED = '65/184';
export const UNNUMBERED = '65/185';
export const OWN = '69/229';

const CITING = 'https://www.un.org/en/ga/ferries.html';
export const CITING_IN_FRENCH = 'https://www.un.org/fr/ga/ferries.html';
const html = (language: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Ferries</title></head><body style="padding: 40px">${body}</body></html>`;
const citing = [GOOD, SLOW, FAULTY, AWAY, HTML, LARGE, ENDLESS, OTHER, UNKEPT, CUT, BUSY, PICTURES, LOCKED, UNNUMBERED].map(
  (number) => `<p>The boats are painted as foreseen in paragraph 5 of General Assembly resolution ${number}.</p>`,
);

export const BUTTON = 'Read this paragraph';
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

/** Prints the documents, and starts the browser. */
export async function startPeek(kind: BrowserKind) {
  const slowly = {
    /** lets the slow answers go on */
    goOn: (): void => {},
    /** connections that were given up before their end */
    broken: 0,
  };
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
          response.once('close', () => (slowly.broken += response.writableFinished ? 0 : 1));
          slowly.goOn = () => response.end(slow.subarray(3000));
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
  const world = await startWorld({ answer: (host, path) => pages.get(`https://${host}${path}`) });
  const browser = await open(kind, { world });
  const own = await browser.extPage('popup.html?view=all');

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
  const end = async (): Promise<void> => {
    await browser.close();
    await world.stop();
  };
  return { world, browser, own, slowly, fetched, isKept, citingPage, pressFor, close, namesOf, end };
}

export type Peek = Awaited<ReturnType<typeof startPeek>>;
