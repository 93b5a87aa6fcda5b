/**
 * Documents that are fetched for cards: one after another, with pauses, each for as long as somebody asks for it. Knows nothing of files; the time
 * and the work are given.
 */
import { passageOf } from '../../page/outline/passage.ts';
import type { PeekFailure, PeekState } from '../../messages.ts';
import type { PeekQuestion } from '../../pdf/peek-line.ts';
import type { KeptText } from '../../storage/types.ts';

/** What came of a document. `wait`: seconds in which the site is left alone. */
export type Outcome =
  | { readonly ok: true; readonly text: KeptText }
  | { readonly ok: false; readonly why: PeekFailure; readonly wait?: number | undefined };

export type Wanted = Pick<PeekQuestion, 'symbol' | 'language' | 'title'> & {
  /** nothing of it may be left on the disk */
  readonly traceless: boolean;
};

/** Fetches and reads a document. Never rejects. */
export type Work = (
  wanted: Wanted,
  signal: AbortSignal,
  tell: (state: Extract<PeekState, { at: 'fetching' | 'reading' }>) => void,
) => Promise<Outcome>;

/** All in milliseconds, unless said otherwise. */
export const PEEK = {
  /** from the end of one document to the beginning of the next */
  gap: 1_000,
  /** without a question for a document, after which it is given up */
  patience: 60_000,
  /** for which the site is left alone at most, as it asks */
  held: 3_600_000,
  /** number of documents that wait for their turn */
  waiting: 4,
  /** number of documents whose outcome is remembered */
  remembered: 3,
  /** number of presses that are remembered as cancelled */
  cancelled: 200,
} as const;

/** What fails again however often it is tried. */
const FINAL: ReadonlySet<PeekFailure> = new Set(['answer', 'kind', 'size', 'password', 'broken', 'pictures', 'other', 'absent']);

interface Job {
  readonly wanted: Wanted;
  readonly controller: AbortController;
  /** press → when it asked last */
  readonly presses: Map<string, number>;
  state: Exclude<PeekState, { at: 'read' }>;
  text: KeptText | null;
  /** wanted for the library by one of them */
  keep: boolean;
}

const cancelled: PeekState = { at: 'failed', why: 'cancelled' };

export class Jobs {
  /** by symbol and language, the one asked for last at the end */
  readonly #jobs = new Map<string, Job>();
  readonly #cancelled = new Set<string>();
  #queue: Job[] = [];
  #running: Job | null = null;
  /** nothing is fetched before */
  #free = 0;
  /** the site has asked to be left alone until then */
  #held = 0;
  #asked: number;

  /** @param keep puts a text into the library. Never rejects */
  constructor(
    private readonly work: Work,
    private readonly keep: (text: KeptText) => Promise<unknown>,
    private readonly now: () => number,
    private readonly sleep: (milliseconds: number) => Promise<unknown>,
  ) {
    this.#asked = now();
  }

  /** How far a document is for whoever pressed; begins with it where it was not begun. */
  read({ symbol, path, language, press, title, keep }: PeekQuestion): PeekState {
    this.#asked = this.now();
    if (this.#cancelled.has(press)) return cancelled;
    const key = `${symbol} ${language}`;
    const job = this.#jobOf(key, press) ?? this.#begin(key, { symbol, language, title, traceless: !keep });
    if (!job) return { at: 'failed', why: 'many' };
    job.presses.set(press, this.now());
    job.keep ||= keep;
    // the last one asked for is forgotten last
    this.#jobs.delete(key);
    this.#jobs.set(key, job);
    if (!job.text) return job.state;
    // whoever asks has found nothing in the library
    if (keep) void this.keep(job.text);
    const passage = passageOf(job.text, path);
    return passage ? { at: 'read', passage } : { at: 'failed', why: 'absent' };
  }

  /** A press is taken back. */
  cancel(press: string): void {
    this.#cancelled.add(press);
    for (const oldest of this.#cancelled) {
      if (this.#cancelled.size <= PEEK.cancelled) break;
      this.#cancelled.delete(oldest);
    }
    for (const job of this.#jobs.values()) if (job.presses.delete(press) && job.presses.size === 0) this.#giveUp(job);
  }

  /** Gives up what nobody has asked for of late. To be called now and then. */
  tidy(): void {
    const since = this.now() - PEEK.patience;
    for (const job of this.#jobs.values()) {
      for (const [press, asked] of job.presses) if (asked <= since) job.presses.delete(press);
      if (job.presses.size === 0) this.#giveUp(job);
    }
  }

  /** Is there nothing to do, and was nothing asked of late? */
  get isIdle(): boolean {
    return this.#running === null && this.#queue.length === 0 && this.now() - this.#asked >= PEEK.patience;
  }

  /** The job of a document; a failed one answers those who waited for it, and those who would only see it fail again. */
  #jobOf(key: string, press: string): Job | null {
    const job = this.#jobs.get(key);
    if (!job || job.controller.signal.aborted) return null;
    const { state } = job;
    return state.at !== 'failed' || job.presses.has(press) || FINAL.has(state.why) ? job : null;
  }

  #begin(key: string, wanted: Wanted): Job | null {
    if (this.#queue.length >= PEEK.waiting) return null;
    const job: Job = {
      wanted,
      controller: new AbortController(),
      presses: new Map(),
      state: { at: 'waiting' },
      text: null,
      keep: false,
    };
    this.#jobs.set(key, job);
    this.#queue.push(job);
    void this.#next();
    return job;
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#running = job;
    const pause = this.#free - this.now();
    if (pause > 0) await this.sleep(pause);
    const held = Math.ceil((this.#held - this.now()) / 1000);
    const isAsked = held <= 0 && !job.controller.signal.aborted;
    const outcome: Outcome = isAsked ? await this.#run(job) : { ok: false, why: 'busy', wait: held };
    if (outcome.ok) {
      if (job.keep) await this.keep(outcome.text);
      job.text = outcome.text;
    } else {
      job.state = { at: 'failed', why: outcome.why, ...(outcome.wait === undefined ? {} : { wait: outcome.wait }) };
      if (isAsked && outcome.wait !== undefined) this.#held = this.now() + Math.min(1000 * outcome.wait, PEEK.held);
    }
    if (isAsked) this.#free = this.now() + PEEK.gap;
    this.#running = null;
    this.#forget();
    void this.#next();
  }

  async #run(job: Job): Promise<Outcome> {
    job.state = { at: 'fetching', done: 0, all: null };
    return this.work(job.wanted, job.controller.signal, (state) => (job.state = state));
  }

  #isDone(job: Job): boolean {
    return job !== this.#running && !this.#queue.includes(job);
  }

  #giveUp(job: Job): void {
    if (this.#isDone(job)) return;
    job.controller.abort();
    this.#queue = this.#queue.filter((each) => each !== job);
  }

  /** The outcomes asked for longest ago. */
  #forget(): void {
    const done = [...this.#jobs].filter(([, job]) => this.#isDone(job));
    for (const [key, job] of done) if (job.controller.signal.aborted) this.#jobs.delete(key);
    const rest = done.filter(([, job]) => !job.controller.signal.aborted);
    for (const [key] of rest.slice(0, Math.max(0, rest.length - PEEK.remembered))) this.#jobs.delete(key);
  }
}
