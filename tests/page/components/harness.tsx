/** A card in a closed shadow root inside a popover, as on a page. */
import { render } from 'preact';
import axe from 'axe-core';
import { Card } from '../../../components/card/card.tsx';
import type { Compare } from '../../../components/card/note.tsx';
import { NoteSheet } from '../../../components/card/note-sheet.tsx';
import type { CardActions, CardView } from '../../../components/card/view.ts';
import { CARD_SHEET } from '../../../components/styles/card-sheet.ts';
import { NOTE_SHEET } from '../../../components/styles/note-sheet.ts';
import { words } from '../../unit/locales/words.ts';

export { words, wordsIn } from '../../unit/locales/words.ts';

export interface Calls {
  readonly made: [name: string, ...values: unknown[]][];
  readonly on: CardActions;
}

export function recordCalls(copies = true): Calls {
  const made: Calls['made'] = [];
  const note =
    (name: string) =>
    (...values: unknown[]): void => {
      made.push([name, ...values]);
    };
  return {
    made,
    on: {
      key: () => false,
      close: note('close'),
      copy: (text) => {
        made.push(['copy', text]);
        return Promise.resolve(copies);
      },
      note: note('note'),
      jump: note('jump'),
      open: note('open'),
      step: note('step'),
      peek: note('peek'),
      link: () => {
        made.push(['link']);
        return Promise.resolve(copies);
      },
      choose: note('choose'),
      retry: note('retry'),
      edit: note('edit'),
      draft: note('draft'),
      save: note('save'),
      place: note('place'),
    },
  };
}

/** Of these words; the product’s own is tested where it lives. */
const compare: Compare = (quoted, found) => [
  { kind: 'same', text: 'to publish ' },
  { kind: 'gone', text: quoted },
  { kind: 'new', text: found },
  { kind: 'same', text: 'before the money is sent' },
];

export interface Shown {
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  show(view: CardView): void;
  remove(): void;
}

export function showCard(view: CardView, on: CardActions, options: { theme?: 'light' | 'dark'; words?: typeof words } = {}): Shown {
  const host = document.createElement('div');
  // tests look inside; in the product it is closed
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = CARD_SHEET + NOTE_SHEET;
  const container = document.createElement('div');
  container.className = 'root';
  container.popover = 'manual';
  if (options.theme) container.dataset['theme'] = options.theme;
  root.append(style, container);
  document.body.append(host);
  const show = (next: CardView): void => {
    const props = { words: options.words ?? words, on };
    const isNote = next.state === 'note' || next.state === 'note-editor';
    render(
      isNote ? <NoteSheet view={next} {...props} compare={compare} hold={(children) => children} /> : <Card view={next} {...props} />,
      container,
    );
  };
  show(view);
  container.showPopover();
  return {
    root,
    container,
    show,
    remove: () => {
      render(null, container);
      host.remove();
    },
  };
}

/** Violations as short lines; empty when there is none. Waits until the card has faded in. */
export async function violations(host: Element): Promise<string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  const found = await axe.run(host, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** A press leads to an answer of the store, that to a drawing, that to effects, which may draw once more. */
const ROUNDS = 4;

/** A frame, or what Preact itself takes for one where none is drawn: a page that stands behind another draws one a second. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 120);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });

/** Lets Preact draw what a press has changed: frames are counted, not milliseconds, for on a loaded machine they are long. */
export async function drawn(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await frame();
}

export function press(target: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}
