/** Citations are found in all six languages, and the card over them speaks the language of the page. */
import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { createCatalogue } from '../../catalogue/lookup.ts';
import type { CatalogueRecord } from '../../catalogue/types.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import { directionOf } from '../../locales/languages.ts';
import type { OfficialLanguage } from '../../messages.ts';
import { readShardFrom } from '../../tools/catalogue/read-shard.ts';
import { editionPages, editionsMissing } from './akn-pages.ts';
import { copyExtension, open, ROOT } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, leave, untilNoCard } from './harness/pointer.ts';
import { startWorld, type World } from './harness/world.ts';

const missing = editionsMissing();
if (missing) process.stderr.write(`skipped: six languages in browsers, ${missing}\n`);
const editions = missing ? [] : editionPages();
const catalogue = createCatalogue(readShardFrom(`${ROOT}/public/catalogue`));
const RESULTS = `${ROOT}/test-results`;

interface Said {
  /** of a resolution that was voted on, adopted without a vote, or whose date alone is known */
  readonly adopted: RegExp;
  /** paragraph 8, as a heading */
  readonly paragraph: string;
  /** of a document whose family the catalogue does not hold */
  readonly outside: string;
  readonly open: string;
}

const SAID: Readonly<Record<OfficialLanguage, Said>> = {
  en: { adopted: /2012|2003/, paragraph: 'Paragraph 8', outside: 'does not hold documents of this kind', open: 'Open' },
  fr: {
    adopted: /Adoptée le 21 décembre 2012 par un vote enregistré/,
    paragraph: 'Paragraphe 8',
    outside: 'ne contient pas',
    open: 'Ouvrir',
  },
  es: {
    adopted: /Aprobada el 21 de diciembre de 2012 en votación registrada/,
    paragraph: 'Párrafo 8',
    outside: 'no contiene',
    open: 'Abrir',
  },
  ru: {
    adopted: /Принята 21 декабря 2012 года путем заносимого в отчет о заседании голосования/,
    paragraph: 'Пункт 8',
    outside: 'в каталоге нет',
    open: 'Открыть',
  },
  zh: { adopted: /2012年12月21日经记录表决通过/, paragraph: '第8段', outside: '目录不收此类文件', open: '打开' },
  ar: { adopted: /اعتُمد في 21 كانون الأول\/ديسمبر 2012 بتصويت مسجل/, paragraph: 'الفقرة 8', outside: 'لا يضم الفهرس', open: 'فتح' },
};

/** What each page is hovered for: in a list, in prose, a document's symbol with a pinpoint, a document in a footnote. */
const CITED = [
  { words: '67/219', symbol: 'A/RES/67/219', where: 'in a list' },
  { words: '68/4', symbol: 'A/RES/68/4', where: 'in prose' },
  { words: 'A/75/460/Add.2', symbol: 'A/75/460/Add.2', where: 'with a pinpoint' },
  { words: 'E/2013/25', symbol: 'E/2013/25', where: 'in a footnote' },
] as const;

/** Titles that a card in a language may show: the record's own, or that of another year of its series. */
async function titlesOf(record: CatalogueRecord, language: OfficialLanguage): Promise<string[]> {
  const own = record.titles[language];
  if (own !== undefined) return [own];
  const answers = await Promise.all(record.series.map(({ symbol }) => catalogue.answer(symbol)));
  return answers.flatMap((answer) => (answer.status === 'known' ? (answer.record.titles[language] ?? []) : []));
}

