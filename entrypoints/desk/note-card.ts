/** The script that draws notes: loaded with the first of them, and its style with it. */
import { ask } from '../../ask.ts';
import { NOTE_CARD_DOOR, type DrawNotes } from '../../components/card/door.ts';
import type { Host } from '../../page/host.ts';

const scope = globalThis as unknown as { [NOTE_CARD_DOOR]?: DrawNotes };

export class NoteDrawing {
  #isDressed = false;

  constructor(private readonly host: Host) {}

  /** Null where it has not been loaded. */
  get now(): DrawNotes | null {
    return scope[NOTE_CARD_DOOR] ?? null;
  }

  /** Null where it cannot be had: the extension was renewed under this page. Never rejects. */
  async load(): Promise<DrawNotes | null> {
    if (!this.now) await ask('script.load', { script: 'note-card' });
    const draw = this.now;
    if (draw && !this.#isDressed) {
      this.#isDressed = true;
      this.host.dress(draw.css);
    }
    return draw;
  }
}
