import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { EXPORT, IMPORT, SEARCH } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { SettingsButton } from '../../components/settings-button.tsx';
import type { Words } from '../../locales/words.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import { fileChoices } from './take-out.ts';

interface HeaderProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly words: Words;
  readonly search: (query: string) => void;
  readonly take: (files: readonly File[]) => void;
  /** every note, whatever is shown */
  readonly exportAll: (format: ExportFormat) => void;
  readonly settings: () => void;
}

export function Header({ field, query, words, search, take, exportAll, settings }: HeaderProps) {
  return (
    <header>
      <h1>{words('notes_title')}</h1>
      <search class="field" data-column>
        <Icon path={SEARCH} />
        <input
          ref={field}
          type="search"
          dir="auto"
          data-stop
          placeholder={words('notes_search')}
          aria-label={words('notes_search')}
          aria-keyshortcuts="/"
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
        />
        <kbd class="key" aria-hidden="true">
          {'/'}
        </kbd>
      </search>
      <ImportButton words={words} take={take} wide />
      <MenuButton
        class="button"
        label={words('export_choose')}
        name={words('popup_export')}
        choices={fileChoices(words)}
        choose={exportAll}
      >
        <Icon path={EXPORT} />
        <span class="wide">{words('popup_export')}</span>
      </MenuButton>
      <SettingsButton words={words} open={settings} />
    </header>
  );
}

interface ImportButtonProps {
  readonly words: Words;
  readonly take: (files: readonly File[]) => void;
  /** no more than its icon where there is no room */
  readonly wide?: boolean;
}

export function ImportButton({ words, take, wide = false }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (field: HTMLInputElement): void => {
    const files = [...(field.files ?? [])];
    // the same file may be chosen again
    field.value = '';
    if (files.length > 0) take(files);
  };
  return (
    <>
      <button
        type="button"
        class={wide ? 'button quiet' : 'button'}
        aria-label={words('popup_import')}
        onClick={() => input.current?.click()}
      >
        <Icon path={IMPORT} />
        <span class={wide ? 'wide' : undefined}>{words(wide ? 'popup_import' : 'notes_import')}</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  );
}
