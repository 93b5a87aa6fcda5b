/** Pinpoints: "paragraphs 3 (a) and 5 to 7", "annex II, sect. V, para. 2", 第3(a)㈠段. Folded text in, paths from the outside in out. */
import { ARABIC_NAME, ARABIC_ORDINAL, HAN_NUMERAL, hanValue, latinLabel, latinSub } from './letters.ts';
import type { Scanner } from './lexicon/compile.ts';
import type { Ordinals } from './lexicon/ordinals.ts';
import type { Lexeme } from './lexicon/lexemes.ts';
import { roman, romanValue } from './sessions.ts';
import type { CitationKind, PinpointPath, Unit } from './types.ts';

/** Units from the outside to the inside. */
const ORDER: readonly Unit[] = ['annex', 'appendix', 'part', 'chapter', 'section', 'preambular', 'paragraph', 'subparagraph'];
const rank = (unit: Unit): number => ORDER.indexOf(unit);

/** One unit with its labels: `paragraphs 3 (a) and 5` → unit paragraph, items [[paragraph 3, subparagraph a], [paragraph 5]]. */
export interface Group {
  readonly unit: Unit;
  readonly items: readonly PinpointPath[];
  /** what the unit is where it is one of a resolution */
  readonly ofResolution?: Unit | undefined;
  readonly start: number;
  readonly end: number;
}

/** A word for a unit, as it was read. */
type UnitWord = Extract<Lexeme, { type: 'unit' }>;

const LONGEST_ORDINALS = 160;
const MOST_WRITTEN_OUT = 400;
/** of several parts in each of several */
const MOST_COMBINED = 60;
/** More parts than any text points at in one mention. */
const MOST_GROUPS = 40;
/** Not the number of a resolution, an article of a date, or part of a longer number. */
const NOT_MORE = '(?!\\d|\\s?\\/\\s?\\d|[.,]\\d|\\s?\\((?:(?:19|20)\\d\\d|[IVXL]{1,7})\\))';
/** `(a)`, `a)` of French, Spanish and Russian, `(أ)`, `‘1’`, ㈠, (一) */
const SUB = `\\s?\\((?:[a-zа-я]{1,5}|\\d{1,2}|[\\u0621-\\u064a]|[子丑寅卯辰]|${HAN_NUMERAL})\\)|\\s?(?:[a-zа-я]|[ivx]{2,5}|([a-z])\\3)\\)|\\s?[’‘]\\d{1,2}[‘’]|\\s?[㈠-㈩]`;
const SUBS = `((?:${SUB})*)`;
/** `12`, and `4.94` of a text that counts its paragraphs by section. */
const COUNT = '\\d{1,3}(?:\\.\\d{1,3})?';
const COUNTED = new RegExp(`\\s?(${COUNT}|${HAN_NUMERAL})(?:\\s?bis(?!\\s*\\d))?${SUBS}${NOT_MORE}`, 'y');
const ONLY_SUBS = new RegExp(`()((?:${SUB})+)`, 'y');
/** `subparagraph a`, at the end of what is said. */
const BARE_SUB = /\s([a-z])(?=[,;.)]|$)/y;
/** A second level behind the first, `II.B`, `الأول-ألف`, has a group of its own. */
const LETTERED = new RegExp(
  `\\s?([IVXLC]{1,7}|[A-ZА-Я](?![A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff'’]|\\.[A-Z])|\\d{1,3}|${HAN_NUMERAL}|${ARABIC_ORDINAL}|${ARABIC_NAME})(?:\\.([A-Z])|\\s?-\\s?(${ARABIC_NAME}))?(?![A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff])${NOT_MORE}`,
  'yu',
);
const EACH_SUB = /[\p{L}\p{N}]+|[’‘]\d{1,2}|[㈠-㈩]/gu;
/** Chinese: the number stands before its unit, with 第 before the first or before each. */
const LABEL = `(?:${COUNT}|${HAN_NUMERAL}|[A-Z]|[IVXL]{1,5})(?:${SUB.replace('\\3', '\\1')})*`;
const HAN_JOINT = '\\s?(?:、|和|及|至|与|–|-)\\s?(?:第\\s?)?';
/** How a label ends: most words for a unit have none before them, which one look tells. */
const LABEL_END = /[\d\s)A-Za-zа-я一二三四五六七八九十百廿卅㈠-㈩子丑寅卯辰’‘]/;
const numbered = (source: string, group: number): string => source.replace(/\\[123]/, `\\${group}`);
const BEFORE = new RegExp(`(?:第\\s?)?${LABEL}(?:${HAN_JOINT}(?:${numbered(LABEL, 2)}|(?:${numbered(SUB, 3)})+))*\\s?$`);
const SUBS_BEFORE = new RegExp(`(?:第\\s?)?(?:${numbered(SUB, 1)})+(?:${HAN_JOINT}(?:${numbered(SUB, 2)})+)*\\s?$`);

