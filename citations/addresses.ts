/** Addresses that name a UN document, and the address of each language edition. Hosts and forms: docs/hosts.md. */
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

/** Canonical symbol in the words of an address, percent signs and all. */
function symbolIn(text: string): string | null {
  let plain = text;
  try {
    plain = decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    // a stray percent sign: take the text as it stands
  }
  plain = plain.replace(/\(OR\)$/i, '').replace(/\/$/, '');
  return /^(?:[A-Z]{1,8}(?:\.\d+)?|[a-z]{1,8})\//i.test(plain) ? canonicalSymbol(plain) : null;
}

/** A file name as the UN gives it: `A_RES_68_4-EN.pdf`, `A_RES_45_238^B^--A_RES_45_238-EN.pdf`. */
function symbolOfFile(name: string): AddressedDocument | null {
  const found =
    /^([A-Z]{1,6}(?:_[A-Za-z0-9.()^-]+?)+?)(?:--.*?)?(?:[-_](EN|FR|ES|SP|RU|ZH|CH|AR|DE|[EFSRCA]))?\.(?:pdf|docx?|html?|xml)$/i.exec(name);
  if (!found?.[1] || !/_\d/.test(found[1])) return null;
  const symbol = canonicalSymbol(found[1].replace(/\^([A-Z])\^/gi, '$1').replace(/_/g, '/'));
  return symbol ? { symbol, language: CODES[found[2]?.toLowerCase() ?? ''] ?? null } : null;
}

/** The web page of an older resolution: `/documents/ga/res/51/ares51-77.htm`, `a44r025.htm`. */
function symbolOfOldPage(path: string): string | null {
  const found = /\/(?:ares(\d{2})-(\d{1,3})|a(\d{2})r(\d{1,3}))(?:\.[a-z]+)?$/i.exec(path);
  if (!found) return null;
  return `A/RES/${found[1] ?? found[3]}/${Number(found[2] ?? found[4])}`;
}

/**
 * Document that an address names: docs.un.org, undocs.org, documents.un.org, daccess-ods, `view_doc.asp`, the Digital Library's files, older
 * resolutions' pages, and the same inside a web archive's path. Null for any other address; never throws.
 * @param address absolute, as in `a.href` or `location.href`
 */
export function documentOfAddress(address: string): AddressedDocument | null {
  const archived = /^https?:\/\/(?:web\.archive\.org|webarchive\.[a-z.]+|archive\.is)\/.*?\d{8,14}[a-z_]*\/(https?:\/\/.+)$/i.exec(address);
  let url: URL;
  try {
    url = new URL(archived?.[1] ?? address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname;
  if (host === 'docs.un.org' || host === 'undocs.org') {
    const parts = path.replace(/^\/+/, '');
    const lead = /^([a-z]{2})\/(?=.*\/)/i.exec(parts);
    const language = lead?.[1] ? CODES[lead[1].toLowerCase()] : undefined;
    const rest = language ? parts.slice(lead?.[0].length) : parts;
    const symbol = symbolIn(rest) ?? (url.searchParams.get('FinalSymbol') ? symbolIn(url.searchParams.get('FinalSymbol') ?? '') : null);
    return symbol ? { symbol, language: language ?? null } : null;
  }
  if (!/(^|\.)un\.org$/.test(host)) return null;
  const named = url.searchParams.get('symbol') ?? url.searchParams.get('s') ?? url.searchParams.get('DS') ?? url.searchParams.get('ds');
  if (named && /view_doc\.asp|symbol\/access|access\.nsf/i.test(path)) {
    const symbol = symbolIn(named);
    const code = (url.searchParams.get('Lang') ?? url.searchParams.get('lang') ?? url.searchParams.get('l') ?? '').toLowerCase();
    const inPath = /^\/(en|fr|es|ru|zh|ar)\//.exec(path)?.[1] ?? '';
    return symbol ? { symbol, language: CODES[code] ?? CODES[inPath] ?? null } : null;
  }
  const old = symbolOfOldPage(path);
  if (old) return { symbol: old, language: null };
  const file = path.split('/').pop() ?? '';
  let name = file;
  try {
    name = decodeURIComponent(file);
  } catch {
    // keep it as it stands
  }
  return symbolOfFile(name);
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

/** A search for the symbol at the UN Digital Library. */
export function librarySearchAddress(symbol: string): string {
  return `https://digitallibrary.un.org/search?ln=en&p=${encodeURIComponent(symbol)}`;
}
