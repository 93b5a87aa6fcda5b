/** A page that was opened to go to a part of it: goes there once the part is here. */
import { ask } from '../../ask.ts';
import type { JumpWish } from '../../messages.ts';
import type { PageModel } from '../../page/model.ts';
import { loadFind } from './find.ts';
import { askHere } from './here.ts';
import type { Jumps } from './jumps.ts';
import type { PageOutline } from './page-outline.ts';
import { cannotShow, framesPdf } from './reader-offer.ts';

/** Milliseconds without new text after which a loaded page is taken to be whole; and after which it is taken so anyhow. */
const REST = 1500;
const LONGEST = 12_000;

/** The key that asked for the jump may still be down. */
const isMeant = (event: Event): boolean => event.isTrusted && !(event instanceof KeyboardEvent && event.repeat);

export class WishHere {
  #wish: JumpWish | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #started = 0;

  constructor(
    private readonly model: PageModel,
    private readonly jumps: Jumps,
    private readonly outline: Pick<PageOutline, 'ready'>,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#rest));
  }

  /** Asks where this page was opened to go to, and goes there. */
  async start(): Promise<void> {
    const answer = await askHere(this.model, 'jump.wish', {});
    if (!answer.ok || !answer.value || this.signal.aborted) return;
    if (answer.value.place) await loadFind();
    if (this.signal.aborted) return;
    this.#wish = answer.value;
    this.#started = performance.now();
    // who has begun to read is not thrown about
    for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
      addEventListener(name, (event) => isMeant(event) && this.#end(), { passive: true, capture: true, signal: this.signal });
    this.textChanged();
  }

  /** The part may be here now. */
  textChanged(): void {
    const wish = this.#wish;
    if (!wish) return;
    this.outline.ready().then(
      () => wish === this.#wish && this.#look(wish),
      (reason: unknown) => {
        // given up with the page
        if (!this.signal.aborted) throw reason;
      },
    );
  }

  #look(wish: JumpWish): void {
    const { path, place } = wish;
    if (place ? this.jumps.toLine(place) : !path || this.jumps.toExact(path)) return this.#end();
    // words that are in a PDF are nowhere to be gone to, but in our reader
    if (path && this.jumps.textIsElsewhere && framesPdf() && !cannotShow()) {
      this.#wish = null;
      void ask('reader.open', { instead: true });
      return;
    }
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#rested(wish), REST);
  }

  #rested(wish: JumpWish): void {
    const isLate = performance.now() - this.#started > LONGEST;
    if (document.readyState !== 'complete' && !isLate) return this.textChanged();
    const { path, place } = wish;
    // the frame that holds the text will take it
    if (path && this.jumps.textIsElsewhere) this.#wish = null;
    else {
      if (place) this.jumps.toPlace(place);
      else if (path) this.jumps.toNearest(path);
      this.#end();
    }
  }

  #end(): void {
    if (!this.#wish) return;
    this.jumps.offer(this.#wish.from);
    this.#wish = null;
    clearTimeout(this.#rest);
    void ask('jump.came', {});
  }
}
