import { MatchPattern } from 'wxt/utils/match-patterns';
import { isReaderPage, shownAddress } from '../../reader-address.ts';

/** What the browser says of whoever sent a message: the part of `runtime.MessageSender` that is read. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  /** of one load of a page; not every browser gives it */
  readonly documentId?: string | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly incognito?: boolean | undefined; readonly url?: string | undefined }
    | undefined;
}

/** What is our own, and which pages we are on. */
export interface Own {
  /** `runtime.id` */
  readonly id: string;
  /** `runtime.getURL('')` */
  readonly root: string;
  /** match patterns of the manifest's `host_permissions` */
  readonly hosts: readonly string[];
}

/** A content script in one frame of a tab. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  /** of the frame, without fragment */
  readonly address: string;
  /** identifies one load of the page; null where the browser gives none */
  readonly load: string | null;
  readonly incognito: boolean;
  /** our own PDF reader, which shows what `address` names */
  readonly reader?: true;
}

export type Origin = { readonly kind: 'page'; readonly page: PageSender } | { readonly kind: 'own-page' };

function isOnHost(url: URL, hosts: readonly string[]): boolean {
  return url.protocol === 'https:' && hosts.some((host) => new MatchPattern(host).includes(url.href));
}

/**
 * Where the frame is now, without fragment. `sender.url` is the address that was loaded, in both browsers: a page that has turned into another one
 * since (`history.pushState`, which stays within its origin) is known by its tab, if it is the top frame.
 */
function addressNow({ frameId, tab }: Sender, loaded: URL): string {
  const shown = frameId === 0 && tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : loaded;
  const address = new URL(shown.origin === loaded.origin ? shown : loaded);
  address.hash = '';
  return address.href;
}

/** Who sent a message, by what the browser says of the sender alone; null for whoever may ask nothing. */
export function originOf(sender: Sender, own: Own): Origin | null {
  if (sender.id !== own.id || !sender.url || !URL.canParse(sender.url)) return null;
  const tabId = sender.tab?.id;
  if (own.root.endsWith('/') && sender.url.startsWith(own.root)) {
    // our reader shows a document, as a page does, and asks for no more than a page may
    if (tabId === undefined || sender.frameId !== 0 || !isReaderPage(sender.url, own.root)) return { kind: 'own-page' };
    const incognito = sender.tab?.incognito === true;
    return {
      kind: 'page',
      page: { tabId, frameId: 0, address: shownAddress(sender.url), load: sender.documentId ?? null, incognito, reader: true },
    };
  }
  const url = new URL(sender.url);
  if (tabId === undefined || sender.frameId === undefined || !isOnHost(url, own.hosts)) return null;
  const load = sender.documentId ?? null;
  return {
    kind: 'page',
    page: { tabId, frameId: sender.frameId, address: addressNow(sender, url), load, incognito: sender.tab?.incognito === true },
  };
}
