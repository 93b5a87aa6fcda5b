/** Titles in six languages, and outlines. Both may be of a part: `A/RES/75/242B`. */
import { join } from 'node:path';
import { placeOf } from '../../catalogue/place.ts';
import type { Place } from '../../catalogue/place.ts';
import { canonicalSymbol } from '../../citations/symbol.ts';
import type { Fact } from './fact.ts';
import { readTable } from './table.ts';
import type { TableRow } from './table.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;

/** Titles by language. */
export type TitleSet = Partial<Record<(typeof LANGUAGES)[number], string>>;

/** A title without what stands before it in some translations' headings: `- `, `. `. */
export function tidyTitle(title: string): string {
  return title.replace(/^[-–—.]\s+/, '');
}

function ownerOf(row: TableRow<'symbol'>, facts: ReadonlyMap<string, Fact>): Place {
  const symbol = row.cell('symbol');
  const place = canonicalSymbol(symbol) === symbol ? placeOf(symbol) : null;
  if (!place || !facts.has(place.symbol)) return row.fail(`"${symbol}" is not on record`);
  return place;
}

/** Titles by symbol, of records and of parts. Throws a `TableError`. */
export function readTitles(folder: string, facts: ReadonlyMap<string, Fact>): Map<string, TitleSet> {
  const titles = new Map<string, TitleSet>();
  for (const row of readTable(join(folder, 'titles.tsv'), ['symbol', 'lang', 'title'])) {
    ownerOf(row, facts);
    const symbol = row.cell('symbol');
    const language = row.oneOf('lang', LANGUAGES) ?? row.fail('no lang');
    const set = titles.get(symbol) ?? {};
    if (set[language] !== undefined) row.fail(`a second title of ${symbol} in ${language}`);
    set[language] = tidyTitle(row.fact('title') ?? row.fail('no title'));
    titles.set(symbol, set);
  }
  return titles;
}

/** Openings of the operative paragraphs, `|` between, by symbol of the record or the part. Throws a `TableError`. */
export function readOutlines(folder: string, facts: ReadonlyMap<string, Fact>): Map<string, string> {
  const outlines = new Map<string, string>();
  for (const row of readTable(join(folder, 'outlines.tsv'), ['symbol', 'operative_paragraphs', 'opening_verbs'])) {
    ownerOf(row, facts);
    const symbol = row.cell('symbol');
    const openings = row.cell('opening_verbs');
    const count = row.count('operative_paragraphs');
    if (openings.split('|').length !== count)
      row.fail(`${openings.split('|').length} openings of ${row.cell('operative_paragraphs')} paragraphs`);
    if (outlines.has(symbol)) row.fail(`a second outline of ${symbol}`);
    outlines.set(symbol, openings);
  }
  return outlines;
}
