/** No test opens a tab: the page under test would stand behind it, where a browser draws one frame a second. */
import { commands } from 'vitest/browser';
import { afterAll, expect } from 'vitest';

addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.target === '_blank') event.preventDefault();
});

afterAll(async () => expect(await commands.inFront(), 'tabs that a test has opened').toEqual([]));
