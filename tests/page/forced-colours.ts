/** Forced colours, as a reader of Windows may have set them, switched on or off for the page under test. */
import type { BrowserCommand } from 'vitest/node';

export const forcedColours: BrowserCommand<[on: boolean]> = async (context, on) => {
  await context.page.emulateMedia({ forcedColors: on ? 'active' : 'none' });
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    forcedColours: (on: boolean) => Promise<void>;
  }
}
