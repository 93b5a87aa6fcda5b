/** The text of a PDF on the page of our reader: real text over the drawn pages, and the one index of it. */
import { PageText } from '../text/text-index.ts';
import { TextBlock, type Run } from '../text/block.ts';
import type { Change } from '../text/types.ts';
import { isRead } from './text.ts';
import type { PdfBlock, PdfRun } from './types.ts';

/** Where a page lies in the column of pages, in PDF units: `left` from the column's middle. */
export interface PagePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Widths of letters as the browser sets them; a canvas measures without layout. */
interface Ruler {
  width(text: string, size: number): number;
  /** from the top of a line of its own height to its baseline, as a share of the size */
  readonly ascent: number;
}

/** The type of UN documents, or one of its widths: the file's own fonts are drawn and not set. */
const FONT = "'Times New Roman', 'Liberation Serif', serif";

function rulerOf(document: Document): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return { width: (text, size) => (text.length * size) / 2, ascent: 0.8 };
  context.font = `100px ${FONT}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return { width: (text, size) => (context.measureText(text).width * size) / 100, ascent: 0.5 + (up - down) / 200 };
}

/** The index of a text that nothing changes but its own growing. */
export class PdfIndex extends PageText {
  readonly whole = true;
  readonly grows = true;
  /** block of each text node, and its place among the block's */
  #placeOf = new WeakMap<Node, { readonly block: TextBlock; readonly order: number }>();

  /** Adds blocks at the end. */
  grow(blocks: readonly TextBlock[], nodes: readonly (readonly Text[])[]): Change[] {
    blocks.forEach((block, at) => nodes[at]?.forEach((node, order) => this.#placeOf.set(node, { block, order })));
    return this.replace([...this.blocks, ...blocks]);
  }

  /** A paragraph goes on below the footnotes of its page: the order of the nodes does not tell which block one belongs to. */
  override offsetAt(node: Node, offset: number): number | undefined {
    const place = this.#placeOf.get(node);
    if (!place) return super.offsetAt(node, offset);
    const { block, order } = place;
    const orderOf = (each: Node): number => this.#placeOf.get(each)?.order ?? order;
    return block.start + block.firstAfter((each, at) => (each === node ? at >= offset : orderOf(each) > order));
  }
}

export class PdfLayer {
  readonly index: PdfIndex;
  readonly #ruler: Ruler;
  readonly #pages: (HTMLElement | undefined)[] = [];
  /** blocks put on pages so far */
  #count = 0;
  /** first letters of each block */
  readonly #begins = new WeakMap<object, PdfRun>();

  /** @param root in which the text is put; its unit is the PDF's, scaled by whoever shows it */
  constructor(
    private readonly root: HTMLElement,
    private readonly places: (page: number) => PagePlace,
  ) {
    this.index = new PdfIndex(root, () => false);
    this.#ruler = rulerOf(root.ownerDocument);
  }

  /**
   * Puts blocks at the end of the text, in steps that may be interrupted. What is told apart from the text is on the page, to be selected, and in
   * no index.
   */
  *adding(blocks: readonly PdfBlock[]): Generator<undefined, Change[], boolean> {
    const { ownerDocument } = this.root;
    const read: TextBlock[] = [];
    const nodes: Text[][] = [];
    for (const block of blocks) {
      const number = String(this.#count++);
      const runs: Run[] = [];
      let first: HTMLElement | null = null;
      let element: HTMLElement | null = null;
      let page = -1;
      let at = 0;
      for (const [order, run] of block.runs.entries()) {
        // one part on each page
        if (!element || run.page !== page) {
          element = ownerDocument.createElement('p');
          // a name of its own: `note` and `page` are other things elsewhere, with room around them
          element.className = `read-${block.kind}`;
          // its place in the text, which the order on pages does not tell
          element.dataset['block'] = number;
          this.#pageOf(run.page).append(element);
          first ??= element;
          page = run.page;
        }
        const node = ownerDocument.createTextNode(run.text);
        const next = block.runs[order + 1];
        element.append(this.#set(run, node, next?.page === run.page && next.y === run.y));
        runs.push({ node, at });
        at += run.text.length;
        yield;
      }
      if (!first || !isRead(block)) continue;
      const kept = new TextBlock(first, block.text, block.pieces, runs, 0, undefined);
      if (block.kind === 'note' || block.kind === 'aside') Object.assign(kept, { apart: block.kind });
      this.#begins.set(kept, block.runs[0] as PdfRun);
      read.push(kept);
      nodes.push(runs.map(({ node }) => node));
    }
    return this.index.grow(read, nodes);
  }

  /** Page, counted from 0, and height above it, in PDF units, of the first line of the block at an offset: known without layout. */
  placeAt(offset: number): { readonly page: number; readonly top: number } | null {
    const block = this.index.blockAt(offset);
    const run = block && this.#begins.get(block);
    return run ? { page: run.page, top: run.y - run.size } : null;
  }

  /** Holds the letters of one page: far from the window the browser lays out none of them (`content-visibility`). */
  #pageOf(page: number): HTMLElement {
    const known = this.#pages[page];
    if (known) return known;
    const element = this.root.ownerDocument.createElement('div');
    element.className = 'of-page';
    const { left, top, width, height } = this.places(page);
    element.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const next = this.#pages.slice(page + 1).find(Boolean);
    this.root.insertBefore(element, next ?? null);
    this.#pages[page] = element;
    return element;
  }

  /** @param goesOn there is more of its line: the space at its end has room; that between two lines is in the text only, and nothing of it is underlined */
  #set(run: PdfRun, node: Text, goesOn: boolean): HTMLElement {
    const span = this.root.ownerDocument.createElement('span');
    span.append(node);
    const text = run.text.trimEnd();
    const width = this.#ruler.width(text, run.size);
    const { style } = span;
    if (run.rtl) {
      const stretch = width > 0 ? run.width / width : 1;
      // the space at its end would shift letters that run from the right
      const x = goesOn && run.text.endsWith(' ') ? run.x - stretch * this.#ruler.width(' ', run.size) : run.x;
      style.cssText = `left:${x.toFixed(2)}px;transform:scaleX(${stretch.toFixed(4)})`;
      span.dir = 'rtl';
    } else {
      // letters that are joined cannot be moved apart; others can, and that costs the browser less
      const apart = (run.width - width) / Math.max(1, text.length);
      style.cssText = `left:${run.x.toFixed(2)}px;letter-spacing:${apart.toFixed(3)}px`;
      span.dir = 'ltr';
    }
    style.top = `${(run.y - this.#ruler.ascent * run.size).toFixed(2)}px`;
    style.fontSize = `${run.size.toFixed(2)}px`;
    if (goesOn) style.whiteSpace = 'pre';
    return span;
  }
}
