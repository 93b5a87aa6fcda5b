import browser from 'webextension-polyfill';
import { ask } from '../../ask.ts';
import { documentAddress } from '../../citations/addresses.ts';
import { pageAddress } from '../../components/notes/address.ts';
import type { Note } from '../../storage/types.ts';
import { isPage } from './filter.ts';

/** To the document of a note, at its paragraph: in the tab that shows it, else in a new one. */
export async function openAt({ anchor }: Note): Promise<void> {
  const { document, paragraph } = anchor;
  const language = anchor.language ?? 'en';
  if (isPage(document)) {
    const address = pageAddress(document);
    if (address !== null) await browser.tabs.create({ url: address });
    return;
  }
  const opened = await ask('jump.open', { symbol: document, path: paragraph, language });
  if (!opened.ok) await browser.tabs.create({ url: documentAddress(document, language) });
}
