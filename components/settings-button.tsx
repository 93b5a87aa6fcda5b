import type { Words } from '../locales/words.ts';
import { SETTINGS } from './icon-paths.ts';
import { Icon } from './icon.tsx';

/** The way to the options, at the end of a page's head. */
export function SettingsButton({ words, open }: { readonly words: Words; readonly open: () => void }) {
  return (
    <button type="button" class="button quiet only" aria-label={words('popup_settings')} title={words('popup_settings')} onClick={open}>
      <Icon path={SETTINGS} />
    </button>
  );
}
