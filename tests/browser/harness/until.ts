const PAUSE = 25;

import type { Page } from 'puppeteer-core';

/**
 * Asks again and again until the answer is truthy, and returns it.
 * @param what named in the failure
 * @param milliseconds bound; throws once it has passed
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  milliseconds = 5000,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined | 0 | ''>;
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
  }
}

/** Lets the page tell of a scroll before the pointer moves on: its event comes with the next frame. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
