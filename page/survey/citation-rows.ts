/** The citations of a page as rows. */
import type { Language } from '../../citations/types.ts';
import type { CitationRow } from '../../messages.ts';
import type { LiveCitation } from '../found/citations.ts';
import { isToCheck, markOf } from '../painting/marks.ts';

interface Around {
  /** id of the row of the outline that holds an offset */
  readonly partAt: (offset: number) => string | null;
  readonly languageAt: (offset: number) => Language | null;
}

/** Makes rows; a citation that says the same as before gives the same object, though its place has moved. */
export class CitationRows {
  readonly #made = new WeakMap<LiveCitation, { readonly row: CitationRow; readonly of: readonly unknown[] }>();

  rows(list: readonly LiveCitation[], around: Around): CitationRow[] {
    return list.map((live) => {
      const { citation, standing, chosen } = live;
      const part = around.partAt(citation.mark.start);
      // an edit above moves a citation: these stay the same objects then
      const of = [citation.text, citation.symbol, citation.candidates, citation.pinpoint, citation.certain, standing, chosen, part];
      const before = this.#made.get(live);
      if (before?.of.every((each, index) => each === of[index])) return before.row;
      const row = rowOf(live, part, around.languageAt(citation.mark.start));
      this.#made.set(live, { row, of });
      return row;
    });
  }
}

function rowOf(live: LiveCitation, part: string | null, language: Language | null): CitationRow {
  const { id, citation, standing, chosen } = live;
  const mark = markOf(live);
  return {
    id,
    part,
    said: citation.text.replace(/\s+/g, ' '),
    kind: citation.kind,
    symbol: chosen ?? citation.symbol,
    pinpoint: citation.pinpoint,
    mark: mark === 'doubt' ? 'known' : mark,
    check: isToCheck(live),
    pageDate: standing === 'date-differs' ? (citation.date?.iso ?? null) : null,
    candidates: mark === 'open' ? citation.candidates : [],
    treaty: citation.treaty ?? null,
    language,
  };
}
