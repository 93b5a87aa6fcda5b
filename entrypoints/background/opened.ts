import { documentOfAddress } from '../../citations/addresses.ts';
import type { Store } from '../../storage/store.ts';
import type { Pages } from './pages.ts';
import type { Handlers } from './protocol.ts';
import type { StateOf } from './state.ts';

/** A frame says which document it shows: it is pinned to that, and the document counts as read lately, unless in a private window. */
export function openedHandler(
  pages: Pick<Pages, 'open'>,
  lately: Pick<Store['lately'], 'remember'>,
  stateOf: StateOf,
): Handlers['fromPage']['page.opened'] {
  return async ({ document: claimed, language, title }, page) => {
    const read = language ?? documentOfAddress(page.address)?.language ?? null;
    const opened = await pages.open(page, claimed, read);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    // the page can be read without the store: that this failed is told where the list is shown
    if (document && !page.incognito) await lately.remember({ document, title, language: read });
    return { ok: true, value: await stateOf(page.address) };
  };
}
