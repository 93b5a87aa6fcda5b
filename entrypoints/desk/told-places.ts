/** Tells how the notes stand on this page, once it rests: the page of all notes says it when this one is closed. */
import type { Place } from '../../messages.ts';
import type { PageModel } from '../../page/model.ts';
import { askHere } from './here.ts';
import type { LiveNote } from './targets.ts';

/** Milliseconds for which the notes have stayed where they are. */
const RESTS = 1500;

export class ToldPlaces {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** what was told last; the store holds no places of notes that were never found elsewhere */
  #told = '{}';

  constructor(
    private readonly model: PageModel,
    private readonly list: () => readonly LiveNote[],
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The notes were placed, maybe elsewhere than before. */
  soon(): void {
    clearTimeout(this.#timer);
    if (!this.signal.aborted && this.list().length > 0) this.#timer = setTimeout(() => void this.#tell(), RESTS);
  }

  /** Words of another language are not looked for here: that they are not found says nothing. */
  #places(): Record<string, Place> {
    const { language } = this.model.identity;
    const here = this.list().filter(({ note }) => note.anchor.quote === null || note.anchor.language === language);
    return Object.fromEntries(here.map(({ note, place }) => [note.id, place]));
  }

  async #tell(): Promise<void> {
    const places = this.#places();
    const written = JSON.stringify(places);
    if (written === this.#told) return;
    const kept = await askHere(this.model, 'notes.placed', { places });
    if (kept.ok) this.#told = written;
  }
}
