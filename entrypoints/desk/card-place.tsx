/** The card on the page: drawn into our popover, placed beside its words, taken away without a trace. */
import { render } from 'preact';
import { Card } from '../../components/card/card.tsx';
import { focusFirst, isAtEnd } from '../../components/card/controls.ts';
import type { CardActions, CardView } from '../../components/card/view.ts';
import { CARD_SHEET } from '../../components/styles/card-sheet.ts';
import type { Words } from '../../locales/words.ts';
import type { Host } from '../../page/host.ts';
import type { NoteDrawing } from './note-card.ts';
import { placeCard, type Box } from '../../page/pointer/place-card.ts';

export interface Where {
  /** line boxes of the words it is about, viewport pixels; empty: in the middle of the window */
  readonly lines: readonly Box[];
  readonly touch: { readonly x: number; readonly y: number } | null;
  readonly direction: 'ltr' | 'rtl';
}

interface Shown {
  readonly view: CardView;
  readonly words: Words;
  readonly on: CardActions;
}

export class CardPlace {
  #focusBefore: Element | null = null;
  #holdsFocus = false;
  #where: Where | null = null;
  #returns = false;
  /** takes away what was drawn last */
  #undraw: (() => void) | null = null;

  constructor(
    private readonly host: Host,
    private readonly drawing: Pick<NoteDrawing, 'now'>,
  ) {
    host.card.addEventListener('focusin', ({ relatedTarget }) => {
      if (this.#holdsFocus) return;
      this.#holdsFocus = true;
      this.#focusBefore = relatedTarget instanceof Element ? relatedTarget : null;
    });
    // fields grow as they are filled
    new ResizeObserver(() => this.open && this.#where && this.put(this.#where)).observe(host.card);
  }

  /** The focus is on its way back to where it was: the shape that gets it is not asked for its card again. */
  get returns(): boolean {
    return this.#returns;
  }

  get open(): boolean {
    return this.host.card.matches(':popover-open');
  }

  /** Draws and places a card; the same card drawn anew stays where focus and typing are. */
  show(card: Shown, where: Where, focus: boolean): void {
    this.#draw(card);
    if (!this.open) this.host.card.showPopover();
    this.put(where);
    if (focus) this.takeFocus();
  }

  /** The focus goes into the card, unless it is there. */
  takeFocus(): void {
    if (this.#holdsFocus) return;
    const { activeElement } = document;
    // the shape of a note stands in our own tree
    const isOurs = activeElement === this.host.element;
    this.#focusBefore = isOurs ? (this.host.shadow.activeElement ?? this.#focusBefore) : activeElement;
    this.#holdsFocus = true;
    focusFirst(this.host.card);
  }

  /** Notes are drawn by a script of their own: what the one has drawn goes before the other draws. */
  #draw({ view, words, on }: Shown): void {
    const { card } = this.host;
    const notes = this.drawing.now;
    const isNote = view.state === 'note' || view.state === 'note-editor';
    if (isNote && !notes) return;
    const undraw = isNote ? this.#undrawNote : this.#undrawCard;
    if (this.#undraw !== undraw) this.#undraw?.();
    this.#undraw = undraw;
    if (isNote) notes?.card(card, { view, words, on, css: CARD_SHEET });
    else render(<Card view={view} words={words} on={on} />, card);
  }

  readonly #undrawNote = (): void => this.drawing.now?.card(this.host.card, null);
  readonly #undrawCard = (): void => render(null, this.host.card);

  /** Does the focus stand on the last control of the card, or with `backwards` on the first? */
  isAtEnd(backwards: boolean): boolean {
    return isAtEnd(this.host.card, this.host.shadow.activeElement, backwards);
  }

  /** @param giveBack focus goes back to where it was before the card took it */
  hide(giveBack: boolean): void {
    if (this.open) this.host.card.hidePopover();
    this.#undraw?.();
    this.#undraw = null;
    if (this.#holdsFocus && giveBack) this.#return();
    this.#holdsFocus = false;
    this.#focusBefore = null;
  }

  #return(): void {
    const before = this.#focusBefore;
    this.#returns = true;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus({ preventScroll: true });
    else if (document.activeElement === this.host.element) this.host.element.blur();
    this.#returns = false;
  }

  /** Places the card that is shown beside its words, wherever they are now. */
  put(where: Where): void {
    const { lines, touch, direction } = where;
    this.#where = where;
    const card = this.host.card.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    card.style.maxBlockSize = '';
    card.style.inlineSize = '';
    const { width, height } = card.getBoundingClientRect();
    const window = { width: document.documentElement.clientWidth, height: globalThis.innerHeight };
    const middle = {
      left: (window.width - width) / 2,
      right: (window.width + width) / 2,
      top: window.height / 3,
      bottom: window.height / 3,
    };
    const place = placeCard({ lines: lines.length > 0 ? lines : [middle], touch, width, height, window, direction });
    if (place.width !== width) card.style.inlineSize = `${place.width}px`;
    if (place.maxHeight < height) card.style.maxBlockSize = `${place.maxHeight}px`;
    this.host.card.style.left = `${place.left}px`;
    this.host.card.style.top = `${place.top}px`;
  }
}
