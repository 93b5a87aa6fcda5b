/** The pages as they are drawn: a canvas each, while it is near the window; memory is bounded by what is near. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PagePlace } from '../../page/pdf/layer.ts';
import { Drawing, type DrawingParts } from './drawing.ts';

/** PDF units between two pages. */
const GAP = 14;
/** Windows above and below the one that is seen in which pages are drawn. */
const NEAR = 0.75;
/** Pages whose sizes are asked for in one go. */
const PORTION = 24;
/** Edges of a page, PDF units: what a file says beyond is not believed. The format's own largest page has 14,400. */
const [LEAST, MOST] = [3, 14_400];
/** As long as a page has not said its own. */
const LETTER = { width: 612, height: 792 };
/** CSS pixels a PDF unit at 100 %. */
export const UNIT = 96 / 72;

interface Sheet {
  readonly element: HTMLElement;
  place: PagePlace;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const isSize = (length: number): boolean => length >= LEAST && length <= MOST;

export class Sheets {
  readonly #sheets: Sheet[] = [];
  #near: readonly number[] = [];
  readonly #drawing: Drawing;
  #scale = 0;
  #widest = 0;
  #height = 0;
  /** pages whose own size is known, from the first */
  #known = 0;
  readonly #waiting: { readonly page: number; readonly resolve: () => void }[] = [];

  /**
   * @param column holds the pages; gets `--scale`
   * @param widened a page is wider than all before it
   * @param near a page, from 1, or one beside it has come near the window; more than once
   */
  constructor(
    private readonly column: HTMLElement,
    private readonly pdf: PDFDocumentProxy,
    drawn: DrawingParts,
    private readonly widened: () => void,
    private readonly near: (page: number) => void,
  ) {
    this.#drawing = new Drawing(pdf, drawn);
  }