const NEXT_PARAGRAPH = /^\d{1,3}(?:\s?[.)-]|\t)/;

type Item = { readonly path: PinpointPath; readonly end: number; readonly isInner?: boolean };

function itemAt(text: string, offset: number, unit: Unit, inherited: PinpointPath): Item | null {
  const from = text[offset] === '第' ? offset + 1 : offset;
  if (unit === 'paragraph' || unit === 'preambular') {
    COUNTED.lastIndex = from;
    const counted = COUNTED.exec(text);
    if (counted?.[1]) return { path: [[unit, countOf(counted[1])], ...subsOf(counted[2] ?? '')], end: COUNTED.lastIndex };
    if (!inherited[0]) return null;
    ONLY_SUBS.lastIndex = from;
    const subs = ONLY_SUBS.exec(text);
    return subs?.[2] ? { path: [inherited[0], ...subsOf(subs[2])], end: ONLY_SUBS.lastIndex, isInner: true } : null;
  }
  if (unit === 'subparagraph') {
    ONLY_SUBS.lastIndex = from;
    const subs = ONLY_SUBS.exec(text);
    if (subs?.[2]) return { path: subsOf(subs[2]), end: ONLY_SUBS.lastIndex };
    BARE_SUB.lastIndex = from;
    const bare = BARE_SUB.exec(text);
    return bare?.[1] ? { path: [[unit, bare[1]]], end: BARE_SUB.lastIndex } : null;
  }
  LETTERED.lastIndex = from;
  const lettered = LETTERED.exec(text);
  if (!lettered?.[1]) return null;
  const inner = lettered[2] ?? lettered[3];
  const path: PinpointPath = [[unit, latinLabel(lettered[1])]];
  return { path: inner ? [...path, ['section', latinLabel(inner)]] : path, end: LETTERED.lastIndex };
}

const countOf = (said: string): string => (said.includes('.') ? said : String(Number(said) || hanValue(said)));

const subsOf = (text: string): PinpointPath =>
  text === '' ? [] : [...text.matchAll(EACH_SUB)].map((found): readonly [Unit, string] => ['subparagraph', latinSub(found[0])]);

const ranges = new Map<string, readonly PinpointPath[]>();
const MOST_RANGES = 200;

/** Labels between two of a range, the ends left out; empty where it cannot be counted. Texts say the same ranges again and again. */
function between(from: PinpointPath, to: PinpointPath): readonly PinpointPath[] {
  if (to.length > 1) return writtenOut(from, to);
  const name = `${to[0]?.[0]} ${from.at(-1)?.join(' ')} ${to[0]?.[1]}`;
  let range = ranges.get(name);
  if (!range) {
    if (ranges.size >= MOST_RANGES) ranges.clear();
    ranges.set(name, (range = writtenOut(from, to)));
  }
  return range;
}

