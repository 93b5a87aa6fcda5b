import type { CitationKind } from '../../citations/types.ts';
import type { SymbolOrgan } from '../../citations/symbol.ts';
import { organWord } from '../../locales/organs.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { CitationRow } from '../../messages.ts';
import { Chips } from './chips.tsx';
import type { Chip } from './chips.tsx';
import { checkOf, CHECKS, countsOf, organOfRow } from './filter.ts';
import type { Check, CitationFilter } from './filter.ts';

interface CitationFiltersProps {
  readonly rows: readonly CitationRow[];
  readonly filter: CitationFilter;
  readonly words: Words;
  readonly set: (filter: CitationFilter) => void;
}

const STROKES: Readonly<Record<Check, string>> = { date: 'doubt', several: 'open', unknown: 'unknown' };

const kindWord = (kind: CitationKind, words: Words): string => words(`panel_kind_${kind.replaceAll('-', '_')}` as WordKey);

/** What there is to check, as chips; organ and kind, where there are several. What is not there is not offered. */
export function CitationFilters({ rows, filter, words, set }: CitationFiltersProps) {
  const checks = new Map(countsOf(rows, checkOf).map(({ value, count }) => [value, count]));
  const chips: Chip<Check>[] = [
    { value: null, name: words('panel_all'), count: null },
    ...CHECKS.filter((check) => checks.has(check) || filter.check === check).map((check) => ({
      value: check,
      sign: <i class={`stroke ${STROKES[check]}`} />,
      name: words(`panel_${check}`),
      count: checks.get(check) ?? 0,
    })),
  ];
  const organs = countsOf(rows, organOfRow);
  const kinds = countsOf(rows, ({ kind }) => kind);
  return (
    <div class="tools">
      {chips.length > 1 && <Chips chips={chips} chosen={filter.check} words={words} choose={(check) => set({ ...filter, check })} />}
      {(organs.length > 1 || kinds.length > 1) && (
        <div class="selects">
          {organs.length > 1 && (
            <select
              aria-label={words('panel_organ')}
              value={filter.organ ?? ''}
              onChange={(event) => set({ ...filter, organ: (event.currentTarget.value || null) as SymbolOrgan | null })}
            >
              <option value="">{words('panel_every_organ')}</option>
              {organs.map(({ value, count }) => (
                <option key={value} value={value}>{`${organWord(value, words)} ${count}`}</option>
              ))}
            </select>
          )}
          {kinds.length > 1 && (
            <select
              aria-label={words('panel_kind')}
              value={filter.kind ?? ''}
              onChange={(event) => set({ ...filter, kind: (event.currentTarget.value || null) as CitationKind | null })}
            >
              <option value="">{words('panel_every_kind')}</option>
              {kinds.map(({ value, count }) => (
                <option key={value} value={value}>{`${kindWord(value, words)} ${count}`}</option>
              ))}
            </select>
          )}
        </div>
      )}
    </div>
  );
}
