/** What was done on this page, to be undone and done again in turn. */
import type { Result } from '../../messages.ts';
import type { Bulk, Revised, TakenBack } from '../../storage/bulk.ts';

export interface Act {
  readonly revised: readonly Revised[];
  /** in words: "3 notes deleted" */
  readonly said: string;
}

/** Acts that are remembered. */
const REMEMBERED = 50;

export class Acts {
  readonly #done: Act[] = [];
  readonly #undone: Act[] = [];

  constructor(private readonly store: Pick<Bulk, 'takeBack'>) {}

  /** An act was done: what was undone before it cannot be done again. */
  record(act: Act): void {
    if (act.revised.length === 0) return;
    this.#done.push(act);
    if (this.#done.length > REMEMBERED) this.#done.shift();
    this.#undone.length = 0;
  }

  /** Null: there is nothing to undo. An act that the store does not take back stays to be tried again. */
  undo(): Promise<Result<TakenBack & Act> | null> {
    return this.#turn(this.#done, this.#undone);
  }

  redo(): Promise<Result<TakenBack & Act> | null> {
    return this.#turn(this.#undone, this.#done);
  }

  async #turn(from: Act[], to: Act[]): Promise<Result<TakenBack & Act> | null> {
    const act = from.pop();
    if (!act) return null;
    const taken = await this.store.takeBack(act.revised);
    if (!taken.ok) {
      from.push(act);
      return taken;
    }
    const { revised, left } = taken.value;
    if (revised.length > 0) to.push({ revised, said: act.said });
    return { ok: true, value: { revised, left, said: act.said } };
  }
}
