/** A button that stands by itself on a page of somebody else. In an element of class `root`. */
import { directionOf } from '../locales/languages.ts';
import type { Words } from '../locales/words.ts';
import { Icon } from './icon.tsx';

const stop = (event: Event): void => event.stopPropagation();

interface PageButtonProps {
  readonly text: string;
  readonly path?: string;
  readonly mirror?: boolean;
  /** the keys that do the same */
  readonly keys?: string;
  readonly words: Words;
  readonly press: () => void;
  /** Esc while it has the focus */
  readonly dismiss: () => void;
}

/** Takes neither focus nor selection from the text when it is pressed with a pointer. */
export function PageButton({ text, path, mirror = false, keys, words, press, dismiss }: PageButtonProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') dismiss();
  };
  const onClick = (event: Event): void => {
    event.stopPropagation();
    press();
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
      {path && <Icon path={path} small mirror={mirror} />}
      {text}
      {keys && <kbd class="key">{keys}</kbd>}
    </button>
  );
}
