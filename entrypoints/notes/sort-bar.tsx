import type { Words } from '../../locales/words.ts';
import { SORTS } from './filter.ts';
import type { Shown, Sort } from './filter.ts';

interface SortBarProps {
  readonly count: number;
  readonly selected: number;
  readonly shown: Shown;
  readonly filtering: boolean;
  readonly words: Words;
  readonly all: () => void;
  readonly none: () => void;
  readonly sort: (sort: Sort) => void;
  /** shows what notes are chosen by, where there is no room for it beside the list */
  readonly filter: () => void;
}

/** How many are listed, in which order; and all of them selected at once. */
export function SortBar({ count, selected, shown, filtering, words, all, none, sort, filter }: SortBarProps) {
  return (
    <div class="sort">
      <input
        type="checkbox"
        class="tick"
        aria-label={words('notes_select_all')}
        title={words('notes_select_all')}
        disabled={count === 0}
        checked={count > 0 && selected === count}
        indeterminate={selected > 0 && selected < count}
        onChange={() => (selected === count ? none() : all())}
      />
      <span>{words('notes_count', { count })}</span>
      <button type="button" class="button quiet small filter" aria-expanded={filtering} onClick={filter}>
        {words('notes_filter')}
      </button>
      <select
        class="end"
        aria-label={words('notes_order')}
        value={shown.sort}
        onChange={(event) => sort(event.currentTarget.value as Sort)}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {words(`notes_sort_${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
