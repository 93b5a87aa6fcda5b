/** A small button beside words that a reader has selected: makes a note on them. Takes neither focus nor selection from the page. */
import { render } from 'preact';
import type { Words } from '../../locales/words.ts';
import { PageButton } from '../../components/page-button.tsx';
import { NOTE } from '../../components/icon-paths.ts';
import type { Host } from '../../page/host.ts';
import type { PageModel } from '../../page/model.ts';
import { linesOf, type LineBox } from '../../page/painting/lines.ts';
import { selectedSpan } from './drafts.ts';

/** Milliseconds after which a selection is taken to be made. */
const REST = 250;

/** Pixels between it and the words, and the edges of the window. */
const GAP = 6;

export class SelectionButton {
  #on = true;
  #held = false;
  /** the reader has pressed or let go since nothing was selected: what a page's script selects is no wish of theirs */
  #isMeant = false;
  #isDown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly model: Pick<PageModel, 'index'>,
    private readonly words: Words,
    signal: AbortSignal,
    private readonly press: () => void,
  ) {
    const listen = (target: EventTarget, names: readonly string[], heard: (event: Event) => void): void => {
      for (const name of names)
        target.addEventListener(name, (event) => event.isTrusted && heard(event), { passive: true, capture: true, signal });
    };
    listen(document, ['pointerdown'], (event) => {
      if (event.target === host.element) return;
      this.#isDown = true;
      this.hide();
    });
    // a drag takes the pointer over: no pointerup comes
    listen(document, ['pointerup', 'pointercancel', 'dragend'], () => {
      this.#isDown = false;
      this.#selected(true);
    });
    listen(document, ['keyup'], (event) => {
      if (event.target !== host.element) this.#selected(true);
    });
    listen(document, ['keydown'], (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.hide();
    });
    listen(document, ['selectionchange'], () => this.#selected(false));
    listen(window, ['scroll', 'resize'], () => this.#place());
    signal.addEventListener('abort', () => this.hide());
  }

  set on(on: boolean) {
    this.#on = on;
    if (!on) this.hide();
  }

  /** Something else waits for a selection. */
  set held(held: boolean) {
    this.#held = held;
    if (held) this.hide();
  }

  hide(): void {
    clearTimeout(this.#timer);
    const { beside } = this.host;
    if (!beside.matches(':popover-open')) return;
    beside.hidePopover();
    render(null, beside);
  }

  #selected(byReader: boolean): void {
    const isSelected = document.getSelection()?.isCollapsed === false;
    this.#isMeant = isSelected && (byReader || this.#isMeant || this.#isDown);
    clearTimeout(this.#timer);
    if (!isSelected) return this.hide();
    if (!this.#on || this.#held || !this.#isMeant || this.#isDown) return;
    this.#timer = setTimeout(() => this.#show(), REST);
  }

  #show(): void {
    const { beside } = this.host;
    if (this.host.card.matches(':popover-open') || !this.#line()) return;
    const { words } = this;
    const text = words('card_note');
    render(
      <PageButton text={text} path={NOTE} keys="Alt N" words={words} press={() => this.#press()} dismiss={() => this.hide()} />,
      beside,
    );
    if (!beside.matches(':popover-open')) beside.showPopover();
    this.#place();
  }

  #press(): void {
    this.hide();
    this.press();
  }

  /** Line on which the selected words end; null where there are none, or that is out of the window. Only it is measured: all of a document may be selected. */
  #line(): LineBox | null {
    const span = selectedSpan(this.model);
    const range = span && this.model.index.staticRangeOf({ start: span.end - 1, end: span.end });
    const line = range ? linesOf(range).at(-1) : undefined;
    return line && line.bottom > 0 && line.top < innerHeight ? line : null;
  }

  /** Under the end of the words, or above it where there is no room. */
  #place(): void {
    const { beside } = this.host;
    if (!beside.matches(':popover-open')) return;
    const line = this.#line();
    if (!line) return this.hide();
    const { width, height } = beside.getBoundingClientRect();
    const below = line.bottom + GAP;
    const isBelow = below + height + GAP <= innerHeight;
    beside.style.top = `${isBelow ? below : line.top - GAP - height}px`;
    const most = document.documentElement.clientWidth - width - GAP;
    beside.style.left = `${Math.max(GAP, Math.min((line.left + line.right - width) / 2, most))}px`;
  }
}
