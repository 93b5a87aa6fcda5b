/** Who cites whom, turned round: for each cited document all that cite it. */
import { join } from 'node:path';
import type { CitationEntry } from '../../catalogue/cited-by.ts';
import { placeOf, spellingOf } from '../../catalogue/place.ts';
import type { Fact } from './fact.ts';
import { latestFirst } from './order.ts';
import { readTable } from './table.ts';

export interface CitedDocuments {
  /** all that cite, latest first */
  readonly citing: readonly string[];
  /** by canonical symbol without part; entries in order of `citing` */
  readonly cited: ReadonlyMap<string, readonly CitationEntry[]>;
}

interface Edge {
  readonly citing: string;
  readonly part: string | undefined;
  times: number;
  paragraphs: readonly string[];
}

const COLUMNS = ['citing', 'cited', 'times', 'operative_paragraphs'] as const;

/** Symbol that a cited document's citations are kept under, and the part that is named. */
function target(cited: string, byNumber: ReadonlyMap<number, string>): { symbol: string; part: string | undefined } {
  const spelt = spellingOf(cited);
  const place = placeOf(spelt);
  if (!place) return { symbol: spelt, part: undefined };
  const symbol = place.family === 'S/RES' && place.session === '' ? (byNumber.get(place.number) ?? place.symbol) : place.symbol;
  return { symbol, part: place.part };
}

/**
 * Reads the citations. Two spellings of one document in the same citing document become one entry, with their counts added up. Throws a
 * `TableError`, also where a citing document is not on record.
 */
export function readCitations(folder: string, facts: ReadonlyMap<string, Fact>): CitedDocuments {
  const byNumber = new Map<number, string>();
  for (const { place, symbol } of facts.values()) if (place.family === 'S/RES') byNumber.set(place.number, symbol);
  const seen = new Set<string>();
  const edges = new Map<string, Map<string, Edge>>();
  const citingSymbols = new Set<string>();
  for (const row of readTable(join(folder, 'citations.tsv'), COLUMNS)) {
    const [citing, cited] = [row.cell('citing'), row.cell('cited')];
    const place = placeOf(citing);
    if (!place || !facts.has(place.symbol)) row.fail(`"${citing}" is not on record`);
    if (!cited) row.fail('nothing is cited');
    if (seen.has(`${citing} ${cited}`)) row.fail(`a second row of ${citing} citing ${cited}`);
    seen.add(`${citing} ${cited}`);
    const times = row.count('times') || row.fail('times is not a count');
    const listed = row.cell('operative_paragraphs');
    if (!/^(\d+(,\d+)*)?$/.test(listed)) row.fail(`operative_paragraphs "${listed}" is not a list of numbers`);
    const paragraphs = listed ? listed.split(',') : [];
    const { symbol, part } = target(cited, byNumber);
    citingSymbols.add(citing);
    const entries = edges.get(symbol) ?? new Map<string, Edge>();
    edges.set(symbol, entries);
    const key = `${citing} ${part ?? ''}`;
    const same = entries.get(key);
    if (!same) entries.set(key, { citing, part, times, paragraphs });
    else {
      same.times += times;
      same.paragraphs = [...new Set([...same.paragraphs, ...paragraphs])].sort((one, other) => Number(one) - Number(other));
    }
  }
  const citing = latestFirst([...citingSymbols], facts);
  const rank = new Map(citing.map((symbol, at) => [symbol, at]));
  const cited = new Map<string, CitationEntry[]>();
  for (const [symbol, entries] of edges) {
    const sorted = [...entries.values()].map(({ citing: from, part, times, paragraphs }): CitationEntry => {
      const entry = { citing: rank.get(from) ?? 0, times, paragraphs };
      return part ? Object.assign(entry, { part }) : entry;
    });
    sorted.sort((one, other) => one.citing - other.citing || ((one.part ?? '') < (other.part ?? '') ? -1 : 1));
    cited.set(symbol, sorted);
  }
  return { citing, cited };
}
