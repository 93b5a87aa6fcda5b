import type { ComponentChildren } from 'preact';
import type { PinpointPath } from '../../citations/types.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import { cardLabel } from './sentences.ts';
import type { CardActions, CardView } from './view.ts';

/** Kept from the page: what a reader types or presses in the card is none of its business. */
const KEPT = [
  'onkeyup',
  'onkeypress',
  'oninput',
  'onbeforeinput',
  'onpaste',
  'oncopy',
  'oncut',
  'onclick',
  'oncompositionstart',
  'oncompositionend',
] as const;
const stop = (event: Event): void => event.stopPropagation();
const keptFromPage = Object.fromEntries(KEPT.map((name) => [name, stop]));

interface FrameProps {
  readonly view: CardView;
  readonly words: Words;
  readonly on: CardActions;
  readonly compact?: boolean;
  readonly children: ComponentChildren;
}

/** What every card has: its name, its keys, and nothing that leaves it. Stands in an element of class `root`. */
export function CardFrame({ view, words, on, compact = false, children }: FrameProps) {
  const asDialog = view.position !== null || view.state === 'note-editor';
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = event.altKey && nextPart(view, event.key);
    if (step) {
      event.preventDefault();
      return on.step(step);
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    on.close();
  };
  return (
    <div
      {...keptFromPage}
      class={compact ? 'card compact' : 'card'}
      lang={words.language}
      dir={directionOf(words.language)}
      role={asDialog ? 'dialog' : 'article'}
      aria-label={cardLabel(view, words)}
      aria-busy={view.state === 'waiting' ? 'true' : undefined}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

/** The part that Alt ↑ or Alt ↓ leads to. */
function nextPart(view: CardView, key: string): PinpointPath | null {
  const passage = view.state === 'cross-reference' ? view.passage : 'passage' in view ? view.passage?.kept : null;
  return (key === 'ArrowUp' ? passage?.before : key === 'ArrowDown' ? passage?.after : null) ?? null;
}
