/** One block of the index, with the way from its characters to the page's text nodes. */
import type { Language } from '../../citations/types.ts';
import { languageOfBlock } from './language.ts';
import type { Piece } from './normalise.ts';
import type { ListNumber } from './list-number.ts';
import type { Block } from './types.ts';

/** A whole text node's characters in a block's raw text. */
export interface Run {
  readonly node: Text;
  /** offset in the raw text where the node's data begin */
  readonly at: number;
}

export interface Position {
  readonly node: Text;
  readonly offset: number;
}

export class TextBlock implements Block {
  /** set by the index: offset of the block in the whole text */
  start = 0;
  readonly listNumber?: string;
  readonly listDepth?: number;
  #language: Language | null | undefined;
  /** three numbers a segment: offset in `text`, index in `#nodes`, offset in that node */
  readonly #segments: number[] = [];
  readonly #nodes: Text[] = [];

  /** @param rawStart offset of the block's raw text among the runs' */
  constructor(
    readonly element: Element,
    readonly text: string,
    pieces: readonly Piece[],
    runs: readonly Run[],
    rawStart: number,
    list: ListNumber | undefined,
  ) {
    if (list) {
      this.listNumber = list.number;
      this.listDepth = list.depth;
    }
    let run = 0;
    pieces.forEach((piece, index) => {
      const length = (pieces[index + 1]?.at ?? text.length) - piece.at;
      let from = piece.from + rawStart;
      const end = from + length;
      while (from < end) {
        while (run + 1 < runs.length && (runs[run + 1] as Run).at <= from) run++;
        const { node, at } = runs[run] as Run;
        const stop = Math.min(end, runs[run + 1]?.at ?? end);
        if (this.#nodes[this.#nodes.length - 1] !== node) this.#nodes.push(node);
        this.#segments.push(piece.at + from - piece.from - rawStart, this.#nodes.length - 1, from - at);
        from = stop;
      }
    });
  }

  get end(): number {
    return this.start + this.text.length;
  }

  get language(): Language | null {
    if (this.#language === undefined) this.#language = languageOfBlock(this.element, this.text);
    return this.#language;
  }

  /** Whether another reading found the same words in the same nodes: then whatever points into them still holds. */
  standsAs(other: TextBlock): boolean {
    if (this.text !== other.text || this.#nodes.length !== other.#nodes.length) return false;
    return (
      this.#nodes.every((node, index) => node === other.#nodes[index]) &&
      this.#segments.every((number, index) => number === other.#segments[index])
    );
  }

  /** Where the character at `offset` in `text` stands. */
  position(offset: number): Position {
    let low = 0;
    let high = this.#segments.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle * 3] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const [at, node, from] = this.#segments.slice(low * 3, low * 3 + 3) as [number, number, number];
    return { node: this.#nodes[node] as Text, offset: from + offset - at };
  }

  /** Offset in `text` of the first character that `isAfter` holds for (it must hold for all later ones); `text.length` if for none. */
  firstAfter(isAfter: (node: Text, offset: number) => boolean): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { node, offset } = this.position(middle);
      if (isAfter(node, offset)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
