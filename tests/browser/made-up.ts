/** Documents of our own, in the manner of resolutions, to be printed as PDFs. */
import type { Gold, GoldLine } from '../../tools/score/outline/gold.ts';

const text = (words: string, ...marks: string[]): GoldLine => ({ marks, text: words, kind: 'text', depth: marks.length });
const masthead = (...lines: string[]): GoldLine[] => lines.map((line) => ({ marks: [], text: line, kind: 'masthead', depth: 0 }));

const lanterns = (number: number): string =>
  `Invites the keepers of harbour ${number} to count their lanterns at dusk, to write down the number of those that burn, and to send the list to the harbour master before the first snow;`;

/** Of several pages, in the manner of a resolution. */
export const documentOf = (symbol: string, title: string, first: string): Gold => ({
  id: symbol,
  lang: 'en',
  symbol,
  title,
  lines: [
    ...masthead('United Nations', symbol, 'General Assembly', 'Distr.: General', '19 December 2014'),
    ...masthead('Resolution adopted by the General Assembly on 19 December 2014', `${symbol.slice(6)}. ${title}`),
    text('The General Assembly,'),
    text(first),
    ...Array.from({ length: 40 }, (_, index) => text(lanterns(index + 1), `${index + 1}.`)),
  ],
  parts: [],
  notes: [],
  open: [],
  tells: [],
});

/** Where the UN has the PDF of a document in English. */
export const addressOf = (symbol: string): string =>
  `https://documents.un.org/api/symbol/access?s=${encodeURIComponent(symbol)}&l=en&t=pdf`;
