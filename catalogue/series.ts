/** The few members of a series that a card has room for. */
import type { SeriesMember } from './types.ts';

/** A member, or `null` for a gap where some are left out. */
export type SeriesWindow = readonly (SeriesMember | null)[];

/** Members on either side of the one that is shown. */
const BESIDE = 3;

/**
 * Both ends of a series and three on either side of one member, with `null` where members are left out between: 2003 … 2006 2008 2010 **2012**
 * 2014 2016 2018 … 2024. A gap never stands for a single member: that one is shown. Empty where the symbol is not a member.
 * @param series by year, as in a record
 */
export function seriesWindow(series: readonly SeriesMember[], symbol: string): SeriesWindow {
  const here = series.findIndex((member) => member.symbol === symbol);
  if (here < 0) return [];
  const shown = series.map((_, at) => at === 0 || at === series.length - 1 || Math.abs(at - here) <= BESIDE);
  const window: (SeriesMember | null)[] = [];
  series.forEach((member, at) => {
    if (shown[at] || (shown[at - 1] && shown[at + 1])) window.push(member);
    else if (window.at(-1) !== null) window.push(null);
  });
  return window;
}

/** A line of the index's `series` as members. */
export function decodeSeries(line: string | undefined): SeriesMember[] {
  if (!line) return [];
  const bar = line.indexOf('|');
  const lead = line.slice(0, bar);
  return line
    .slice(bar + 1)
    .split(',')
    .map((member) => {
      const colon = member.lastIndexOf(':');
      return { symbol: lead + member.slice(0, colon), year: Number(member.slice(colon + 1)) };
    });
}
