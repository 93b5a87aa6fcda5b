/** One PDF that is open: its pages, its text, its outline, and the session that reads it as it would a page. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extension } from '../../ask.ts';
import type { Language, Span } from '../../citations/types.ts';
import type { OutlineRow } from '../../messages.ts';
import { outlineInSlices } from '../../page/outline/outline.ts';
import { outlineRows, withKept, type PlacedRow } from '../../page/survey/outline-rows.ts';
import { SHARE } from '../../page/jump/jump.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { Change } from '../../page/text/types.ts';
import { holdsText, MOST_PAGES } from '../../pdf/read-text.ts';
import { hear } from '../../session/hear.ts';
import { Session } from '../../session/session.ts';
import { citationAt } from '../../page/pointer/hit.ts';
import type { PageModel } from '../../page/model.ts';
import { arrivalAt } from './arrival.ts';
import { Finder } from './find.ts';
import { PageLinks, type Destination } from './links.ts';
import type { Lack } from './notices.tsx';
import type { OpenedPdf } from '../../pdf/open-pdf.ts';
import { EMPTY, type ShownState } from './shown-state.ts';
import { Sheets, UNIT } from './sheets.ts';
import { Patience } from './patience.ts';
import { pdfSource, type PdfSource } from './source.ts';

/** Steps of the zoom, per cent. */
const STEPS = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
/** As both browsers' own viewers take it: `#page=5`. */
const NAMED_PAGE = /^#(?:.*&)?page=(\d{1,6})\b/;
const LATIN: ReadonlySet<Language | null> = new Set(['en', 'fr', 'es', 'de'] as const);
/** White space beside the pages, CSS pixels. */
const MARGIN = 48;
/** Milliseconds without a scroll. */
const REST = 120;
/** A jump puts the first letters of a part a little below its line, CSS pixels. */
const LEADING = 14;

export class ShownPdf {
  state = EMPTY;
  readonly #sheets: Sheets;
  readonly #source: PdfSource;
  readonly #session: Session;
  #rows: readonly PlacedRow[] = [];
  readonly finder: Finder;
  #fits = true;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #model: PageModel | null = null;
  #links: PageLinks | null = null;
  readonly #nameOfPage: (page: number) => string;

