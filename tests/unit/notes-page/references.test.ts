/** References that the page of notes gives out, read back by Citation.js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { Answers } from '../../../components/panel/answers.ts';
import { REFERENCE_FILES, REFERENCE_FORMATS, referencesOf, referenceText } from '../../../entrypoints/notes/references.ts';
import { record } from '../components/records.ts';
import { wordsIn } from '../locales/words.ts';

const known = record({ date: { iso: '2012-12-21', basis: 'print' } });
const answers = (): { readonly answers: Answers; readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    answers: new Answers((symbol) => {
      asked.push(symbol);
      return Promise.resolve(
        symbol === known.symbol ? { status: 'known', record: known } : { status: 'outside', symbol, organ: 'other', citedBy: [] },
      );
    }),
  };
};

test.each(REFERENCE_FORMATS)('%s: title, number and date of each document, once', async (format) => {
  const { answers: ask, asked } = answers();
  const documents = [known.symbol, 'A/68/L.5', known.symbol, 'page:https://www.un.org/en/about'];
  const items = await referencesOf(documents, ask, wordsIn('en'));
  expect(asked).toEqual([known.symbol, 'A/68/L.5']);
  const read = new Cite(REFERENCE_FILES[format].write(items)).data;
  expect(read.map(({ title, number, issued }) => [title, number, issued?.['date-parts'][0] ?? []])).toEqual([
    ['International migration and development', 'A/RES/67/219', [2012, 12, 21]],
    ['A/68/L.5', 'A/68/L.5', []],
  ]);
});

test('one document’s reference as UN documents print it, and in a format', async () => {
  const world = { answers: answers().answers, words: wordsIn('fr') };
  expect(await referenceText(known.symbol, 'un', world)).toBe('résolution 67/219 de l’Assemblée générale');
  expect(await referenceText(known.symbol, 'bibtex', world)).toMatch(/^@techreport\{A-RES-67-219,/);
});
