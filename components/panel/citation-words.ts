/** What a row of the list says of a citation. Pure. */
import type { Answer } from '../../catalogue/types.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Language } from '../../citations/types.ts';
import { writeDate } from '../../locales/dates.ts';
import { writeChoice } from '../../locales/lists.ts';
import { capitalise } from '../../locales/words.ts';
import type { Words } from '../../locales/words.ts';
import type { CitationRow } from '../../messages.ts';
import { treatyReference } from '../card/reference.ts';
import { candidateCount } from '../card/sentences.ts';
import { checkOf } from './filter.ts';

export interface CitationWords {
  /** the document that is cited, or the page's own words; `isSymbol`: whole, and from left to right */
  readonly name: string;
  readonly isSymbol: boolean;
  /** year on record; how many candidates; that it is this document */
  readonly end: string;
  /** title of what is cited, in its own language */
  readonly title: { readonly text: string; readonly language: Language } | null;
  /** why it needs a look, in one sentence */
  readonly why: string | null;
}

/** @param answer of the catalogue; null as long as it is not known @param language of the page: of titles */
export function citationWords(row: CitationRow, answer: Answer | null, language: Language, words: Words): CitationWords {
  const record = answer?.status === 'known' ? answer.record : null;
  const titleIn = record && ([language, 'en'] as const).find((each) => record.titles[each] !== undefined);
  const text = titleIn ? record.titles[titleIn] : undefined;
  return {
    ...nameOf(row, words),
    end: endOf(row, record?.date?.iso.slice(0, 4) ?? '', words),
    title: titleIn && text !== undefined ? { text: capitalise(text, titleIn), language: titleIn } : null,
    why: whyOf(row, answer, words),
  };
}

function nameOf({ symbol, treaty, candidates, said }: CitationRow, words: Words): Pick<CitationWords, 'name' | 'isSymbol'> {
  if (treaty) return { name: treatyReference(treaty, words), isSymbol: false };
  if (candidates.length > 0) return { name: words('quoted', { words: said }), isSymbol: false };
  return symbol === null ? { name: said, isSymbol: false } : { name: displaySymbol(symbol), isSymbol: true };
}

function endOf(row: CitationRow, year: string, words: Words): string {
  if (row.candidates.length > 0) return candidateCount(row.candidates.length, words);
  return row.kind === 'cross-reference' ? words('cross_here') : year;
}

function whyOf(row: CitationRow, answer: Answer | null, words: Words): string | null {
  switch (checkOf(row)) {
    case 'date': {
      const page = writeDate(row.pageDate ?? '', words.language);
      const record = answer?.status === 'known' ? answer.record.date?.iso : undefined;
      if (record === undefined) return words('panel_why_other_date', { page });
      return words('panel_why_date', { page, record: writeDate(record, words.language) });
    }
    case 'unknown': {
      const last = answer?.status === 'unknown' ? answer.lastOfSession : undefined;
      return last === undefined ? words('unknown_heading') : words('panel_why_unknown', { symbol: displaySymbol(last) });
    }
    case 'several':
      if (row.candidates.length < 2) return words('panel_why_doubt');
      return writeChoice(row.candidates.map(displaySymbol), words.language);
    default:
      return null;
  }
}
