import type { CatalogueRecord } from '../../../catalogue/types.ts';

/** A record with no more than it must have. */
export const record = (more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  symbol: 'A/RES/67/219',
  kind: 'resolution',
  organ: 'general-assembly',
  titles: { en: 'International migration and development' },
  citedBy: [],
  series: [],
  ...more,
});

export const citers = (...symbols: string[]) => symbols.map((symbol) => ({ symbol, times: 1, paragraphs: [] }));
