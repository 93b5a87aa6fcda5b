/** Canonical symbols: spelling, display, and what the parts of one say. */
import type { CitationKind } from './types.ts';

const HYPHENS = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g;
/** Cyrillic letters that look Latin, as typed in Russian editions (`А/74/142`, `CBD/СОР/14/14`); folded inside a symbol only. */
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', І: 'I', Ѕ: 'S',
  а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', і: 'i',
};

/** Folds a raw spelling for reading: hyphens, full-width brackets, invisible marks, Cyrillic look-alikes. Not index-preserving. */
export function foldSymbol(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[\u0400-\u04ff]/g, (letter) => HOMOGLYPHS[letter] ?? letter);
}

/** Components whose usual spelling is not all capitals. Keys in capitals. */
const SPELLING: Readonly<Record<string, string>> = {
  ADD: 'Add', CORR: 'Corr', REV: 'Rev', AMEND: 'Amend', SUB: 'Sub', SUMMARY: 'Summary',
  PART: 'Part', PARTS: 'Parts', VOL: 'Vol', SECT: 'Sect', RESUMPTION: 'Resumption', AGENDA: 'Agenda',
  HG: 'Hg', OZL: 'OzL', PRO: 'Pro', CORRIGENDUM: 'Corr',
};

/**
 * Canonical spelling of a symbol: no spaces, organ letters in capitals, `Add`, `Rev` and their like as the UN prints them, a part letter
 * glued after the number or the bracket (`A/RES/57/270B`, `A/RES/217(III)A`), re-issue stars dropped. Null for what cannot be one.
 */
export function canonicalSymbol(raw: string): string | null {
  let text = foldSymbol(raw).replace(/[\s\u00a0\u2009\u202f]+/g, '');
  text = text.replace(/\/{2,}/g, '/').replace(/[-.,;:]*\**-?\**$/, '').replace(/^\/+|\/+$/g, '');
  // the Library's brackets, the UN's own gluing: [A] and A are one
  text = text.replace(/\[([A-Za-z]{1,4}(?:-[A-Za-z]{1,4})?)\]/g, '$1');
  if (!/^[A-Za-z]/.test(text) || !/\d/.test(text) || !text.includes('/')) return null;
  if (!/^[A-Za-z0-9/().,*-]+$/.test(text)) return null;
  const spelt = text.replace(/[A-Za-z]+/g, (word) => SPELLING[word.toUpperCase()] ?? word.toUpperCase());
  return (
    spelt
      // `A/RES/3331B(XXIX)` is written the other way round by most
      .replace(/^(A\/RES\/\d{1,4})([A-Z]{1,2}(?:-[A-Z])?)(\((?:E?S-)?[IVXLC\d]+\))$/, '$1$3$2')
      .replace(/\((Part|Parts|Vol|Sect|Resumption)\.?([IVXLC\dA-Z.-]+)\)/g, '($1.$2)')
      .replace(/\((Part|Parts|Vol|Sect|Resumption)\.?([^)]*)\)/g, (_, word: string, label: string) => `(${word === 'Part' || word === 'Parts' || word === 'Resumption' ? word : `${word}.`}${label.replace(/^\./, '')})`)
  );
}

/** As people write it: `S/RES/1325 (2000)`, `A/RES/217 A (III)`, `A/RES/57/270 B`, `A/78/6 (Sect. 20)`. */
export function displaySymbol(symbol: string): string {
  return symbol
    .replace(/^(A\/RES\/\d+)(\([^)]+\))([A-Z]{1,2}(?:-[A-Z])?)$/, '$1 $3 $2')
    .replace(/^([AE]\/(?:HRC\/)?(?:RES|DEC)\/[^/(]+\/\d+)([A-Z](?:-[A-Z])?)$/, '$1 $2')
    .replace(/(?<=[\dA-Z])\(/g, ' (')
    .replace(/\((Part|Parts|Vol\.|Sect\.|Resumption)(?=[\dIVXLC])/g, '($1 ');
}

/** The symbol without the letter of a part: `A/RES/57/270B` → `A/RES/57/270`, `A/RES/217(III)A` → `A/RES/217(III)`. */
export function withoutPart(symbol: string): string {
  return /^[AE]\/(?:HRC\/)?(?:RES|DEC)\//.test(symbol) ? symbol.replace(/(\)|\d)[A-Z]{1,2}(?:-[A-Z])?$/, '$1') : symbol;
}

/** A document issued under two symbols (`A/54/791-S/2000/205`): each of them. */
export function jointSymbols(symbol: string): string[] {
  return symbol.split(/-(?=(?:A|S|E)\/)/);
}

export type SymbolOrgan = 'general-assembly' | 'security-council' | 'human-rights-council' | 'economic-and-social-council' | 'other';

/** Organ that a symbol belongs to, by its first components. */
export function organOf(symbol: string): SymbolOrgan {
  if (symbol.startsWith('A/HRC/')) return 'human-rights-council';
  if (symbol.startsWith('A/')) return 'general-assembly';
  if (symbol.startsWith('S/')) return 'security-council';
  if (symbol.startsWith('E/')) return 'economic-and-social-council';
  return 'other';
}

/** Kind of document that a symbol names. */
export function kindOf(symbol: string): Exclude<CitationKind, 'treaty' | 'cross-reference'> {
  if (/\/PRST\//.test(symbol)) return 'statement';
  if (/^(?:A|S|E)(?:\/[A-Z]+(?:\.\d+)?)*\/RES\/|\/RES\.\d/.test(symbol)) return 'resolution';
  if (/\/DEC\//.test(symbol)) return 'decision';
  return 'document';
}
