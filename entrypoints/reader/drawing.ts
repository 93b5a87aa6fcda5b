/** Drawing the pages that are near the window, one after another, the nearest first. */
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Patience } from './patience.ts';

/** Points of one canvas at most, and along an edge; a page that is shown larger is drawn coarser. */
const MOST_POINTS = 16_000_000;
const LONGEST_EDGE = 16_000;

export interface DrawingParts {
  /** what stands on a page that cannot be drawn */
  readonly undrawn: string;
  readonly patience: Patience;
}

interface Wanted {
  /** of the page, from 1 */
  readonly number: number;
  readonly element: HTMLElement;
}

interface Near extends Wanted {
  /** scale that its canvas was drawn at; 0: there is none */
  drawn: number;
}

export class Drawing {
  readonly #near = new Map<number, Near>();
  #scale = 0;
  #current: { readonly near: Near; readonly scale: number; task: RenderTask | null } | null = null;
  #ended = false;

  constructor(
    private readonly pdf: PDFDocumentProxy,
    private readonly parts: DrawingParts,
  ) {}

  /** CSS pixels a PDF unit; what is drawn for another is drawn anew. */
  set scale(scale: number) {
    this.#scale = scale;
    this.#next();
  }

  /** A page comes near. */
  want(page: Wanted): void {
    if (!this.#near.has(page.number)) this.#near.set(page.number, { ...page, drawn: 0 });
    this.#next();
  }

  /** A page is far: its canvas is given back. */
  leave(number: number): void {
    const near = this.#near.get(number);
    if (!near) return;
    this.#near.delete(number);
    if (this.#current?.near === near) this.#current.task?.cancel();
    this.#clear(near.element);
  }

  /** No more is drawn. */
  stop(): void {
    this.#ended = true;
  }

  /** Nor is anything kept. */
  end(): void {
    this.stop();
    for (const number of this.#near.keys()) this.leave(number);
  }

  /** The page that is not drawn at its scale and nearest to the middle of the window. */
  #nearest(): Near | null {
    let [nearest, least]: [Near | null, number] = [null, Infinity];
    for (const near of this.#near.values()) {
      if (near.drawn === this.#scale) continue;
      const { top, bottom } = near.element.getBoundingClientRect();
      const middle = innerHeight / 2;
      const distance = Math.max(top - middle, middle - bottom, 0);
      if (distance < least) [nearest, least] = [near, distance];
    }
    return nearest;
  }

  #next(): void {
    if (this.#ended || this.#scale === 0) return;
    if (this.#current) {
      // of another scale it is not waited for
      if (this.#current.scale !== this.#scale) this.#current.task?.cancel();
      return;
    }
    const near = this.#nearest();
    if (!near) return;
    this.#current = { near, scale: this.#scale, task: null };
    void this.#draw(near, this.#scale).finally(() => {
      this.#current = null;
      this.#next();
    });
  }

  async #draw(near: Near, scale: number): Promise<void> {
    let page: PDFPageProxy | null = null;
    const isWanted = (): boolean => !this.#ended && this.#near.get(near.number) === near && this.#scale === scale;
    const canvas = near.element.ownerDocument.createElement('canvas');
    try {
      page = await this.pdf.getPage(near.number);
      if (!isWanted()) return;
      const { width, height } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({
        scale: Math.min(scale * devicePixelRatio, Math.sqrt(MOST_POINTS / (width * height)), LONGEST_EDGE / Math.max(width, height)),
      });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      const task = page.render({ canvas, viewport });
      if (this.#current) this.#current.task = task;
      await this.parts.patience.watch(near.number, task.promise);
      if (!isWanted()) return;
      near.drawn = scale;
      this.#clear(near.element);
      near.element.append(canvas);
      performance.mark('operative:drawn');
    } catch {
      if (!isWanted()) return;
      // damaged: its text still may be read
      near.drawn = scale;
      this.#clear(near.element);
      this.#tell(near.element);
    } finally {
      if (!canvas.isConnected) canvas.width = canvas.height = 0;
      page?.cleanup();
    }
  }

  #tell(element: HTMLElement): void {
    const words = element.ownerDocument.createElement('p');
    words.className = 'undrawn';
    words.textContent = this.parts.undrawn;
    element.ariaHidden = null;
    element.replaceChildren(words);
  }

  #clear(element: HTMLElement): void {
    for (const canvas of element.querySelectorAll('canvas')) {
      // given back at once, and not when it is collected
      canvas.width = canvas.height = 0;
      canvas.remove();
    }
  }
}
