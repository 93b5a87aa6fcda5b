/** Jumps on this page, and the way back. */
import type { PinpointPath } from '../../citations/types.ts';
import type { Host } from '../../page/host.ts';
import { jumpTo } from '../../page/jump/jump.ts';
import { Trail } from '../../page/jump/trail.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { PageModel } from '../../page/model.ts';
import type { PageOutline } from './page-outline.ts';
import type { LiveNote } from './targets.ts';

interface World {
  readonly model: PageModel;
  readonly outline: PageOutline;
  readonly host: Host;
  readonly signal: AbortSignal;
}

export class Jumps {
  readonly #trail = new Trail<null>(document);

  constructor(private readonly world: World) {}

  /** To the part that a citation points at on this page, or to the nearest one around it. @param path another part, to be gone to instead */
  toPart({ citation }: LiveCitation, path: PinpointPath | undefined = citation.pinpoint[0]): boolean {
    const { model, outline } = this.world;
    const part = path && (outline.now.part(path) ?? outline.now.nearest(path));
    const range = part && model.index.rangeOf(part);
    return range ? this.#to(range, model.index.rangeOf(citation.mark) ?? null) : false;
  }

  /** To the words of a note. False where they are not on this page. */
  toNote({ span }: LiveNote): boolean {
    const range = span && this.world.model.index.rangeOf(span);
    return range ? this.#to(range, null) : false;
  }

  /** Brings a citation that was reached by key into the window, if it is outside; no step of the trail. */
  intoView({ citation }: LiveCitation): void {
    const range = this.world.model.index.rangeOf(citation.mark);
    const box = range?.getBoundingClientRect();
    if (range && box && (box.top < 0 || box.bottom > innerHeight)) jumpTo(range, { flash: null, signal: this.world.signal });
  }

  back(): void {
    this.#trail.back();
  }

  #to(range: Range, from: Range | null): boolean {
    this.#trail.push(null, from);
    const done = jumpTo(range, { flash: this.world.host.notes, signal: this.world.signal });
    if (!done) this.#trail.back();
    return done;
  }
}
