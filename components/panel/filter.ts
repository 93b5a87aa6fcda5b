/** Which citations are listed, by what there is to check, by organ and by kind. Pure. */
import { organOf } from '../../citations/symbol.ts';
import type { SymbolOrgan } from '../../citations/symbol.ts';
import type { CitationKind } from '../../citations/types.ts';
import type { CitationRow } from '../../messages.ts';

/** Why a citation needs a look: its date disagrees, several documents are possible or the words leave a doubt, it is not on record. */
export type Check = 'date' | 'several' | 'unknown';

export const CHECKS: readonly Check[] = ['date', 'several', 'unknown'];

export interface CitationFilter {
  readonly check: Check | null;
  readonly organ: SymbolOrgan | null;
  readonly kind: CitationKind | null;
}

export const EVERY: CitationFilter = { check: null, organ: null, kind: null };

/** Null: there is nothing to check. */
export function checkOf({ check, mark, pageDate }: CitationRow): Check | null {
  if (!check) return null;
  if (pageDate !== null) return 'date';
  return mark === 'unknown' ? 'unknown' : 'several';
}

/** Organ of the document that is cited; null where no symbol is. */
export const organOfRow = ({ symbol }: CitationRow): SymbolOrgan | null => (symbol === null ? null : organOf(symbol));

export function passes(row: CitationRow, { check, organ, kind }: CitationFilter): boolean {
  return (
    (check === null || checkOf(row) === check) && (organ === null || organOfRow(row) === organ) && (kind === null || row.kind === kind)
  );
}

/** How many there are of each, the most frequent first. */
export function countsOf<T>(
  rows: readonly CitationRow[],
  of: (row: CitationRow) => T | null,
): { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const row of rows) {
    const value = of(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
}
