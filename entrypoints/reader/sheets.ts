/** The pages as they are drawn: a canvas each, while it is near the window; memory is bounded by what is near. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PagePlace } from '../../page/pdf/layer.ts';

/** PDF units between two pages. */
const GAP = 14;
/** Windows above and below the one that is seen in which pages are drawn. */
const NEAR = '75% 0px';
/** Points of one canvas at most; a page that is shown larger is drawn coarser. */
const MOST_POINTS = 16_000_000;
/** CSS pixels a PDF unit at 100 %. */
export const UNIT = 96 / 72;

interface Sheet {
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
  readonly place: PagePlace;
  near: boolean;
  drawing: RenderTask | null;
  /** scale that its canvas was drawn at; 0: there is none */
  drawn: number;
}

export class Sheets {
  readonly #sheets: Sheet[] = [];
  readonly #near: IntersectionObserver;
  #scale = 0;
  #widest = 0;
  #height = 0;

  /** @param column holds the pages; gets `--scale` */
  constructor(
    private readonly column: HTMLElement,
    private readonly pdf: PDFDocumentProxy,
  ) {
    this.#near = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
  }

  /** Lays out all pages, each in its own size, in the order of the file. */
  async lay(signal: AbortSignal): Promise<void> {
    const pages = await Promise.all(Array.from({ length: this.pdf.numPages }, (_, index) => this.pdf.getPage(index + 1)));
    signal.throwIfAborted();
    const sizes = pages.map((page) => page.getViewport({ scale: 1 }));
    this.#widest = Math.max(...sizes.map(({ width }) => width));
    let top = 0;
    sizes.forEach(({ width, height }, index) => {
      const element = document.createElement('div');
      element.className = 'sheet';
      element.ariaHidden = 'true';
      const place = { left: (this.#widest - width) / 2, top };
      const units = { left: place.left, top, width, height };
      for (const [name, value] of Object.entries(units)) element.style.setProperty(name, `calc(var(--scale) * ${value}px)`);
      element.dataset['page'] = String(index + 1);
      this.#sheets.push({ element, width, height, place, near: false, drawing: null, drawn: 0 });
      top += height + GAP;
    });
    this.#height = top - GAP;
    this.column.append(...this.#sheets.map(({ element }) => element));
    for (const { element } of this.#sheets) this.#near.observe(element);
  }

  get count(): number {
    return this.#sheets.length;
  }

  /** Where a page lies, counted from 0. */
  placeOf(page: number): PagePlace {
    return this.#sheets[page]?.place ?? { left: 0, top: 0 };
  }

  get scale(): number {
    return this.#scale;
  }

  /** CSS pixels a PDF unit. */
  set scale(scale: number) {
    this.#scale = scale;
    this.column.style.setProperty('--scale', String(scale));
    this.column.style.width = `${this.#widest * scale}px`;
    this.column.style.height = `${this.#height * scale}px`;
    for (const sheet of this.#sheets) if (sheet.near) void this.#draw(sheet);
  }

  /** At which the widest page fills a width. */
  fitting(width: number): number {
    return width / this.#widest;
  }

  /** Page that most of the window's upper half shows, from 1. */
  pageAt(y: number): number {
    const top = this.column.getBoundingClientRect().top;
    const at = (y - top) / this.#scale;
    const index = this.#sheets.findIndex(({ place, height }) => at < place.top + height + GAP);
    return 1 + (index < 0 ? this.#sheets.length - 1 : index);
  }

  /** Element of a page, from 1. */
  elementOf(page: number): HTMLElement | undefined {
    return this.#sheets[page - 1]?.element;
  }

  /** Canvases that there are now. */
  get drawn(): number {
    return this.#sheets.filter(({ drawn }) => drawn > 0).length;
  }

  destroy(): void {
    this.#near.disconnect();
    for (const sheet of this.#sheets) this.#clear(sheet);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.#sheets[Number((target as HTMLElement).dataset['page']) - 1];
      if (!sheet) continue;
      sheet.near = isIntersecting;
      if (isIntersecting) void this.#draw(sheet);
      else this.#clear(sheet);
    }
  }

  #clear(sheet: Sheet): void {
    sheet.drawing?.cancel();
    sheet.drawing = null;
    sheet.drawn = 0;
    for (const canvas of sheet.element.querySelectorAll('canvas')) {
      // given back at once, and not when it is collected
      canvas.width = canvas.height = 0;
      canvas.remove();
    }
  }

  async #draw(sheet: Sheet): Promise<void> {
    const density = this.#scale * devicePixelRatio;
    const scale = Math.min(density, Math.sqrt(MOST_POINTS / (sheet.width * sheet.height)));
    if (sheet.drawn === scale || scale === 0) return;
    sheet.drawing?.cancel();
    sheet.drawn = scale;
    const page = await this.pdf.getPage(1 + this.#sheets.indexOf(sheet));
    if (!sheet.near || sheet.drawn !== scale) return;
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale });
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    const drawing = page.render({ canvas, viewport });
    sheet.drawing = drawing;
    try {
      await drawing.promise;
    } catch {
      // cancelled for another scale, or a page that cannot be drawn: its text still can be read
      return;
    }
    if (!sheet.near || sheet.drawn !== scale) return;
    const before = sheet.element.querySelector('canvas');
    if (before) before.replaceWith(canvas);
    else sheet.element.append(canvas);
    page.cleanup();
  }
}
