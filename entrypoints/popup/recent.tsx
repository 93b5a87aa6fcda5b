import { documentAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import type { LatelyRead } from '../../storage/types.ts';

/** Documents read lately, the last one first. */
export function Recent({ read, words }: { readonly read: readonly LatelyRead[]; readonly words: Words }) {
  if (read.length === 0) return null;
  return (
    <>
      <h2 class="heading">{words('popup_recent')}</h2>
      <div class="recent">
        {read.map(({ document, title, language }) => (
          <a key={document} href={documentAddress(document, language ?? 'en')} target="_blank" rel="noopener noreferrer">
            <b>
              <bdi class="symbol" dir="ltr">
                {displaySymbol(document)}
              </bdi>
            </b>
            <span class="words small" lang={language ?? undefined} dir={language ? directionOf(language) : 'auto'}>
              {title}
            </span>
          </a>
        ))}
      </div>
    </>
  );
}
