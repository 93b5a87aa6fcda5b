/** Pages of every kind that names documents, in words of our own: which of them are one. The rows are in `identity-kinds.jsonl`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identify, type Identity } from '../../../page/identity.ts';
import { readLines } from '../../../page/text/lines.ts';

interface Page {
  readonly address?: string;
  readonly title?: string;
  /** `@clauses`, `@report` and `@menu` stand for the lines below */
  readonly lines?: readonly string[];
  readonly lang?: string;
}

interface Row extends Page {
  /** what the symbol is read from; `none` for a page that shows no document */
  readonly by: 'address' | 'words' | 'none';
  readonly kind: string;
  readonly symbol: string | null;
  readonly sure?: 'certain' | 'likely';
}

const ROWS = readFileSync(new URL('identity-kinds.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const rowsBy = (by: Row['by']): [string, Row][] => ROWS.filter((row) => row.by === by).map((row) => [row.kind, row]);

const LINES: Readonly<Record<string, readonly string[]>> = {
  '@clauses': [
    'Recalling the many bridges that were built over the rivers of the world in the past ten years,',
    '1. Decides to count the bridges of every river and to publish the figures each spring;',
    '2. Asks all who live beside a river to take part in the count.',
  ],
  '@report': [
    'I. Introduction',
    '1. The present report was written at the request of the people who live beside rivers.',
    '2. It has two parts.',
  ],
  '@menu': Array.from(
    { length: 70 },
    (_, at) => ['Skip to the content', 'United Nations', 'General Assembly', 'Our work', 'News'][at % 5] ?? '',
  ),
};
const VIEWER = 'https://docs.un.org';
const NEUTRAL = 'https://www.un.org/en/rivers/page';

const identified = ({ address = NEUTRAL, title = 'A page', lines = [], lang }: Page): Identity =>
  identify({
    address,
    title,
    language: lang ?? null,
    index: readLines(lines.flatMap((line) => LINES[line] ?? [line.replace('@clauses', (LINES['@clauses'] ?? []).join(' '))])),
  });

describe('the document that a page shows, and how sure that is', () => {
  it.each(rowsBy('address'))('by address: %s', (_, row) => {
    expect(identified(row)).toMatchObject({ symbol: row.symbol, sure: row.sure, by: 'address' });
  });

  it.each(rowsBy('words'))('by words: %s', (_, row) => {
    expect(row.sure).toBeDefined();
    expect(identified(row)).toMatchObject({ symbol: row.symbol, sure: row.sure });
  });

  it.each(rowsBy('none'))('none: %s', (_, row) => {
    expect(identified(row)).toMatchObject({ symbol: null, sure: null, by: null });
  });

  it('covers sixty kinds and more, twenty of them without a document', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
    expect(rowsBy('none').length).toBeGreaterThanOrEqual(20);
  });

  it('in the language of the address, else of the words, else of what the page states', () => {
    const french = ['A/RES/70/8', 'Rappelant les ponts que les villes ont ouverts dans le monde et sur les rivières,'];
    expect(identified({ address: `${VIEWER}/ru/A/RES/70/8`, lines: french, lang: 'en' }).language).toBe('ru');
    expect(identified({ address: `${VIEWER}/A/RES/70/8`, lines: french, lang: 'en' }).language).toBe('fr');
    expect(identified({ address: `${VIEWER}/A/RES/70/8`, lines: ['A/RES/70/8'], lang: 'es' }).language).toBe('es');
  });
});
