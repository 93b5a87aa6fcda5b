/** A document's series and what cites it, year by year. Pure. */
import type { CatalogueRecord, CitedBy } from '../../catalogue/types.ts';
import { yearOfSymbol } from '../../catalogue/years.ts';

/** One document of a year. */
export interface TimelineEntry {
  readonly symbol: string;
  /** one of the same series; `own`: the document itself */
  readonly series: 'own' | 'other' | null;
  /** operative paragraphs that cite; empty: preamble or footnote; null: it does not cite, and stands here for the series */
  readonly paragraphs: readonly string[] | null;
}

export interface TimelineYear {
  /** null: the symbols tell none */
  readonly year: number | null;
  /** the series' first, then those that cite, latest first */
  readonly entries: readonly TimelineEntry[];
  /** how many cite */
  readonly citing: number;
}

/** All that a document of several parts is cited for by another is one line. */
function merged(all: readonly CitedBy[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { symbol, paragraphs } of all) found.set(symbol, [...new Set([...(found.get(symbol) ?? []), ...paragraphs])]);
  return found;
}

/**
 * The years in which something happened, earliest first, the one without a year last. A member of the series stands in the catalogue's year of
 * it, any other document in the year that its symbol tells.
 */
export function timelineYears({ symbol, series, citedBy }: Pick<CatalogueRecord, 'symbol' | 'series' | 'citedBy'>): TimelineYear[] {
  const years = new Map<number | null, TimelineEntry[]>();
  const put = (year: number | null, entry: TimelineEntry): void => void years.set(year, [...(years.get(year) ?? []), entry]);
  const citing = merged(citedBy);
  for (const member of series) {
    put(member.year, {
      symbol: member.symbol,
      series: member.symbol === symbol ? 'own' : 'other',
      paragraphs: citing.get(member.symbol) ?? null,
    });
    citing.delete(member.symbol);
  }
  for (const [each, paragraphs] of citing) put(yearOfSymbol(each), { symbol: each, series: null, paragraphs });
  return [...years]
    .sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
    .map(([year, entries]) => ({ year, entries, citing: entries.filter((entry) => entry.paragraphs !== null).length }));
}
