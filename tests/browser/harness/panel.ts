/** The side panel as a page of its own, over a tab: what it shows. */
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './face.ts';
import { tabOf } from './tabs.ts';
import { until } from './until.ts';

export async function panelOver(browser: BrowserUnderTest, address: string): Promise<Page> {
  const panel = await browser.extPage(`sidepanel.html?tab=${await tabOf(browser, address)}`);
  await panel.setViewport({ width: 360, height: 760 });
  return panel;
}

export interface PartReading {
  readonly id: string;
  readonly level: number;
  /** number, as it is printed; empty for sections */
  readonly number: string;
  readonly words: string;
  readonly isCurrent: boolean;
  readonly isOpen: boolean | null;
  /** what is said of it besides: labels of notes, a citation to check */
  readonly said: string;
}

/** Rows of the outline that are drawn, in order. */
export const partsOf = (panel: Page): Promise<PartReading[]> =>
  panel.$$eval('[role=treeitem]', (items) =>
    items.map((item) => ({
      id: (item as HTMLElement).dataset['part'] ?? '',
      level: Number(item.getAttribute('aria-level')),
      number: item.querySelector('.num')?.textContent?.trim() ?? '',
      words: item.querySelector('.words')?.textContent?.trim() ?? '',
      isCurrent: item.getAttribute('aria-current') === 'location',
      isOpen: item.hasAttribute('aria-expanded') ? item.getAttribute('aria-expanded') === 'true' : null,
      said: [...item.querySelectorAll('.marks .hidden')].map((each) => each.textContent?.replace(/^, /, '')).join('; '),
    })),
  );

export interface CitedReading {
  readonly name: string;
  readonly pinpoint: string;
  readonly end: string;
  readonly title: string;
  readonly why: string;
  readonly stroke: string;
  readonly under: string;
}

/** Rows of citations that are drawn, in order, each with the heading that it stands under. */
export const citedOf = (panel: Page): Promise<CitedReading[]> =>
  panel.$$eval('.citations .go', (items) => {
    let under = '';
    return items.map((item) => {
      const text = (selector: string): string => item.querySelector(selector)?.textContent?.trim() ?? '';
      under = item.closest('section')?.querySelector('h2')?.textContent ?? under;
      return {
        name: item.querySelector('.name')?.firstElementChild?.textContent?.trim() ?? '',
        pinpoint: text('.name .meta'),
        end: text('.end'),
        title: text('.words'),
        why: text('.why'),
        stroke: item.querySelector('.stroke')?.className.replace('stroke ', '') ?? '',
        under,
      };
    });
  });

/** Presses one of the panel's tabs, chips or buttons by the words it begins with. */
export async function pressInPanel(panel: Page, words: string): Promise<void> {
  await until(`a control "${words}"`, () =>
    panel.evaluate((text) => {
      const control = [...document.querySelectorAll<HTMLElement>('button')].find((each) =>
        (each.innerText || each.getAttribute('aria-label') || '').trim().startsWith(text),
      );
      control?.click();
      return control !== undefined;
    }, words),
  );
}

/** Waits until the outline has rows and tells no more of them for two looks. */
export async function untilOutline(panel: Page): Promise<PartReading[]> {
  let before = -1;
  return until(
    'the outline',
    async () => {
      const parts = await partsOf(panel);
      const settled = parts.length > 0 && parts.length === before;
      before = parts.length;
      return settled ? parts : false;
    },
    10_000,
  );
}
