/** Document symbols, with what is named behind them in short. Folded text in; every pattern is of bounded length. */
import { HEADS } from './heads.ts';
import type { Kernel } from './kernel.ts';
import { lettersAt } from './part-letters.ts';
import { isDigit } from './signs.ts';
import { withCouncilYear } from './sessions.ts';
import { canonicalSymbol, organOf } from './symbol.ts';

/** A dash joins the two symbols of one document where another organ's follows: `A/75/86–E/2020/62`. */
const SEGMENT = '[A-Za-z0-9\\u0410-\\u042f](?:[A-Za-z0-9.*\\u0410-\\u042f]|-(?=[A-Za-z0-9])|–(?=[ES]/))*';
const QUALIFIER =
  '(?: ?\\((?:(?:19|20)\\d\\d|[IVXLivxl]+|E?S-[IVXL\\d]+|(?:[Pp]arts?|PART|[Vv]ols?|VOL|[Ss]ects?|SECT|[Ss]upp|SUPP|Resumption|Prologue|Plan)[^()\\n]{0,24}|\\d{1,3}[A-Z]?)\\))';
const BRACKET = '(?: ?\\[[A-Z]{1,4}(?:-[A-Z]{1,4})?\\])';
/** A line break or a space after a slash or dot is allowed where a lower part of a symbol follows: torn PDF text, `A/68/L. 5`. */
const LOOSE = '(?: (?=\\d)| ?\\n(?=[A-Z]{0,5}\\.?\\d))?';
const NUMBERED = '(?:(?<=[A-Za-z]\\.|/Part) \\d+)?';
/** More than any symbol has; a chain of more is none, and is not read to its end from each of its slashes. */
const MOST_COMPONENTS = 12;
const SYMBOL = new RegExp(
  `(?:${HEADS})(?:\\.\\d+)?(?:/{1,2}${LOOSE}${SEGMENT}${NUMBERED}${QUALIFIER}?${BRACKET}?){1,${MOST_COMPONENTS}}`,
  'y',
);
const LONGEST_SYMBOL = 120;

/** "A/75/5 and Add.1", "и Corr.3", «et ses Add.1 et 2» without the words for it: what belongs to the document named before. */
const SHORT =
  /\)?(?:,? (?:and|et|y|und|и)(?: (?:its|ses|sus?))? ?|, |[和及、] ?| و ?)((?:Add|Corr|Rev|Amend)\.\d{1,3})(?:[-–](\d{1,3}))?(?![\d/.]*\d)/y;
/** Behind letters of a part: not "A new one", not "A Declaration". */
const SENTENCE = /^ (?!(?:of|and|or|to|in|on|du|de|en|et|ou|y|e|del|der|vom|und)\s)\p{L}{2}/u;

/** Nothing before that makes a number part of something longer. A comma may be one that a space was lost behind: "2018,74/61". */
export function freeBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (at === 0 || code > 0x24f) return true;
  if (code === 44) return !isDigit(text.charCodeAt(at - 2)) || LOST_SPACE.test(text.slice(Math.max(0, at - 8), at));
  return !(isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 47 || code === 46 || code === 45);
}

/** A year, or a whole number of the same kind, before a comma. */
const LOST_SPACE = /(?:(?<!\d)(?:19|20)\d\d|\d\/\d{1,3}),$/;

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f);

/** What a symbol's match must shed: a full stop that ends the sentence, the stars of a re-issue. */
const trimSymbol = (raw: string): string => (endsWhole(raw) ? raw : raw.replace(/[.\-\s]+$/, '').replace(/\*+$/, ''));

/** Ends in a digit or a bracket, as most symbols do. */
const endsWhole = (raw: string): boolean => isDigit(raw.charCodeAt(raw.length - 1)) || raw.endsWith(')');

/** Only the Security Council's resolutions have their year in brackets: `A/6316 (1966)` is a document and the year of it. */
const withoutYear = (raw: string): string =>
  !raw.endsWith(')') || /^S\/RES\/\d+\s?\(/i.test(raw) ? raw : raw.replace(/\s?\((?:19|20)\d\d\)$/, '');

/** `A/75/1–A/75/5` is a range of two documents, `A/75/86–E/2020/62` one document of two organs. */
function untilRange(raw: string): string {
  const dash = raw.indexOf('–');
  return dash > 0 && organOf(raw.slice(0, dash)) === organOf(raw.slice(dash + 1)) ? raw.slice(0, dash) : raw;
}

/** The symbol that the slash at `slash` stands in, whose first component ends there; undefined where none does. */
export function symbolBefore(text: string, slash: number): Kernel | undefined {
  if (text.charCodeAt(slash - 1) === 41) return text.startsWith('UNEP(DTIE)', slash - 10) ? symbolAt(text, slash - 10) : undefined;
  let start = slash;
  while (start > 0 && slash - start < 9 && isCapital(text.charCodeAt(start - 1))) start--;
  return start === slash ? undefined : symbolAt(text, start);
}

function symbolAt(text: string, start: number): Kernel | undefined {
  const before = text.charCodeAt(start - 1);
  if (start > 0 && (before === 64 || before === 95 || !freeBefore(text, start)) && before !== 44) return undefined;
  SYMBOL.lastIndex = start;
  const found = SYMBOL.exec(text)?.[0];
  if (found === undefined || found.length > LONGEST_SYMBOL || text.charCodeAt(SYMBOL.lastIndex) === 47) return undefined;
  const raw = withoutYear(trimSymbol(untilRange(found)));
  const named = isDigit(raw.charCodeAt(raw.length - 1)) || /\d/.test(raw) ? canonicalSymbol(raw) : null;
  if (named === null) return undefined;
  const symbol = withCouncilYear(named);
  const kernel = { start, end: start + raw.length, form: 'symbol' as const, symbol, session: '', number: '', letters: [], more: [] };
  return inParts(text, kernel) ?? { ...kernel, more: shortNames(text, kernel) };
}

/** `A/RES/57/270 B`, `A/DEC/76/553 A and B`: the first letter belongs to the symbol, each other is a document more. */
function inParts(text: string, kernel: Kernel): Kernel | undefined {
  const { symbol } = kernel;
  if (!(symbol.startsWith('RES/', 2) || symbol.startsWith('DEC/', 2)) || !endsWhole(symbol)) return undefined;
  if (!/^[AE]\/(?:RES|DEC)\/[^/]+\/?\d*\)?$/.test(symbol)) return undefined;
  const { letters, end } = lettersAt(text, kernel.end);
  const [first, ...others] = letters;
  if (!first || SENTENCE.test(text.slice(end, end + 12))) return undefined;
  return {
    ...kernel,
    end: first.end,
    symbol: symbol + first.letter,
    more: others.map(({ letter, ...span }) => ({ ...span, name: symbol + letter })),
  };
}

function shortNames(text: string, { symbol, end }: Kernel): Kernel['more'] {
  const more: { name: string; start: number; end: number }[] = [];
  let at = end;
  for (let count = 0; count < 9; count++) {
    SHORT.lastIndex = at;
    const found = SHORT.exec(text);
    if (!found?.[1]) break;
    at = SHORT.lastIndex;
    const until = found[2] === undefined ? at : at - found[2].length - 1;
    more.push({ name: `${symbol}/${found[1]}`, start: until - found[1].length, end: until });
    if (found[2] !== undefined) more.push({ name: `${symbol}/${found[1].replace(/\d+$/, found[2])}`, start: until + 1, end: at });
  }
  return more;
}
