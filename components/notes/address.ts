import { documentAddress } from '../../citations/addresses.ts';
import type { Note } from '../../storage/types.ts';

/**
 * Address of a page without a document, from what its notes are kept under. Null for one that a browser may not be sent to: what is kept may come
 * from anybody's file.
 */
export function pageAddress(document: string): string | null {
  const address = document.slice('page:'.length);
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** Where a note's document is to be had; null where there is no such place. */
export const noteAddress = ({ anchor: { document, language } }: Note): string | null =>
  document.startsWith('page:') ? pageAddress(document) : documentAddress(document, language ?? 'en');
