/** Fetches the document of a card's cited part at the reader's press, and shows how far it is. */
import { ask } from '../../ask.ts';
import type { PinpointPath } from '../../citations/types.ts';
import type { CardView, PeekView } from '../../components/card/view.ts';
import type { Ask, FromPage, PeekState } from '../../messages.ts';
import { citedOf, isCited } from './passages.ts';
import type { Target } from './targets.ts';

/** Milliseconds between two questions. */
const PAUSE = 350;
/** Answers in a row that may fail to come, where the background was ended or its page is busy. */
const MOST_FAILING = 30;

const lost: PeekState = { at: 'failed', why: 'unexpected' };

/** A view with what has come. @param step the part that was asked for, where it is not the first one that is cited */
export function withPeek(view: CardView, state: PeekState | null, step?: PinpointPath): CardView {
  if (!('passage' in view) || view.state === 'cross-reference') return view;
  if (state?.at === 'read')
    return { ...view, passage: { kept: state.passage, cited: step ? isCited(view, step) : state.passage.exact }, peek: { at: 'read' } };
  return { ...view, passage: null, peek: (state as PeekView | null) ?? undefined };
}

/** The card, as far as this sees it. */
export interface PeekScreen {
  /** what the open card shows; null where it is none of this target's */
  shown(target: Target): CardView | null;
  show(target: Target, view: CardView): void;
  /** The card stays until the reader closes it. */
  stay(target: Target): void;
}

export class Peeking {
  #press: string | null = null;

  /** @param signal aborted when the page is left as it was */
  constructor(
    private readonly signal: AbortSignal,
    private readonly screen: PeekScreen,
    private readonly pause = PAUSE,
  ) {
    signal.addEventListener('abort', () => this.cancel());
  }

  /** The button in a card was pressed. */
  press(target: Target, what: 'begin' | 'cancel'): void {
    this.cancel();
    if (what === 'cancel') this.#show(target, null);
    else void this.#begin(target);
  }

  /** To another part of words that were fetched and are not in the library: in a private window, or by the reader's settings. */
  step(target: Target, path: PinpointPath): void {
    this.cancel();
    void this.#begin(target, path);
  }

  /** Leaves off; nothing more is shown. */
  cancel(): void {
    const press = this.#press;
    this.#press = null;
    if (press !== null) void ask('peek.cancel', { press });
  }

  #show(target: Target, state: PeekState | null, step?: PinpointPath): void {
    const view = this.screen.shown(target);
    if (view) this.screen.show(target, withPeek(view, state, step));
  }

  async #begin(target: Target, step?: PinpointPath): Promise<void> {
    const view = this.screen.shown(target);
    const cited = view && citedOf(view);
    if (!cited || this.signal.aborted) return;
    const press = crypto.randomUUID();
    const question = { ...cited, path: step ?? cited.path, press };
    this.#press = press;
    this.screen.stay(target);
    // those are mostly in memory still
    if (!step) this.#show(target, { at: 'waiting' });
    for (let failing = 0; this.#press === press; await new Promise((resolve) => setTimeout(resolve, this.pause))) {
      const state = await this.#ask(question, failing);
      if (this.#press !== press) return;
      failing = state ? 0 : failing + 1;
      if (!state) continue;
      if (state.at === 'read' || state.at === 'failed') this.#press = null;
      this.#show(target, state, step);
    }
  }

  /** Null where no answer came that says anything. */
  async #ask(question: Ask<FromPage, 'peek.read'>, failing: number): Promise<PeekState | null> {
    const answer = await ask('peek.read', question);
    if (answer.ok) return answer.value;
    return answer.failure.code === 'unexpected' && failing < MOST_FAILING ? null : lost;
  }
}
