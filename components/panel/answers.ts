/** What the catalogue says of the documents that are listed: asked once for each, when its row comes into sight. */
import type { Answer } from '../../catalogue/types.ts';

export class Answers {
  readonly #known = new Map<string, Answer | null>();
  readonly #coming = new Map<string, Promise<Answer | null>>();

  /** @param ask null where it cannot be answered now; it is asked again then */
  constructor(private readonly ask: (symbol: string) => Promise<Answer | null>) {}

  /** Null: not known yet. */
  known(symbol: string): Answer | null {
    return this.#known.get(symbol) ?? null;
  }

  async of(symbol: string): Promise<Answer | null> {
    const known = this.#known.get(symbol);
    if (known) return known;
    let coming = this.#coming.get(symbol);
    if (!coming) {
      coming = this.ask(symbol).finally(() => this.#coming.delete(symbol));
      this.#coming.set(symbol, coming);
    }
    const answer = await coming;
    this.#known.set(symbol, answer);
    return answer;
  }
}
