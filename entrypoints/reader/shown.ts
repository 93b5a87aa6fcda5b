/** One PDF that is open: its pages, its text, its outline, and the session that reads it as it would a page. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extension } from '../../ask.ts';
import type { Language, Span } from '../../citations/types.ts';
import type { OutlineRow } from '../../messages.ts';
import { outlineInSlices } from '../../page/outline/outline.ts';
import { outlineRows, type PlacedRow } from '../../page/survey/outline-rows.ts';
import { partInView } from '../../page/survey/in-view.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { Change } from '../../page/text/types.ts';
import { holdsText } from '../../pdf/read-text.ts';
import { hear } from '../../session/hear.ts';
import { Session } from '../../session/session.ts';
import { citationAt } from '../../page/pointer/hit.ts';
import type { PageModel } from '../../page/model.ts';
import { arrivalAt } from './arrival.ts';
import { clearPlaces, placesOf, washPlaces } from './find.ts';
import { PageLinks, type Destination } from './links.ts';
import { Sheets, UNIT } from './sheets.ts';
import { pdfSource, type PdfSource } from './source.ts';

/** What of it changes while it is read. */
export interface ShownState {
  readonly symbol: string | null;
  /** on record, else as the file says */
  readonly title: string;
  readonly language: Language | null;
  readonly page: number;
  readonly percent: number;
  readonly outline: readonly OutlineRow[];
  /** id of the row in view */
  readonly view: string | null;
  readonly found: { readonly at: number; readonly count: number } | null;
  /** read to the end, and there is no text */
  readonly pictures: boolean;
}

const EMPTY: ShownState = {
  symbol: null,
  title: '',
  language: null,
  page: 1,
  percent: 100,
  outline: [],
  view: null,
  found: null,
  pictures: false,
};
/** Steps of the zoom, per cent. */
const STEPS = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
/** As both browsers' own viewers take it: `#page=5`. */
const NAMED_PAGE = /^#(?:.*&)?page=(\d{1,6})\b/;
const LATIN: ReadonlySet<Language | null> = new Set(['en', 'fr', 'es', 'de'] as const);
/** White space beside the pages, CSS pixels. */
const MARGIN = 48;

export class ShownPdf {
  state = EMPTY;
  readonly #sheets: Sheets;
  readonly #source: PdfSource;
  readonly #session: Session;
  #rows: readonly PlacedRow[] = [];
  #places: readonly Span[] = [];
  #wanted = '';
  #fits = true;
  #frame = 0;
  #model: PageModel | null = null;
  readonly #nameOfPage: (page: number) => string;

  constructor(
    private readonly pdf: PDFDocumentProxy,
    private readonly column: HTMLElement,
    from: { readonly address: string; readonly title: string; readonly nameOfPage: (page: number) => string },
    private readonly signal: AbortSignal,
    private readonly changed: (state: ShownState) => void,
  ) {
    const layer = document.createElement('div');
    layer.className = 'letters';
    layer.lang = '';
    this.#sheets = new Sheets(column, pdf);
    this.#source = pdfSource(pdf, this.#sheets, layer, from);
    this.#nameOfPage = from.nameOfPage;
    const alive = (): boolean => !signal.aborted;
    this.#session = new Session(signal, alive, this.#watched());
    hear(this.#session, extension().runtime, alive);
    this.layer = layer;
  }

  private readonly layer: HTMLElement;

  get pages(): number {
    return this.pdf.numPages;
  }

  /** Lays the pages, then reads them. */
  async start(): Promise<void> {
    await this.#sheets.lay(this.signal);
    PageLinks.show({
      pdf: this.pdf,
      column: this.column,
      placeOf: (page) => this.#sheets.placeOf(page),
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
    addEventListener('resize', () => this.#fits && this.fit(), { signal });
    signal.addEventListener('abort', () => {
      clearPlaces();
      this.#sheets.destroy();
      this.column.replaceChildren();
      void this.pdf.loadingTask.destroy();
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
    this.#set({ pictures: !holdsText(index.text, this.pages) });
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
          if (this.#wanted !== '') this.find(this.#wanted, false);
        }),
    };
  }

  async #readOutline(): Promise<void> {
    const { index } = this.#source.layer;
    const { version } = index;
    try {
      const outline = await outlineInSlices(index, { signal: this.signal });
      if (version !== index.version) return;
      this.#rows = outlineRows(index.text, outline, (offset) => index.blockAt(offset)?.language ?? null);
      this.#set({ outline: this.#rows.map(({ row }) => row) });
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
    const page = this.#sheets.pageAt(innerHeight / 3);
    const at = partInView(this.#source.layer.index, this.#rows, innerHeight);
    const view = this.#rows[at]?.row.id ?? null;
    if (page !== this.state.page || view !== this.state.view) this.#set({ page, view });
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
    const box = placed && this.#source.layer.index.rangeOf(placed)?.getBoundingClientRect();
    return box ? this.#sheets.pageAt(box.top) : null;
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

  /** Washes the words wherever they stand, and goes to the first one from here on. */
  find(words: string, moves = true): void {
    this.#wanted = words;
    const { index } = this.#source.layer;
    this.#places = placesOf(index.text, words);
    if (words.trim() === '') {
      clearPlaces();
      return this.#set({ found: null });
    }
    const before = this.state.found?.at ?? -1;
    const at = moves
      ? Math.max(
          0,
          this.#places.findIndex((place) => (index.rangeOf(place)?.getBoundingClientRect().top ?? -1) >= this.#top),
        )
      : before;
    this.#show(at, moves);
  }

  /** To the next place, or the one before. */
  findNext(step: 1 | -1): void {
    const { length } = this.#places;
    if (length > 0) this.#show(((this.state.found?.at ?? 0) + step + length) % length, true);
  }

  stopFinding(): void {
    this.#wanted = '';
    this.#places = [];
    clearPlaces();
    this.#set({ found: null });
  }

  #show(at: number, moves: boolean): void {
    const { index } = this.#source.layer;
    washPlaces(index, this.#places, at);
    this.#set({ found: { at, count: this.#places.length } });
    const place = this.#places[at];
    const box = place && moves ? index.rangeOf(place)?.getBoundingClientRect() : undefined;
    if (box && (box.top < this.#top || box.bottom > innerHeight)) scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
  }
}
