/** A picture of the page under test, put by the other pictures. By the browser's own protocol: after the runner's way the page draws one frame a second. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';

export const picture: BrowserCommand<[name: string]> = async (context, name) => {
  const session = await context.page.context().newCDPSession(context.page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  const path = join(context.project.config.root, 'test-results', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from(data, 'base64'));
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    picture: (name: string) => Promise<void>;
  }
}
