/**
 * Notes on paper, where the reader has asked for them: numbered, after the text of the page. Not over its words: a page is laid out anew for paper,
 * and no script hears where its words stand then, unless it tells the page of them (`CSS.highlights`).
 */
import type { Words } from '../../locales/words.ts';
import type { Host } from '../../page/host.ts';
import type { NoteDrawing } from './note-card.ts';
import type { PageNotes } from './page-notes.ts';

export class PrintedNotes {
  #on = false;
  #undress: (() => void) | null = null;

  constructor(
    private readonly host: Host,
    private readonly notes: Pick<PageNotes, 'inOrder'>,
    private readonly drawing: NoteDrawing,
    private readonly words: Words,
    signal: AbortSignal,
  ) {
    window.addEventListener('beforeprint', () => this.#put(), { signal });
    window.addEventListener('afterprint', () => this.#take(), { signal });
    signal.addEventListener('abort', () => this.#take());
  }

  set on(on: boolean) {
    this.#on = on;
    // printing waits for nothing
    if (on) void this.drawing.load();
  }

  #put(): void {
    const notes = this.notes.inOrder();
    const draw = this.drawing.now;
    if (!this.#on || !draw || notes.length === 0) return;
    this.#undress ??= this.host.dress(draw.printed);
    draw.paper(this.host.paper, { notes, words: this.words });
  }

  #take(): void {
    this.#undress?.();
    this.#undress = null;
    this.drawing.now?.paper(this.host.paper, null);
  }
}
