/** A cited paragraph whose document is not in the library: fetched at the reader's press, and never before. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressInCard } from './harness/in-card.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { setKeeping } from './harness/kept.ts';
import { untilMarked } from './harness/marks.ts';
import { cardAt, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import {
  addressOf,
  AWAY,
  BUSY,
  BUTTON,
  CITING_IN_FRENCH,
  CUT,
  ENDLESS,
  ENGLISH,
  FAULTY,
  GOOD,
  HTML,
  IN_READER,
  LARGE,
  LOCKED,
  OTHER,
  OWN,
  PATIENCE,
  PICTURES,
  SLOW,
  UNKEPT,
  UNNUMBERED,
  startPeek,
  wordsOf,
  type Peek,
} from './peek-world.ts';

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
  let at: Peek;
  beforeAll(async () => {
    at = await startPeek(kind);
  });
  afterAll(() => at?.end());

  test('nothing is fetched before the press; then the paragraph stands there, and in the library', async () => {
    const page = await at.citingPage();
    const before = await cardAt(at.browser, page, `resolution ${GOOD}`, 0, BUTTON);
    expect(before.text).toContain('from documents.un.org');
    expect(before.text).toContain('not in your library');
    expect(at.world.requests.filter((each) => each.includes('documents.un.org'))).toEqual([]);
    await pressInCard(at.browser, page, BUTTON);
    const card = await untilCard(at.browser, page, wordsOf(GOOD, 5), PATIENCE);
    expect(card.text).toMatch(/From the English edition, read on \d{1,2} \w+ \d{4}/);
    expect(card.text).not.toContain(wordsOf(GOOD, 6));
    await pressInCard(at.browser, page, 'Paragraph after');
    await untilCard(at.browser, page, wordsOf(GOOD, 6));
    expect(await at.isKept(GOOD)).toBe(true);
    await at.close(page);
    const again = await at.citingPage();
    await cardAt(at.browser, again, `resolution ${GOOD}`, 0, wordsOf(GOOD, 5));
    expect(at.fetched(GOOD)).toBe(1);
    await at.close(again);
  });

  test('a slow answer shows how much of it is here, and is cancelled by the same button', async () => {
    const page = await at.citingPage();
    const card = await at.pressFor(page, SLOW, /MB of .*MB loaded/);
    expect([at.namesOf(card).includes('Cancel'), at.namesOf(card).includes(BUTTON)]).toEqual([true, false]);
    const before = at.slowly.broken;
    // a second press at once is taken for one of a double click
    await until(
      'the button to offer itself again',
      async () => {
        const names = at.namesOf((await at.browser.card(page)) ?? card);
        if (names.includes('Cancel')) await pressInCard(at.browser, page, 'Cancel');
        return names.includes(BUTTON);
      },
      PATIENCE,
    );
    expect((await at.browser.card(page))?.text).not.toContain('loaded');
    await until('the connection to be given up', () => at.slowly.broken > before, PATIENCE);
    expect(await at.isKept(SLOW)).toBe(false);
    await at.close(page);
  });

  test('a card that is closed gives up too', async () => {
    const page = await at.citingPage();
    await at.pressFor(page, SLOW, /MB of .*MB loaded/);
    const before = at.slowly.broken;
    await page.keyboard.press('Escape');
    await untilNoCard(at.browser, page);
    await until('the connection to be given up', () => at.slowly.broken > before, PATIENCE);
    await page.close();
  });

  test('the background is ended in between, and the reader sees nothing of it', async () => {
    const page = await at.citingPage();
    await at.pressFor(page, SLOW, /MB of .*MB loaded/);
    const before = at.fetched(SLOW);
    await at.browser.stopBackground();
    // the frame in Firefox's event page has gone with it, and the document is asked for once more
    if (kind === 'firefox') await until('the document to be asked for anew', () => at.fetched(SLOW) > before, PATIENCE);
    await untilCard(at.browser, page, /MB of .*MB loaded/, PATIENCE);
    at.slowly.goOn();
    const card = await untilCard(at.browser, page, wordsOf(SLOW, 5), PATIENCE);
    expect(card.text).not.toContain('could not');
    expect(at.fetched(SLOW)).toBe(kind === 'chromium' ? before : before + 1);
    expect(await at.isKept(SLOW)).toBe(true);
    await at.close(page);
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
    const page = await at.citingPage();
    const card = await at.pressFor(page, number, said);
    const names = at.namesOf(card);
    expect(['Try again', 'Open in the reader'].filter((name) => names.includes(name))).toEqual(offers);
    expect(names).not.toContain(BUTTON);
    expect(await at.isKept(number)).toBe(false);
    expect(at.world.requests.filter((each) => each.includes('example.org'))).toEqual([]);
    await at.close(page);
  });

  test('what would fail again is not fetched again, and can be opened in the reader', async () => {
    const page = await at.citingPage();
    await at.pressFor(page, OTHER, 'another document');
    expect(at.fetched(OTHER)).toBe(1);
    await pressInCard(at.browser, page, 'Open in the reader');
    const opened = `${at.browser.base}reader.html?file=${encodeURIComponent(addressOf(OTHER))}`;
    await until('the reader with it', () => at.own.evaluate(hasTab, opened), PATIENCE);
    await page.close();
  });

  test('where there is no French edition, the English one is read', async () => {
    const page = await at.citingPage(CITING_IN_FRENCH);
    await cardAt(at.browser, page, ENGLISH, 0, 'Lire ce paragraphe');
    await pressInCard(at.browser, page, 'Lire ce paragraphe');
    const card = await untilCard(at.browser, page, wordsOf(ENGLISH, 5), PATIENCE);
    expect(card.text).toContain('Édition en anglais');
    expect([at.fetched(ENGLISH, 'fr'), at.fetched(ENGLISH, 'en')]).toEqual([1, 1]);
    await at.close(page);
  });

  test('where the reader keeps no texts, it is shown and not kept, and not fetched a second time', async () => {
    await setKeeping(at.own, false);
    const page = await at.citingPage();
    await at.pressFor(page, UNKEPT, wordsOf(UNKEPT, 5));
    await pressInCard(at.browser, page, 'Paragraph after');
    await untilCard(at.browser, page, wordsOf(UNKEPT, 6), PATIENCE);
    await page.keyboard.press('Escape');
    await untilNoCard(at.browser, page);
    await at.pressFor(page, UNKEPT, wordsOf(UNKEPT, 5));
    expect(await at.isKept(UNKEPT)).toBe(false);
    expect(at.fetched(UNKEPT)).toBe(1);
    await setKeeping(at.own, true);
    await at.close(page);
  });

  test('in the reader of PDFs, by key: the focus stays in the card', async () => {
    const page = await at.browser.extPage(`reader.html?file=${encodeURIComponent(addressOf(OWN))}`);
    await untilMarked(page, PATIENCE);
    await at.browser.command('next-citation', page);
    await untilCard(at.browser, page, BUTTON, PATIENCE);
    await until('the button to have the focus', async () => {
      const focused = (await at.browser.card(page))?.focused;
      if (focused === BUTTON) return true;
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      return false;
    });
    await page.keyboard.press('Enter');
    const card = await untilCard(at.browser, page, wordsOf(IN_READER, 5), PATIENCE);
    expect(card.focused).toBe('Paragraph 5');
    expect(await at.isKept(IN_READER)).toBe(true);
    await at.close(page);
  });

  test('a site that asks to be left alone is, and is asked again afterwards', async () => {
    const page = await at.citingPage();
    const card = await at.pressFor(page, BUSY, /busy.*can be asked again in/s);
    expect(at.namesOf(card)).toContain('Try again');
    expect(at.fetched(BUSY)).toBe(1);
    await until(
      'the site to be asked again',
      async () => {
        const now = await at.browser.card(page);
        if (now?.controls.some(({ text }) => text === 'Try again')) await pressInCard(at.browser, page, 'Try again');
        return at.fetched(BUSY) === 2;
      },
      PATIENCE,
    );
    await at.close(page);
  });

  test('nothing but the UN’s hosts was asked for, and nothing went wrong', async () => {
    expect(at.world.requests.filter((request) => !/^https:\/\/[a-z.]*un\.org\//.test(request))).toEqual([]);
    expect(at.world.strangers()).toEqual([]);
    // a request that fails is told by the browser too
    expect((await at.browser.errors()).filter((error) => !/documents\.un\.org\/api|away\.pdf/.test(error))).toEqual([]);
  });
});
