/** The years of a series as the card writes them. */
import { seriesWindow } from '../../catalogue/series.ts';
import type { SeriesMember } from '../../catalogue/types.ts';

export interface SeriesYear extends SeriesMember {
  /** true for the one that is read */
  readonly current: boolean;
  /** "2012" at the ends and where one reads, "12" between */
  readonly shown: string;
}

/** A year, or the gap where years are left out. */
export type SeriesPiece = SeriesYear | 'gap';

/**
 * Both ends, and three on either side of the one that is read.
 * @param members by year, the one that is read among them
 * @returns empty where the series has no other member, or does not hold the symbol
 */
export function seriesPieces(members: readonly SeriesMember[], symbol: string): SeriesPiece[] {
  if (members.length < 2) return [];
  const pieces = seriesWindow(members, symbol);
  return pieces.map((member, index) => {
    if (member === null) return 'gap';
    const current = member.symbol === symbol;
    const whole = current || index === 0 || index === pieces.length - 1;
    const year = String(member.year);
    return { ...member, current, shown: whole ? year : year.slice(2) };
  });
}
