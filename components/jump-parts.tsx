/** What stands on a page after a jump: the way back, and a word where the part was not there. In elements of class `root`. */
import { directionOf } from '../locales/languages.ts';
import type { Words } from '../locales/words.ts';
import { BACK } from './icon-paths.ts';
import { Icon } from './icon.tsx';

const stop = (event: Event): void => event.stopPropagation();

interface ReturnProps {
  /** "Back to paragraph 1" */
  readonly text: string;
  readonly words: Words;
  readonly back: () => void;
  readonly dismiss: () => void;
}

/** Back to where the jump came from. Takes no focus from the text when it is pressed with a pointer. */
export function ReturnButton({ text, words, back, dismiss }: ReturnProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') dismiss();
  };
  const onClick = (event: Event): void => {
    event.stopPropagation();
    back();
  };
  return (
    <button
      type="button"
      class="return"
      lang={words.language}
      dir={directionOf(words.language)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onKeyUp={stop}
    >
      <Icon path={BACK} small mirror />
      {text}
      <kbd class="key">Alt R</kbd>
    </button>
  );
}

/** "No paragraph 40 here. This is paragraph 34, the last one." A live region says the same. */
export function JumpNotice({ text, words }: { readonly text: string; readonly words: Words }) {
  return (
    <p class="jump-notice" lang={words.language} dir={directionOf(words.language)}>
      {text}
    </p>
  );
}
