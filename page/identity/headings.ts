/** A resolution's number and title, as texts without a masthead begin. */
import { canonicalSymbol } from '../../citations/symbol.ts';
import type { Line } from './lines.ts';
import type { Found } from './masthead.ts';
import { symbolAtEnd, symbolOf } from './shape.ts';
import { adoptingOrgan, isOfficialRecords, signAt, speakingOrgan } from './words.ts';

const WORD = String.raw`(?:Resolution|Résolution|Resolución|Резолюция|第|القرار|قرار(?: مجلس الأمن)?)`;
/** `44/25. Title`, the number alone, `Resolution 5/1. Title`; "Resolution 70/1." is a footnote */
const NUMBERED = new RegExp(
  String.raw`^(?:${WORD}\s)?((?:E?S-)?\d{1,4})/(\d{1,3})(?:\s?([A-Z])(?![\p{L}\d]))?\s?[.．](?:(?=\s|\p{L})|(?<!^\p{L}.*)$)`,
  'iu',
);
/** Arabic editions have no point behind it: such a line counts between an adoption and the organ's first word only. */
const BARE = /^((?:E?S-)?\d{1,4})\/(\d{1,3})(?: ([A-Z]))?$/;
/** `217 (III). Title`, `217 A (III). Title` */
const ROMAN = /^(\d{1,4})(?:\s([A-Z]))?\s?\(((?:E?S-)?[IVXLC]{1,8})\)\.(?=\s|$)/u;
/** `Resolution 1325 (2000)`, and the day behind it; `242 (1967). Resolution of 22 November 1967` */
const YEARED = new RegExp(
  String.raw`^${WORD}\s?(\d{1,4})\s?\((\d{4})\)(?:号决议)?(?:,? (?:of|adopted|du|de|от) .{4,60})?$|^(\d{1,4}) \((\d{4})\)\. ${WORD} .{4,60}$`,
  'iu',
);

/** A number within the first words, and a slash or a bracket behind it. */
const MAY_BE_HEADING = /^[^\d]{0,24}(?:E?S-)?\d{1,4}(?: [A-Z])?\s?[/(]/;

/** Lines between a heading and the organ that speaks, or that is said above to have adopted it. */
const ABOVE = 10;
const BELOW = 8;

type Heading = (organ: string) => string | null;

/** What a line is the heading of, once the organ is known; null for a line that is none. */
function headingOf({ text, isShort }: Line): Heading | null {
  if (!isShort || !MAY_BE_HEADING.test(text)) return null;
  const numbered = NUMBERED.exec(text) ?? BARE.exec(text);
  if (numbered) {
    const [, session, number, part] = numbered;
    // a year comes first in the Economic and Social Council's numbers, a session in all others
    const isYear = /^\d{4}$/.test(session ?? '');
    return (organ) =>
      organ === 'S/RES' || isYear !== (organ === 'E/RES') ? null : canonicalSymbol(`${organ}/${session}/${Number(number)}${part ?? ''}`);
  }
  const roman = ROMAN.exec(text);
  if (roman) return (organ) => (/^[AE]\/RES$/.test(organ) ? canonicalSymbol(`${organ}/${roman[1]}(${roman[3]})${roman[2] ?? ''}`) : null);
  const yeared = YEARED.exec(text);
  if (!yeared) return null;
  return (organ) => (organ === 'S/RES' ? canonicalSymbol(`S/RES/${yeared[1] ?? yeared[3]}(${yeared[2] ?? yeared[4]})`) : null);
}

/**
 * The resolution whose number heads the text, where the organ is said to adopt it above or begins to speak below. `several` where a page has
 * more than one such heading; null where it has none.
 */
export function headedOf(head: readonly Line[], all: readonly Line[]): Found | 'several' | null {
  const organOf = (lines: readonly Line[], of: (line: string) => string | null): string | null =>
    lines.map(({ text }) => of(text)).find((each) => each !== null) ?? null;
  const found = new Map<string, Found>();
  let named: string | null = null;
  all.forEach((line, at) => {
    const heading = headingOf(line);
    if (!heading) return;
    const spoken = organOf(all.slice(at + 1, at + 1 + BELOW), speakingOrgan);
    const beside = [...all.slice(Math.max(0, at - ABOVE), at), ...all.slice(at + 1, at + 4)];
    const adopted = organOf(beside, adoptingOrgan);
    // one organ may speak in a text that another adopts for it
    const organ = [adopted, spoken, named].find((each) => each !== null && heading(each) !== null) ?? null;
    const symbol = organ === null ? null : heading(organ);
    if (symbol === null || (BARE.test(line.text) && (adopted === null || spoken === null))) return;
    named = organ;
    const isText = all.slice(at, at + 40).some((each) => each.isClause);
    if (at < head.length || found.size > 0)
      found.set(symbol, { symbol, sure: (spoken ?? adopted) !== null && isText ? 'certain' : 'likely' });
  });
  const [first, ...more] = found.values();
  return more.length > 0 ? 'several' : (first ?? null);
}

/** `SUPPLEMENT No. 35 (A/37/35)` on the cover of Official Records. */
export function supplementOf(head: readonly Line[]): Found | null {
  for (const [at, { text }] of head.entries()) {
    const raw =
      text.length < 80
        ? /^(?:Suppl[eé]ment|Suplemento|Дополнение|补编|الملحق).{0,24}?\(([A-Z]+\/[^()]+(?:\([^()]+\))?)\)$/iu.exec(text)?.[1]
        : undefined;
    const symbol = raw === undefined ? null : symbolOf(raw);
    if (symbol && head.slice(Math.max(0, at - 6), at).some((line) => isOfficialRecords(line.text))) return { symbol, sure: 'certain' };
  }
  return null;
}

/** The way of law reviews: `Title, G.A. res. 51/160, 51 U.N. GAOR Supp. (No. 49) at 333, U.N. Doc. A/51/49 (1996).`, and then the text. */
export function citedAsTitle(head: readonly Line[]): Found | null {
  for (const [at, { text, isFirst }] of head.entries()) {
    if (!isFirst || !/\bGAOR\b/.test(text)) continue;
    const raw = /\bG\.?A\.? [Rr]es\. (\d{1,4})(?:\/(\d{1,3})|\s?\(((?:E?S-)?[IVXL]+)\))/.exec(text);
    const isSpoken = head.slice(at + 1, at + 5).some((line) => /^(?:The General Assembly\b|大[会會])[,，]/.test(line.text));
    const symbol = raw && isSpoken ? canonicalSymbol(`A/RES/${raw[1]}${raw[2] ? `/${raw[2]}` : `(${raw[3]})`}`) : null;
    if (symbol) return { symbol, sure: 'likely' };
  }
  return null;
}

/** "International migration and development A/RES/67/219": the title of the text, then its symbol, as sheets torn from print repeat it. */
export function runningHead(lines: readonly Line[]): Found | null {
  const found = new Set<string>();
  lines.forEach(({ text, isShort }, at) => {
    const ended = isShort && signAt(text, 0) === null ? symbolAtEnd(text) : null;
    if (ended && lines.some((other, index) => index !== at && (other.text === text || other.text.endsWith(ended.before))))
      found.add(ended.symbol);
  });
  const [first, ...more] = found;
  return first !== undefined && more.length === 0 ? { symbol: first, sure: 'likely' } : null;
}
