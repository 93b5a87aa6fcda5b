/** Canonical symbols: spelling, display, and what the parts of one say. */
import type { CitationKind } from './types.ts';

const HYPHENS = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g;
/** Cyrillic letters that look Latin, as typed in Russian editions (`А/74/142`, `CBD/СОР/14/14`); folded inside a symbol only. */
export const HOMOGLYPHS: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  і: 'i',
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
  ADD: 'Add',
  CORR: 'Corr',
  REV: 'Rev',
  AMEND: 'Amend',
  SUB: 'Sub',
  SUMMARY: 'Summary',
  RESUMPTION: 'Resumption',
  AGENDA: 'Agenda',
  HG: 'Hg',
  OZL: 'OzL',
  PRO: 'Pro',
  CORRIGENDUM: 'Corr',
  PART: 'Part',
};

/** Words in brackets and how the UN prints them; `Vol` and `Sect` take a full stop. Plural before singular. */
const PART_WORDS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^parts/i, 'Parts'],
  [/^part\.?/i, 'Part'],
  [/^vols?\.?/i, 'Vol.'],
  [/^sects?\.?/i, 'Sect.'],
  [/^supp(?:l|lement)?\.?/i, 'Supp'],
  [/^resumption/i, 'Resumption'],
  [/^plan ?outline/i, 'Plan outline'],
  [/^prologue/i, 'Prologue'],
];

/** `(Part I)`, `(vol.ii)`, `(Parts I and II)` without spaces and in one spelling; undefined for brackets that hold something else. */
function partInBrackets(inside: string): string | undefined {
  const words = inside.trim();
  for (const [pattern, word] of PART_WORDS) {
    const found = pattern.exec(words);
    if (!found) continue;
    const label = words
      .slice(found[0].length)
      .replace(/\s+/g, '')
      .replace(/[A-Za-z]+/g, (letters) => letters.toUpperCase());
    return `(${word.replace(' ', '')}${label.replace(/AND/g, 'and')})`;
  }
  return undefined;
}

/** Most symbols as they stand in a text: already as they should be, which one look tells. */
const PLAIN =
  /^[A-Z]{1,4}(?:\/(?:RES|DEC|PRST|HRC|INF|(?:PV|L|C|CN|CONF|SR|NGO|AC|WG|BUR)\.\d{1,4})(?=\/)|\/(?:Add|Corr|Rev)\.\d{1,3}(?=\/)|\/\d{1,4}(?=\/))*\/(?:L\.|Add\.|Corr\.|Rev\.|PV\.)?\d{1,4}$/;

/** Texts name the same symbols again and again. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 500;

/**
 * Canonical spelling of a symbol: no spaces, organ letters in capitals, `Add`, `Rev` and their like as the UN prints them, a part letter
 * glued after the number or the bracket (`A/RES/57/270B`, `A/RES/217(III)A`), re-issue stars dropped. Null for what cannot be one.
 */
export function canonicalSymbol(raw: string): string | null {
  if (PLAIN.test(raw)) return raw;
  let symbol = known.get(raw);
  if (symbol === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(raw, (symbol = respelt(raw)));
  }
  return symbol;
}

function respelt(raw: string): string | null {
  const held: string[] = [];
  // words in brackets keep their own spelling: held back while the rest is put in capitals
  let text = foldSymbol(raw).replace(/\(([^()]*[A-Za-z][^()]*)\)/g, (whole, inside: string) => {
    const part = partInBrackets(inside);
    return part === undefined ? whole : `(#${held.push(part) - 1})`;
  });
  text = text.replace(/[\s\u00a0\u2009\u202f]+/g, '');
  text = text
    .replace(/\/{2,}/g, '/')
    // a slash that was left out: `E/CN.4/1998/53Add.2`
    .replace(/(?<=\d)(?=(?:Add|Corr|Rev|Amend)\.\d)/gi, '/')
    .replace(/[-.,;:]*\**-?\**$/, '')
    .replace(/^\/+|\/+$/g, '');
  // the Library's brackets, the UN's own gluing: [A] and A are one
  text = text.replace(/\[([A-Za-z]{1,4}(?:-[A-Za-z]{1,4})?)\]/g, '$1');
  if (!/^[A-Za-z]/.test(text) || !/\d/.test(text) || !text.includes('/')) return null;
  if (!/^[A-Za-z0-9/().,*#-]+$/.test(text)) return null;
  return (
    text
      .replace(/[A-Za-z]+/g, (word) => SPELLING[word.toUpperCase()] ?? word.toUpperCase())
      .replace(/(?<=[/.])(RES|DEC)(?=\.\d)/g, (word) => (word === 'RES' ? 'Res' : 'Dec'))
      // `A/RES/3331B(XXIX)` is written the other way round by most
      .replace(/^(A\/RES\/\d{1,4})([A-Z]{1,2}(?:-[A-Z])?)(\((?:E?S-)?[IVXLC\d]+\))$/, '$1$3$2')
      .replace(/\(#(\d+)\)/g, (_, index: string) => held[Number(index)] ?? '')
      .replaceAll('#', '')
  );
}

/** As people write it: `S/RES/1325 (2000)`, `A/RES/217 A (III)`, `A/RES/57/270 B`, `A/78/6 (Sect. 20)`. */
export function displaySymbol(symbol: string): string {
  return symbol
    .replace(/^(A\/RES\/\d+)(\([^)]+\))([A-Z]{1,2}(?:-[A-Z])?)$/, '$1 $3 $2')
    .replace(/^([AE]\/(?:HRC\/)?(?:RES|DEC)\/[^/(]+\/\d+)([A-Z](?:-[A-Z])?)$/, '$1 $2')
    .replace(/(?<=[\dA-Z])\(/g, ' (')
    .replace(/\((Parts?|Vol\.|Sect\.|Resumption|Plan)(?=[\dA-Zo])/g, '($1 ')
    .replace(/(?<=\(Parts [^)]*[IVXL\d])and(?=[IVXL\d])/g, ' and ');
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

/** The Human Rights Council's report to the Assembly, Supplement No. 53 of each session from the sixty-first, holds its resolutions. */
export function isRightsReport(symbol: string): boolean {
  const session = /^A\/(\d+)\/53(?:\/Add\.\d+)?$/.exec(symbol)?.[1];
  return session !== undefined && Number(session) > 60;
}

/** Kind of document that a symbol names. */
export function kindOf(symbol: string): Exclude<CitationKind, 'treaty' | 'cross-reference'> {
  if (symbol.startsWith('A/RES/') || symbol.startsWith('S/RES/')) return 'resolution';
  if (symbol.includes('/PRST/')) return 'statement';
  if (symbol.includes('/RES/') && /^(?:A|S|E)(?:\/[A-Z]+(?:\.\d+)?)*\/RES\//.test(symbol)) return 'resolution';
  if (symbol.includes('/Res.') && /\/Res\.\d/.test(symbol)) return 'resolution';
  if (symbol.includes('/DEC/') || (symbol.includes('/Dec.') && /\/Dec\.\d/.test(symbol))) return 'decision';
  return 'document';
}
