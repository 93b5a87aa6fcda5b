/** A script that is asked for while the page is left. */
import { describe, expect, it } from 'vitest';
import { scriptHandler } from '../../../entrypoints/background/scripts.ts';
import type { PageSender } from '../../../entrypoints/background/trust.ts';

const PAGE = { tabId: 3, frameId: 0 } as PageSender;

/** What a browser answers where it can load nothing. */
const load = (said: string) => scriptHandler(() => Promise.reject(new Error(said)))({ script: 'desk' }, PAGE);

describe('a script of ours', () => {
  it.each([
    'No tab with id: 3.',
    'Invalid tab ID: 3',
    'No frame with id 7 in tab with id 3.',
    'Frame with ID 0 was removed.',
    'The tab was closed.',
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access contents of url "https://example.org/". Extension manifest must request permission to access this host.',
    'Missing host permission for the tab, and any iframes',
  ])('is not found to be wanted any more where the browser says “%s”', async (said) => {
    expect(await load(said)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('that cannot be loaded for another reason is a fault, and is told as one', async () => {
    await expect(load('Could not load file: desk.js')).rejects.toThrow('desk.js');
  });
});
