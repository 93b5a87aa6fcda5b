/** The citations that stand on the page now: found in its text and in its links, kept right while the page changes. */
import { documentOfAddress, type AddressedDocument } from '../../citations/addresses.ts';
import { kindOf } from '../../citations/symbol.ts';
import type { Citation, Span } from '../../citations/types.ts';
import type { Standing } from '../../catalogue/types.ts';
import { mayCite, type LoadRecogniser, type Recognise } from '../recogniser.ts';
import type { Change, TextIndex } from '../text/types.ts';

/** One citation on the page. The object stays the same while its place in the text moves. */
export interface LiveCitation {
  readonly type: 'citation';
  readonly id: number;
  citation: Citation;
  /** what the catalogue says of it; null until it has been asked, or where there is nothing to ask */
  standing: Standing | null;
  /** the reader's choice among its candidates */
  chosen: string | null;
}

/** Characters recognised in one go: a few milliseconds. */
const PORTION = 60_000;
/** The same of a text that is still growing, whose pages are drawn meanwhile. */
const GROWTH = 12_000;
/** The first portions are small: patterns are made ready with them, and what is read first is marked first. */
const FIRST_PORTIONS = [4_000, 15_000] as const;

/** How many characters to read in one go: counted from 0. */
export const portionOf = (time: number): number => FIRST_PORTIONS[time] ?? PORTION;
/** Around a change: what can belong to one citation with its list and its governing word. */
const NEIGHBOURHOOD = 700;

