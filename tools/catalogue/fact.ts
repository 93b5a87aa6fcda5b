/** One document's facts between the tables and the shards. */
import { canonicalSymbol } from '../../citations/symbol.ts';
import { placeOf } from '../../catalogue/place.ts';
import type { Place } from '../../catalogue/place.ts';
import type { CatalogueRecord, FactBasis, RecordDate } from '../../catalogue/types.ts';
import type { TableRow } from './table.ts';

export interface Fact {
  readonly symbol: string;
  readonly place: Place;
  date?: RecordDate | undefined;
  title?: { readonly text: string; readonly basis: FactBasis } | undefined;
  adoption?: CatalogueRecord['adoption'] | undefined;
  vote?: { readonly counts: readonly number[]; readonly basis: FactBasis } | undefined;
  meeting?: string | undefined;
  meetingRecord?: string | undefined;
  draft?: string | undefined;
  report?: string | undefined;
  committee?: string | undefined;
  agendaItem?: string | undefined;
  agendaTopic?: string | undefined;
  chapterVII?: boolean | undefined;
  parts?: readonly string[] | undefined;
  libraryRecord?: string | undefined;
}

/** Columns that every roll call has. */
export type VoteColumn = 'yes' | 'no' | 'abstain' | 'nonvoting';

/** Symbol and place of a row. Fails where the symbol is not as the UN spells it, belongs elsewhere, or disagrees with session and number. */
export function placeOfRow<Column extends string>(row: TableRow<Column | 'symbol'>, families: readonly Place['family'][]): Place {
  const symbol = row.cell('symbol');
  const place = canonicalSymbol(symbol) === symbol ? placeOf(symbol) : null;
  if (!place || place.symbol !== symbol || place.part || !families.includes(place.family)) return row.fail(`bad symbol "${symbol}"`);
  return place;
}

/** The roll call: in favour, against, abstaining, and where known not voting. Fails where it is torn. */
export function voteOf<Column extends string>(row: TableRow<Column | VoteColumn>, hasNonvoting: boolean): readonly number[] | undefined {
  const [yes, no, abstain] = [row.count('yes'), row.count('no'), row.count('abstain')];
  const nonvoting = hasNonvoting ? row.count('nonvoting') : undefined;
  if (yes === undefined && no === undefined && abstain === undefined && nonvoting === undefined) return undefined;
  if (yes === undefined || no === undefined || abstain === undefined) return row.fail('a vote lacks one of its counts');
  return nonvoting === undefined ? [yes, no, abstain] : [yes, no, abstain, nonvoting];
}

/** A symbol of a meeting's record: a forgotten dot is put in, one that breaks off ("E/2025/SR.") is not known. */
export function meetingSymbol(text: string | undefined): string | undefined {
  const symbol = text?.replace(/^S\/PV(?=\d)/, 'S/PV.');
  return symbol?.endsWith('.') ? undefined : symbol;
}

/** Part letters written out: `A-C` is A, B and C, but `B-I` stays where it has `B-II` beside it. */
export function partsOf(text: string | undefined): readonly string[] | undefined {
  if (!text) return undefined;
  const written = text.split(',');
  const parts = written.flatMap((part) => {
    const range = /^([A-Z])-([A-Z])$/.exec(part);
    const [, from = '', to = ''] = range ?? [];
    const subdivided = written.some((other) => new RegExp(`^${from}-[IVX]{2,}$`).test(other));
    if (!range || subdivided || to < from) return [part];
    return Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, step) => String.fromCharCode(from.charCodeAt(0) + step));
  });
  return [...new Set(parts)];
}
