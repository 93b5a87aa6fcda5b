/** What a reader does in an open card. The root is closed: controls are found in the harness's own reading of it and pressed by pointer. */
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './face.ts';
import { until } from './until.ts';

/** Presses the control of the open card whose words begin so, with the real pointer. */
export async function pressInCard(browser: BrowserUnderTest, page: Page, words: string): Promise<void> {
  const box = await until(`a control "${words}" in the card`, async () => {
    const card = await browser.card(page);
    return card?.open && card.controls.find((control) => control.text.startsWith(words))?.box;
  });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** Selects words of the page as a reader does, by their text in one element. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const done = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(text);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return true;
    }
    return false;
  }, words);
  if (!done) throw new Error(`the page has no such words in one piece: ${words}`);
}