  constructor(
    opened: Extract<OpenedPdf, { ok: true }>,
    private readonly column: HTMLElement,
    from: { readonly address: string; readonly title: string; readonly nameOfPage: (page: number) => string; readonly undrawn: string },
    private readonly signal: AbortSignal,
    private readonly changed: (state: ShownState) => void,
  ) {
    const { pdf } = opened;
    this.pdf = pdf;
    this.#end = opened.end;
    const layer = document.createElement('div');
    layer.className = 'letters';
    layer.lang = '';
    const patience = new Patience((page) => this.#set({ slow: page }));
    this.#sheets = new Sheets(
      column,
      pdf,
      { undrawn: from.undrawn, patience },
      () => this.zoomAgain(),
      (page) => this.#links?.near(page),
    );
    this.#source = pdfSource(pdf, this.#sheets, layer, {
      ...from,
      pages: this.pages,
      patience,
      lacks: (lack) => this.#lacks(lack),
    });
    this.finder = new Finder(
      this.#source.layer.index,
      () => this.#top,
      (found) => this.#set({ found }),
    );
    this.#nameOfPage = from.nameOfPage;
    const alive = (): boolean => !signal.aborted;
    this.#session = new Session(signal, alive, this.#watched());
    hear(this.#session, extension().runtime, alive);
    this.layer = layer;
  }

  private readonly layer: HTMLElement;
  private readonly pdf: PDFDocumentProxy;
  readonly #end: () => void;

  /** Those that are shown. */
  get pages(): number {
    return Math.min(this.pdf.numPages, MOST_PAGES);
  }

  /** Lays the pages, then reads them. */
  async start(): Promise<void> {
    await this.#sheets.lay(this.pages, this.signal);
    if (this.pages < this.pdf.numPages) this.#lacks({ why: 'pages', count: this.pages });
    this.#links = PageLinks.show({
      pdf: this.pdf,
      column: this.column,
      placeOf: (page) => this.#sheets.placeOf(page),
      placed: (page) => this.#sheets.known(page),
      go: (to) => this.goTo(to),
      isTaken: (x, y) => this.#citedAt(x, y),
      nameOf: this.#nameOfPage,
      signal: this.signal,
    });
    this.column.append(this.layer);
    this.fit();
    const named = Number(NAMED_PAGE.exec(location.hash)?.[1]);
    if (named > 1) this.goToPage(Math.min(named, this.pages));
    const { signal } = this;
    addEventListener('scroll', () => this.#scrolled(), { passive: true, signal });
    addEventListener('resize', () => (this.#fits ? this.fit() : this.#sheets.look()), { signal });
    signal.addEventListener('abort', () => {
      this.finder.stop();
      this.#sheets.destroy();
      this.column.replaceChildren();
      this.#end();
    });
    await this.#session.start();
    const described = await this.#session.describe();
    if (described) {
      // Arabic, Chinese and Cyrillic letters say it themselves, and would be set in another font than they were measured in
      if (LATIN.has(described.language)) this.layer.lang = described.language ?? '';
      this.#set({ symbol: described.document, title: described.title, language: described.language });
    }
    const { index } = this.#source.layer;
    const arrive = arrivalAt(location.hash, signal);
    await this.#readOutline();
    arrive(index);
    await this.#source.whole;
    arrive(index);
    const isKnown = this.state.lacks.length === 0 && this.#source.damaged() === 0;
    this.#set({ pictures: isKnown && !holdsText(index.text, this.pages) });
  }

  /** Gives up what keeps the worker busy, and with it what is not drawn yet. */
  stop(): void {
    const { slow } = this.state;
    if (slow === null) return;
    this.#sheets.stop();
    this.#source.stop();
    this.#end();
    this.#lacks({ why: 'stopped', page: slow });
    this.#set({ slow: null });
  }

  #lacks(lack: Lack): void {
    this.#set({ lacks: [...this.state.lacks, lack] });
  }

  /** The session's source, and with it the outline and what was looked for. */
  #watched(): PdfSource {
    const source = this.#source;
    return {
      ...source,
      read: async (signal, load) => (this.#model = await source.read(signal, load)),
      watch: (model, signal, onChange) =>
        source.watch(model, signal, (changes: Change[]) => {
          onChange(changes);
          void this.#readOutline();
          this.finder.again();
        }),
    };
  }

  async #readOutline(): Promise<void> {
    const { index } = this.#source.layer;
    const { version } = index;
    try {
      const outline = await outlineInSlices(index, { signal: this.signal });
      if (version !== index.version) return;
      const rows = outlineRows(index.text, outline, (offset) => index.blockAt(offset)?.language ?? null);
      this.#rows = withKept(rows, this.#rows);
      this.#set({ outline: this.#rows.map(({ row }) => row) });
      performance.mark('operative:outline', { detail: this.#rows.length });
      this.#look();
    } catch (reason) {
      if (!this.signal.aborted) throw reason;
    }
  }

  #set(change: Partial<ShownState>): void {
    if (this.signal.aborted) return;
    this.state = { ...this.state, ...change };
    this.changed(this.state);
  }

  #scrolled(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  }

  #look(): void {
    this.#sheets.look();
    const page = this.#sheets.pageAt(innerHeight / 3);
    if (page !== this.state.page) this.#set({ page });
    // the outline follows once the pages rest: to scroll it too, and draw its rows, would cost each frame more than the pages do
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const view = this.#partInView();
      if (view !== this.state.view) this.#set({ view });
    }, REST);
  }

  /** Id of the last row that begins above the line where a jump puts it: by its place on the paper, with nothing laid out. */
  #partInView(): string | null {
    const line = innerHeight * SHARE + LEADING;
    const parts = this.#rows.filter(({ row }) => row.kind !== 'footnote' && row.kind !== 'footnotes');
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.#source.layer.placeAt((parts[middle] as PlacedRow).start);
      if (place && this.#sheets.heightOf(place.page, place.top) > line) high = middle;
      else low = middle + 1;
    }
    return parts[low - 1]?.row.id ?? null;
  }

  goToPage(page: number): void {
    const top = this.#sheets.elementOf(page)?.getBoundingClientRect().top;
    if (top !== undefined) scrollBy({ top: top - this.#top, behavior: 'instant' });
  }

  /** To a place that the file itself names. */
  goTo({ page, top }: Destination): void {
    const sheet = this.#sheets.elementOf(page)?.getBoundingClientRect().top;
    if (sheet !== undefined) scrollBy({ top: sheet + top * this.#sheets.scale - this.#top - 8, behavior: 'instant' });
  }

  /** Is one of our marks at a point of the window? */
  #citedAt(x: number, y: number): boolean {
    const { index } = this.#source.layer;
    const hit = {
      citations: this.#model?.found.list ?? [],
      spanOf: (live: LiveCitation) => live.citation.mark,
      offsetAt: (node: Node, offset: number) => index.offsetAt(node, offset),
      rangeOf: (span: Span) => index.staticRangeOf(span),
    };
    return citationAt(document, hit, x, y) !== null;
  }

  /** Below the toolbar. */
  get #top(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  }

  /** Number of the page that a row of the outline begins on; null for one that has gone. */
  pageOf(row: OutlineRow): number | null {
    const placed = this.#rows.find((each) => each.row.id === row.id);
    const place = placed && this.#source.layer.placeAt(placed.start);
    return place ? place.page + 1 : null;
  }

  /** To a row of the outline, as a jump: with the way back. */
  async goToRow(row: OutlineRow): Promise<void> {
    const placed = this.#rows.find((each) => each.row.id === row.id);
    if (placed) (await this.#session.desk())?.goTo(placed);
  }

  fit(): void {
    this.#fits = true;
    const width = Math.max(200, this.column.parentElement?.clientWidth ?? innerWidth);
    this.#zoomTo(Math.min(this.#sheets.fitting(width - MARGIN), 1.5 * UNIT));
  }

  /** The room for the pages is another. */
  zoomAgain(): void {
    if (this.#fits && this.#sheets.count > 0) this.fit();
  }

  /** 0: so that the page fills the width. */
  zoom(step: 1 | -1 | 0): void {
    if (step === 0) return this.fit();
    this.#fits = false;
    const now = Math.round((100 * this.#sheets.scale) / UNIT);
    const next = step > 0 ? STEPS.find((each) => each > now) : STEPS.findLast((each) => each < now);
    if (next !== undefined) this.#zoomTo((next / 100) * UNIT);
  }

  /** The words at the middle of the window stay there. */
  #zoomTo(scale: number): void {
    const box = this.column.getBoundingClientRect();
    const middle = innerHeight / 2;
    const at = this.#sheets.scale > 0 ? (middle - box.top) / this.#sheets.scale : null;
    this.#sheets.scale = scale;
    if (at !== null && box.top < middle)
      scrollBy({ top: this.column.getBoundingClientRect().top + at * scale - middle, behavior: 'instant' });
    this.#set({ percent: Math.round((100 * scale) / UNIT) });
  }
}
