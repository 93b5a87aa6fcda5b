/** What our reader shows, for the same session that reads a web page. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PageModel } from '../../page/model.ts';
import { PAPER } from '../../page/painting/ground.ts';
import { PdfLayer } from '../../page/pdf/layer.ts';
import { PdfReading } from '../../page/pdf/reading.ts';
import type { PdfBlock } from '../../page/pdf/types.ts';
import type { LoadRecogniser } from '../../page/recogniser.ts';
import { giveWay, runInSlices } from '../../page/text/slices.ts';
import type { Change } from '../../page/text/types.ts';
import { textOfPage } from '../../pdf/page-text.ts';
import type { Source } from '../../session/session.ts';
import type { Lack } from './notices.tsx';
import type { Patience } from './patience.ts';
import type { Sheets } from './sheets.ts';

/** Pages that are read before the first are shown to be read; from then on twice as many each time, so that all of it is joined a few times only. */
const FIRST_PAGES = 4;
/** Letters of a file that are read at most: of some five thousand full pages. */
const MOST_LETTERS = 16_000_000;
/** Longest slice of the main thread in which letters are put on the page, milliseconds. */
const SLICE = 8;

export interface PdfSource extends Source {
  readonly layer: PdfLayer;
  /** resolves when the last page is read */
  readonly whole: Promise<void>;
  /** pages whose text could not be read */
  readonly damaged: () => number;
  /** Waits no longer for what was asked of pdf.js: what was read until now is all. */
  stop(): void;
}

interface From {
  /** where the document is from, and its title as its file says */
  readonly address: string;
  readonly title: string;
  /** pages that are read */
  readonly pages: number;
  readonly patience: Patience;
  /** told of what is not read */
  readonly lacks: (lack: Lack) => void;
}

const lettersOf = (blocks: readonly PdfBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** @param root gets the letters */
export function pdfSource(pdf: PDFDocumentProxy, sheets: Sheets, root: HTMLElement, from: From): PdfSource {
  const layer = new PdfLayer(root, (page) => sheets.placeOf(page));
  const reading = new PdfReading();
  let next = 1;
  let letters = 0;
  let damaged = 0;
  let isDone = false;
  let finished = () => {};
  const whole = new Promise<void>((resolve) => (finished = resolve));
  let stop = () => {};
  const stopped = new Promise<null>((resolve) => (stop = () => resolve(null)));

  const put = async (blocks: readonly PdfBlock[], signal: AbortSignal): Promise<Change[]> => {
    const last = blocks.reduce((most, { runs }) => runs.reduce((later, { page }) => Math.max(later, page), most), 0);
    // letters lie on pages, and these where they stay
    await Promise.race([sheets.known(last), stopped]);
    return runInSlices(layer.adding(blocks), SLICE, signal);
  };

  async function readTo(last: number, signal: AbortSignal): Promise<PdfBlock[]> {
    const blocks: PdfBlock[] = [];
    for (; !isDone && next <= last; next++) {
      const read = next > from.pages ? null : await Promise.race([from.patience.watch(next, textOfPage(pdf, next)), stopped]);
      signal.throwIfAborted();
      if (read?.damaged) damaged++;
      if (read?.full) from.lacks({ why: 'items', page: next });
      const come = read ? reading.add(read.page) : [];
      for (const block of come) blocks.push(block);
      letters += lettersOf(come);
      const isTooMuch = letters > MOST_LETTERS;
      if (isTooMuch && next < from.pages) from.lacks({ why: 'text', count: next });
      isDone = read === null || isTooMuch;
      await giveWay();
    }
    if (isDone) for (const block of reading.finish()) blocks.push(block);
    return blocks;
  }

  async function readOn(signal: AbortSignal, onChange: (changes: Change[]) => void): Promise<void> {
    for (let pages = FIRST_PAGES; !isDone; pages *= 2) {
      const blocks = await readTo(next - 1 + pages, signal);
      const changes = await put(blocks, signal);
      if (changes.length > 0) onChange(changes);
    }
    performance.mark('operative:whole');
    finished();
  }

  return {
    layer,
    whole,
    grounds: PAPER,
    damaged: () => damaged,
    stop: () => stop(),
    async read(signal, load: LoadRecogniser) {
      await put(await readTo(FIRST_PAGES, signal), signal);
      performance.mark('operative:text');
      return PageModel.of(layer.index, from, load);
    },
    watch(_, signal, onChange) {
      readOn(signal, onChange).catch((reason: unknown) => {
        if (!signal.aborted) throw reason;
      });
    },
  };
}
