import type { Words } from '../../locales/words.ts';
import { Candidates } from './candidates.tsx';
import { CardFrame } from './frame.tsx';
import { Symbol } from './head.tsx';
import { KnownBody, KnownFoot } from './known.tsx';
import { crossReference, failed, outside, present, treaty, unknown } from './states.tsx';
import type { CardActions, CardView, NoteEditorView, NoteView, WaitingView } from './view.ts';

export interface CardProps {
  readonly view: Exclude<CardView, NoteView | NoteEditorView>;
  /** words of the interface, and their language */
  readonly words: Words;
  readonly on: CardActions;
}

/** The card over a page: one view, no state of its own. Notes are drawn by `<NoteSheet>`. */
export function Card({ view, words, on }: CardProps) {
  return (
    <CardFrame view={view} words={words} on={on}>
      <Contents view={view} words={words} on={on} />
    </CardFrame>
  );
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
