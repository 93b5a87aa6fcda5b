/** Symbols that stand by themselves: in a line, at the end of one, at the beginning of a title. */
import { HEADS } from '../../citations/heads.ts';
import { canonicalSymbol, foldSymbol } from '../../citations/symbol.ts';

const SLASH = String.raw`\s?\/\s?`;
const PART = String.raw`\[?[A-Z](?:-[A-Z])?\]?`;
const BRACKET = String.raw`\((?:(?:ES?-?|S-)?[IVXLC\d]{1,8}|(?:Parts?|Vols?\.|Sects?\.|Supp\.?|Resumption)\s?[\dIVXLC]*)\)`;
const COMPONENT = String.raw`(?:[A-Za-z][A-Za-z.\d]*|(?:E?S-)?\d[\d.]*(?:-\d+)?)`;
const ONE = String.raw`(?:${HEADS})(?:\.\d+)?(?:${SLASH}${COMPONENT})+(?:\s?${PART}(?=\s?\())?(?:\s?${BRACKET}){0,2}(?:\/(?:Add|Corr|Rev)\.\d+)*(?:\s?${PART}(?![\w.]))?`;
/** A document of two organs bears two symbols: `A/76/1-S/2021/2`. */
const SHAPE = String.raw`${ONE}(?:\s?[-–]\s?[SEA]\/${COMPONENT}(?:\/${COMPONENT})*)?`;
const STARS = String.raw`\s?\**`;

const ALONE = new RegExp(String.raw`^(${SHAPE})${STARS}$`, 'i');
const AT_START = new RegExp(String.raw`^(${SHAPE})${STARS}(?=$|\s*[|:–—-]\s|\s-|,|\.\s)`);
const AT_END = new RegExp(String.raw`^(.{8,}?)\s(${SHAPE})$`);
/** For reading a line piece by piece. */
export const SYMBOL_HERE = new RegExp(String.raw`(${SHAPE})${STARS}(?![\w/])`, 'y');

/** Canonical symbol of what has the shape of one: more than a prefix and letters. */
export function symbolOf(raw: string): string | null {
  const symbol = /\/[^/]*\d/.test(raw) ? canonicalSymbol(raw) : null;
  return symbol && !/^(?:S|A|E)\/\d{1,2}$/.test(symbol) ? symbol : null;
}

const LETTERS_LIKE_LATIN = /^[\u0410-\u042f]+\s?\//;

/** Canonical symbol of a document, if the words are one and nothing else; in capitals, as mastheads have it. */
export function symbolAlone(line: string): string | null {
  if (line.length > 60 || !line.includes('/')) return null;
  const plain = LETTERS_LIKE_LATIN.test(line) ? foldSymbol(line) : line;
  // lower case is the way of addresses and file names
  if (!/^[A-Z]/.test(plain)) return null;
  const found = ALONE.exec(plain.replace(/^\((.*)\)$/, '$1'));
  return found?.[1] ? symbolOf(found[1]) : null;
}

/** Symbol that a page's title begins with: `A/RES/70/9. A day for bridges`. */
export function symbolOfTitle(title: string): string | null {
  const found = AT_START.exec(title.trim());
  return found?.[1] ? symbolOf(found[1]) : null;
}

/** Symbol at the end of a line, and the words before it. */
export function symbolAtEnd(line: string): { readonly before: string; readonly symbol: string } | null {
  const found = AT_END.exec(line);
  const symbol = found?.[2] ? symbolOf(found[2]) : null;
  return found?.[1] && symbol ? { before: found[1], symbol } : null;
}

/** Symbols of press releases, which are no documents: `SC/8940`, `GA/J/353`, `SG/SM/21982`, and the French ones. */
const PRESS = /(?:^|[^A-Z/])(?:SC|GA|SG|DSG|CS|AG|ECOSOC|ORG|PAL|OBV|WOM|DEV|HR|L|IK|AFR|SAG|PI)\/(?:[A-Z]{1,4}\/)?\d{1,6}(?:\/[A-Z]\S*)?$/;

/** Does a line end with a press release's symbol? Organ and symbol may be glued: "General AssemblyGA/11473". */
export const isPressSymbol = (line: string): boolean => line.length < 80 && PRESS.test(line);
