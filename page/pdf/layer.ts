/** The text of a PDF on the page of our reader: real text over the drawn pages, and the one index of it. */
import { PageText } from '../text/text-index.ts';
import { TextBlock, type Run } from '../text/block.ts';
import type { Change } from '../text/types.ts';
import { isRead } from './text.ts';
import type { PdfBlock, PdfRun } from './types.ts';

/** Where each page lies in the column of pages, in PDF units. */
export interface PagePlace {
  readonly left: number;
  readonly top: number;
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
  #blockOf = new WeakMap<Node, TextBlock>();

  /** Adds blocks at the end. */
  grow(blocks: readonly TextBlock[], nodes: readonly (readonly Text[])[]): Change[] {
    blocks.forEach((block, at) => nodes[at]?.forEach((node) => this.#blockOf.set(node, block)));
    return this.replace([...this.blocks, ...blocks]);
  }

  /** A paragraph goes on below the footnotes of its page: the order of the nodes does not tell which block one belongs to. */
  override offsetAt(node: Node, offset: number): number | undefined {
    const block = this.#blockOf.get(node);
    if (!block) return super.offsetAt(node, offset);
    return block.start + block.firstAfter((each, at) => each === node && at >= offset);
  }
}

export class PdfLayer {
  readonly index: PdfIndex;
  readonly #ruler: Ruler;

  /** @param root in which the text is put; its unit is the PDF's, scaled by whoever shows it */
  constructor(
    private readonly root: HTMLElement,
    private readonly places: (page: number) => PagePlace,
  ) {
    this.index = new PdfIndex(root, () => false);
    this.#ruler = rulerOf(root.ownerDocument);
  }

  /** Puts blocks at the end of the text. What is told apart from the text is on the page, to be selected, and in no index. */
  add(blocks: readonly PdfBlock[]): Change[] {
    const { ownerDocument } = this.root;
    const read: TextBlock[] = [];
    const nodes: Text[][] = [];
    const fragment = ownerDocument.createDocumentFragment();
    for (const block of blocks) {
      const element = ownerDocument.createElement('p');
      // a name of its own: `note` and `page` are other things elsewhere, with room around them
      element.className = `read-${block.kind}`;
      const runs: Run[] = [];
      let at = 0;
      for (const run of block.runs) {
        const node = ownerDocument.createTextNode(run.text);
        element.append(this.#set(run, node));
        runs.push({ node, at });
        at += run.text.length;
      }
      fragment.append(element);
      if (!isRead(block)) continue;
      const kept = new TextBlock(element, block.text, block.pieces, runs, 0, undefined);
      if (block.kind === 'note' || block.kind === 'aside') Object.assign(kept, { apart: block.kind });
      read.push(kept);
      nodes.push(runs.map(({ node }) => node));
    }
    this.root.append(fragment);
    return this.index.grow(read, nodes);
  }

  #set(run: PdfRun, node: Text): HTMLElement {
    const { left, top } = this.places(run.page);
    const span = this.root.ownerDocument.createElement('span');
    span.append(node);
    const width = this.#ruler.width(run.text.trimEnd(), run.size);
    const stretch = width > 0 ? run.width / width : 1;
    // the space at its end would shift letters that run from the right
    const x = run.rtl && run.text.endsWith(' ') ? run.x - stretch * this.#ruler.width(' ', run.size) : run.x;
    span.dir = run.rtl ? 'rtl' : 'ltr';
    span.style.cssText = `left:${(left + x).toFixed(2)}px;top:${(top + run.y - this.#ruler.ascent * run.size).toFixed(2)}px;font-size:${run.size.toFixed(2)}px;transform:scaleX(${stretch.toFixed(4)})`;
    return span;
  }
}
