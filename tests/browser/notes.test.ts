/** Notes on a page, by the hands of a reader: made beside the selection, tagged, shown, placed again, and kept in step with the page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { pressInCard, selectWords } from './harness/in-card.ts';
import { panelOver } from './harness/panel.ts';
import { cardAt, hoverWords, leave, untilCard, untilNoCard } from './harness/pointer.ts';
import type { Box } from './harness/shadow.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const ADDRESS = 'https://docs.un.org/en/A/RES/70/1';
const SPANISH = 'https://docs.un.org/es/A/RES/70/1';
const WORDS = 'to publish what they charge';

const page = (third: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>A/RES/70/1</title></head><body><main style="max-width: 600px; margin: 60px auto">
<p>The General Assembly</p><p>A/RES/70/1</p>
<p>1. Takes note of the report on ferries and lamps, recalling resolution 66/288;</p>
<p>2. Decides to count the lamps of each harbour before the winter comes;</p>
<p>3. ${third}</p>
<p>4. Requests those who keep the registers to open them to whoever asks.</p>
</main></body></html>`;
const BEFORE = `Asks all who carry money across borders ${WORDS} before the money is sent, in words that can be understood by those who send it;`;
const AFTER = `Asks all who carry money across borders to publish clearly what they charge before the money is sent, in words that can be understood by those who send it;`;

const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

async function press(of: Page, key: string, held: 'Control' | 'Shift' | null = null): Promise<void> {
  if (held) await of.keyboard.down(held);
  await of.keyboard.press(key as 'Enter');
  if (held) await of.keyboard.up(held);
}

/** Selects words by the pointer, from their first letter to behind their last. */
async function drag(of: Page, words: string): Promise<void> {
  const box = await of.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const [first] = range.getClientRects();
      const last = [...range.getClientRects()].at(-1);
      return first && last && { from: [first.left + 0.5, first.top + 8], to: [last.right - 0.5, last.top + 8] };
    }
    return null;
  }, words);
  if (!box) throw new Error(`the page has no such words: ${words}`);
  const [fromX = 0, fromY = 0] = box.from;
  const [toX = 0, toY = 0] = box.to;
  await of.mouse.move(fromX, fromY);
  await of.mouse.down();
  await of.mouse.move((fromX + toX) / 2, toY, { steps: 3 });
  await of.mouse.move(toX, toY, { steps: 3 });
  await of.mouse.up();
}

