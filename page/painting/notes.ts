/**
 * Highlights of private notes: boxes inside our closed shadow root, over the words. Never CSS highlights: a page can list and read those.
 * Boxes are placed in document coordinates, so that scrolling the page costs nothing; only what is near the window has boxes at all.
 */
import { GroundReader } from './ground.ts';
import { linesOf } from './lines.ts';
import type { FontSizes, LineBox } from './lines.ts';
import { groupOf, marginBox } from './note-boxes.ts';
import { blockOf, elementOf, firstNode, lastNode, surroundingsOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { ShapeKeys } from './shape-keys.ts';
import { watchLayout } from './watch-layout.ts';

export interface PaintedNote {
  readonly id: string;
  readonly range: AbstractRange;
  readonly label: 1 | 2 | 3 | 4 | 5;
  /** Accessible name of the shape in the margin. */
  readonly name: string;
  /** A note on a whole paragraph: only its shape, no boxes over the words. */
  readonly whole?: boolean;
}

export interface NotePainterOptions {
  /** `host.notes`. */
  readonly layer: HTMLElement;
  readonly signal: AbortSignal;
  /** The shape in the margin was pressed; `shape` is where focus came from and should return to. */
  readonly open: (id: string, shape: HTMLElement) => void;
  /** A shape was reached by key, or left (null). */
  readonly reach?: (id: string | null) => void;
  readonly grounds?: GroundReader;
}

/** How far beyond the window boxes are kept ready, in windows. */
const AHEAD = 1;

interface Entry {
  note: PaintedNote;
  block: Element | null;
  /** Place among the shapes of its block. */
  place: number;
  /** Of the note's blocks, in the layer's pixels; null: not laid out. */
  extent: { top: number; bottom: number } | null;
  floats: boolean;
  group: HTMLElement | null;
  lines: LineBox[];
  /** where its shape in the margin can be pressed */
  shape: LineBox | null;
}

/** The layer on the screen: viewport pixels to its own. `scale` is 1 unless the page zooms or scales its root. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export class NotePainter {
  readonly #layer: HTMLElement;
  readonly #open: NotePainterOptions['open'];
  readonly #grounds: GroundReader;
  readonly #layout: ReturnType<typeof watchLayout>;
  readonly #keys: ShapeKeys;
  #entries = new Map<string, Entry>();

  constructor({ layer, signal, open, reach, grounds = new GroundReader() }: NotePainterOptions) {
    this.#layer = layer;
    this.#open = open;
    this.#grounds = grounds;
    this.#keys = new ShapeKeys(
      layer,
      signal,
      () => [...this.#entries.keys()],
      (id) => this.#bring(id),
      reach,
    );
    this.#layout = watchLayout(layer.ownerDocument, signal, (scrolled) => {
      if (scrolled) this.#scrolled(scrolled);
      else this.refresh();
    });
    signal.addEventListener('abort', () => this.clear());
  }

  /** These notes and no others. Measures and draws at once what is near the window. */
  paint(notes: Iterable<PaintedNote>): void {
    this.#keys.redraw(() => this.#repaint(notes));
  }

  #repaint(notes: Iterable<PaintedNote>): void {
    for (const entry of this.#entries.values()) this.#undraw(entry);
    this.#entries.clear();
    for (const note of notes) this.#enter(note);
    this.refresh();
  }

  /** Adds a note, or puts it in the place of the one with its id. */
  put(note: PaintedNote): void {
    this.#enter(note);
    this.refresh();
  }

  remove(id: string): void {
    this.#entries.get(id)?.group?.remove();
    this.#entries.delete(id);
    this.#layout.schedule();
  }

  clear(): void {
    for (const entry of this.#entries.values()) entry.group?.remove();
    this.#entries.clear();
    this.#layout.observe([]);
  }

  /** Measures everything again: after the page's layout, fonts or colours have changed in a way that cannot be observed. */
  refresh(): void {
    this.#layout.observe([...this.#entries.values()].map((entry) => entry.block));
    this.#measure(this.#entries.values());
    this.#draw(true);
  }

  /** The page's colours have changed. */
  recolour(): void {
    this.#grounds.forget();
    this.refresh();
  }

  /** Note whose words or shape lie at a point of the viewport; the last one painted where several do. */
  hitTest(x: number, y: number): string | null {
    const frame = this.#frame();
    const left = (x - frame.left) / frame.scale;
    const top = (y - frame.top) / frame.scale;
    let found: string | null = null;
    const isAt = (box: LineBox): boolean => left >= box.left && left <= box.right && top >= box.top && top <= box.bottom;
    for (const { note, lines, shape } of this.#entries.values()) {
      if (lines.some(isAt) || (shape && isAt(shape))) found = note.id;
    }
    return found;
  }

  /** Its shape, where need be scrolled into the window; null where it is not laid out. */
  #bring(id: string): HTMLElement | null {
    const entry = this.#entries.get(id);
    if (!entry?.group) {
      entry?.block?.scrollIntoView({ block: 'center', behavior: 'instant' });
      this.refresh();
    }
    return entry?.group?.querySelector<HTMLElement>('.note-shape') ?? null;
  }

  #enter(note: PaintedNote): void {
    const before = this.#entries.get(note.id);
    if (before) this.#undraw(before);
    const start = firstNode(note.range);
    this.#entries.set(note.id, {
      note,
      block: start.isConnected ? blockOf(start) : null,
      place: 0,
      extent: null,
      floats: false,
      group: null,
      lines: [],
      shape: null,
    });
  }

  #frame(): Frame {
    const { left, top, width } = this.#layer.getBoundingClientRect();
    return { left, top, scale: width > 0 ? width / 100 : 1 };
  }

  /** A scroller of the page moved: in the window's own case only what floats must be measured again. */
  #scrolled(scrollers: ReadonlySet<EventTarget>): void {
    const moved = [...this.#entries.values()].filter(
      (entry) => entry.floats || [...scrollers].some((scroller) => scroller instanceof Element && scroller.contains(entry.block)),
    );
    for (const entry of moved) this.#undraw(entry);
    this.#measure(moved);
    this.#draw(false);
  }

  #undraw(entry: Entry): void {
    entry.group?.remove();
    entry.group = null;
    entry.lines = [];
    entry.shape = null;
  }

  /** Only reads. One look at each block, however many notes stand in it. */
  #measure(entries: Iterable<Entry>): void {
    const frame = this.#frame();
    const blocks = new Map<Element, DOMRect>();
    const surroundings = new Map<Element, Surroundings>();
    const boxOf = (element: Element): DOMRect => {
      const box = blocks.get(element) ?? element.getBoundingClientRect();
      blocks.set(element, box);
      return box;
    };
    for (const entry of entries) {
      const { note, block } = entry;
      const last = elementOf(lastNode(note.range));
      entry.extent = null;
      // words in a closed `details` have boxes, but nobody sees them
      if (!block?.isConnected || !last?.isConnected || !block.checkVisibility({ visibilityProperty: true })) continue;
      const first = boxOf(block);
      const end = block.contains(last) ? first : boxOf(last);
      const floats = surroundingsOf(block, surroundings).floats;
      entry.floats = floats;
      entry.extent = {
        top: (Math.min(first.top, end.top) - frame.top) / frame.scale,
        bottom: (Math.max(first.bottom, end.bottom) - frame.top) / frame.scale,
      };
    }
  }

  /** Gives boxes to what is near the window and takes them from what is not. First all reading, then all writing. */
  #draw(again: boolean): void {
    const frame = this.#frame();
    const height = this.#layer.ownerDocument.documentElement.clientHeight;
    const from = (-AHEAD * height - frame.top) / frame.scale;
    const to = ((1 + AHEAD) * height - frame.top) / frame.scale;
    const sizes: FontSizes = new Map();
    const surroundings = new Map<Element, Surroundings>();
    const taken = new Map<Element, number>();
    const writes: (() => void)[] = [];
    for (const entry of this.#entries.values()) {
      const { block, extent } = entry;
      if (block) taken.set(block, (entry.place = taken.get(block) ?? 0) + 1);
      const near = extent !== null && extent.bottom >= from && extent.top <= to;
      if (near && entry.group && !again) continue;
      const old = entry.group;
      const next = near && block ? this.#group(entry, block, frame, sizes, surroundings) : null;
      if (!next) {
        entry.lines = [];
        entry.shape = null;
      }
      if (old || next) {
        writes.push(() => {
          entry.group = next?.() ?? null;
          if (old && entry.group) old.replaceWith(entry.group);
          else if (entry.group) this.#layer.append(entry.group);
          else old?.remove();
        });
      }
    }
    this.#keys.redraw(() => {
      for (const write of writes) write();
    });
  }

  /** Reads what a note's boxes need; the answer makes them. */
  #group(entry: Entry, block: Element, frame: Frame, sizes: FontSizes, known: Map<Element, Surroundings>): (() => HTMLElement) | null {
    const { note, place } = entry;
    const start = firstNode(note.range);
    const around = surroundingsOf(elementOf(start), known);
    const clips = around.scrollers.map((scroller) => scroller.getBoundingClientRect());
    const shown = (box: LineBox): LineBox[] => {
      const left = Math.max(box.left, ...clips.map((clip) => clip.left));
      const top = Math.max(box.top, ...clips.map((clip) => clip.top));
      const right = Math.min(box.right, ...clips.map((clip) => clip.right));
      const bottom = Math.min(box.bottom, ...clips.map((clip) => clip.bottom));
      if (right <= left || bottom <= top) return [];
      const { scale } = frame;
      return [
        {
          left: (left - frame.left) / scale,
          top: (top - frame.top) / scale,
          right: (right - frame.left) / scale,
          bottom: (bottom - frame.top) / scale,
        },
      ];
    };
    let measured: LineBox[];
    try {
      measured = linesOf(note.range, sizes);
    } catch {
      // the page has changed these words; whoever watches its text will tell us where the note stands now
      measured = [];
    }
    const lines = measured.flatMap(shown);
    if (lines.length === 0) return null;
    entry.lines = note.whole ? [] : lines;
    const shape = shown(marginBox(block, place))[0] ?? null;
    entry.shape = shape;
    const ground = this.#grounds.at(start);
    return () => groupOf(this.#layer.ownerDocument, { note, lines: entry.lines, shape, ground, level: around.level, open: this.#open });
  }
}
