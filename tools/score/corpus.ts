/** The folder of real texts beside the project, as the measures read it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recognise } from '../../citations/recognise.ts';
import type { Citation } from '../../citations/types.ts';

export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** One edition of a document; `cites` are the links that the UN's editors set, `[start, end, symbol]`, offsets in UTF-16 code units. */
export interface CorpusDocument {
  readonly id: string;
  readonly document: string;
  readonly lang: string;
  readonly text: string;
  readonly cites: readonly (readonly [start: number, end: number, symbol: string])[];
  /** `[start, end, label]`; label empty where the source has none, as often in Arabic, and for headings */
  readonly paragraphs: readonly (readonly [start: number, end: number, label: string])[];
}

/** Lines of a JSONL file. */
export const readLines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** All texts of the corpus, or those of some languages. */
export function corpusDocuments(languages?: readonly string[]): CorpusDocument[] {
  const all = readLines<CorpusDocument>(`${SHARED}corpus/citations.jsonl`);
  return languages ? all.filter(({ lang }) => languages.includes(lang)) : all;
}

/** What is found in a text of the corpus, which knows its own symbol. */
export const citationsOf = ({ text, document }: CorpusDocument): Citation[] => recognise(text, { document });

/** Spelling that carries no meaning, as `score-citations.mjs` reads symbols: case, spaces, brackets round a part, the kind of hyphen. */
export const plain = (symbol: string): string =>
  symbol
    .toUpperCase()
    .replace(/[\s\u00a0[\]]/g, '')
    .replace(/\(SUPP\)/g, '')
    .replace(/[\u2010-\u2015]/g, '-');

const withoutPart = (symbol: string): string => symbol.replace(/(\)|\d)[A-Z]$/, '$1');
/** A document issued under two symbols is meant by either. */
const names = (symbol: string): string[] => [plain(symbol), ...plain(symbol).split(/-(?=[A-Z]+\/)/)];

/** Do two symbols name one document, as `score-citations.mjs` judges it? A part may be left out on one side. */
export function isSame(a: string, b: string): boolean {
  return names(a).some((x) => names(b).some((y) => x === y || x === withoutPart(y) || withoutPart(x) === y));
}
