/** A document's own symbol, as its masthead says it. */
import { jointSymbols, withoutPart } from '../../citations/symbol.ts';
import type { Line } from './lines.ts';
import { symbolAlone, symbolOf, SYMBOL_HERE } from './shape.ts';
import { adoptingOrgan, type Sign, signAt, speakingOrgan } from './words.ts';

export interface Found {
  /** canonical; both where a document has two: `A/76/1-S/2021/2` */
  readonly symbol: string;
  readonly sure: 'certain' | 'likely';
}

/** What stands in one line: a symbol and signs of a masthead, if it has nothing else. */
interface Pieces {
  readonly symbol: string | null;
  readonly signs: readonly Sign[];
}

/** A symbol at the beginning, or a word on distribution. */
const MAY_BE_MASTHEAD = /^\(?[A-ZА-Я]{1,8}\s?\/|distr|распр|分发|توزيع/i;
const NOTHING: Pieces = { symbol: null, signs: [] };
/** Lines above and below a symbol that its masthead takes. */
const ABOVE = 8;
const BELOW = 16;
/** Signs that nothing but a document bears. */
const FIRM: readonly Sign[] = ['distribution', 'original', 'adoption'];
/** Between pieces: rules, stars, and the capital letter of the organ that stands big beside its name. */
const BETWEEN = /(?:[\s|*,;:·•–—-]+|(?<=^|\s)[ASE](?=\s|$))/y;
/** Below this many pieces a line must have nothing else in it. */
const ENOUGH = 2;

/** Reads a line piece by piece from its beginning; nothing, where it is a sentence that happens to begin so. */
export function piecesOf({ text, isShort }: Line): Pieces {
  const alone = symbolAlone(text);
  if (alone !== null) return { symbol: alone, signs: [] };
  const signs: Sign[] = [];
  const symbols: string[] = [];
  let at = 0;
  while (at < text.length) {
    SYMBOL_HERE.lastIndex = at;
    const raw = SYMBOL_HERE.exec(text);
    const symbol = raw?.[1] ? symbolOf(raw[1]) : null;
    const sign = symbol === null ? signAt(text, at) : null;
    if (symbol !== null) symbols.push(symbol);
    if (sign) signs.push(sign.sign);
    BETWEEN.lastIndex = at;
    const end = symbol !== null ? SYMBOL_HERE.lastIndex : (sign?.end ?? (BETWEEN.test(text) ? BETWEEN.lastIndex : at));
    if (end === at) break;
    at = end;
  }
  const isWhole = isShort && at >= text.length;
  const [first, ...more] = new Set(symbols);
  const isEnough = signs.filter((sign) => sign !== 'name' && sign !== 'organ').length >= ENOUGH || FIRM.includes(signs[0] ?? 'date');
  if (!isWhole && !isEnough) return NOTHING;
  return { symbol: first !== undefined && more.length === 0 && signs.length > 0 ? first : null, signs };
}

/** The second symbol of a document of two organs, printed in a line of its own below the first. */
function withSecond(symbol: string, next: string | null): string {
  const isPair = next !== null && symbol.startsWith('A/') && /^[SE]\//.test(next) && !/\/(?:RES|DEC|PRST|PV)[/.]/.test(symbol + next);
  return isPair ? `${symbol}-${next}` : symbol;
}

/** Does `77/52. A day for bridges`, the number alone, or "Resolution 1325 (2000)" stand for this symbol? */
function isHeadingOf(line: string, symbol: string): boolean {
  const [, council, number] = /^(?:(S)|E|A|A\/HRC)\/RES\/(.+)$/.exec(withoutPart(symbol)) ?? [];
  if (number === undefined) return false;
  const digits = number.replace(/[()]/g, String.raw`\$&`);
  return council === undefined
    ? new RegExp(`^${digits}(?: ?[A-Z])?(?:[.．]|$)`).test(line)
    : new RegExp(`^\\D{0,24}${digits}\\D{0,6}$`).test(line.replace(/\s/g, ''));
}

/** Prefix of the resolutions that a symbol belongs to: `A/RES`; null for any other document. */
const seriesOf = (symbol: string): string | null => /^(?:A\/HRC|A|S|E)\/RES(?=\/)/.exec(symbol)?.[0] ?? null;
const isResolute = (symbol: string): boolean => seriesOf(symbol) !== null || /\/(?:L\.\d|PRST\/|DEC\/)/.test(symbol);

/** Does a line say that this resolution or decision was adopted? Statements and drafts have no organ in their symbol. */
function isAdoptionOf(line: string, symbol: string): boolean {
  if (signAt(line, 0)?.sign !== 'adoption') return false;
  const organ = adoptingOrgan(line);
  return isResolute(symbol) && (organ === null || organ === (seriesOf(symbol) ?? organ));
}

/** How sure it is that a page shows the document whose symbol stands at `at`; null where it merely stands there. */
function surenessAt(lines: readonly Line[], pieces: readonly Pieces[], at: number, symbol: string): Found['sure'] | null {
  const from = Math.max(0, at - ABOVE);
  const near = lines.slice(from, at + BELOW);
  const signs = new Set(pieces.slice(from, at + BELOW).flatMap((each) => each.signs));
  signs.delete('date');
  // a report is not adopted, nor a resolution by another organ: the line is of the text around
  if (!near.some(({ text }) => isAdoptionOf(text, symbol))) signs.delete('adoption');
  const spoken = near.map(({ text }) => speakingOrgan(text)).find((each) => each !== null) ?? null;
  const isHeaded = near.some(({ text }, index) => index !== at - from && isHeadingOf(text, symbol));
  const firm = FIRM.filter((sign) => signs.has(sign)).length + (isHeaded ? 1 : 0);
  const others = new Set(
    pieces.slice(Math.max(0, at - 20), at + 20).flatMap((each) => (each.symbol && each.symbol !== symbol ? [each.symbol] : [])),
  );
  const isList = others.size > 1;
  const kinds = signs.size + (spoken === null ? 0 : 1) + (isHeaded ? 1 : 0);
  if (signs.has('distribution') && kinds >= 2) return 'certain';
  // below the text: a footnote that is one symbol
  if (isList || near.slice(0, at - from).some((line) => line.isClause)) return null;
  if (firm > 0 && kinds >= 2) return 'certain';
  const clauses = lines.slice(at, at + 60).filter((line) => line.isClause).length;
  if (spoken !== null && spoken === seriesOf(symbol)) return clauses > 0 ? 'certain' : 'likely';
  if (!lines[at]?.isFirst) return null;
  if (isResolute(symbol)) return spoken !== null || clauses > 0 ? 'likely' : null;
  const isText = clauses > 0 || lines.slice(at, at + 60).some((line) => line.isNumbered);
  return isText && kinds > 0 ? 'likely' : null;
}

/** Symbols that stand beside a line on distribution: each is the masthead of a document. */
function mastheads(pieces: readonly Pieces[]): Set<string> {
  const found = new Set<string>();
  pieces.forEach(({ signs, symbol }, at) => {
    if (!signs.includes('distribution')) return;
    for (let away = 0; away <= ABOVE; away++) {
      const beside = away === 0 ? symbol : (pieces[at - away]?.symbol ?? (away <= ABOVE / 2 ? pieces[at + away]?.symbol : null) ?? null);
      if (beside === null) continue;
      const [first] = jointSymbols(beside);
      found.add(first ?? beside);
      return;
    }
  });
  return found;
}

/**
 * The document whose masthead the text opens with: a symbol in a line of its own, or in one line with the rest of the masthead. `several` for
 * a compilation, each of whose documents has one; null for a page that merely names documents.
 */
export function mastheadOf(head: readonly Line[], all: readonly Line[]): Found | 'several' | null {
  // far down only what may begin another masthead is read piece by piece
  const pieces = all.map((line, at) => (at < head.length || MAY_BE_MASTHEAD.test(line.text) ? piecesOf(line) : NOTHING));
  if (mastheads(pieces).size > 1) return 'several';
  let likely: Found | null = null;
  for (let at = 0; at < head.length; at++) {
    const symbol = pieces[at]?.symbol;
    if (!symbol) continue;
    const sure = surenessAt(all, pieces, at, symbol);
    const found = sure && { symbol: withSecond(symbol, pieces[at + 1]?.symbol ?? pieces[at + 2]?.symbol ?? null), sure };
    if (found?.sure === 'certain') return found;
    likely ??= found;
  }
  return likely;
}
