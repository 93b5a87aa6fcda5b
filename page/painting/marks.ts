/** The line that each citation gets, by what the catalogue says of it. */
import type { LiveCitation } from '../found/citations.ts';
import type { TextIndex } from '../text/types.ts';
import type { CitationPainter, Mark, PaintedCitation } from './citations.ts';

/** Ranges painted in one go. */
const PORTION = 400;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The line that a citation gets. Reports and letters, which the catalogue does not hold by design, are no reason to doubt. */
export function markOf({ citation, standing, chosen }: LiveCitation): Mark {
  if (chosen === null && citation.candidates.length > 1) return 'open';
  return standing === 'unknown' ? 'unknown' : 'known';
}

/** To be looked at by the reader: several are possible, none is on record, or the dates disagree. */
export function isToCheck(live: LiveCitation): boolean {
  return markOf(live) !== 'known' || live.standing === 'date-differs' || (!live.citation.certain && live.chosen === null);
}

/** A disagreeing date has a line of its own, so that the number keeps its. */
function* painted(index: TextIndex, live: LiveCitation): Generator<PaintedCitation> {
  const { citation, id } = live;
  const doubt = live.standing === 'date-differs' ? citation.date : undefined;
  const mark = markOf(live);
  // the line of the date is its own: "65/170" solid, "of 20 December 2011" wavy
  const ends = doubt && doubt.end === citation.mark.end ? citation.end : citation.mark.end;
  // in Chinese the date stands before the number
  const starts = doubt && doubt.start === citation.mark.start ? citation.start : citation.mark.start;
  const range = index.staticRangeOf({ start: starts, end: ends });
  if (range) yield { id, range, mark };
  const date = doubt && index.staticRangeOf(doubt);
  if (date) yield { id, range: date, mark: 'doubt' };
}

/** Paints a list in portions; what is painted of these already is painted over. */
export async function paint(painter: CitationPainter, index: TextIndex, list: readonly LiveCitation[], signal: AbortSignal): Promise<void> {
  for (let from = 0; from < list.length && !signal.aborted; from += PORTION) {
    const portion = list.slice(from, from + PORTION);
    painter.remove(portion.map((live) => live.id));
    painter.paint(portion.flatMap((live) => [...painted(index, live)]));
    if (from + PORTION < list.length) await pause();
  }
}
