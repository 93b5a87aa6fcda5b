import browser from 'webextension-polyfill';
import { ask } from '../../ask.ts';
import { documentAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import type { CitationRow } from '../../messages.ts';

/** To the document that is cited, at the first part that is: in the tab that shows it, else in a new one, in the language of the page. */
export async function openDocument({ symbol, pinpoint }: CitationRow, language: Language): Promise<void> {
  if (symbol === null) return;
  const opened = await ask('jump.open', { symbol, path: pinpoint[0] ?? null, language });
  if (!opened.ok) await browser.tabs.create({ url: documentAddress(symbol, language) });
}
