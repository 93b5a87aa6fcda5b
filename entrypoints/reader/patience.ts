/** How long a page may keep pdf.js busy before the reader is told, milliseconds: a page of a sound file takes some hundredths of a second. */
const PATIENCE = 10_000;

/** Watches over what pdf.js was asked to do with pages. */
export class Patience {
  readonly #late = new Map<symbol, number>();

  /** @param tell page, from 1, that has been under way for long; null once none is */
  constructor(private readonly tell: (page: number | null) => void) {}

  /** The same promise, watched. */
  async watch<T>(page: number, work: Promise<T>): Promise<T> {
    const own = Symbol('work');
    const timer = setTimeout(() => {
      this.#late.set(own, page);
      this.tell(page);
    }, PATIENCE);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      if (this.#late.delete(own)) this.tell([...this.#late.values()][0] ?? null);
    }
  }
}
