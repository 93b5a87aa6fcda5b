import { Banner } from '../banner.tsx';
import type { Words } from '../../locales/words.ts';

/** Stands where the notes would, when the store does not answer. */
export function Unreadable({ words, retry }: { readonly words: Words; readonly retry: () => void }) {
  const again = (
    <button type="button" class="button small" onClick={retry}>
      {words('try_again')}
    </button>
  );
  return (
    <Banner tone="bad" said="alert" heading={words('popup_store_failed')} actions={again}>
      {words('popup_store_failed_why')}
    </Banner>
  );
}
