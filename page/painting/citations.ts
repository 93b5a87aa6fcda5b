/** Lines under citations, by CSS highlights: the page's words are its own, so the page may know where they stand. No node is touched. */
import { GroundReader } from './ground.ts';
import type { Ground, Grounds } from './ground.ts';

/** Four lines, told apart by their style: solid, dotted, dashed, wavy. */
export type Mark = 'known' | 'open' | 'unknown' | 'doubt';

export interface PaintedCitation {
  /** Several items may share one: a citation, and the date beside it that is in doubt. */
  readonly id: number | string;
  readonly range: AbstractRange;
  readonly mark: Mark;
}

/** Quiet: thin; plain: full strength; off: only the citation whose card is open. */
export type MarkSetting = 'quiet' | 'plain' | 'off';

const MARKS: readonly Mark[] = ['known', 'open', 'unknown', 'doubt'];
const GROUNDS: readonly Ground[] = ['light', 'dark'];
const NAMES = [...MARKS, 'plain', 'active'];

const nameOf = (mark: string, ground: Ground): string => `operative-mark-${mark}${ground === 'dark' ? '-dark' : ''}`;

interface Entry {
  readonly item: PaintedCitation;
  readonly range: StaticRange;
  readonly highlight: Highlight;
}

/** A StaticRange costs the page's own edits nothing; a live Range is updated at each of them. */
function still(range: AbstractRange): StaticRange {
  if (range instanceof StaticRange) return range;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/**
 * Paints citations. Keeps its own list of what it painted: Firefox content scripts cannot iterate a `Highlight`. After the page changed a
 * block, `remove` its ids and `paint` it anew: a StaticRange does not follow.
 */
export class CitationPainter {
  readonly #registry: HighlightRegistry;
  readonly #grounds: Grounds;
  readonly #entries = new Map<number | string, Entry[]>();
  /** One for each mark and ground, in the registry once it holds something. */
  readonly #highlights = new Map<string, Highlight>();
  /** how many ranges each of them holds, so far as we know */
  readonly #sizes = new Map<Highlight, number>();
  #setting: MarkSetting;
  #active: { readonly range: StaticRange; readonly mark: Mark } | null = null;

  constructor(
    options: { readonly setting?: MarkSetting; readonly registry?: HighlightRegistry; readonly grounds?: Grounds | undefined } = {},
  ) {
    this.#registry = options.registry ?? CSS.highlights;
    this.#grounds = options.grounds ?? new GroundReader();
    this.#setting = options.setting ?? 'quiet';
    // what an older run of ours left behind
    this.#unregister();
  }

  /** Adds marks; call it once for each slice of a long list. Ids that are painted already are painted over. */
  paint(items: Iterable<PaintedCitation>): void {
    const filled = new Set<Highlight>();
    for (const item of items) {
      const ground = this.#grounds.at(item.range.startContainer);
      const highlight = this.#highlight(item.mark, ground);
      const range = still(item.range);
      highlight.add(range);
      this.#count(highlight, 1);
      filled.add(highlight);
      const entry = { item, range, highlight };
      const entries = this.#entries.get(item.id);
      if (entries) entries.push(entry);
      else this.#entries.set(item.id, [entry]);
    }
    if (filled.size > 0) this.#register();
  }

  /** Takes all marks of these ids away; an id that is not painted is passed over. */
  remove(ids: Iterable<number | string>): void {
    for (const id of ids) {
      for (const { highlight, range } of this.#entries.get(id) ?? []) {
        highlight.delete(range);
        this.#count(highlight, -1);
      }
      this.#entries.delete(id);
    }
  }

  /** Puts these in the place of all marks with their ids. */
  repaint(items: readonly PaintedCitation[]): void {
    this.remove(items.map((item) => item.id));
    this.paint(items);
  }

  /** Measures the grounds again and paints everything anew: after the page has changed its colours. */
  refresh(): void {
    const items = [...this.#entries.values()].flat().map((entry) => entry.item);
    const active = this.#active;
    this.clear();
    this.#grounds.forget();
    this.paint(items);
    if (active) this.activate(active.range, active.mark);
  }

  /** Puts back what the page took: out of the registry, which is its own too, or out of our highlights, which it finds there. */
  mend(): void {
    for (const [highlight, size] of this.#sizes) {
      if (highlight.size === size) continue;
      for (const entry of [...this.#entries.values()].flat()) if (entry.highlight === highlight) highlight.add(entry.range);
    }
    this.#register();
    if (this.#active && !GROUNDS.some((ground) => this.#registry.has(nameOf('active', ground)))) {
      this.activate(this.#active.range, this.#active.mark);
    }
  }

  /** The wash of the citation whose card is open; null takes it away. With marks off, its line shows as well. */
  activate(range: AbstractRange | null, mark: Mark = 'known'): void {
    for (const ground of GROUNDS) {
      this.#registry.delete(nameOf('active', ground));
      if (this.#setting === 'off') for (const each of MARKS) this.#registry.delete(nameOf(each, ground));
    }
    this.#active = range && { range: still(range), mark };
    if (!this.#active) return;
    const ground = this.#grounds.at(this.#active.range.startContainer);
    const wash = new Highlight(this.#active.range);
    wash.priority = 2;
    this.#registry.set(nameOf('active', ground), wash);
    if (this.#setting === 'off') this.#registry.set(nameOf(mark, ground), new Highlight(this.#active.range));
  }

  set setting(setting: MarkSetting) {
    this.#setting = setting;
    this.#unregister();
    this.#register();
    if (this.#active) this.activate(this.#active.range, this.#active.mark);
  }

  get setting(): MarkSetting {
    return this.#setting;
  }

  /** Everything goes, the active citation too. */
  clear(): void {
    this.#unregister();
    this.#highlights.clear();
    this.#sizes.clear();
    this.#entries.clear();
    this.#active = null;
  }

  #count(highlight: Highlight, more: number): void {
    this.#sizes.set(highlight, (this.#sizes.get(highlight) ?? 0) + more);
  }

  #highlight(mark: Mark, ground: Ground): Highlight {
    const key = nameOf(mark, ground);
    let highlight = this.#highlights.get(key);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = mark === 'doubt' ? 1 : 0;
      this.#highlights.set(key, highlight);
    }
    return highlight;
  }

  #register(): void {
    if (this.#setting === 'off') return;
    for (const mark of MARKS) {
      for (const ground of GROUNDS) {
        const highlight = this.#highlights.get(nameOf(mark, ground));
        const name = nameOf(mark === 'known' && this.#setting === 'plain' ? 'plain' : mark, ground);
        if (highlight && !this.#registry.has(name)) this.#registry.set(name, highlight);
      }
    }
  }

  #unregister(): void {
    for (const name of NAMES) for (const ground of GROUNDS) this.#registry.delete(nameOf(name, ground));
  }
}
