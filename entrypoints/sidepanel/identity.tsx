import { displaySymbol } from '../../citations/symbol.ts';
import { directionOf } from '../../locales/languages.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { PanelPage } from '../../messages.ts';

/** Which document this is, and in which edition. */
export function Identity({ page, words }: { readonly page: PanelPage; readonly words: Words }) {
  const language = page.language && words(`language_${page.language}` as WordKey);
  return (
    <>
      <p class="lead">
        {page.document !== null && (
          <b>
            <bdi class="symbol" dir="ltr">
              {displaySymbol(page.document)}
            </bdi>
          </b>
        )}
        <span class="meta">{language ? words('popup_web_page', { language }) : words('popup_web_page_alone')}</span>
      </p>
      {page.title !== '' && (
        <h1 class="title" lang={page.language ?? undefined} dir={page.language ? directionOf(page.language) : 'auto'}>
          {page.title}
        </h1>
      )}
    </>
  );
}