describe.skipIf(missing !== null)('six languages', () => {
  inBothBrowsers('the language of the card', (kind) => {
    let world: World;
    let browser: BrowserUnderTest;
    beforeAll(async () => {
      mkdirSync(RESULTS, { recursive: true });
      world = await startWorld({ pages: editions.map(({ address, html }) => [address, html]) });
      browser = await open(kind, { world, viewport: { width: 1000, height: 760 } });
    });
    afterAll(async () => {
      await browser?.close();
      await world?.stop();
    });

    async function picture(page: Page, name: string): Promise<void> {
      // the card fades in over 140 ms
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.screenshot({ path: `${RESULTS}/${name}-${kind}.png` });
    }

    async function hover(page: Page, language: OfficialLanguage, { words, symbol }: (typeof CITED)[number]): Promise<string> {
      const card = await cardAt(browser, page, words, 0, displaySymbol(symbol));
      expect({ lang: card.language, dir: card.direction }).toEqual({ lang: language, dir: directionOf(language) });
      expect(card.text).toContain(SAID[language].open);
      const answer = await catalogue.answer(symbol);
      if (answer.status === 'known') {
        const titles = await titlesOf(answer.record, language);
        // this one belongs to a series that has official translations
        if (symbol === 'A/RES/67/219') expect(titles.length).toBeGreaterThan(0);
        if (titles.length > 0) expect(titles).toContain(card.title);
        else expect(card.title).toBe(answer.record.titles.en);
      } else expect(card.text).toContain(SAID[language].outside);
      return card.text;
    }

    test.each(editions)('the page in $language', async ({ language, address }) => {
      const page = await browser.page(address);
      await untilMarked(page);
      for (const cited of CITED) {
        const text = await hover(page, language, cited);
        if (cited.where === 'in a list') expect(text).toMatch(SAID[language].adopted);
        if (cited.where === 'with a pinpoint') expect(text).toContain(SAID[language].paragraph);
        await picture(page, `language-${language}-${cited.where.replaceAll(' ', '-')}`);
        await leave(page);
        await untilNoCard(browser, page);
      }
      await page.close();
    });

    test('nothing went wrong, and nothing was asked of anybody', async () => {
      expect(await browser.errors()).toEqual([]);
      expect(world.strangers()).toEqual([]);
    });
  });
});

/** One window of recognition reads one script: the paragraphs stand apart. */
const FILLER = Array.from(
  { length: 12 },
  (_, at) => `<p>Nothing is asked of anybody in the line ${at + 1} of this notice on the lakes and ferries.</p>`,
).join('');
const MIXED = 'https://www.un.org/en/ga/mixed.html';
const MIXED_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notice</title></head><body>
<p>The committee of the lakes met in the spring, and spoke of General Assembly resolution 67/219 and of the ferries that it asks for.</p>${FILLER}
<blockquote lang="fr"><p>Vu la résolution 68/4 de l’Assemblée générale,</p></blockquote>${FILLER}
<p>تشير اللجنة إلى قرار الجمعية العامة 69/229 بشأن العبّارات.</p>
</body></html>`;

inBothBrowsers('a page in several languages', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ pages: [[MIXED, MIXED_PAGE]] });
  });
  afterAll(() => world?.stop());

  /** Language and direction of the card over the words. */
  async function spoken(browser: BrowserUnderTest, page: Page, words: string, symbol: string): Promise<(string | boolean)[]> {
    const card = await cardAt(browser, page, words, 0, symbol);
    await leave(page);
    await untilNoCard(browser, page);
    return [card.language, card.direction, card.text.includes('General Assembly')];
  }

  test('the card speaks that of the paragraph', async () => {
    const browser = await open(kind, { world });
    const page = await browser.page(MIXED);
    await untilMarked(page);
    expect(await spoken(browser, page, '67/219', 'A/RES/67/219')).toEqual(['en', 'ltr', true]);
    expect(await spoken(browser, page, '68/4', 'A/RES/68/4')).toEqual(['fr', 'ltr', false]);
    expect(await spoken(browser, page, '69/229', 'A/RES/69/229')).toEqual(['ar', 'rtl', false]);
    expect(await browser.errors()).toEqual([]);
    await browser.close();
  });

  test('where its words cannot be read the card comes all the same, in those of the interface', async () => {
    const extension = copyExtension(kind);
    rmSync(`${extension.folder}/_locales/ar`, { recursive: true });
    const browser = await open(kind, { world, extension: extension.folder });
    const page = await browser.page(MIXED);
    await untilMarked(page);
    expect(await spoken(browser, page, '69/229', 'A/RES/69/229')).toEqual(['en', 'ltr', true]);
    expect(await spoken(browser, page, '68/4', 'A/RES/68/4')).toEqual(['fr', 'ltr', false]);
    expect(await browser.errors()).toEqual([]);
    await browser.close();
    extension.remove();
  });
});
