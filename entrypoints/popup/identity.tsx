import { displaySymbol } from '../../citations/symbol.ts';
import { WARN } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { directionOf } from '../../locales/languages.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { PageDescription } from '../../messages.ts';

interface IdentityProps {
  readonly symbol: string;
  readonly page: PageDescription;
  readonly words: Words;
}

/** Which document the tab shows, and what stands in it. Labels beside numbers are nouns that do not inflect. */
export function Identity({ symbol, page, words }: IdentityProps) {
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
        <span>
          <b>{page.citations}</b> {words('popup_citations')}
        </span>
        {page.toCheck > 0 && (
          <span class="check">
            <Icon path={WARN} small />
            <b>{page.toCheck}</b> {words('popup_to_check')}
          </span>
        )}
        <span>
          <b>{page.paragraphs}</b> {words('popup_paragraphs')}
        </span>
      </p>
    </section>
  );
}
