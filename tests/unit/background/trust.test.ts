import { describe, expect, it } from 'vitest';
import { originOf, type Sender } from '../../../entrypoints/background/trust.ts';
import { onPage, OWN } from './world.ts';

const LOADED = 'https://docs.un.org/en/A/RES/70/1';
const addressOf = (sender: Sender): string | null => {
  const origin = originOf(sender, OWN);
  return origin?.kind === 'page' ? origin.page.address : null;
};

describe('where a page is', () => {
  it.each<[string, Sender, string]>([
    ['at the address that was loaded', onPage(LOADED), LOADED],
    [
      'at the one its tab shows, where it turned into another page',
      onPage(LOADED, { tab: { id: 1, url: 'https://docs.un.org/en/A/RES/71/1#top' } }),
      'https://docs.un.org/en/A/RES/71/1',
    ],
    [
      'not at another site’s, to which the tab is on its way',
      onPage(LOADED, { tab: { id: 1, url: 'https://undocs.org/A/RES/71/1' } }),
      LOADED,
    ],
    [
      'in a frame: at its own, whatever the tab shows',
      onPage(LOADED, { frameId: 3, tab: { id: 1, url: 'https://docs.un.org/en/A/RES/71/1' } }),
      LOADED,
    ],
    ['at the one that was loaded, where the tab’s is no address', onPage(LOADED, { tab: { id: 1, url: 'nonsense' } }), LOADED],
  ])('%s', (_, sender, address) => {
    expect(addressOf(sender)).toBe(address);
  });
});