  /** Lays out the first pages of the file in the size of the first one, and each in its own as soon as that is known. */
  async lay(count: number, signal: AbortSignal): Promise<void> {
    const first = await this.#sizeOf(1, LETTER);
    signal.throwIfAborted();
    for (let index = 0; index < count; index++) {
      const element = this.column.ownerDocument.createElement('div');
      element.className = 'sheet';
      element.ariaHidden = 'true';
      element.dataset['page'] = String(index + 1);
      this.#sheets.push({ element, place: { left: 0, top: 0, width: 0, height: 0 } });
    }
    this.#arrange(this.#sheets.map(() => first));
    this.column.append(...this.#sheets.map(({ element }) => element));
    void this.#learn(first, signal);
  }

  /** Resolves once the place of a page, counted from 0, is its own for good. */
  known(page: number): Promise<void> {
    if (page < this.#known) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ page, resolve }));
  }

  get count(): number {
    return this.#sheets.length;
  }

  /** Where a page lies, counted from 0. */
  placeOf(page: number): PagePlace {
    return this.#sheets[page]?.place ?? { left: 0, top: 0, ...LETTER };
  }

  get scale(): number {
    return this.#scale;
  }

  /** CSS pixels a PDF unit. */
  set scale(scale: number) {
    this.#scale = scale;
    this.#resize();
    this.#drawing.scale = scale;
    this.look();
  }

  /** At which the widest page fills a width. */
  fitting(width: number): number {
    return width / this.#widest;
  }

  /** Page that is seen at a height of the window, from 1. */
  pageAt(y: number): number {
    const at = (y - this.column.getBoundingClientRect().top) / this.#scale;
    return 1 + Math.min(this.#firstBelow(at), this.#sheets.length - 1);
  }

  /** Where the part of a page, counted from 0, stands in the window, CSS pixels. */
  heightOf(page: number, top: number): number {
    return this.column.getBoundingClientRect().top + (this.placeOf(page).top + top) * this.#scale;
  }

  /** Draws what is near the window now, and gives back the rest: after a scroll, or another size of the window. */
  look(): void {
    if (this.#scale === 0 || this.#sheets.length === 0) return;
    const top = this.column.getBoundingClientRect().top;
    const [from, to] = [-NEAR, 1 + NEAR].map((windows) => (windows * innerHeight - top) / this.#scale) as [number, number];
    const near: number[] = [];
    for (let index = this.#firstBelow(from); index < this.#sheets.length && this.placeOf(index).top < to; index++) near.push(index + 1);
    const before = this.#near;
    this.#near = near;
    for (const number of before) if (!near.includes(number)) this.#drawing.leave(number);
    for (const number of near) {
      this.#drawing.want({ number, element: (this.#sheets[number - 1] as Sheet).element });
      if (before.includes(number)) continue;
      for (const each of [number, number - 1, number + 1]) if (each >= 1 && each <= this.#sheets.length) this.near(each);
    }
  }

  /** Index of the first page that ends below a height of the column, PDF units; their number where none does. */
  #firstBelow(at: number): number {
    let [low, high] = [0, this.#sheets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { top, height } = this.placeOf(middle);
      if (at < top + height + GAP) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Element of a page, from 1. */
  elementOf(page: number): HTMLElement | undefined {
    return this.#sheets[page - 1]?.element;
  }

  /** Draws no more; what is drawn stays. */
  stop(): void {
    this.#drawing.stop();
  }

  destroy(): void {
    this.#drawing.end();
  }

  async #sizeOf(page: number, fallback: Size): Promise<Size> {
    try {
      const { width, height } = (await this.pdf.getPage(page)).getViewport({ scale: 1 });
      return isSize(width) && isSize(height) ? { width, height } : fallback;
    } catch {
      // it is told on the page itself when it is to be drawn
      return fallback;
    }
  }

  async #learn(first: Size, signal: AbortSignal): Promise<void> {
    const { length } = this.#sheets;
    while (this.#known < length && !signal.aborted) {
      const numbers = Array.from({ length: Math.min(PORTION, length - this.#known) }, (_, at) => this.#known + at);
      // oxlint-disable-next-line no-await-in-loop -- what is shown needs the worker too
      const sizes = await Promise.all(numbers.map((index) => this.#sizeOf(index + 1, first)));
      if (signal.aborted) return;
      const before = this.#widest;
      this.#arrange(
        this.#sheets.map(({ place }, index) => sizes[index - this.#known] ?? place),
        this.#known,
      );
      this.#known += numbers.length;
      for (const { page, resolve } of this.#waiting.splice(0))
        if (page < this.#known) resolve();
        else this.#waiting.push({ page, resolve });
      if (this.#widest > before) this.widened();
    }
  }

  /** Puts the pages below one another; what is seen stays where it is. */
  #arrange(sizes: readonly Size[], from = 0): void {
    const seen = this.#scale > 0 ? this.#sheets[this.pageAt(0) - 1] : undefined;
    const before = seen?.place.top ?? 0;
    const last = this.#sheets[from - 1]?.place;
    let top = last ? last.top + last.height + GAP : 0;
    for (let index = from; index < sizes.length; index++) {
      const [sheet, { width, height }] = [this.#sheets[index] as Sheet, sizes[index] as Size];
      const place = { left: -width / 2, top, width, height };
      top += height + GAP;
      const { place: old } = sheet;
      if (old.top === place.top && old.width === width && old.height === height) continue;
      sheet.place = place;
      const { style } = sheet.element;
      style.left = `calc(50% - var(--scale) * ${width / 2}px)`;
      for (const name of ['top', 'width', 'height'] as const) style[name] = `calc(var(--scale) * ${place[name]}px)`;
    }
    const height = top - GAP;
    const widest = Math.max(this.#widest, ...sizes.map(({ width }) => width));
    if (height === this.#height && widest === this.#widest) return;
    [this.#height, this.#widest] = [height, widest];
    this.#resize();
    const moved = ((seen?.place.top ?? 0) - before) * this.#scale;
    if (moved !== 0) this.column.ownerDocument.defaultView?.scrollBy({ top: moved, behavior: 'instant' });
    this.look();
  }

  #resize(): void {
    const { style } = this.column;
    style.setProperty('--scale', String(this.#scale));
    style.width = `${this.#widest * this.#scale}px`;
    style.height = `${this.#height * this.#scale}px`;
  }
}
