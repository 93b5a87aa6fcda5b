/** Notes by key: their shapes are one tab stop, and arrows go from one to the next in the order of the text. */

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export class ShapeKeys {
  /** id of the note whose shape had the focus last */
  #last: string | null = null;
  /** what gets and loses the focus meanwhile is no doing of the reader's */
  #isDrawing = false;

  constructor(
    private readonly layer: HTMLElement,
    signal: AbortSignal,
    /** ids of the notes, in the order of the text */
    private readonly order: () => readonly string[],
    /** its shape, brought into the window; null where it has none */
    private readonly bring: (id: string) => HTMLElement | null,
    private readonly reach: (id: string | null) => void = () => undefined,
  ) {
    // what is heard in here is the reader's or the seal's: the page cannot reach in
    layer.addEventListener('keydown', (event) => this.#key(event), { signal });
    layer.addEventListener('focusin', (event) => this.#focused(event.target as HTMLElement), { signal });
    layer.addEventListener('focusout', () => this.#left(), { signal });
  }

  /** Id of the note whose shape has the focus. */
  get held(): string | null {
    const { activeElement } = this.layer.getRootNode() as ShadowRoot;
    return activeElement instanceof HTMLElement && this.layer.contains(activeElement) ? (activeElement.dataset['note'] ?? null) : null;
  }

  /** Draws shapes anew: the one that has the focus keeps it, and the one that was reached last is the tab stop, or else the first. */
  redraw(draw: () => void): void {
    const { held } = this;
    const isOuter = !this.#isDrawing;
    this.#isDrawing = true;
    draw();
    if (!isOuter) return;
    const shapes = this.#shapes();
    if (held !== null && this.held !== held) shapes.find((each) => each.dataset['note'] === held)?.focus({ preventScroll: true });
    this.#isDrawing = false;
    this.#setStop(shapes);
  }

  #setStop(shapes: readonly HTMLElement[]): void {
    const stop = shapes.find((each) => each.dataset['note'] === this.#last) ?? shapes[0];
    for (const shape of shapes) shape.tabIndex = shape === stop ? 0 : -1;
  }

  #shapes(): HTMLElement[] {
    return [...this.layer.querySelectorAll<HTMLElement>('.note-shape')];
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const ids = this.order();
    const at = ids.indexOf((event.target as HTMLElement).dataset['note'] ?? '');
    const step = STEPS[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? ids.length - 1 : step === undefined ? undefined : at + step;
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    // those that are folded away are passed over
    for (let next = target, way = step ?? (event.key === 'Home' ? 1 : -1); next >= 0 && next < ids.length; next += way) {
      const shape = this.bring(ids[next] as string);
      if (!shape) continue;
      shape.focus({ preventScroll: true });
      return;
    }
  }

  #focused(shape: HTMLElement): void {
    const id = shape.dataset['note'];
    if (id === undefined) return;
    this.#last = id;
    if (this.#isDrawing) return;
    this.#setStop(this.#shapes());
    // a press opens its card by itself
    if (shape.matches(':focus-visible')) this.reach(id);
  }

  /** Into a frame of ours the focus goes unseen: whether it has left our tree is known a moment later. */
  #left(): void {
    if (this.#isDrawing) return;
    setTimeout(() => {
      if ((this.layer.getRootNode() as ShadowRoot).activeElement === null) this.reach(null);
    });
  }
}
