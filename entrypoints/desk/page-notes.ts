/** The reader's notes on the document of this page: asked for, placed on their words, painted in our closed shadow root. */
import type { Words } from '../../locales/words.ts';
import { writePinpoint } from '../../locales/pinpoints.ts';
import type { Place } from '../../messages.ts';
import { placeOf } from '../../page/anchoring/anchoring.ts';
import type { NotePainter, PaintedNote } from '../../page/painting/notes.ts';
import type { Note } from '../../storage/types.ts';
import { askHere } from './here.ts';
import type { PageModel } from '../../page/model.ts';
import type { PageOutline } from './page-outline.ts';
import type { LiveNote } from './targets.ts';

export class PageNotes {
  list: readonly LiveNote[] = [];

  constructor(
    private readonly model: PageModel,
    private readonly outline: PageOutline,
    private readonly painter: NotePainter,
    private readonly words: Words,
    private readonly placed: () => void,
  ) {}

  /** Asks the store anew and paints. What cannot be asked stays as it is. */
  async load(): Promise<void> {
    const answer = await askHere(this.model, 'notes.here', {});
    if (!answer.ok) return;
    if (answer.value.length > 0) await this.outline.ready();
    this.take(answer.value);
  }

  /** The page's text changed: every note's words are found again. */
  async textChanged(): Promise<void> {
    if (this.list.length === 0) return;
    await this.outline.ready();
    this.place();
  }

  /** These notes and no others. A note that is shown already stays the same target. */
  take(notes: readonly Note[]): void {
    const before = new Map(this.list.map((live) => [live.note.id, live]));
    this.list = notes.map((note) => {
      const live = before.get(note.id) ?? { type: 'note' as const, note, place: 'not-found' as const, span: null };
      live.note = note;
      return live;
    });
    this.place();
  }

  /** Finds every note's words again. */
  place(): void {
    const { index } = this.model;
    const outline = this.list.length > 0 ? this.outline.now : null;
    for (const live of this.list) {
      if (!outline) break;
      const found = placeOf(index, outline, live.note.anchor, this.model.identity.language);
      live.place = found.place;
      live.span = found.span ?? null;
      live.otherLanguage = found.otherLanguage ?? false;
    }
    this.painter.paint(this.list.flatMap((live) => this.#painted(live)));
    this.placed();
  }

  #painted(live: LiveNote): PaintedNote[] {
    const { note, span } = live;
    const range = span && this.model.index.rangeOf(span);
    if (!range || live.place === 'not-found') return [];
    const where = note.anchor.paragraph ? writePinpoint([note.anchor.paragraph], this.words) : '';
    const name = [this.words(`label_${note.label}`), where, note.text.slice(0, 80)].filter(Boolean).join('. ');
    return [{ id: note.id, range, label: note.label, name, whole: note.anchor.quote === null || live.otherLanguage === true }];
  }

  byId(id: string): LiveNote | undefined {
    return this.list.find((live) => live.note.id === id);
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
