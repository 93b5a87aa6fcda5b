/** A document as reference managers know documents, for each format to write in its own way. */
import { documentAddress } from '../../citations/addresses.ts';
import { displaySymbol, kindOf, organOf } from '../../citations/symbol.ts';
import type { Language } from '../../citations/types.ts';
import type { CatalogueRecord, RecordDate } from '../../catalogue/types.ts';
import { isOfficial } from '../../locales/languages.ts';
import { organWord } from '../../locales/organs.ts';
import type { Words } from '../../locales/words.ts';
import { copyReference } from '../card/reference.ts';

/** A record, or no more than a symbol. */
export type Cited = Pick<CatalogueRecord, 'symbol'> & Partial<CatalogueRecord>;

/**
 * Every kind of UN document is a report to reference managers: it is the one type whose author, number, date, institution and address come
 * through in all of RIS, BibTeX, CSL and Zotero. A statute has no author in Zotero, and no date in BibTeX.
 */
export interface ReferenceItem {
  /** canonical symbol */
  readonly id: string;
  /** as it is printed: `A/RES/217 A (III)` */
  readonly number: string;
  /** "Resolution"; without one BibTeX would call it a technical report */
  readonly kind: string;
  /** "United Nations. General Assembly", as the UN's own library names its authors */
  readonly author: string;
  readonly publisher: string;
  /** in one line; of a document without one its name: "Security Council resolution 1325 (2000)" */
  readonly title: string;
  /** year, month, day, as far as they are known; empty: none is */
  readonly date: readonly number[];
  /** the date is that of its neighbours */
  readonly about: boolean;
  /** of title and address */
  readonly language: Language;
  readonly address: string;
}

/** A date that rests on its neighbours holds for its year. */
function dateOf(date: RecordDate | undefined): Pick<ReferenceItem, 'date' | 'about'> {
  const about = date?.basis === 'interpolated';
  const parts = (date?.iso ?? '').split('-').map(Number).filter(Boolean);
  return { date: about ? parts.slice(0, 1) : parts, about };
}

function kindWord(kind: ReturnType<typeof kindOf>, words: Words): string {
  return kind === 'document' ? words('whole_document') : words(`export_kind_${kind}`);
}

/** @param words of the reader's language: the title is in that language where the catalogue knows it, else in the first it knows */
export function referenceItem(record: Cited, words: Words): ReferenceItem {
  const { symbol, titles = {} } = record;
  const wanted = words.language.slice(0, 2) as Language;
  const official = isOfficial(wanted) ? wanted : 'en';
  const known = [official, 'en' as const, ...(Object.keys(titles) as Language[])].find((language) => titles[language]);
  const language = known ?? official;
  const united = organWord('other', words);
  const organ = record.organ ?? organOf(symbol);
  return {
    id: symbol,
    number: displaySymbol(symbol),
    kind: kindWord(record.kind ?? kindOf(symbol), words),
    author: organ === 'other' ? united : `${united}. ${organWord(organ, words)}`,
    publisher: united,
    title: ((known && titles[known]) || copyReference(record, [], words)).replace(/\s+/g, ' ').trim(),
    ...dateOf(record.date),
    language,
    address: documentAddress(symbol, language),
  };
}
