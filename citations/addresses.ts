/** Addresses that name a UN document, and the address of each language edition. Hosts and forms: docs/hosts.md. */
import { symbolOfFile, symbolOfOldPage } from './file-names.ts';
import { withCouncilYear } from './sessions.ts';
import { canonicalSymbol, jointSymbols } from './symbol.ts';
import type { Language } from './types.ts';

const CODES: Readonly<Record<string, Language>> = {
  en: 'en',
  fr: 'fr',
  es: 'es',
  sp: 'es',
  ru: 'ru',
  zh: 'zh',
  ch: 'zh',
  ar: 'ar',
  de: 'de',
  ot: 'de',
  e: 'en',
  f: 'fr',
  s: 'es',
  r: 'ru',
  c: 'zh',
  a: 'ar',
};

export interface AddressedDocument {
  readonly symbol: string;
  /** null where the address names none */
  readonly language: Language | null;
}

/** Text of an address, percent signs and plus signs resolved; as it stands where a percent sign is a stray one. */
function plainText(text: string, plus: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', plus));
  } catch {
    return text;
  }
}

/** Canonical symbol in the words of an address, percent signs and all. */
function symbolIn(text: string): string | null {
  const plain = plainText(text, ' ')
    .replace(/\(OR\)$/i, '')
    .replace(/\/$/, '');
  const symbol = /^(?:[A-Z]{1,8}(?:\.\d+)?|[a-z]{1,8})\//i.test(plain) ? canonicalSymbol(plain) : null;
  return symbol && withCouncilYear(symbol);
}

/** A symbol behind the letters of its edition, or without them: `en/A/RES/68/4`. */
function editionIn(text: string): AddressedDocument | null {
  const parts = text.replace(/^\/+/, '');
  const lead = /^([a-z]{2})\/(?=.*\/)/i.exec(parts);
  const language = lead?.[1] ? CODES[lead[1].toLowerCase()] : undefined;
  const symbol = symbolIn(language ? parts.slice(lead?.[0].length) : parts);
  return symbol ? { symbol, language: language ?? null } : null;
}

/** An address kept by a web archive: the original stands behind the day, with or without its scheme. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org|wayback\.archive-it\.org|(?:www\.)?webarchive\.[a-z.]+|archive\.(?:is|ph|today|li|fo|vn|md))\/(?:[^?#]*?\/)?\d{4,14}[a-z_]*\/(?:https?:\/{1,2})?([^/]+\.[^/]+\/.+)$/i;

/**
 * Fronts that take the symbol as a parameter, and the names of it. `si` and `symbolno` are those of the human rights bodies' own indexes.
 */
const FRONT = /viewm?_doc\.asp|\/ws\.asp|symbol\/access|symbol-explorer|access\.nsf|treatybodyexternal\/download|dpage_[a-z]\.aspx/i;
const SYMBOL_NAMES = ['symbol', 's', 'ds', 'm', 'symbolno', 'si', 'finalsymbol'];
const LANGUAGE_NAMES = ['lang', 'l', 'language'];

/** Value of the first of these parameters that is there, whatever its case. */
function parameter(url: URL, names: readonly string[]): string | null {
  for (const name of names) for (const [key, value] of url.searchParams) if (key.toLowerCase() === name && value !== '') return value;
  return null;
}

/**
 * Document that an address names: docs.un.org, undocs.org, documents.un.org, daccess-ods, `view_doc.asp`, the human rights bodies' indexes,
 * files named after their symbol, older resolutions' pages, and the same inside a web archive's path. Null for any other address; never throws.
 * @param address absolute, as in `a.href` or `location.href`
 */
export function documentOfAddress(address: string): AddressedDocument | null {
  const archived = ARCHIVED.exec(address)?.[1];
  let url: URL;
  try {
    url = new URL(archived === undefined ? address : `http://${archived}`);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname;
  const named = parameter(url, SYMBOL_NAMES);
  const said = CODES[(parameter(url, LANGUAGE_NAMES) ?? '').toLowerCase()];
  if (host === 'docs.un.org' || host === 'undocs.org') {
    const edition = editionIn(path) ?? (named === null ? null : editionIn(named));
    return edition && { symbol: edition.symbol, language: edition.language ?? said ?? null };
  }
  if (!/(^|\.)(?:un|ohchr)\.org$/.test(host)) return null;
  if (named !== null && FRONT.test(path)) {
    const symbol = symbolIn(named);
    const inPath = CODES[/^\/(en|fr|es|ru|zh|ar)\//.exec(path)?.[1] ?? ''];
    return symbol ? { symbol, language: said ?? inPath ?? null } : null;
  }
  const old = host.endsWith('ohchr.org') ? null : symbolOfOldPage(path);
  if (old) return { symbol: old, language: null };
  const file = symbolOfFile(plainText(path.split('/').pop() ?? '', '+'));
  return file && { symbol: withCouncilYear(file.symbol), language: CODES[file.code?.toLowerCase() ?? ''] ?? null };
}

/**
 * Address of a document's edition: `https://docs.un.org/en/A/RES/68/4`. The letter of a part is dropped after a Roman session, as the UN's
 * own links do; of a joint symbol the first is taken.
 */
export function documentAddress(symbol: string, language: Language = 'en'): string {
  const first = (jointSymbols(symbol)[0] ?? symbol).replace(/^(A\/RES\/\d+\([^)]+\))[A-Z-]+$/, '$1');
  const path = first
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/%2C/g, ','))
    .join('/');
  return `https://docs.un.org/${language}/${path}`;
}

/** The UN's codes of its languages; of German, which has no edition of its own among them, `en`. */
const EDITIONS: Readonly<Record<Language, string>> = { ar: 'ar', zh: 'zh', en: 'en', fr: 'fr', ru: 'ru', es: 'es', de: 'en' };

/** Address of the PDF of a document's edition. */
export function pdfAddress(symbol: string, language: Language = 'en'): string {
  const first = jointSymbols(symbol)[0] ?? symbol;
  return `https://documents.un.org/api/symbol/access?s=${encodeURIComponent(first)}&l=${EDITIONS[language]}&t=pdf`;
}

/** A search for the symbol at the UN Digital Library. */
export function librarySearchAddress(symbol: string): string {
  return `https://digitallibrary.un.org/search?ln=en&p=${encodeURIComponent(symbol)}`;
}
