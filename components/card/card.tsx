import type { PinpointPath } from '../../citations/types.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import { Candidates } from './candidates.tsx';
import { Symbol } from './head.tsx';
import { KnownBody, KnownFoot } from './known.tsx';
import { NoteCard, NoteEditor } from './notes.tsx';
import { cardLabel } from './sentences.ts';
import { crossReference, failed, outside, present, treaty, unknown } from './states.tsx';
import type { CardActions, CardView, WaitingView } from './view.ts';

export interface CardProps {
  readonly view: CardView;
  /** words of the interface, and their language */
  readonly words: Words;
  readonly on: CardActions;
}

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

/** The card over a page: one view, no state of its own beyond what is being typed. Stands in an element of class `root`. */
export function Card({ view, words, on }: CardProps) {
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
  const compact = view.state === 'note' || view.state === 'note-editor';
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
      <Contents view={view} words={words} on={on} />
    </div>
  );
}

/** The part that Alt ↑ or Alt ↓ leads to. */
function nextPart(view: CardView, key: string): PinpointPath | null {
  const passage = view.state === 'cross-reference' ? view.passage : 'passage' in view ? view.passage?.kept : null;
  return (key === 'ArrowUp' ? passage?.before : key === 'ArrowDown' ? passage?.after : null) ?? null;
}

function Contents({ view, words, on }: CardProps) {
  switch (view.state) {
    case 'known':
      return (
        <>
          <div class="body">
            <KnownBody view={view} words={words} on={on} />
          </div>
          <KnownFoot view={view} words={words} on={on} />
        </>
      );
    case 'candidates':
      return <Candidates view={view} words={words} on={on} />;
    case 'note':
      return <NoteCard view={view} words={words} on={on} />;
    case 'note-editor':
      return <NoteEditor key={view.key} view={view} words={words} on={on} />;
    case 'waiting':
      return <Waiting view={view} words={words} />;
    default:
      return <Plain view={view} words={words} on={on} />;
  }
}

function Plain({ view, words, on }: CardProps) {
  const drawn = draw(view, words, on);
  return (
    <>
      <div class="body">{drawn?.body}</div>
      {drawn?.foot && <footer>{drawn.foot}</footer>}
    </>
  );
}

function draw(view: CardView, words: Words, on: CardActions) {
  switch (view.state) {
    case 'unknown':
      return unknown({ view, words, on });
    case 'outside':
      return outside({ view, words, on });
    case 'treaty':
      return treaty({ view, words, on });
    case 'cross-reference':
      return crossReference({ view, words, on });
    case 'present':
      return present({ view, words, on });
    case 'failed':
      return failed({ view, words, on });
    default:
      return null;
  }
}

function Waiting({ view, words }: { readonly view: WaitingView; readonly words: Words }) {
  return (
    <div class="body">
      {view.symbol !== null && (
        <p class="lead">
          <b>
            <Symbol of={view.symbol} />
          </b>
        </p>
      )}
      <span class="hidden">{words('waiting')}</span>
      <div class="bones" aria-hidden="true">
        <i style={{ inlineSize: '96%' }} />
        <i style={{ inlineSize: '88%' }} />
        <i style={{ inlineSize: '62%' }} />
      </div>
    </div>
  );
}

/** Focus for a card that was opened by key, once it is shown: its first action, or the field of an editor. */
export function focusFirst(root: ParentNode): void {
  const first = root.querySelector<HTMLElement>('[data-first]') ?? root.querySelector<HTMLElement>('a[href], button');
  first?.focus();
}
