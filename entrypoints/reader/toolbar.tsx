import { useState } from 'preact/hooks';
import { displaySymbol } from '../../citations/symbol.ts';
import { OFFICIAL_LANGUAGES } from '../../citations/types.ts';
import { CLOSE, DOWN, EXPORT, GLOBE, MINUS, OPEN, OUTLINE, PANEL, PLUS, PRINT, SEARCH, UP, WIDTH } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { OWN_NAMES } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import type { OfficialLanguage } from '../../messages.ts';

export interface ToolbarProps {
  readonly words: Words;
  /** null: the file says none */
  readonly symbol: string | null;
  readonly title: string;
  readonly page: number;
  readonly pages: number;
  readonly percent: number;
  /** whether the outline stands beside the pages */
  readonly outlined: boolean;
  /** address for the browser's own viewer; null for a chosen file */
  readonly original: string | null;
  readonly found: { readonly at: number; readonly count: number } | null;
  readonly finding: boolean;
  /** edition that is shown; null where others have no known address */
  readonly language: OfficialLanguage | null;
  readonly openLanguage: (language: OfficialLanguage) => void;
  /** null: this browser has no side panel for it */
  readonly openPanel: (() => void) | null;
  readonly outline: () => void;
  readonly goToPage: (page: number) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly print: () => void;
  readonly save: () => void;
  readonly openFind: (open: boolean) => void;
  readonly find: (words: string) => void;
  readonly findNext: (step: 1 | -1) => void;
}

interface ButtonProps {
  readonly path: string;
  readonly name: string;
  readonly press: () => void;
  readonly pressed?: boolean;
}

const Button = ({ path, name, press, pressed }: ButtonProps) => (
  <button type="button" class="button quiet only" aria-label={name} title={name} aria-pressed={pressed} onClick={press}>
    <Icon path={path} />
  </button>
);

/** Above the pages: what is read, page and zoom, finding, and the way to the original. */
export function Toolbar(props: ToolbarProps) {
  const {
    words,
    symbol,
    title,
    page,
    pages,
    percent,
    outlined,
    original,
    outline,
    goToPage,
    zoom,
    print,
    save,
    openFind,
    finding,
    language,
    openLanguage,
    openPanel,
  } = props;
  return (
    <header class="toolbar">
      <Button path={OUTLINE} name={words('reader_outline')} press={outline} pressed={outlined} />
      <h1>
        {symbol && (
          <bdi class="symbol" dir="ltr">
            {displaySymbol(symbol)}
          </bdi>
        )}
        <span class="of-document">{title}</span>
      </h1>
      <label class="page-number">
        <span class="hidden">{words('reader_page')}</span>
        <input
          type="number"
          min={1}
          max={pages}
          value={page}
          onChange={({ currentTarget }) => goToPage(Math.min(pages, Math.max(1, Number(currentTarget.value) || page)))}
        />
        <span>{words('reader_of', { count: pages })}</span>
      </label>
      <span class="group zooming">
        <Button path={MINUS} name={words('reader_zoom_out')} press={() => zoom(-1)} />
        <output>{percent} %</output>
        <Button path={PLUS} name={words('reader_zoom_in')} press={() => zoom(1)} />
        <Button path={WIDTH} name={words('reader_fit')} press={() => zoom(0)} />
      </span>
      <span class="group">
        <Button path={SEARCH} name={words('reader_find')} press={() => openFind(!finding)} pressed={finding} />
        <Button path={PRINT} name={words('reader_print')} press={print} />
        <Button path={EXPORT} name={words('reader_save')} press={save} />
        {original && (
          <a class="button quiet only" href={original} aria-label={words('reader_original')} title={words('reader_original')}>
            <Icon path={OPEN} />
          </a>
        )}
      </span>
      <span class="group">
        {language && (
          <MenuButton
            class="button quiet"
            label={words('card_languages')}
            name={`${words('card_languages')}: ${OWN_NAMES[language]}`}
            choices={OFFICIAL_LANGUAGES.map((key) => ({ key, text: OWN_NAMES[key], use: key === language ? '✓' : '' }))}
            choose={openLanguage}
          >
            <Icon path={GLOBE} />
            <span class="wide">{OWN_NAMES[language]}</span>
          </MenuButton>
        )}
        {openPanel && <Button path={PANEL} name={words('popup_open_panel')} press={openPanel} />}
      </span>
      <Find {...props} />
    </header>
  );
}

/** There from the beginning, so that it takes what is typed right behind the key that opens it. */
function Find({ words, found, finding, find, findNext, openFind }: ToolbarProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="find"
      role="search"
      hidden={!finding}
      onSubmit={(event) => {
        event.preventDefault();
        findNext(1);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setTyped('');
          openFind(false);
        } else if (event.key === 'Enter' && event.shiftKey) {
          event.preventDefault();
          findNext(-1);
        }
      }}
    >
      <input
        type="search"
        aria-label={words('reader_find')}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          find(currentTarget.value);
        }}
      />
      <span role="status">
        {found === null
          ? ''
          : found.count === 0
            ? words('reader_found_none')
            : words('reader_found', { at: found.at + 1, all: found.count })}
      </span>
      <Button path={UP} name={words('reader_find_previous')} press={() => findNext(-1)} />
      <Button path={DOWN} name={words('reader_find_next')} press={() => findNext(1)} />
      <Button
        path={CLOSE}
        name={words('reader_find_close')}
        press={() => {
          setTyped('');
          openFind(false);
        }}
      />
    </form>
  );
}
