/** File and page names that the UN gives to its documents. */
import { HEADS } from './heads.ts';
import { canonicalSymbol } from './symbol.ts';

export interface NamedFile {
  readonly symbol: string;
  /** letters of the edition as the name has them (`EN`, `s`); null where it has none */
  readonly code: string | null;
}

const ENDING = String.raw`(?:[-_ ]{1,2}(EN|FR|ES|SP|RU|ZH|CH|AR|DE|[EFSRCA]))?(?: ?[([]\d[)\]])?\.(?:pdf|docx?|html?|xml|txt|odt|wpf)$`;
const FILE = new RegExp(String.raw`^((?:${HEADS})_[\w.,()^ -]+?)(?:--([\w.()^-]*?))?${ENDING}`, 'i');
/** With hyphens it is a symbol only where a component is one that nothing but a symbol has. */
const HYPHENED = new RegExp(
  String.raw`^((?:${HEADS})-(?:(?:RES|DEC|PRST|PV|HRC|L|SR|(?:C|CN|AC|CONF)\.\d+)-)+[\w.()-]*?\d[\w.()]*?)${ENDING}`,
  'i',
);

/** Only the last component may be a word, and a short one: `A_RES_68_4_final` names a file of somebody's. */
function endsLikeSymbol(symbol: string): boolean {
  const last = symbol.split('/').at(-1) ?? '';
  return /\d/.test(last) || /^(?:[A-Z]{1,2}|Summary|.*\))$/.test(last);
}

/** Symbol in the words of a file name; a part between carets, `_` for each slash. Null for what is none. */
function symbolOfWords(words: string, slash: RegExp): string | null {
  const plain = words
    .replace(/[_ ]?\^([A-Z](?:-[A-Z])?)\^/gi, '$1')
    .replace(/[_ ]*(?=\((?:\d{4}|[IVXLES-]+|(?:part|vol|sect|resumption)[^)]*)\))/gi, '')
    .replace(/(?<=[(.])_(?=[^)]*\))/g, '')
    .replace(slash, '/')
    // a year without its brackets, a part as a component of its own
    .replace(/^(S\/RES\/\d{1,4})\/(\d{4})\/?$/i, '$1($2)')
    .replace(/^(A\/(?:HRC\/)?RES\/[^/]+\/\d+)\/([A-Z])$/i, '$1$2');
  const symbol = canonicalSymbol(plain);
  return symbol && symbol.includes('/') && /[/.]\d|\d\//.test(symbol) && endsLikeSymbol(symbol) ? symbol : null;
}

/**
 * A file as the UN and its readers name it: `A_RES_68_4-EN.pdf`, `A_RES_45_238^B^--A_RES_45_238-EN.pdf`, `A-HRC-54-10.docx`. Of two symbols
 * the second counts where it is another organ's: `A_54_791--S_2000_205-EN.pdf` is one document of both.
 */
export function symbolOfFile(name: string): NamedFile | null {
  const found = FILE.exec(name);
  if (found?.[1]) {
    const symbol = /_\d|_[A-Z]+\.\d/i.test(found[1]) ? symbolOfWords(found[1], /_/g) : null;
    if (!symbol) return null;
    const second = found[2] ? symbolOfWords(found[2], /_/g) : null;
    const isJoint = second !== null && second.slice(0, 2) !== symbol.slice(0, 2);
    return { symbol: isJoint ? `${symbol}-${second}` : symbol, code: found[3] ?? null };
  }
  const hyphened = HYPHENED.exec(name);
  const symbol = hyphened?.[1] ? symbolOfWords(hyphened[1], /-/g) : null;
  return symbol ? { symbol, code: hyphened?.[2] ?? null } : null;
}

/** Names of older web pages, and what each is the page of. */
const OLD_PAGES: readonly (readonly [path: RegExp, symbol: (...parts: string[]) => string])[] = [
  [/\/ares(\d{2})-(\d{1,3})([a-z]?)(?:\.[a-z]+)?$/i, (session = '', number = '', part = '') => `A/RES/${session}/${Number(number)}${part}`],
  [/\/a(\d{2})r(\d{1,3})([a-z]?)(?:\.[a-z]+)?$/i, (session = '', number = '', part = '') => `A/RES/${session}/${Number(number)}${part}`],
  [/\/eres(\d{4})-(\d{1,3})(?:\.[a-z]+)?$/i, (year = '', number = '') => `E/RES/${year}/${Number(number)}`],
  [/\/ga\/docs\/(?:[^/]+\/)*a(\d{2})-(\d{1,4})(?:\.[a-z]+)?$/i, (session = '', number = '') => `A/${session}/${Number(number)}`],
  [/\/ecosoc\/docs\/(?:[^/]+\/)*e(\d{4})-(\d{1,3})(?:\.[a-z]+)?$/i, (year = '', number = '') => `E/${year}/${Number(number)}`],
  // the folder is the year: `/sc/sres/00/s1325.htm`
  [
    /\/sc\/sres\/(\d{2})\/s(\d{1,4})(?:\.[a-z]+)?$/i,
    (year = '', number = '') => `S/RES/${Number(number)}(${Number(year) < 45 ? '20' : '19'}${year})`,
  ],
];

/** Symbol of the document that an older page of un.org shows, by its path: `/documents/ga/res/51/ares51-77.htm`, `a44r025.htm`. */
export function symbolOfOldPage(path: string): string | null {
  for (const [pattern, symbol] of OLD_PAGES) {
    const found = pattern.exec(path);
    if (found) return canonicalSymbol(symbol(...found.slice(1)));
  }
  return null;
}
