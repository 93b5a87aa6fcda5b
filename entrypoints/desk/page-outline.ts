/** The outline of the page's text as it stands now: made when it is asked for, and again only after the text has changed. */
import { outlineOf } from '../../page/outline/outline.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { TextIndex } from '../../page/text/types.ts';

export class PageOutline {
  #made: { version: number; outline: Outline } | null = null;

  constructor(private readonly index: TextIndex) {}

  get now(): Outline {
    if (this.#made?.version !== this.index.version) this.#made = { version: this.index.version, outline: outlineOf(this.index) };
    return this.#made.outline;
  }
}
