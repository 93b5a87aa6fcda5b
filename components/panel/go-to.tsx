import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { pinpointPhrase } from '../../locales/pinpoints.ts';
import type { Words } from '../../locales/words.ts';
import type { OutlineRow } from '../../messages.ts';
import { SEARCH } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import { findPart, typedPath } from './find-part.ts';

interface GoToProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly outline: readonly OutlineRow[];
  readonly words: Words;
  readonly go: (row: OutlineRow) => void;
  /** ↓ leaves the field for the list */
  readonly leave: () => void;
}

/** A field that leads to the part whose number is typed, in any of the six scripts. Says so where there is none. */
export function GoTo({ field, outline, words, go, leave }: GoToProps) {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const path = typedPath(typed);
    const found = path && findPart(outline, path);
    if (found) go(found);
    const named = path ? pinpointPhrase([path], words) : '';
    setMissing(found ? '' : words('panel_not_here', { place: named || words('quoted', { words: typed.trim() }) }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setTyped('');
      setMissing('');
    }
  };
  return (
    <form class="tools" onSubmit={submit}>
      <div class="field">
        <Icon path={SEARCH} />
        <input
          ref={field}
          type="search"
          enterkeyhint="go"
          dir="auto"
          placeholder={words('panel_go')}
          aria-label={words('panel_go')}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setMissing('');
          }}
          onKeyDown={onKeyDown}
        />
        <kbd class="key" aria-hidden="true">
          {typed === '' ? 'G' : '↵'}
        </kbd>
      </div>
      <output class="meta missing">{missing}</output>
    </form>
  );
}