function writtenOut(from: PinpointPath, to: PinpointPath): PinpointPath[] {
  const [first, last] = [from.at(-1), to.at(-1)];
  if (!first || !last || first[0] !== last[0]) return [];
  const outer = to.slice(0, -1);
  const list: PinpointPath[] = [];
  const upTo = (write: (value: number) => string, a: number, b: number): PinpointPath[] => {
    for (let value = a + 1; value < b && list.length < MOST_WRITTEN_OUT; value++) list.push([...outer, [first[0], write(value)]]);
    return list;
  };
  const [, chapter = '', number = ''] = /^(\d+\.)(\d+)$/.exec(first[1]) ?? [];
  if (chapter !== '' && last[1].startsWith(chapter))
    return upTo((value) => chapter + value, Number(number), Number(last[1].slice(chapter.length)));
  if (/^\d+$/.test(first[1]) && /^\d+$/.test(last[1])) return upTo(String, Number(first[1]), Number(last[1]));
  const romans = [romanValue(first[1].toUpperCase()), romanValue(last[1].toUpperCase())];
  const small = first[1] === first[1].toLowerCase();
  if (romans[0] && romans[1] && romans[0] < romans[1] && (first[1].length > 1 || last[1].length > 1))
    return upTo((value) => (small ? roman(value).toLowerCase() : roman(value)), romans[0], romans[1]);
  if (first[1].length === 1 && last[1].length === 1)
    return upTo((code) => String.fromCharCode(code), first[1].charCodeAt(0), last[1].charCodeAt(0));
  return [];
}

/**
 * Labels behind a unit word that ends at `offset`. A unit that can stand alone ("annex") gives one item with an empty label.
 * Null where the word is followed by no label and needs one.
 */
export function groupAt(text: string, word: UnitWord, scanner: Scanner): Group | null {
  const { start, end: offset, unit, ofResolution } = word;
  const ordinals = scanner.ordinals.get(word.language);
  // الفقرات من 33 إلى 37: Arabic says "from" before a range
  const first = itemAt(text, scanner.script === 'arabic' && text.startsWith(' من ', offset) ? offset + 3 : offset, unit, []);
  if (!first) {
    const inWords = ordinals && unit === 'paragraph' ? ordinalsBehind(text, word, ordinals) : null;
    return inWords ?? (unit === 'annex' || unit === 'appendix' ? { unit, items: [[[unit, '']]], start, end: offset } : null);
  }
  const { items, end } = itemsFrom(text, first, unit, scanner);
  if (unit === 'paragraph' && ordinals) {
    // "paragraph 12 of the preamble"
    ordinals.preamble.lastIndex = end;
    if (ordinals.preamble.test(text)) {
      const preambular = items.map((path): PinpointPath => [['preambular', path[0]?.[1] ?? ''], ...path.slice(1)]);
      return { unit: 'preambular', items: preambular, start, end: ordinals.preamble.lastIndex };
    }
  }
  return { unit, ofResolution, start, items, end };
}

function itemsFrom(text: string, first: Item, unit: Unit, scanner: Scanner): { items: PinpointPath[]; end: number } {
  const items: PinpointPath[] = [first.path];
  let end = first.end;
  const { separator } = scanner;
  while (items.length < MOST_WRITTEN_OUT) {
    separator.lastIndex = end;
    const sign = separator.exec(text);
    if (!sign || sign[0].trim() === '') break;
    // the number of the next paragraph of the text
    if (sign[0].includes('\n') && NEXT_PARAGRAPH.test(text.slice(separator.lastIndex, separator.lastIndex + 6))) break;
    const last = items.at(-1) ?? [];
    const next = itemAt(text, separator.lastIndex, unit, last);
    if (!next) break;
    // Spanish: «párrafo 3, a) i)»
    if (next.isInner && sign[0].trim() === ',' && last.length === 1) items.pop();
    // "…, paragraph 26," and a list of its own on the next line
    if (next.isInner && sign[0].includes('\n')) break;
    // "section V, 12": a bare number after a lettered one is something else
    if (rank(unit) < rank('preambular') && !alike(last.at(-1)?.[1] ?? '', next.path.at(-1)?.[1] ?? '')) break;
    if (sign[1] !== undefined) items.push(...between(last, next.path));
    items.push(next.path);
    end = next.end;
  }
  return { items, end };
}

/** Where a unit stands from the outside in. A part with a letter is one of a chapter («chap. I, partie B»), one with a number holds chapters. */
const depth = (group: Group, set: readonly Group[]): number =>
  group.unit === 'part' && /^[A-HJ-U]$/.test(group.items[0]?.at(-1)?.[1] ?? '') && set.some(({ unit }) => unit === 'chapter')
    ? rank('chapter') + 0.5
    : rank(group.unit);

