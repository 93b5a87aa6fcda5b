/** A way to our PDF reader from a page that frames a document's PDF, whose words no script of ours can read. */
import { ask } from '../../ask.ts';
import type { Words } from '../../locales/words.ts';
import type { Host } from '../../page/host.ts';
import type { PageModel } from '../../page/model.ts';
import { isUnPage } from '../../un-hosts.ts';

/** Shows the button where the page is such a viewer; gone with the host. */
export function offerReader(host: Host, model: PageModel, words: Words): void {
  if (model.identity.symbol === null || model.identity.by !== 'address') return;
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe, embed')];
  const isViewer = frames.some(({ src }) => isUnPage(src) && (/\.pdf\b/i.test(src) || new URL(src).hostname === 'documents.un.org'));
  if (!isViewer) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button primary reader-offer';
  button.textContent = words('reader_open_here');
  button.addEventListener('click', () => void ask('reader.open', {}));
  host.root.append(button);
}
