/**
 * When a card shows and when it leaves (the rules of "Time" and "Press" in the design). A state machine without a DOM: clock and timers are
 * given, what happens comes in as calls, what is to be done goes out as `HoverEffects`.
 */

export type How = 'hover' | 'press' | 'key';
export type Why = 'left' | 'escape' | 'scroll' | 'press' | 'replaced' | 'failed' | 'stopped';

export interface HoverClock {
  /** Milliseconds from any fixed moment. */
  now(): number;
  set(callback: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/** The page's own. */
export const CLOCK: HoverClock = {
  now: () => performance.now(),
  set: (run, after) => setTimeout(run, after),
  clear: (timer) => clearTimeout(timer as number),
};

export interface HoverEffects<Target, Answer> {
  /** Asked once for each intent. An answer that is there already is shown at once; null or a rejection: there is nothing to show. */
  ask(target: Target): Answer | null | Promise<Answer | null>;
  /** `answer` is null while the card has only bones; `show` comes again with the answer. */
  show(target: Target, answer: Answer | null, how: How): void;
  hide(target: Target, why: Why): void;
}

/** All in milliseconds and pixels. */
export const HOVER = {
  dwell: 350,
  shortest: 300,
  longest: 500,
  next: 100,
  memory: 1000,
  grace: 300,
  bones: 200,
  scroll: 40,
  rest: 4,
} as const;

/** One wish to see a card; itself the token by which a late answer is told from one that is still waited for. */
interface Intent<Target> {
  readonly target: Target;
  readonly how: How;
  readonly x: number;
  readonly y: number;
  waiting: boolean;
  timer: unknown;
}

interface Card<Target> {
  readonly target: Target;
  /** Opened by press or key: stays until Esc or a press elsewhere. */
  pinned: boolean;
  /** Whose answer the bones wait for. */
  awaits: Intent<Target> | null;
  leaving: unknown;
  scrolledX: number;
  scrolledY: number;
}

/** Targets are compared by identity. */
export class HoverIntent<Target extends string | number | object, Answer> {
  readonly #effects: HoverEffects<Target, Answer>;
  readonly #clock: HoverClock;
  #dwell: number = HOVER.dwell;
  #intent: Intent<Target> | null = null;
  #card: Card<Target> | null = null;
  #over: Target | null = null;
  #x = 0;
  #y = 0;
  #down = false;
  #selected = false;
  /** Closed with Esc while the pointer stood on it: not again before the pointer has left. */
  #dismissed: Target | null = null;
  #closed = -Infinity;

  constructor(effects: HoverEffects<Target, Answer>, clock: HoverClock) {
    this.#effects = effects;
    this.#clock = clock;
  }

  /** Milliseconds of rest before a card shows, held to 300–500. */
  set dwell(milliseconds: number) {
    this.#dwell = Math.min(HOVER.longest, Math.max(HOVER.shortest, milliseconds));
  }

  get open(): Target | null {
    return this.#card?.target ?? null;
  }

  /** The pointer is on the page at x, y (viewport pixels), on a citation or on none. */
  moveTo(target: Target | null, x: number, y: number): void {
    this.#over = target;
    this.#x = x;
    this.#y = y;
    if (target !== this.#dismissed) this.#dismissed = null;
    const card = this.#card;
    if (card && target === card.target) this.#stay(card);
    else if (card) this.#leave(card);
    const intent = this.#intent;
    if (intent && intent.how !== 'hover') return;
    if (intent?.target === target && (intent?.waiting || Math.hypot(x - (intent?.x ?? 0), y - (intent?.y ?? 0)) <= HOVER.rest)) return;
    this.#drop();
    this.#rest();
  }

  /** The pointer is inside the open card. */
  moveIntoCard(): void {
    this.#over = null;
    this.#dismissed = null;
    if (this.#intent?.how === 'hover') this.#drop();
    if (this.#card) this.#stay(this.#card);
  }

  /** A button goes down: in the card, on a citation, or elsewhere (null). */
  down(where: Target | 'card' | null): void {
    this.#down = true;
    if (this.#intent && (this.#intent.how === 'hover' || (where !== 'card' && where !== this.#intent.target))) this.#drop();
    if (where !== 'card' && this.#card && where !== this.#card.target) this.#hide('press');
  }

  up(): void {
    this.#down = false;
    if (!this.#intent) this.#rest();
  }

  /** A press on a citation that is no link, or a key that asks for it: its card opens at once and stays. */
  openNow(target: Target, how: 'press' | 'key'): void {
    this.#dismissed = null;
    if (this.#card?.target === target) {
      this.#card.pinned = true;
      this.#stay(this.#card);
      return;
    }
    if (this.#intent?.target === target && this.#intent.how !== 'hover') return;
    this.#drop();
    this.#ask({ target, how, x: this.#x, y: this.#y, waiting: false, timer: null });
  }

  /** Words on the page are selected, or no longer. */
  select(selected: boolean): void {
    this.#selected = selected;
    if (selected && this.#intent?.how === 'hover') this.#drop();
  }

  /** The page moved under the pointer by so many pixels; what the pointer is on now is only known when it moves again. */
  scroll(x: number, y: number): void {
    if (this.#intent?.how === 'hover') this.#drop();
    if (this.#over !== this.#card?.target) this.#over = null;
    const card = this.#card;
    if (!card || card.pinned) return;
    card.scrolledX += x;
    card.scrolledY += y;
    if (Math.hypot(card.scrolledX, card.scrolledY) > HOVER.scroll) {
      this.#over = null;
      this.#hide('scroll');
    }
  }

  /** @returns whether a card, or one on its way, was closed by it */
  escape(): boolean {
    const closes = this.#card !== null || this.#intent?.waiting === true;
    this.#dismissed = this.#over;
    this.#drop();
    this.#hide('escape');
    return closes;
  }

  /** Closes and forgets everything: the page leaves, the extension is switched off, the citations are read anew. */
  stop(): void {
    this.#drop();
    this.#hide('stopped');
    this.#over = null;
    this.#down = false;
  }

  #rest(): void {
    const target = this.#over;
    if (target === null || target === this.#dismissed || target === this.#card?.target) return;
    if (this.#down || this.#selected || this.#card?.pinned) return;
    const next = this.#card !== null || this.#clock.now() - this.#closed <= HOVER.memory;
    const intent: Intent<Target> = { target, how: 'hover', x: this.#x, y: this.#y, waiting: false, timer: null };
    this.#intent = intent;
    intent.timer = this.#clock.set(() => this.#ask(intent), next ? HOVER.next : this.#dwell);
  }

  #ask(intent: Intent<Target>): void {
    this.#intent = intent;
    intent.waiting = true;
    let answer: Answer | null | Promise<Answer | null>;
    try {
      answer = this.#effects.ask(intent.target);
    } catch {
      answer = null;
    }
    if (!(answer instanceof Promise)) return this.#settle(intent, answer);
    intent.timer = this.#clock.set(() => this.#bones(intent), HOVER.bones);
    answer.then(
      (value) => this.#settle(intent, value),
      () => this.#settle(intent, null),
    );
  }

  #bones(intent: Intent<Target>): void {
    this.#place(intent).awaits = intent;
    this.#effects.show(intent.target, null, intent.how);
  }

  #settle(intent: Intent<Target>, answer: Answer | null): void {
    const card = this.#card;
    const shown = card?.awaits === intent;
    if (!shown && this.#intent !== intent) return;
    if (shown) card.awaits = null;
    if (answer === null) {
      if (shown) this.#hide('failed');
      else this.#drop();
      return;
    }
    if (!shown) this.#place(intent);
    this.#effects.show(intent.target, answer, intent.how);
  }

  /** The intent becomes the card; one that was open goes. */
  #place(intent: Intent<Target>): Card<Target> {
    this.#drop();
    this.#hide('replaced');
    this.#card = { target: intent.target, pinned: intent.how !== 'hover', awaits: null, leaving: null, scrolledX: 0, scrolledY: 0 };
    return this.#card;
  }

  #stay(card: Card<Target>): void {
    if (card.leaving !== null) this.#clock.clear(card.leaving);
    card.leaving = null;
  }

  #leave(card: Card<Target>): void {
    if (card.pinned || card.leaving !== null) return;
    card.leaving = this.#clock.set(() => this.#hide('left'), HOVER.grace);
  }

  #drop(): void {
    if (this.#intent?.timer != null) this.#clock.clear(this.#intent.timer);
    this.#intent = null;
  }

  #hide(why: Why): void {
    const card = this.#card;
    if (!card) return;
    this.#stay(card);
    this.#card = null;
    this.#closed = this.#clock.now();
    this.#effects.hide(card.target, why);
  }
}
