import { displaySymbol } from '../../citations/symbol.ts';
import type { PanelTabName } from '../../components/panel/tabs.tsx';
import { WARN } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { directionOf } from '../../locales/languages.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { PageDescription } from '../../messages.ts';

interface IdentityProps {
  readonly symbol: string;
  readonly page: PageDescription;
  readonly words: Words;
  /** opens the side panel there */
  readonly open: (at: PanelTabName) => void;
}

/** Which document the tab shows, and what stands in it. Labels beside numbers are nouns that do not inflect. */
export function Identity({ symbol, page, words, open }: IdentityProps) {
  const language = page.language && words(`language_${page.language}` as WordKey);
  return (
    <section class="identity">
      <p class="lead">
        <b>
          <bdi class="symbol" dir="ltr">
            {displaySymbol(symbol)}
          </bdi>
        </b>
        <span>{language ? words('popup_web_page', { language }) : words('popup_web_page_alone')}</span>
      </p>
      {page.title !== '' && (
        <h1 class="title" lang={page.language ?? undefined} dir={page.language ? directionOf(page.language) : 'auto'}>
          {page.title}
        </h1>
      )}
      <p class="counts">
        <button type="button" title={words('popup_open_panel')} onClick={() => open('citations')}>
          <b>{page.citations}</b> {words('popup_citations')}
        </button>
        {page.toCheck > 0 && (
          <button type="button" class="check" title={words('popup_open_panel')} onClick={() => open('citations')}>
            <Icon path={WARN} small />
            <b>{page.toCheck}</b> {words('popup_to_check')}
          </button>
        )}
        <button type="button" title={words('popup_open_panel')} onClick={() => open('outline')}>
          <b>{page.paragraphs}</b> {words('popup_paragraphs')}
        </button>
      </p>
    </section>
  );
}
