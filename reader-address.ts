/** Addresses of our PDF reader: what it shows stands in them, so that a tab can be loaded again, and the background knows by the sender what is shown. */
import { documentOfAddress, pdfAddress } from './citations/addresses.ts';
import type { Language } from './citations/types.ts';
import { isUnPage, UN_DOMAINS } from './un-hosts.ts';

const PAGE = 'reader.html';

/** Page that a redirected navigation comes to first: only this one may be opened from outside, and it does nothing but lead on to the reader. */
export const LANDING = 'opening.html';

/** What the reader is to show: a file of the UN's hosts, or one that the reader chose on this computer, by the sum of its bytes. */
export type Shown = { readonly kind: 'address'; readonly address: string } | { readonly kind: 'file'; readonly file: string };

/** Is this our reader's page? @param root `runtime.getURL('')` */
export const isReaderPage = (address: string, root: string): boolean =>
  new RegExp(`^${PAGE}(?:[?#]|$)`).test(address.startsWith(root) ? address.slice(root.length) : '');

/** What an address of the reader shows; null where it names nothing that it may show. */
export function shownAt(address: string): Shown | null {
  const { searchParams } = new URL(address);
  const named = searchParams.get('file');
  if (named !== null) return isUnPage(named) ? { kind: 'address', address: new URL(named).href } : null;
  const kept = searchParams.get('kept');
  return kept !== null && /^[0-9a-f]{64}$/.test(kept) ? { kind: 'file', file: kept } : null;
}

/** Address of what the reader's page shows, without fragment: the document's on the UN's hosts, else the page's own. */
export function shownAddress(address: string): string {
  const shown = shownAt(address);
  return (shown?.kind === 'address' ? shown.address : address).replace(/#.*$/, '');
}

/** Sum of the bytes of a chosen file that the reader's page at this address shows; null for any other address. */
export function keptFile(address: string): string | null {
  if (!address.includes(`/${PAGE}?`)) return null;
  const shown = shownAt(address);
  return shown?.kind === 'file' ? shown.file : null;
}

/** Page of a file that a fragment names, as links to PDFs do; and words, as links to passages do (`:~:text=`, which a browser keeps from the page itself). */
const NAMED_PAGE = /#(?:[^#]*&)?(page=\d{1,5})(?=&|:~:|$)/;
const NAMED_WORDS = /#[^#]*:~:(?:[^&]*&)*?(text=[\w%.!~*'(),-]{1,2000})/;

/** The reader's own fragment for them, which its page can read: `#page=2&text=…`. */
function fragmentFor(address: string, isFile: boolean): string {
  const named = [isFile ? NAMED_PAGE.exec(address)?.[1] : undefined, NAMED_WORDS.exec(address)?.[1]].filter((each) => each !== undefined);
  return named.length > 0 ? `#${named.join('&')}` : '';
}

/**
 * Addresses that are PDFs by what they say: on documents.un.org the one that the editions are asked for with, and files by their ending. Written for the
 * browsers' rules of redirection as well: RE2 without look-around, matched without regard to case, on an address without its fragment.
 */
export const PDF_ADDRESSES = [
  { hosts: ['documents.un.org'], form: '^https://[^/?#@]+/api/symbol/access\\?(?:[^#]*&)?t=pdf(?:[&#].*)?$' },
  { hosts: UN_DOMAINS, form: '^https://[^/?#@]+/[^?#]*\\.pdf(?:[?#].*)?$' },
] as const;

/** Is this such an address? Pages that frame a PDF are not. */
export function isPdfAddress(address: string): boolean {
  if (!isUnPage(address)) return false;
  const { hostname } = new URL(address);
  return PDF_ADDRESSES.some(
    ({ hosts, form }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)) && new RegExp(form, 'i').test(address),
  );
}

/** Path of the reader with a PDF of the UN's hosts; a page that frames one counts as that document's PDF. Null for what is on other hosts. */
export function readerPath(address: string, language: Language = 'en'): string | null {
  if (!isUnPage(address)) return null;
  const { hostname, pathname } = new URL(address);
  const isFile = hostname === 'documents.un.org' || /\.pdf$/i.test(pathname);
  const document = isFile ? null : documentOfAddress(address);
  if (!isFile && !document) return null;
  const file = document ? pdfAddress(document.symbol, document.language ?? language) : address;
  return `${PAGE}?file=${encodeURIComponent(file.replace(/#.*$/, ''))}${fragmentFor(address, isFile)}`;
}

/**
 * Path of the reader for what a redirect has put behind the landing page's `?raw=`, as it was: with `&`, `?` and percent signs of its own. Null where
 * that is no PDF of the UN's hosts, as far as an address says.
 */
export function pathFromLanding(address: string): string | null {
  const raw = /^[^?#]*\?raw=(.*)$/s.exec(address)?.[1];
  return raw !== undefined && isPdfAddress(raw) ? readerPath(raw) : null;
}

/** Path of the reader with a file that was chosen. */
export const filePath = (file: string): string => `${PAGE}?kept=${file}`;
