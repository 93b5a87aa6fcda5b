import type { RefObject } from 'preact';
import { SEARCH } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { SettingsButton } from '../../components/settings-button.tsx';
import type { Words } from '../../locales/words.ts';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** notes there are; null: not known yet */
  readonly count: number | null;
  readonly words: Words;
  readonly search: (query: string) => void;
  /** opens the options */
  readonly settings: () => void;
}

/** Search over all notes, and the way to the options. Esc empties the search, and brings back what it replaced. */
export function SearchField({ field, query, count, words, search, settings }: SearchFieldProps) {
  const name = count === null ? words('popup_search_empty') : words('popup_search', { count });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || query === '') return;
    // else the browser closes the popup
    event.preventDefault();
    event.stopPropagation();
    search('');
  };
  return (
    <search class="top">
      <div class="field">
        <Icon path={SEARCH} />
        <input
          ref={field}
          type="search"
          dir="auto"
          placeholder={name}
          aria-label={name}
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd class="key" aria-hidden="true">
          {query === '' ? '/' : 'Esc'}
        </kbd>
      </div>
      <SettingsButton words={words} open={settings} />
    </search>
  );
}
