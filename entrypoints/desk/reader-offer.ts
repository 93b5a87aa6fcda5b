/** A way to our PDF reader from a page that frames a document's PDF, whose words no script of ours can read. */
import { ask, extension } from '../../ask.ts';
import { CLOSE } from '../../components/icon-paths.ts';
import type { Words } from '../../locales/words.ts';
import type { Host } from '../../page/host.ts';
import type { PageModel } from '../../page/model.ts';
import { showOffer } from '../../page/offer.ts';
import { isUnPage } from '../../un-hosts.ts';

/** Does the page frame a PDF of the UN's hosts, as docs.un.org does? */
export function framesPdf(): boolean {
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLEmbedElement>('iframe, embed')];
  return frames.some(({ src }) => isUnPage(src) && (/\.pdf\b/i.test(src) || new URL(src).hostname === 'documents.un.org'));
}

/** Chromium shows pages of ours in no private window. */
export const cannotShow = (): boolean => import.meta.env['FIREFOX'] !== true && extension().extension?.inIncognitoContext === true;

/** Shows the button where the page is such a viewer; gone with the host. */
export function offerReader(host: Host, model: PageModel, words: Words): void {
  if (model.identity.symbol === null || model.identity.by !== 'address' || !framesPdf() || cannotShow()) return;
  const named = { open: words('reader_open_here'), hide: words('reader_hide_offer') };
  showOffer(host.root, named, CLOSE, () => void ask('reader.open', {}));
}
