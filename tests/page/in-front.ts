/** Puts the page under test in front of what a test before it may have opened, and answers what that was: behind it a page draws one frame a second. */
import type { BrowserCommand } from 'vitest/node';

export const inFront: BrowserCommand = async ({ page }) => {
  const others = page
    .context()
    .pages()
    .filter((each) => each !== page);
  const opened = others.map((each) => each.url());
  for (const each of others) await each.close();
  await page.bringToFront();
  return opened;
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    inFront: () => Promise<string[]>;
  }
}
