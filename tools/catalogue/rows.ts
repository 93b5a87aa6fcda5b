/** Facts as rows of a shard. */
import { ADOPTIONS, BASIS_LETTERS, OTHER_LANGUAGES } from '../../catalogue/shard.ts';
import type { Row, Text, Titles } from '../../catalogue/shard.ts';
import type { FactBasis } from '../../catalogue/types.ts';
import type { Fact } from './fact.ts';
import { foldTitle } from './series.ts';
import type { TitleSet } from './titles.ts';

/** What belongs to a record beside its own row of the tables. */
export interface Beside {
  readonly titles: ReadonlyMap<string, TitleSet>;
  readonly outlines: ReadonlyMap<string, string>;
  /** symbols of parts with a title or an outline of their own, by record */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly citedBy: string | undefined;
  readonly series: number | undefined;
}

function otherTitles(set: TitleSet | undefined): string[] | undefined {
  const list = OTHER_LANGUAGES.map((language) => set?.[language] ?? '');
  while (list.at(-1) === '') list.pop();
  return list.length ? list : undefined;
}

function titlesOf(english: { text: string; basis: FactBasis } | undefined, set: TitleSet | undefined, outline: string | undefined): Titles {
  const others = otherTitles(set);
  return {
    ...(english ? { t: BASIS_LETTERS[english.basis] + english.text } : {}),
    ...(others ? { l: others } : {}),
    ...(outline === undefined ? {} : { n: outline }),
  };
}

/** Official titles of a record; where only its parts have them, those of the first part with the record's own English title. */
function officialTitles(fact: Fact, beside: Beside): TitleSet | undefined {
  const own = beside.titles.get(fact.symbol);
  if (own) return own;
  const english = fact.title && foldTitle(fact.title.text);
  return (beside.parts.get(fact.symbol) ?? [])
    .map((part) => beside.titles.get(part))
    .find((set) => set?.en && foldTitle(set.en) === english);
}

function partRows(fact: Fact, beside: Beside): Record<string, Titles> | undefined {
  const parts = beside.parts.get(fact.symbol);
  if (!parts) return undefined;
  return Object.fromEntries(
    parts.map((symbol) => {
      const set = beside.titles.get(symbol);
      return [
        symbol.slice(fact.symbol.length),
        titlesOf(set?.en ? { text: set.en, basis: 'print' } : undefined, set, beside.outlines.get(symbol)),
      ];
    }),
  );
}

/** Part letters of the table, and those that have a title or an outline. */
function partLetters(fact: Fact, beside: Beside): string | undefined {
  const own = (beside.parts.get(fact.symbol) ?? []).map((symbol) => symbol.slice(fact.symbol.length));
  return [...new Set([...(fact.parts ?? []), ...own])].sort().join(',') || undefined;
}

/** A record's row, all strings written out. */
export function rowOf(fact: Fact, beside: Beside): Row {
  const official = officialTitles(fact, beside);
  // the printed title as the translations have it: in the other table a space is lost here and there
  const english =
    official?.en && (!fact.title || fact.title.basis === 'print') ? { text: official.en, basis: 'print' as const } : fact.title;
  const parts = partRows(fact, beside);
  const row: Record<string, unknown> = {
    d: fact.date && `${BASIS_LETTERS[fact.date.basis]}${fact.date.times ?? ''}:${fact.date.iso}`,
    ...titlesOf(english, official, beside.outlines.get(fact.symbol)),
    a: fact.adoption && ADOPTIONS.indexOf(fact.adoption),
    v: fact.vote?.counts,
    w: fact.vote && BASIS_LETTERS[fact.vote.basis],
    m: fact.meeting,
    r: fact.meetingRecord,
    f: fact.draft,
    p: fact.report,
    k: fact.committee,
    g: fact.agendaItem,
    o: fact.agendaTopic,
    7: fact.chapterVII ? 1 : undefined,
    P: partLetters(fact, beside),
    u: fact.libraryRecord,
    c: beside.citedBy,
    s: beside.series,
    x: parts,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

const TEXTS = ['d', 't', 'm', 'r', 'f', 'p', 'k', 'g', 'o'] as const satisfies readonly (keyof Row)[];

function eachText(row: Row, change: (text: string) => Text): void {
  for (const key of TEXTS) {
    const text = row[key];
    if (typeof text === 'string') row[key] = change(text);
  }
  for (const of of [row, ...Object.values(row.x ?? {})]) {
    if (of !== row && typeof of.t === 'string') of.t = change(of.t);
    if (of.l) of.l = of.l.map((text) => (typeof text === 'string' && text !== '' ? change(text) : text));
  }
}

/** Replaces what stands twice or more in a shard's rows by its place in a list of words, and returns that list. Changes the rows. */
export function foldWords(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    eachText(row, (text) => {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return text;
    });
  }
  const words = [...counts].filter(([text, count]) => count > 1 && text.length > 4);
  words.sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1));
  const places = new Map(words.map(([text], at) => [text, at]));
  for (const row of rows) eachText(row, (text) => places.get(text) ?? text);
  return words.map(([text]) => text);
}