/** Readings that are given up because the page changed, before one that is not paused. */
const ROUNDS = 4;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class FoundCitations {
  /** in the order of their marks */
  list: readonly LiveCitation[] = [];
  #next = 1;
  /** loaded where something may be a citation; null until then, and where it cannot be loaded */
  #recogniser: Recognise | null = null;
  /** false until the page was read to its end, and while it is read again */
  #isRead = false;
  /** so much of a growing text was read */
  #readTo = 0;
  /** what the text has named so far, for the pieces that are read later */
  readonly #spoken = new Map<string, string>();
  /** what each address names: a page has the same ones again and again */
  readonly #addresses = new Map<string, AddressedDocument | null>();

  constructor(
    private readonly index: TextIndex,
    /** symbol of the document the page shows now */
    private readonly own: () => string | null,
    private readonly load: LoadRecogniser,
  ) {}

  get isRead(): boolean {
    return this.#isRead;
  }

  /**
   * Reads the whole page in portions that never hold the main thread. What the page changes meanwhile is read too: `renew` does nothing until
   * this is done. Given up with the signal; then the list is as it was, and unread.
   */
  async read(signal: AbortSignal): Promise<void> {
    this.#isRead = false;
    for (let round = 1; !signal.aborted; round++) {
      // in each round: the first that may be a citation can come while the page is read
      if (this.#wants(this.index.text)) this.#recogniser = await this.load();
      const { version } = this.index;
      // a page that never rests is read to the end in one go at last
      const found = await this.#readPortions(signal, round <= ROUNDS);
      if (signal.aborted || version !== this.index.version) continue;
      this.#take(this.#withLinks(found, { start: 0, end: this.index.text.length }));
      this.#readTo = this.index.text.length;
      this.#isRead = true;
      return;
    }
  }

  /**
   * Reads the next portion of a text that only grows, and returns what came with it and what came before and is the same; null where all of it is
   * read. To be called again until then, with a pause each time.
   */
  async readOn(): Promise<{ gone: LiveCitation[]; come: LiveCitation[]; same: LiveCitation[] } | null> {
    this.#isRead = true;
    const length = this.#readTo === 0 ? FIRST_PORTIONS[0] : GROWTH;
    const next = this.index.text.slice(this.#readTo, this.#readTo + length);
    if (next === '') return null;
    if (this.#wants(next)) this.#recogniser = await this.load();
    const start = this.#readTo;
    const newEnd = this.#borderAfter(start + length);
    this.#readTo = newEnd;
    return this.renew([{ start, oldEnd: newEnd, newEnd }]);
  }

  async #readPortions(signal: AbortSignal, pausing: boolean): Promise<Citation[]> {
    const { text, version } = this.index;
    const found: Citation[] = [];
    let time = 0;
    for (let from = 0; from < text.length && !signal.aborted && version === this.index.version;) {
      const to = this.#borderAfter(from + portionOf(time++));
      found.push(...this.#recognise({ start: from, end: to }, found.at(-1)));
      from = to;
      if (pausing && from < text.length) await pause();
    }
    return found;
  }

  /** Is there what may be a citation, and nothing yet to recognise it with? */
  #wants(text: string): boolean {
    return this.#recogniser === null && (this.own() !== null || mayCite(text));
  }

  /**
   * Whether so much has changed that it should be read in portions again (`read`) rather than at once (`renew`), or the first that may be a
   * citation came.
   */
  isLarge(changes: readonly Change[]): boolean {
    if (changes.some(({ start, newEnd }) => this.#wants(this.index.text.slice(start, newEnd)))) return true;
    return changes.reduce((sum, { start, newEnd }) => sum + newEnd - start, 0) > PORTION;
  }

  /**
   * Brings the list up to date after the text changed: what is far from the change only moves.
   * @returns what went, what came, and what is the same but may stand in other nodes now
   */
  renew(changes: readonly Change[]): { gone: LiveCitation[]; come: LiveCitation[]; same: LiveCitation[] } {
    const gone: LiveCitation[] = [];
    const come: LiveCitation[] = [];
    const same: LiveCitation[] = [];
    const last = this.#next - 1;
    if (!this.#isRead) return { gone, come, same };
    for (const { start, oldEnd, newEnd } of changes) {
      const delta = newEnd - oldEnd;
      const window = { start: this.#borderBefore(start - NEIGHBOURHOOD), end: this.#borderAfter(newEnd + NEIGHBOURHOOD) };
      const kept: LiveCitation[] = [];
      const old = new Map<string, LiveCitation>();
      for (const live of this.list) {
        const { mark } = live.citation;
        const now = mark.start >= oldEnd ? moved(live.citation, delta) : live.citation;
        if (mark.end <= window.start || mark.start >= window.end - delta) {
          live.citation = now;
          kept.push(live);
        } else old.set(nameOf(now), live);
      }
      const previous = kept.findLast((live) => live.citation.mark.end <= window.start)?.citation;
      const read = this.#withLinks(this.#recognise(window, previous), window).map((citation) => {
        // the same as before: its card may be open, and its mark is right
        const before = old.get(nameOf(citation));
        if (!before) return this.#live(citation);
        old.delete(nameOf(citation));
        before.citation = citation;
        same.push(before);
        return before;
      });
      gone.push(...old.values());
      come.push(...read.filter((live) => live.id > last));
      this.list = [...kept, ...read].sort(byMark);
    }
    const here = new Set(this.list);
    return {
      gone: gone.filter((live) => live.id <= last),
      come: come.filter((live) => here.has(live)),
      same: same.filter((live) => here.has(live)),
    };
  }

  #recognise(span: Span, previous: Citation | undefined): Citation[] {
    if (this.#recogniser === null) return [];
    const found = this.#recogniser(this.index.text.slice(span.start, span.end), {
      document: this.own() ?? undefined,
      // only pages of the United Nations and of those who mirror its documents are read
      atHome: true,
      named: this.#spoken,
      before: this.index.text.slice(0, span.start),
      previous,
    });
    return span.start === 0 ? found : found.map((citation) => moved(citation, span.start));
  }

  #live(citation: Citation): LiveCitation {
    return { type: 'citation', id: this.#next++, citation, standing: null, chosen: null };
  }

  #take(found: readonly Citation[]): void {
    this.list = found.map((citation) => this.#live(citation)).sort(byMark);
  }

  /**
   * Adds what the page's own links name. Words that are a citation themselves keep their own meaning: editors' links err in up to one of a
   * hundred, and drop letters of parts; a link only settles a doubt.
   */
  #withLinks(found: readonly Citation[], span: Span): Citation[] {
    const all = [...found];
    for (const link of this.#links(span)) {
      const over = all.findIndex((citation) => citation.mark.start < link.end && citation.mark.end > link.start);
      const other = all[over];
      if (!other) all.push(this.#fromLink(link));
      else if (!other.certain && other.candidates.includes(link.symbol))
        all[over] = { ...other, symbol: link.symbol, candidates: [], certain: true, basis: 'link' };
    }
    return all;
  }

  *#links(span: Span): Generator<Span & { symbol: string }> {
    for (const anchor of document.links) {
      if (!(anchor instanceof HTMLAnchorElement)) continue;
      const named = this.#named(anchor.href);
      // a link to the document itself: another language, a download
      if (!named || named.symbol === this.own()) continue;
      const start = this.index.offsetAt(anchor, 0);
      const end = this.index.offsetAt(anchor, anchor.childNodes.length);
      if (start === undefined || end === undefined || start < span.start || end > span.end) continue;
      const words = this.index.text.slice(start, end).trimEnd();
      if (words === '' || words.includes('\n')) continue;
      yield { start, end: start + words.length, symbol: named.symbol };
    }
  }

  #named(address: string): AddressedDocument | null {
    let named = this.#addresses.get(address);
    if (named === undefined) this.#addresses.set(address, (named = documentOfAddress(address)));
    return named;
  }

  #fromLink({ start, end, symbol }: Span & { symbol: string }): Citation {
    const text = this.index.text.slice(start, end);
    return {
      start,
      end,
      text,
      kind: kindOf(symbol),
      symbol,
      candidates: [],
      pinpoint: [],
      certain: true,
      basis: 'link',
      mark: { start, end },
    };
  }

  /** Nearest border of a block at or after an offset. */
  #borderAfter(offset: number): number {
    const { text } = this.index;
    if (offset >= text.length) return text.length;
    const border = text.indexOf('\n', Math.max(0, offset));
    return border === -1 ? text.length : border + 1;
  }

  #borderBefore(offset: number): number {
    return offset <= 0 ? 0 : this.index.text.lastIndexOf('\n', offset) + 1;
  }
}

const byMark = (a: LiveCitation, b: LiveCitation): number =>
  a.citation.mark.start - b.citation.mark.start || a.citation.start - b.citation.start;

/** Two readings of the same words at the same place that mean the same. */
const nameOf = ({ mark, start, end, kind, symbol, date, certain, pinpoint }: Citation): string =>
  JSON.stringify([mark.start, mark.end, start, end, kind, symbol, date?.iso, certain, pinpoint]);

const shifted = <T extends Span>(span: T, delta: number): T => ({ ...span, start: span.start + delta, end: span.end + delta });

function moved(citation: Citation, delta: number): Citation {
  if (delta === 0) return citation;
  return {
    ...shifted(citation, delta),
    mark: shifted(citation.mark, delta),
    ...(citation.date ? { date: shifted(citation.date, delta) } : {}),
  };
}
