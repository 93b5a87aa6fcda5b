import { BACK } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import type { Words } from '../../locales/words.ts';

interface ReturnButtonProps {
  /** "paragraph 1"; empty: a place without a name */
  readonly place: string;
  readonly words: Words;
  readonly back: () => void;
}

/** The way back to where a jump came from. */
export function ReturnButton({ place, words, back }: ReturnButtonProps) {
  return (
    <button type="button" class="return" onClick={back}>
      <Icon path={BACK} small mirror />
      {place === '' ? words('jump_return_line') : words('jump_return', { place })}
      <span class="combo" aria-hidden="true">
        <kbd class="key">Alt</kbd>
        <kbd class="key">R</kbd>
      </span>
    </button>
  );
}
