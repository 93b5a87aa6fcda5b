/** The outline of the page's text as it stands now: made when it is asked for, and again only after the text has changed. */
import { outlineInSlices, outlineOf } from '../../page/outline/outline.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { ReadText, TextIndex } from '../../page/text/types.ts';

/** Times that a text may change while its outline is made, before it is made in one go. */
const PATIENCE = 5;

/** The text as it is now: the index moves the borders of its blocks when the page changes. */
const asItIs = ({ text, blocks, whole }: ReadText): ReadText => ({
  text,
  ...(whole === undefined ? {} : { whole }),
  blocks: blocks.map(({ start, end, listNumber, listDepth, apart }) => ({
    start,
    end,
    ...(apart === undefined ? {} : { apart }),
    ...(listNumber === undefined ? {} : { listNumber }),
    ...(listDepth === undefined ? {} : { listDepth }),
  })),
});

export class PageOutline {
  #made: { version: number; outline: Outline } | null = null;
  #making: Promise<Outline> | null = null;

  constructor(
    private readonly index: TextIndex,
    private readonly signal: AbortSignal,
  ) {}

  /** At once, whatever it takes: for what a reader has pressed, after `ready` a look. */
  get now(): Outline {
    if (this.#made?.version !== this.index.version) this.#made = { version: this.index.version, outline: outlineOf(this.index) };
    return this.#made.outline;
  }

  /**
   * In slices that leave the page its main thread.
   * @throws the signal's reason once it is aborted
   */
  ready(): Promise<Outline> {
    if (this.#made?.version === this.index.version) return Promise.resolve(this.#made.outline);
    this.#making ??= this.#make().finally(() => (this.#making = null));
    return this.#making;
  }

  async #make(): Promise<Outline> {
    for (let attempt = 0; attempt < PATIENCE; attempt++) {
      const { version } = this.index;
      const outline = await outlineInSlices(asItIs(this.index), { signal: this.signal });
      if (this.#made?.version === this.index.version) return this.#made.outline;
      if (this.index.version !== version) continue;
      this.#made = { version, outline };
      return outline;
    }
    return this.now;
  }
}
