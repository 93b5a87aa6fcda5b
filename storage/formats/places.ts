/** Places and moments as files write them: addresses and ISO 8601. */
import { documentAddress, documentOfAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import { LIMITS } from '../schemas.ts';
import type { Quote } from '../types.ts';

export interface Place {
  /** as in `Anchor.document` */
  readonly document: string;
  readonly language: Language | null;
}

const PAGE = 'page:';

/**
 * Address of an edition of a document, or of a page. Without a language it is the one that leaves the choice to the site. Half a character,
 * which no address can hold, is replaced.
 */
export function addressOf({ document, language }: Place): string {
  const whole = document.replace(/\p{Cs}/gu, '\ufffd');
  if (whole.startsWith(PAGE)) return whole.slice(PAGE.length);
  const address = documentAddress(whole, language ?? 'en');
  return language === null ? address.replace('https://docs.un.org/en/', 'https://undocs.org/') : address;
}

/** The document that an address names, else `page:` and the address without query and fragment, as the popup and the pages make it. */
export function placeOfAddress(address: string): Place {
  const named = documentOfAddress(address);
  if (named) return { document: named.symbol, language: named.language };
  const web = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null;
  return { document: `${PAGE}${web ? `${web.origin}${web.pathname}` : address.replace(/[?#].*$/s, '')}`, language: null };
}

/** Words before and after, written by other programs at any length: as much of them as we keep, the nearest. */
export function quoteOf(exact: string, prefix: string, suffix: string): Quote | null {
  if (exact === '') return null;
  return { exact, prefix: prefix.slice(-LIMITS.context), suffix: suffix.slice(0, LIMITS.context) };
}

/** No more than so many code units, and no half of a character at the end. */
export function cut(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text;
}

/** A moment in ISO 8601, UTC; the last one that JavaScript has for any that is later. */
export function isoOf(moment: number): string {
  return new Date(Math.min(moment, 8.64e15)).toISOString();
}

/**
 * Milliseconds since 1970 of an ISO 8601 moment with date and time; NaN for anything else. Without a zone it is in UTC, as Web Annotation
 * has it: https://www.w3.org/TR/annotation-model/#other-properties
 */
export function momentOf(iso: string): number {
  const found = /^([+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,3})\d*)?(Z|[+-]\d\d:?\d\d)?$/i.exec(iso.trim());
  if (!found) return Number.NaN;
  const [, moment = '', fraction = '0', zone = 'Z'] = found;
  const seconds = moment.replace(/(T\d\d:\d\d)$/i, '$1:00');
  return Date.parse(`${seconds}.${fraction.padEnd(3, '0')}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
}
