import { useMemo, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../components/panel/answers.ts';
import { CitationFilters } from '../../components/panel/citation-filters.tsx';
import { CitationList } from '../../components/panel/citation-list.tsx';
import { EVERY, passes } from '../../components/panel/filter.ts';
import type { CitationFilter } from '../../components/panel/filter.ts';
import type { Words } from '../../locales/words.ts';
import type { CitationRow } from '../../messages.ts';
import type { PanelState } from './state.ts';

interface CitationsTabProps {
  readonly state: PanelState;
  readonly answers: Answers;
  readonly words: Words;
  /** id of the citation that was gone to last */
  readonly reached: number | null;
  readonly go: (row: CitationRow) => void;
  readonly open: (row: CitationRow) => void;
  readonly say: (text: string) => void;
}

export function CitationsTab({ state, answers, words, reached, go, open, say }: CitationsTabProps) {
  const [filter, setFilter] = useState<CitationFilter>(EVERY);
  const scroller = useRef<HTMLDivElement>(null);
  const { citations, outline, page } = state;
  const rows = useMemo(() => citations.filter((row) => passes(row, filter)), [citations, filter]);
  const set = (next: CitationFilter): void => {
    setFilter(next);
    say(words('popup_found', { count: citations.filter((row) => passes(row, next)).length }));
  };
  if (citations.length === 0) {
    return (
      <div class="scroll">
        <div class="empty">
          <h2>{words('panel_no_citations')}</h2>
        </div>
      </div>
    );
  }
  return (
    <>
      <CitationFilters rows={citations} filter={filter} words={words} set={set} />
      <div class="scroll" ref={scroller}>
        {rows.length === 0 && (
          <div class="empty">
            <h2>{words('panel_no_such')}</h2>
          </div>
        )}
        <CitationList
          rows={rows}
          outline={outline}
          answers={answers}
          language={page?.language ?? 'en'}
          words={words}
          reached={reached}
          scroller={scroller}
          go={go}
          open={open}
        />
      </div>
    </>
  );
}
