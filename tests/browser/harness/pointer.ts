/** The pointer over a page's words, as a reader's hand moves it. */
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './face.ts';
import type { CardReading } from './shadow.ts';
import { settle, until } from './until.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: middle of the first line of the nth occurrence of the words, scrolled into view. Runs of white space are one space. */
function middleOfWords(words: string, nth: number): Point | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const places: [node: Text, offset: number][] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('script, style')) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = /\s/.test(node.data.charAt(offset)) ? ' ' : node.data.charAt(offset);
      if (letter === ' ' && text.endsWith(' ')) continue;
      text += letter;
      places.push([node, offset]);
    }
  }
  let at = -1;
  for (let count = 0; count <= nth; count += 1) {
    at = text.indexOf(words, at + 1);
    if (at < 0) return null;
  }
  const first = places[at];
  const last = places[at + words.length - 1];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first[0], first[1]);
  range.setEnd(last[0], last[1] + 1);
  const whole = range.getBoundingClientRect();
  if (whole.top < 0 || whole.bottom > innerHeight || whole.left < 0 || whole.right > innerWidth)
    first[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (const line of range.getClientRects()) {
    if (line.width > 1 && line.height > 1) return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }
  return null;
}

/**
 * Where the words stand, in CSS pixels of the viewport: the middle of their first line.
 * @param words as read, across inline elements, one space for any white space
 * @param nth counts from 0
 */
export async function pointOfWords(page: Page, words: string, nth = 0): Promise<Point> {
  const point = await page.evaluate(middleOfWords, words, nth);
  await settle(page);
  if (!point) throw new Error(`the page does not show these words: ${words} (${nth})`);
  return point;
}

/** Rests the pointer on the words: there, and one pixel on, so that the last move is a small one. */
export async function hoverWords(page: Page, words: string, nth = 0): Promise<Point> {
  const point = await pointOfWords(page, words, nth);
  await page.mouse.move(point.x - 1, point.y);
  await page.mouse.move(point.x, point.y);
  return point;
}

/** Moves the pointer to the corner of the page, away from everything. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
}

/** Waits until a card is open and holds the text, and returns it. @param done not as long as an answer is waited for */
export async function untilCard(
  browser: BrowserUnderTest,
  page: Page,
  holds: string | RegExp = '',
  milliseconds = 6000,
  done = false,
): Promise<CardReading> {
  let last: CardReading | undefined;
  try {
    return await until(
      `a card with ${String(holds)}`,
      async () => {
        last = await browser.card(page);
        return last?.open && !(done && last.busy) && (typeof holds === 'string' ? last.text.includes(holds) : holds.test(last.text))
          ? last
          : false;
      },
      milliseconds,
    );
  } catch (reason) {
    throw new Error(`${(reason as Error).message}; ${last ? `${last.open ? 'open' : 'closed'}: ${last.text}` : 'no card there'}`, {
      cause: reason,
    });
  }
}

/** Waits until no card is open. */
export async function untilNoCard(browser: BrowserUnderTest, page: Page, milliseconds = 6000): Promise<void> {
  await until('the card is gone', async () => !(await browser.card(page))?.open, milliseconds);
}

/** Hovers the words and returns the card that opens on them, once its answer is there. */
export async function cardAt(
  browser: BrowserUnderTest,
  page: Page,
  words: string,
  nth = 0,
  holds: string | RegExp = '',
): Promise<CardReading> {
  await hoverWords(page, words, nth);
  return untilCard(browser, page, holds, 6000, true);
}
