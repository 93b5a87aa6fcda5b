/** All files of the compiled catalogue, in memory. */
import { encodeCitedBy } from '../../catalogue/cited-by.ts';
import type { CitationEntry } from '../../catalogue/cited-by.ts';
import { EDITION } from '../../catalogue/edition.ts';
import { placeOf } from '../../catalogue/place.ts';
import { INDEX_FILE, outsideShard } from '../../catalogue/shard.ts';
import type { Index, Row } from '../../catalogue/shard.ts';
import type { CitedDocuments } from './citations.ts';
import type { Fact } from './fact.ts';
import { naturally } from './order.ts';
import { foldWords, rowOf } from './rows.ts';
import { findSeries } from './series.ts';
import { heldSessions } from './sessions.ts';
import type { TitleSet } from './titles.ts';

export interface Tables {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly titles: ReadonlyMap<string, TitleSet>;
  readonly outlines: ReadonlyMap<string, string>;
  readonly citations: CitedDocuments;
  readonly prefixes: Index['prefixes'];
}

/** Longest beginning that all symbols share, up to a slash. */
function leadOf(symbols: readonly string[]): string {
  const [first = ''] = symbols;
  let length = first.length;
  for (const symbol of symbols) while (!symbol.startsWith(first.slice(0, length))) length--;
  return first.slice(0, first.lastIndexOf('/', length - 1) + 1);
}

/** Symbols of parts that have facts of their own, by the record they belong to. */
function partsByRecord({ titles, outlines }: Tables): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const symbol of [...new Set([...titles.keys(), ...outlines.keys()])].sort(naturally)) {
    const place = placeOf(symbol);
    if (place?.part) parts.set(place.symbol, [...(parts.get(place.symbol) ?? []), symbol]);
  }
  return parts;
}

function group<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const members = groups.get(key);
    if (members) members.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function encoded(entries: Iterable<readonly [string, readonly CitationEntry[]]>): Record<string, string> {
  return Object.fromEntries(
    [...entries].sort(([one], [other]) => naturally(one, other)).map(([symbol, list]) => [symbol, encodeCitedBy(list)]),
  );
}

/** File name → content, ready for `JSON.stringify`. Depends on the tables alone. */
export function shardsOf(tables: Tables): Map<string, unknown> {
  const { facts, citations } = tables;
  const parts = partsByRecord(tables);
  const series = findSeries(facts);
  const seriesAt = new Map(series.flatMap(([, members], at) => members.map(({ symbol }) => [symbol, at] as const)));
  const shards = group(facts.values(), (fact) => fact.place.shard);

  const absent = [...citations.cited].filter(([symbol]) => !facts.has(symbol));
  const absentByShard = group(absent, ([symbol]) => {
    const home = placeOf(symbol)?.shard;
    return home !== undefined && shards.has(home) ? home : outsideShard(symbol);
  });

  const files = new Map<string, unknown>();
  for (const name of [...shards.keys()].sort(naturally)) {
    const members = (shards.get(name) ?? []).sort((one, other) => naturally(one.symbol, other.symbol));
    const lead = leadOf(members.map(({ symbol }) => symbol));
    const rows: [string, Row][] = members.map((fact) => {
      const entries = citations.cited.get(fact.symbol);
      const beside = { ...tables, parts, citedBy: entries && encodeCitedBy(entries), series: seriesAt.get(fact.symbol) };
      return [fact.symbol.slice(lead.length), rowOf(fact, beside)];
    });
    const words = foldWords(rows.map(([, row]) => row));
    files.set(`${name}.json`, { lead, words, rows: Object.fromEntries(rows), missing: encoded(absentByShard.get(name) ?? []) });
  }
  for (const [name, entries] of [...absentByShard].sort(([one], [other]) => naturally(one, other))) {
    if (!shards.has(name)) files.set(`${name}.json`, encoded(entries));
  }
  const index: Index = {
    edition: EDITION,
    shards: [...files.keys()].map((name) => name.replace(/\.json$/, '')),
    citing: citations.citing,
    series: series.map(
      ([lead, members]) => `${lead}|${members.map(({ symbol, year }) => `${symbol.slice(lead.length)}:${year}`).join(',')}`,
    ),
    ...heldSessions(facts.values()),
    prefixes: tables.prefixes,
  };
  return files.set(INDEX_FILE, index);
}
