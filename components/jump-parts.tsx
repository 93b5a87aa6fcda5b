/** What stands on a page after a jump: the way back, and a word where the part was not there. In elements of class `root`. */
import { directionOf } from '../locales/languages.ts';
import type { Words } from '../locales/words.ts';
import { BACK } from './icon-paths.ts';
import { PageButton } from './page-button.tsx';

interface ReturnProps {
  /** "Back to paragraph 1" */
  readonly text: string;
  readonly words: Words;
  readonly back: () => void;
  readonly dismiss: () => void;
}

/** Back to where the jump came from. */
export function ReturnButton({ text, words, back, dismiss }: ReturnProps) {
  return <PageButton text={text} path={BACK} mirror keys="Alt R" words={words} press={back} dismiss={dismiss} />;
}

/** "No paragraph 40 here. This is paragraph 34, the last one." A live region says the same. */
export function JumpNotice({ text, words }: { readonly text: string; readonly words: Words }) {
  return (
    <p class="jump-notice" lang={words.language} dir={directionOf(words.language)}>
      {text}
    </p>
  );
}
