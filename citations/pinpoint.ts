/** Pinpoints: "paragraphs 3 (a) and 5 to 7", "annex II, sect. V, para. 2". Folded text in, paths from the outside in out. */
import type { Scanner } from './lexicon/compile.ts';
import { roman, romanValue } from './sessions.ts';
import type { PinpointPath, Unit } from './types.ts';

/** Units from the outside to the inside. */
const ORDER: readonly Unit[] = ['annex', 'appendix', 'part', 'chapter', 'section', 'preambular', 'paragraph', 'subparagraph'];
const rank = (unit: Unit): number => ORDER.indexOf(unit);

/** One unit with its labels: `paragraphs 3 (a) and 5` → unit paragraph, items [[paragraph 3, subparagraph a], [paragraph 5]]. */
export interface Group {
  readonly unit: Unit;
  readonly items: readonly PinpointPath[];
  readonly start: number;
  readonly end: number;
}

const MOST_WRITTEN_OUT = 400;
/** Not the number of a resolution, an article of a date, or part of a longer number. */
const NOT_MORE = '(?!\\d|\\s?\\/\\s?\\d|[.,]\\d|\\s?\\((?:(?:19|20)\\d\\d|[IVXL]{1,7})\\))';
const SUBS = '((?:\\s?\\((?:[a-z]{1,5}|\\d{1,2})\\))*)';
const COUNTED = new RegExp(`\\s?(\\d{1,3})(?:\\s?bis)?${SUBS}${NOT_MORE}`, 'y');
const ONLY_SUBS = /\s?((?:\s?\((?:[a-z]{1,5})\))+)/y;
const LETTERED = new RegExp(`\\s?([IVXLC]{1,7}|[A-Z](?![\\p{L}'’]|\\.[A-Z])|\\d{1,3})(?![\\p{L}])${NOT_MORE}`, 'yu');

type Item = { readonly path: PinpointPath; readonly end: number };

function itemAt(text: string, offset: number, unit: Unit, inherited: PinpointPath): Item | null {
  if (unit === 'paragraph' || unit === 'preambular') {
    COUNTED.lastIndex = offset;
    const counted = COUNTED.exec(text);
    if (counted?.[1]) return { path: [[unit, String(Number(counted[1]))], ...subsOf(counted[2] ?? '')], end: COUNTED.lastIndex };
    ONLY_SUBS.lastIndex = offset;
    const subs = inherited[0] ? ONLY_SUBS.exec(text) : null;
    return subs?.[1] && inherited[0] ? { path: [inherited[0], ...subsOf(subs[1])], end: ONLY_SUBS.lastIndex } : null;
  }
  if (unit === 'subparagraph') {
    ONLY_SUBS.lastIndex = offset;
    const subs = ONLY_SUBS.exec(text);
    return subs?.[1] ? { path: subsOf(subs[1]), end: ONLY_SUBS.lastIndex } : null;
  }
  LETTERED.lastIndex = offset;
  const lettered = LETTERED.exec(text);
  return lettered?.[1] ? { path: [[unit, lettered[1]]], end: LETTERED.lastIndex } : null;
}

const subsOf = (text: string): PinpointPath => [...text.matchAll(/\(([^)]+)\)/g)].map((found): readonly [Unit, string] => ['subparagraph', found[1] ?? '']);

/** Labels between two of a range, the ends left out; empty where it cannot be counted. */
function between(from: PinpointPath, to: PinpointPath): PinpointPath[] {
  const [first, last] = [from.at(-1), to.at(-1)];
  if (!first || !last || first[0] !== last[0]) return [];
  const outer = to.slice(0, -1);
  const list: PinpointPath[] = [];
  const counted = (write: (value: number) => string, a: number, b: number): PinpointPath[] => {
    for (let value = a + 1; value < b && list.length < MOST_WRITTEN_OUT; value++) list.push([...outer, [first[0], write(value)]]);
    return list;
  };
  if (/^\d+$/.test(first[1]) && /^\d+$/.test(last[1])) return counted(String, Number(first[1]), Number(last[1]));
  const romans = [romanValue(first[1].toUpperCase()), romanValue(last[1].toUpperCase())];
  const small = first[1] === first[1].toLowerCase();
  if (romans[0] && romans[1] && romans[0] < romans[1] && (first[1].length > 1 || last[1].length > 1)) return counted((value) => (small ? roman(value).toLowerCase() : roman(value)), romans[0], romans[1]);
  if (first[1].length === 1 && last[1].length === 1) return counted((code) => String.fromCharCode(code), first[1].charCodeAt(0), last[1].charCodeAt(0));
  return [];
}

const separators = new WeakMap<Scanner, RegExp>();
function separatorOf(scanner: Scanner): RegExp {
  let pattern = separators.get(scanner);
  if (!pattern) {
    pattern = new RegExp(`\\s?(?:(,|;)\\s?)?(?:(${scanner.range}|–|-)\\s?|(?:${scanner.connector})\\s)?`, 'yu');
    separators.set(scanner, pattern);
  }
  return pattern;
}

/**
 * Labels behind a unit word that ends at `offset`. A unit that can stand alone ("annex") gives one item with an empty label.
 * Null where the word is followed by no label and needs one.
 */
export function groupAt(text: string, start: number, offset: number, unit: Unit, scanner: Scanner): Group | null {
  const first = itemAt(text, offset, unit, []);
  if (!first) return unit === 'annex' || unit === 'appendix' ? { unit, items: [[[unit, '']]], start, end: offset } : null;
  const items: PinpointPath[] = [first.path];
  let end = first.end;
  const separator = separatorOf(scanner);
  for (;;) {
    separator.lastIndex = end;
    const sign = separator.exec(text);
    if (!sign || sign[0].trim() === '') break;
    const last = items.at(-1) ?? [];
    const next = itemAt(text, separator.lastIndex, unit, last);
    if (!next) break;
    // "section V, 12": a bare number after a lettered one is something else
    if (unit !== 'paragraph' && unit !== 'preambular' && unit !== 'subparagraph' && !alike(last.at(-1)?.[1] ?? '', next.path.at(-1)?.[1] ?? '')) break;
    if (sign[2] !== undefined) items.push(...between(last, next.path));
    items.push(next.path);
    end = next.end;
  }
  return { unit, items, start, end };
}

const alike = (a: string, b: string): boolean => /^\d/.test(a) === /^\d/.test(b);

/** Groups of one mention, in whatever order the language has them, to paths from the outside in. A unit met again begins a new set. */
export function pathsOf(groups: readonly Group[]): PinpointPath[] {
  const sets: Group[][] = [];
  for (const group of groups) {
    const current = sets.at(-1);
    if (!current || current.some((other) => other.unit === group.unit)) sets.push([group]);
    else current.push(group);
  }
  return sets.flatMap((set) =>
    [...set]
      .sort((a, b) => rank(a.unit) - rank(b.unit))
      .reduce<PinpointPath[]>((paths, group) => paths.flatMap((path) => group.items.map((item) => [...path, ...item])), [[]]),
  );
}
