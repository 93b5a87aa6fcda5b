/** The reader's notes on the document of this page: asked for, placed on their words, painted in our closed shadow root. */
import type { Span } from '../../citations/types.ts';
import type { Words } from '../../locales/words.ts';
import { writePinpoint } from '../../locales/pinpoints.ts';
import type { Place } from '../../messages.ts';
import { placeOf } from '../../page/anchoring/anchoring.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { NotePainter, PaintedNote } from '../../page/painting/notes.ts';
import type { Change } from '../../page/text/types.ts';
import { giveWay } from '../../page/text/slices.ts';
import type { Note } from '../../storage/types.ts';
import { askHere } from './here.ts';
import type { PageModel } from '../../page/model.ts';
import type { PageOutline } from './page-outline.ts';
import { isAtRest, remember, shift } from './place-here.ts';
import type { LiveNote } from './targets.ts';

/** Longest slice of the main thread in which words are looked for, milliseconds. */
const SLICE = 8;

export class PageNotes {
  list: readonly LiveNote[] = [];
  /** counts up with each placing: an older one that is still under way is given up */
  #turn = 0;

  constructor(
    private readonly model: PageModel,
    private readonly outline: Pick<PageOutline, 'ready'>,
    private readonly painter: Pick<NotePainter, 'paint'>,
    private readonly words: Words,
    private readonly placed: () => void,
    private readonly find: typeof placeOf = placeOf,
  ) {}

  /** Asks the store anew and paints. What cannot be asked stays as it is. */
  async load(): Promise<void> {
    const answer = await askHere(this.model, 'notes.here', {});
    if (answer.ok) await this.take(answer.value);
  }

  /**
   * The page's text changed: the words of those notes that it may concern are found again.
   * @param changes in their order; null: much of it is another
   */
  async textChanged(changes: readonly Change[] | null): Promise<void> {
    for (const live of this.list) {
      if (changes && live.span) live.span = shift(live.span, changes);
      else if (!changes) live.seen = null;
    }
    if (this.list.length > 0) await this.#place();
  }

  /**
   * These notes and no others. A note that is shown already stays the same target.
   * @param known where a note stands that has just been made
   */
  async take(notes: readonly Note[], known?: { readonly id: string; readonly span: Span }): Promise<void> {
    const before = new Map(this.list.map((live) => [live.note.id, live]));
    this.list = notes.map((note) => {
      const live = before.get(note.id) ?? { ...UNPLACED, type: 'note' as const, note };
      if (!sameAnchor(live.note, note)) Object.assign(live, UNPLACED);
      live.note = note;
      if (known?.id === note.id) remember(live, { place: 'in-place', span: known.span }, this.model.index);
      return live;
    });
    await this.#place();
  }

  /** Paints once every note has its place; gives up where another placing has begun meanwhile. */
  async #place(): Promise<void> {
    const turn = ++this.#turn;
    const { index } = this.model;
    for (let done = this.list.length === 0; !done;) {
      // oxlint-disable-next-line no-await-in-loop -- once more only where the text has changed meanwhile
      const outline = await this.outline.ready();
      const { version } = index;
      // oxlint-disable-next-line no-await-in-loop
      if (turn !== this.#turn || !(await this.#findAll(outline, () => turn === this.#turn && version === index.version))) {
        if (turn !== this.#turn) return;
        continue;
      }
      done = true;
    }
    this.painter.paint(this.inOrder().flatMap((live) => this.#painted(live)));
    this.placed();
  }

  /** False where `holds` no longer does: what was found is then of another text. */
  async #findAll(outline: Outline, holds: () => boolean): Promise<boolean> {
    const { index, identity } = this.model;
    let until = performance.now() + SLICE;
    for (const live of this.list) {
      if (performance.now() > until) {
        // oxlint-disable-next-line no-await-in-loop
        await giveWay();
        if (!holds()) return false;
        until = performance.now() + SLICE;
      }
      if (!isAtRest(live, index, outline)) remember(live, this.find(index, outline, live.note.anchor, identity.language), index);
    }
    return holds();
  }

  #painted(live: LiveNote): PaintedNote[] {
    const { note, span, isOfOtherLanguage } = live;
    const range = span && this.model.index.rangeOf(span);
    if (!range || live.place === 'not-found') return [];
    const where = note.anchor.paragraph ? writePinpoint([note.anchor.paragraph], this.words) : '';
    const name = [this.words(`label_${note.label}`), where, note.text.slice(0, 80)].filter(Boolean).join('. ');
    return [{ id: note.id, range, label: note.label, name, whole: note.anchor.quote === null || isOfOtherLanguage }];
  }

  byId(id: string): LiveNote | undefined {
    return this.list.find((live) => live.note.id === id);
  }

  /** Tags of the notes on this document, each once: a page is told of no other's. */
  tags(): readonly string[] {
    return [...new Set(this.list.flatMap((live) => live.note.tags))].sort((one, other) => one.localeCompare(other));
  }

  /** The notes as they stand in the text; those without a place in it last, in the order of the store. */
  inOrder(): LiveNote[] {
    return this.list.toSorted((one, other) => (one.span?.start ?? Infinity) - (other.span?.start ?? Infinity) || 0);
  }

  /** How each note stands on this page, for the popup. */
  places(): Record<string, Place> {
    return Object.fromEntries(this.list.map((live) => [live.note.id, live.place]));
  }
}

const UNPLACED = { place: 'not-found', span: null, isOfOtherLanguage: false, seen: null } as const;

const sameAnchor = (one: Note, other: Note): boolean => JSON.stringify(one.anchor) === JSON.stringify(other.anchor);
