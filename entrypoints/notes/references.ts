/** References to the documents that notes are on, in the formats of other programs. */
import type { Answers } from '../../components/panel/answers.ts';
import { copyReference } from '../../components/card/reference.ts';
import { writeBibtex } from '../../components/reference/bibtex.ts';
import { writeCsl } from '../../components/reference/csl.ts';
import { referenceItem } from '../../components/reference/item.ts';
import type { Cited, ReferenceItem } from '../../components/reference/item.ts';
import { writeRis } from '../../components/reference/ris.ts';
import type { MenuChoice } from '../../components/menu.tsx';
import type { Words } from '../../locales/words.ts';
import { isPage } from './filter.ts';

interface Format {
  /** the format's own name, the same in every language */
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly write: (items: readonly ReferenceItem[]) => string;
}

export const REFERENCE_FORMATS = ['ris', 'bibtex', 'csl'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

export const REFERENCE_FILES: Readonly<Record<ReferenceFormat, Format>> = {
  ris: { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems;charset=utf-8', write: writeRis },
  bibtex: { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex;charset=utf-8', write: writeBibtex },
  csl: { name: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: writeCsl },
};

export const referenceChoices = (words: Words): MenuChoice<ReferenceFormat>[] =>
  REFERENCE_FORMATS.map((key) => ({ key, text: REFERENCE_FILES[key].name, use: words(`notes_${key}_use`) }));

async function recordOf(symbol: string, answers: Answers): Promise<Cited> {
  const answer = await answers.of(symbol);
  return answer?.status === 'known' ? answer.record : { symbol };
}

/** Each document once, in the order given; pages without a document have no reference. */
export async function referencesOf(documents: readonly string[], answers: Answers, words: Words): Promise<ReferenceItem[]> {
  const symbols = [...new Set(documents)].filter((document) => !isPage(document));
  const records = await Promise.all(symbols.map((symbol) => recordOf(symbol, answers)));
  return records.map((record) => referenceItem(record, words));
}

/** One document's reference as text for the clipboard; `un`: as UN documents print it. */
export async function referenceText(
  document: string,
  format: ReferenceFormat | 'un',
  { answers, words }: { readonly answers: Answers; readonly words: Words },
): Promise<string> {
  if (format === 'un') return copyReference(await recordOf(document, answers), [], words);
  return REFERENCE_FILES[format].write(await referencesOf([document], answers, words));
}
