/** What our reader shows, for the same session that reads a web page. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PageModel } from '../../page/model.ts';
import { pageOf } from '../../page/pdf/items.ts';
import { PdfLayer } from '../../page/pdf/layer.ts';
import { PdfReading } from '../../page/pdf/reading.ts';
import type { PdfBlock } from '../../page/pdf/types.ts';
import type { LoadRecogniser } from '../../page/recogniser.ts';
import { giveWay } from '../../page/text/slices.ts';
import type { Change } from '../../page/text/types.ts';
import type { Source } from '../../session/session.ts';
import type { Sheets } from './sheets.ts';

/** Pages that are read before the first are shown to be read; from then on twice as many each time, so that all of it is joined a few times only. */
const FIRST_PAGES = 4;

/** Blocks that are put on the page in one go. */
const PORTION = 80;

export interface PdfSource extends Source {
  readonly layer: PdfLayer;
  /** resolves when the last page is read */
  readonly whole: Promise<void>;
}

/** @param title of the document, as its file says; @param address where it is from */
export function pdfSource(
  pdf: PDFDocumentProxy,
  sheets: Sheets,
  root: HTMLElement,
  from: { readonly address: string; readonly title: string },
): PdfSource {
  const layer = new PdfLayer(root, (page) => sheets.placeOf(page));
  const reading = new PdfReading();
  let next = 1;
  let finished = () => {};
  const whole = new Promise<void>((resolve) => (finished = resolve));

  async function readTo(last: number, signal: AbortSignal): Promise<PdfBlock[]> {
    const blocks: PdfBlock[] = [];
    for (; next <= Math.min(last, pdf.numPages); next++) {
      const page = await pdf.getPage(next);
      const { items } = await page.getTextContent();
      signal.throwIfAborted();
      blocks.push(...reading.add(pageOf(items, page.getViewport({ scale: 1 }))));
      await giveWay();
    }
    if (next > pdf.numPages) blocks.push(...reading.finish());
    return blocks;
  }

  async function readOn(signal: AbortSignal, onChange: (changes: Change[]) => void): Promise<void> {
    for (let pages = FIRST_PAGES; next <= pdf.numPages; pages *= 2) {
      const blocks = await readTo(next - 1 + pages, signal);
      const changes: Change[] = [];
      for (let at = 0; at < blocks.length; at += PORTION) {
        changes.push(...layer.add(blocks.slice(at, at + PORTION)));
        await giveWay();
        signal.throwIfAborted();
      }
      if (changes.length > 0) onChange(changes);
    }
    finished();
  }

  return {
    layer,
    whole,
    async read(signal, load: LoadRecogniser) {
      layer.add(await readTo(FIRST_PAGES, signal));
      return PageModel.of(layer.index, from, load);
    },
    watch(_, signal, onChange) {
      readOn(signal, onChange).catch((reason: unknown) => {
        if (!signal.aborted) throw reason;
      });
    },
  };
}
