/** A document's own symbol, as its first lines say it. */
import { canonicalSymbol } from '../../citations/symbol.ts';
import type { ReadText } from '../text/types.ts';

const BLOCKS = 12;
const CHARACTERS = 1500;
/** As far as a page is searched for a second document, which makes it a list or a compilation. */
const LIST_BLOCKS = 200;
const LONGEST = 200;

/** First components of documents; press releases (`SG/SM/…`, `SC/…`) are none. */
const DOCUMENT =
  /^(?:A|S|E|T|ST|CCPR|CERD|CRC|CEDAW|CAT|CED|CMW|CRPD|HRI|TD|DP|FCCC|CBD|UNEP|NPT|CD|SPLOS|ISBA|JIU|HSP|UNW|ICCD|TPNW|BWC)\//;
const SHAPE = String.raw`[A-Z]{1,6}(?:\/[A-Za-z][A-Za-z.\d]*|\/(?:E?S-)?\d[\d.]*|\/(?:E?S-)\d+)+(?:\s?\((?:[IVXLCDS\d-]{1,8}|(?:Part|Sect\.|Vol\.)\s?[\dIVXLC]+)\))?(?:\s?\[?[A-Z]\]?)?`;
const ALONE = new RegExp(String.raw`^(${SHAPE})\**$`);
const AT_END = new RegExp(String.raw`^(.{8,}?)\s(${SHAPE})$`);
const AT_START = new RegExp(String.raw`^(${SHAPE})\**(?=$|\s*[|:–—-]\s|\s-|,)`);
const NUMBERED = /^((?:E?S-)?\d{1,4})\/(\d{1,3})(?:\s?([A-Z]))?\s?[.．](?=\s|$|\p{L})/u;
const NUMBER_AND_YEAR = /^(?:Resolution|Résolution|Resolución|Резолюция|第|القرار)\s?(\d{1,4})\s?[(（](\d{4})[)）](?:\s?号决议)?$/;

const ADOPTED = /adopted|adoptée|aprobada|принят|通过|决议|اتخذ/i;
const ORGANS: readonly (readonly [string, RegExp])[] = [
  [
    'A/HRC/RES',
    /Human Rights Council|Conseil des droits de l.homme|Consejo de Derechos Humanos|Совет\S* по правам человека|人权理事会|مجلس حقوق الإنسان/,
  ],
  [
    'E/RES',
    /Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономическ\S+ и Социальн\S+ Совет|经济及社会理事会|المجلس الاقتصادي والاجتماعي/,
  ],
  ['S/RES', /Security Council|Conseil de sécurité|Consejo de Seguridad|Совет\S* Безопасности|安全理事会|مجلس الأمن/],
  ['A/RES', /General Assembly|Assemblée générale|Asamblea General|Генеральн\S+ Ассамбле|大会|الجمعية العامة/],
];

/** Canonical symbol of a document, if the words are one and nothing else. */
export function symbolAlone(line: string): string | null {
  const found = ALONE.exec(line.trim());
  return found?.[1] && DOCUMENT.test(found[1]) ? canonicalSymbol(found[1]) : null;
}

/** A resolution's or document's symbol that a page title begins with. */
export function symbolOfTitle(title: string): string | null {
  const found = AT_START.exec(title.trim());
  return found?.[1] && DOCUMENT.test(found[1]) ? canonicalSymbol(found[1]) : null;
}

/** Prefix of the organ that a line says has adopted the text, or that begins to speak in it ("The General Assembly,"). */
function adoptingOrgan(line: string): string | null {
  for (const [prefix, words] of ORGANS) {
    const found = words.exec(line);
    if (
      found &&
      (ADOPTED.test(line) ||
        (/^(?:The\s|L.|La\s|El\s|Le\s)?$/.test(line.slice(0, found.index)) &&
          /^\S{0,4}[,，،]?$/.test(line.slice(found.index + found[0].length))))
    )
      return prefix;
  }
  return null;
}

function only(symbols: ReadonlySet<string>): string | null {
  return symbols.size === 1 ? ([...symbols][0] ?? null) : null;
}

/** Symbol of the document whose masthead, heading or running head the text opens with; null for a page that merely names documents. */
export function mastheadSymbol(read: ReadText): string | null {
  const lines = read.blocks.slice(0, LIST_BLOCKS).map(({ start, end }) => (end - start > LONGEST ? '' : read.text.slice(start, end)));
  const isMasthead = (index: number): boolean => index < BLOCKS || (read.blocks[index]?.start ?? Infinity) < CHARACTERS;

  const alone = new Set(lines.flatMap((line) => symbolAlone(line) ?? []));
  const first = lines.findIndex((line, index) => isMasthead(index) && symbolAlone(line) !== null);
  // many symbols, each in a cell of its own: a list of documents
  if (first >= 0 && alone.size <= 2) return symbolAlone(lines[first] ?? '');
  if (alone.size > 2) return null;

  const organ = lines
    .map((line, index) => (isMasthead(index) && line.length < 100 ? adoptingOrgan(line) : null))
    .find((each) => each !== null);
  const headings = new Set<string>();
  lines.forEach((line) => {
    const numbered = NUMBERED.exec(line);
    const dated = NUMBER_AND_YEAR.exec(line);
    if (numbered && organ && organ !== 'S/RES') headings.add(`${organ}/${numbered[1]}/${Number(numbered[2])}${numbered[3] ?? ''}`);
    if (dated && organ === 'S/RES') headings.add(`S/RES/${dated[1]}(${dated[2]})`);
  });
  const heading = lines.findIndex((line, index) => isMasthead(index) && (NUMBERED.test(line) || NUMBER_AND_YEAR.test(line)));
  if (heading >= 0 && headings.size > 0) return only(headings);
  return runningHead(lines);
}

/** "International migration and development A/RES/67/219": the title of the text, then its symbol. */
function runningHead(lines: readonly string[]): string | null {
  const found = new Set<string>();
  lines.forEach((line, index) => {
    const parts = AT_END.exec(line);
    const [, title, raw] = parts ?? [];
    if (!title || !raw || !DOCUMENT.test(raw)) return;
    const again = lines.some((other, at) => at !== index && (other === line || other.endsWith(title)));
    const symbol = again ? canonicalSymbol(raw) : null;
    if (symbol) found.add(symbol);
  });
  return only(found);
}