inBothBrowsers('notes', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  let tab: Page;
  const painted = async (): Promise<string[]> =>
    ((await browser.shadow(tab))?.notes ?? []).map(({ classes }) => classes.split(' ')[1] ?? '');
  beforeAll(async () => {
    world = await startWorld({
      pages: [
        [ADDRESS, page(BEFORE)],
        [SPANISH, page('Pide a quienes llevan dinero que publiquen lo que cobran;', 'es')],
      ],
    });
    browser = await open(kind, { world });
    tab = await browser.page(ADDRESS);
    await until('the extension on the page', async () => (await browser.shadow(tab)) !== undefined);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  test('a button stands beside words that are selected, and an editor opens from it', async () => {
    await drag(tab, WORDS);
    const button = await until('the button', async () => (await browser.shadow(tab))?.beside);
    expect(button.text).toContain('Note');
    expect(await tab.evaluate(() => String(getSelection()))).toBe(WORDS);
    await tab.mouse.click(...middle(button.box));
    const editor = await untilCard(browser, tab, WORDS);
    expect(editor.label).toContain('paragraph 3');
    expect((await browser.shadow(tab))?.beside).toBeNull();
  });

  test('text and tags are written, undone and saved by key alone', async () => {
    await tab.keyboard.type('Ask for the **margin** too');
    await press(tab, 'z', 'Control');
    await until('the last word undone', async () => (await browser.card(tab))?.fields[0] === 'Ask for the **margin** ');
    await tab.keyboard.down('Control');
    await press(tab, 'z', 'Shift');
    await tab.keyboard.up('Control');
    await until('and done again', async () => (await browser.card(tab))?.fields[0] === 'Ask for the **margin** too');
    await press(tab, 'Tab');
    await tab.keyboard.type('fees,');
    await tab.keyboard.type('follow-up');
    await press(tab, 'Enter');
    await until('both tags', async () => /fees\s+follow-up/.test((await browser.card(tab))?.text ?? ''));
    await press(tab, 'Enter', 'Control');
    await untilNoCard(browser, tab);
    await until('the note painted', async () => (await painted()).join() === 'l1');
    const card = await cardAt(browser, tab, WORDS, 0, 'margin');
    expect(card.html).toContain('<strong>margin</strong>');
    expect(card.text).toMatch(/fees\s+follow-up/);
    await leave(tab);
    await untilNoCard(browser, tab);
  });

  test('tags of this document are offered for the next note', async () => {
    await selectWords(tab, 'count the lamps');
    await browser.command('write-note', tab);
    await untilCard(browser, tab, 'count the lamps');
    await tab.keyboard.type('which?');
    await press(tab, 'Tab');
    await tab.keyboard.type('fo');
    await until('the tag offered', async () => (await browser.card(tab))?.html.includes('role="option"'));
    await press(tab, 'ArrowDown');
    await press(tab, 'Enter');
    await press(tab, 'Enter', 'Control');
    await untilNoCard(browser, tab);
    await until('two notes painted', async () => (await painted()).length === 2);
    expect((await cardAt(browser, tab, 'count the lamps', 0, 'which?')).text).toContain('follow-up');
    await leave(tab);
    await untilNoCard(browser, tab);
  });

  test('notes are reached by key, each with its card; Esc leads back to its shape', async () => {
    await tab.evaluate(() => getSelection()?.removeAllRanges());
    await until('a card by Tab', async () => {
      await press(tab, 'Tab');
      const card = await browser.card(tab);
      return card?.open && card.text.includes('which?');
    });
    await press(tab, 'ArrowDown');
    await untilCard(browser, tab, 'margin');
    await press(tab, 'Enter');
    await until('focus in the card', async () => (await browser.card(tab))?.focused);
    await press(tab, 'Escape');
    await untilNoCard(browser, tab);
    await press(tab, 'ArrowUp');
    await untilCard(browser, tab, 'which?');
    await press(tab, 'Escape');
    await untilNoCard(browser, tab);
  });

  test('words that changed are shown as they were and as they are, and kept where they are, which can be undone', async () => {
    world.pages.set(ADDRESS, page(AFTER));
    await tab.reload();
    await until('both notes', async () => (await painted()).length === 2);
    await hoverWords(tab, 'what they charge');
    const card = await untilCard(browser, tab, 'The words have changed');
    expect(card.html).toMatch(/<ins>|<del>/);
    await pressInCard(browser, tab, 'Keep it here');
    await untilCard(browser, tab, 'Undo');
    await pressInCard(browser, tab, 'Undo');
    await untilCard(browser, tab, 'The words have changed');
    await pressInCard(browser, tab, 'Place elsewhere');
    await untilNoCard(browser, tab);
    await until('the question', async () => (await browser.shadow(tab))?.asking);
    await drag(tab, 'open them to whoever asks');
    const asking = (await browser.shadow(tab))?.asking;
    expect(asking?.text).toContain('Select the words');
    await tab.mouse.click(...middle(asking?.controls.find(({ text }) => text.startsWith('Place it here'))?.box as Box));
    expect((await untilCard(browser, tab, 'Undo')).label).toContain('paragraph 4');
    expect((await browser.shadow(tab))?.asking).toBeNull();
    expect((await browser.shadow(tab))?.jump.said).toBe('Note placed: paragraph 4');
    await pressInCard(browser, tab, 'Undo');
    await untilCard(browser, tab, 'The words have changed');
    await press(tab, 'Escape');
    await untilNoCard(browser, tab);
  });

  test('a note whose words are gone is painted nowhere, and is placed from the side panel', async () => {
    world.pages.set(ADDRESS, page('Thanks the keepers of the ferries for their patience;'));
    await tab.reload();
    await until('the other note', async () => (await painted()).length === 1);
    const panel = await panelOver(browser, ADDRESS);
    const pressIn = (text: string): Promise<boolean> =>
      until(`"${text}" in the panel`, () =>
        panel.evaluate((label) => {
          const found = [...document.querySelectorAll<HTMLElement>('button')].find((each) => each.innerText.trim().startsWith(label));
          found?.click();
          return found !== undefined;
        }, text),
      );
    await pressIn('Notes');
    await pressIn('Place it here');
    await until('that nothing is selected', () => panel.evaluate(() => document.body.innerText.includes('Nothing is selected')));
    await tab.bringToFront();
    await selectWords(tab, 'keepers of the ferries');
    await panel.bringToFront();
    await pressIn('Place it here');
    await until('that it is placed', () => panel.evaluate(() => document.body.innerText.includes('Note placed: paragraph 3')));
    await until('both painted', async () => (await painted()).length === 2);
    await pressIn('Undo');
    await until('one again', async () => (await painted()).length === 1);
    await panel.close();
  });

  test('on another language’s edition it stands at its paragraph, and says where it was made', async () => {
    world.pages.set(ADDRESS, page(BEFORE));
    const spanish = await browser.page(SPANISH);
    const shapes = await until('two shapes', async () => {
      const notes = (await browser.shadow(spanish))?.notes ?? [];
      return notes.length === 2 && notes;
    });
    expect(shapes.every(({ boxes }) => boxes.length === 0)).toBe(true);
    const box = shapes.map(({ shape }) => shape?.box).at(-1) as Box;
    await spanish.mouse.click(...middle(box));
    expect((await untilCard(browser, spanish, WORDS)).text).toContain('Inglés');
    await spanish.close();
  });

  test('nothing went wrong', async () => expect(await browser.errors()).toEqual([]));
});
