/** What looking for a quote costs, in words that are compared with words: bounded, whatever the quote and the page. */
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../page/anchoring/equal.ts';
import { fold } from '../../../page/anchoring/fold.ts';
import { candidatesOf } from '../../../page/anchoring/fuzzy.ts';
import { PageWords } from '../../../page/anchoring/words.ts';
import type { Quote } from '../../../storage/types.ts';

const WORDS = ['bridge', 'ferry', 'river', 'paint', 'bolt', 'crossing', 'winter', 'donor', 'survey', 'region', 'toll', 'engineer'];

/** Sentences of ten words of which none is like another, so many code units or a few more. */
function various(length: number): string {
  const lines: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const line = `${WORDS.map((word, index) => `${word}${(at * (index + 3)) % 97 === 0 ? '' : String.fromCharCode(97 + ((at * (index + 1)) % 23))}${(at % 500) + index}`).join(' ')};`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}

const repeated = (length: number): string =>
  'Calls upon all States to inspect the bridges that they share;\n'.repeat(Math.ceil(length / 62));

const quoteOf = (text: string, start: number, length: number, edit = (words: string): string => words): Quote => ({
  exact: edit(text.slice(start, start + length)),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(start + length, start + length + 32),
});

/** Every thirtieth word is another one. */
const edited = (words: string): string => words.replace(/(\S+ ){30}/g, '$&indeed ');

const VARIOUS = various(1_400_000);
const REPEATED = repeated(1_400_000);
const pages = { various: new PageWords(VARIOUS), repeated: new PageWords(REPEATED) };

describe('what a quote costs', () => {
  it.each([
    ['a short quote', quoteOf(VARIOUS, 700_000, 40, edited)],
    ['a paragraph', quoteOf(VARIOUS, 700_000, 1500, edited)],
    ['a quote of 50,000 characters', quoteOf(VARIOUS, 700_000, 50_000, edited)],
    ['a quote of one repeated sentence', quoteOf(REPEATED, 0, 50_000, edited)],
    ['50,000 characters of other words', { exact: 'unheard of '.repeat(4500), prefix: '', suffix: '' }],
  ])('%s, on pages of 1.4 million characters', (_, quote) => {
    const length = quote.exact.split(/\s+/).length;
    for (const page of Object.values(pages)) expect(candidatesOf(quote, page).steps).toBeLessThan(8000 * (length + 200));
  });

  it('is the same on a page twice as long', () => {
    const [half, whole] = [new PageWords(VARIOUS.slice(0, 700_000)), pages.various];
    const quote = quoteOf(VARIOUS, 300_000, 1500, edited);
    expect(candidatesOf(quote, whole).steps).toBeLessThan(1.5 * candidatesOf(quote, half).steps);
  });

  it('is no reason not to find a long quote that was edited', () => {
    const quote = quoteOf(VARIOUS, 700_000, 50_000, edited);
    const [best] = candidatesOf(quote, pages.various).found;
    expect(best?.kept).toBeGreaterThan(0.9);
    const { starts, ends } = pages.various.words;
    expect(Math.abs((starts[best?.from ?? 0] as number) - 700_000)).toBeLessThan(20);
    expect(Math.abs((ends[(best?.to ?? 1) - 1] as number) - 750_000)).toBeLessThan(20);
  });
});

it('places of words that are said over and over are counted no further than a few hundred', () => {
  const page = fold(REPEATED);
  expect(findWords(page, 'Calls upon all States', 200)).toHaveLength(200);
  // begins as all the page does, and ends otherwise
  expect(findWords(page, `${repeated(50_000)}and nothing else`, 200)).toEqual([]);
});