/** The same parts under another name. */
const renamed = (group: Group, unit: Unit): Group => ({
  ...group,
  unit,
  items: group.items.map((path): PinpointPath => path.map(([level, label]) => [level === group.unit ? unit : level, label])),
});

const alike = (a: string, b: string): boolean => /^\d/.test(a) === /^\d/.test(b);

/** Labels before a unit word, as in 第10、11和13至15段. `from`: where the last token ended. */
export function groupBefore(text: string, from: number, word: Pick<UnitWord, 'start' | 'end' | 'unit'>, scanner: Scanner): Group | null {
  const low = Math.max(from, word.start - 60);
  if (!LABEL_END.test(text[word.start - 1] ?? '')) return null;
  const lead = text.slice(low, word.start);
  const found = (word.unit === 'subparagraph' ? SUBS_BEFORE : BEFORE).exec(lead);
  if (!found) return null;
  // 序言部分第12段: of the preamble; 执行部分: of what follows it
  const begin = low + found.index;
  const half = word.unit === 'paragraph' ? /(序言|执行)部分$/.exec(text.slice(Math.max(0, begin - 4), begin)) : null;
  const unit = half?.[1] === '序言' ? 'preambular' : word.unit;
  const first = itemAt(text, begin, unit, []);
  if (!first) return null;
  return { unit, start: half ? begin - 4 : begin, items: itemsFrom(text, first, unit, scanner).items, end: word.end };
}

/** Ordinals before a unit word: "eighth to twelfth preambular paragraphs". `from`: where the last token ended. */
export function ordinalsBefore(text: string, from: number, word: UnitWord, scanner: Scanner): Group | null {
  const ordinals = scanner.ordinals.get(word.language);
  const low = Math.max(from, word.start - LONGEST_ORDINALS);
  const found = ordinals?.before.exec(text.slice(low, word.start));
  return ordinals && found ? preambularGroup(ordinals.values(found[0]), low + found.index, word.end) : null;
}

/** Ordinals behind "paragraph" and before "of the preamble": «párrafos octavo a duodécimo del preámbulo». */
function ordinalsBehind(text: string, word: UnitWord, ordinals: Ordinals): Group | null {
  ordinals.at.lastIndex = word.end;
  const list = ordinals.at.exec(text);
  if (!list) return null;
  ordinals.preamble.lastIndex = ordinals.at.lastIndex;
  return ordinals.preamble.test(text) ? preambularGroup(ordinals.values(list[0]), word.start, ordinals.preamble.lastIndex) : null;
}

const preambularGroup = (values: readonly number[], start: number, end: number): Group => ({
  unit: 'preambular',
  items: values.map((value): PinpointPath => [['preambular', String(value)]]),
  start,
  end,
});

/**
 * Groups of one mention, in whatever order the language has them, to paths from the outside in. A unit met again begins a new set.
 * @param kind of the document they are parts of
 */
export function pathsOf(groups: readonly Group[], kind?: CitationKind): PinpointPath[] {
  const [first] = groups;
  if (first && groups.length === 1 && !first.ofResolution) return [...first.items];
  const sets: Group[][] = [];
  for (const each of groups.slice(0, MOST_GROUPS)) {
    const group = each.ofResolution && kind !== 'document' ? renamed(each, each.ofResolution) : each;
    const current = sets.at(-1);
    if (!current || current.some((other) => other.unit === group.unit)) sets.push([group]);
    else current.push(group);
  }
  return sets.flatMap((set) => product([...set].sort((a, b) => depth(a, set) - depth(b, set))));
}

/** Each part in each of what holds it. No text means every paragraph of every section of every annex: of many only the first are said. */
function product(groups: readonly Group[]): readonly PinpointPath[] {
  const [outer, ...inner] = groups;
  return inner.reduce<readonly PinpointPath[]>(
    (paths, { items }) =>
      paths.length === 1 || items.length === 1
        ? paths.flatMap((path) => items.map((item) => [...path, ...item]))
        : paths
            .slice(0, Math.max(1, Math.floor(MOST_COMBINED / items.length)))
            .flatMap((path) => items.slice(0, MOST_COMBINED).map((item) => [...path, ...item])),
    outer?.items ?? [],
  );
}
