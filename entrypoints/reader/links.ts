/** Links that a file itself has: to its own pages, and to sites. They lie under the letters, so that words over them are selected and cited as anywhere. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PagePlace } from '../../page/pdf/layer.ts';

/** What is read of pdf.js's annotations. Actions, scripts, files and forms are not. */
interface Annotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: string;
  readonly dest?: unknown;
}

/** A place within the file: page, from 1, and how far below its top, in PDF units. */
export interface Destination {
  readonly page: number;
  readonly top: number;
}

interface PageLinksParts {
  readonly pdf: PDFDocumentProxy;
  /** holds the sheets */
  readonly column: HTMLElement;
  readonly placeOf: (page: number) => PagePlace;
  /** resolves once a page has its place for good */
  readonly placed: (page: number) => Promise<void>;
  readonly go: (to: Destination) => void;
  /** one of our own marks is there, which has the press */
  readonly isTaken: (x: number, y: number) => boolean;
  /** "Page 5" */
  readonly nameOf: (page: number) => string;
  readonly signal: AbortSignal;
}

/** Where a link may lead: a file can name any scheme. */
function siteOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Where a destination of the file is; null where it names no page of it. */
async function destinationOf(pdf: PDFDocumentProxy, dest: unknown): Promise<Destination | null> {
  const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return null;
  const [target, kind, , y] = explicit as [unknown, { readonly name?: string } | undefined, unknown, unknown];
  const index = typeof target === 'number' ? target : await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  if (!Number.isInteger(index) || index < 0 || index >= pdf.numPages) return null;
  if (kind?.name !== 'XYZ' || typeof y !== 'number') return { page: index + 1, top: 0 };
  const viewport = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
  return { page: index + 1, top: Math.min(viewport.height, Math.max(0, viewport.convertToViewportPoint(0, y)[1] ?? 0)) };
}

export class PageLinks {
  readonly #layer: HTMLElement;
  /** pages whose links are read: a few boxes each */
  readonly #read = new Set<number>();
  #frame = 0;

  /** Shows the links of pages that are told to be near, until the signal is aborted. */
  static show(parts: PageLinksParts): PageLinks {
    return new PageLinks(parts);
  }

  private constructor(private readonly parts: PageLinksParts) {
    const { column, signal } = parts;
    this.#layer = column.ownerDocument.createElement('div');
    this.#layer.className = 'links';
    column.append(this.#layer);
    column.addEventListener('click', (event) => this.#pressed(event), { signal });
    column.addEventListener('pointermove', ({ clientX, clientY }) => this.#moved(clientX, clientY), { signal, passive: true });
  }

  /** A page, from 1, comes near. */
  near(page: number): void {
    if (this.#read.has(page)) return;
    this.#read.add(page);
    this.#readLinks(page).catch(() => {
      // a page that is damaged has no links; its picture tells the rest
    });
  }

  async #readLinks(number: number): Promise<void> {
    const page = await this.parts.pdf.getPage(number);
    await this.parts.placed(number - 1);
    const annotations = (await page.getAnnotations({ intent: 'display' })) as readonly Annotation[];
    for (const { subtype, rect, url, dest } of annotations) {
      if (subtype !== 'Link' || rect?.length !== 4 || this.parts.signal.aborted) continue;
      const site = siteOf(url);
      if (site !== null) this.#put(page, rect, site, new URL(site).href, null);
      else if (dest) {
        const to = await destinationOf(this.parts.pdf, dest).catch(() => null);
        if (to) this.#put(page, rect, `#page=${to.page}`, this.parts.nameOf(to.page), to);
      }
    }
  }

  #put(page: PDFPageProxy, rect: readonly number[], href: string, name: string, to: Destination | null): void {
    const [x, y, right, bottom] = page.getViewport({ scale: 1 }).convertToViewportRectangle([...rect]) as [number, number, number, number];
    const place = this.parts.placeOf(page.pageNumber - 1);
    const link = this.#layer.ownerDocument.createElement('a');
    link.href = href;
    link.ariaLabel = name;
    link.title = name;
    if (to) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        event.stopPropagation();
        this.parts.go(to);
      });
    } else {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    const box = [
      ['left', place.left + Math.min(x, right)],
      ['top', place.top + Math.min(y, bottom)],
      ['width', Math.abs(right - x)],
      ['height', Math.abs(bottom - y)],
    ] as const;
    for (const [property, length] of box) link.style.setProperty(property, `${length.toFixed(2)}px`);
    this.#layer.append(link);
  }

  #linkAt(x: number, y: number): HTMLAnchorElement | null {
    const link = this.#layer.ownerDocument.elementsFromPoint(x, y).find((element) => element.parentElement === this.#layer);
    return link instanceof HTMLAnchorElement && !this.parts.isTaken(x, y) ? link : null;
  }

  #pressed(event: MouseEvent): void {
    const { target, clientX, clientY, defaultPrevented } = event;
    if (defaultPrevented || (target as Element).closest('a') || getSelection()?.isCollapsed === false) return;
    this.#linkAt(clientX, clientY)?.click();
  }

  #moved(x: number, y: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.parts.column.classList.toggle('over-link', this.#linkAt(x, y) !== null));
  }
}
