import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../citations/types.ts';
import type { Words } from '../../locales/words.ts';
import type { CitationRow, OutlineRow } from '../../messages.ts';
import { useRoving } from '../use-roving.ts';
import { Windowed } from '../windowed.tsx';
import type { Answers } from './answers.ts';
import { CitationItem } from './citation-item.tsx';
import { partName } from './parts.ts';

interface CitationListProps {
  readonly rows: readonly CitationRow[];
  readonly outline: readonly OutlineRow[];
  readonly answers: Answers;
  readonly language: Language;
  readonly words: Words;
  /** id of the one that was gone to last */
  readonly reached: number | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly go: (row: CitationRow) => void;
  readonly open: (row: CitationRow) => void;
}

/** Rows from one index to another that stand in the same part. */
interface Run {
  readonly part: string | null;
  readonly from: number;
  readonly to: number;
}

function runsOf(rows: readonly CitationRow[], from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; at++) {
    const part = rows[at]?.part ?? null;
    const last = runs.at(-1);
    if (last && last.part === part) runs[runs.length - 1] = { ...last, to: at + 1 };
    else runs.push({ part, from: at, to: at + 1 });
  }
  return runs;
}

/** Citations in the order of the document, under the part they stand in. ↑ ↓ Home End move, Enter goes there, O opens what is cited. */
export function CitationList({ rows, outline, answers, language, words, reached, scroller, go, open }: CitationListProps) {
  const names = useMemo(() => new Map(outline.map((row) => [row.id, partName(row, words)])), [outline, words]);
  const ids = useMemo(() => rows.map(({ id }) => String(id)), [rows]);
  const list = useRef<HTMLDivElement>(null);
  const roving = useRoving(ids, 0, list);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[roving.rowOf(event)];
    if (!row || roving.onKey(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.code !== 'KeyO' || row.symbol === null || row.candidates.length > 0) return;
    event.preventDefault();
    open(row);
  };
  return (
    <div
      class="citations"
      ref={list}
      role="group"
      aria-label={words('panel_citations_list')}
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      <Windowed
        rows={rows}
        needed={[roving.stop]}
        scroller={scroller}
        height={50}
        draw={(first, last) =>
          runsOf(rows, first, last).map(({ part, from, to }) => (
            <section key={rows[from]?.id}>
              {(from === 0 || rows[from - 1]?.part !== part) && (
                <h2 class="heading">{(part !== null && names.get(part)) || words('panel_elsewhere')}</h2>
              )}
              <ul>
                {rows.slice(from, to).map((row, nth) => (
                  <CitationItem
                    key={row.id}
                    row={row}
                    index={from + nth}
                    total={rows.length}
                    isStop={from + nth === roving.stop}
                    isReached={row.id === reached}
                    answers={answers}
                    language={language}
                    words={words}
                    choose={() => roving.go(from + nth, false)}
                    go={() => go(row)}
                    open={() => open(row)}
                  />
                ))}
              </ul>
            </section>
          ))
        }
      />
    </div>
  );
}
