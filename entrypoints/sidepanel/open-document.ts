import browser from 'webextension-polyfill';
import { documentAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import type { CitationRow } from '../../messages.ts';

/** Opens the document that is cited in a tab of its own, in the language of the page. */
export async function openDocument({ symbol }: CitationRow, language: Language): Promise<void> {
  if (symbol !== null) await browser.tabs.create({ url: documentAddress(symbol, language) });
}
