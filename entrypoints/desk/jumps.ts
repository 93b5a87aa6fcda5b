/** Jumps on this page and to others, and the way back. */
import { ask } from '../../ask.ts';
import { documentAddress } from '../../citations/addresses.ts';
import type { Language, PinpointPath, Span } from '../../citations/types.ts';
import type { Words } from '../../locales/words.ts';
import type { AnswerOf, Ask, Left, Origin, ToPage } from '../../messages.ts';
import { anchorOf } from '../../page/anchoring/anchor.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { Host } from '../../page/host.ts';
import { jumpTo } from '../../page/jump/jump.ts';
import { isPastTheLast, isSamePart } from '../../page/jump/same-part.ts';
import { Trail } from '../../page/jump/trail.ts';
import type { PageModel } from '../../page/model.ts';
import { languageAt } from '../../page/text/passage.ts';
import { isUnPage } from '../../un-hosts.ts';
import { findNow, loadFind } from './find.ts';
import { JumpScreen } from './jump-screen.tsx';
import type { PageOutline } from './page-outline.ts';
import type { Spoken } from './spoken.ts';
import type { LiveNote } from './targets.ts';

interface World {
  readonly model: PageModel;
  readonly outline: PageOutline;
  readonly host: Host;
  readonly spoken: Spoken;
  readonly signal: AbortSignal;
}

/** A paragraph, or all of an annex. */
type Part = Span & { readonly path?: PinpointPath; readonly contentStart?: number };

/** Letters of a line that are kept with a step. */
const LINE = 64;

export class Jumps {
  /** Lines that were left on this page, by the id under which the background knows them. */
  readonly #trail = new Trail<string>(document);
  readonly #screen: JumpScreen;

  constructor(private readonly world: World) {
    this.#screen = new JumpScreen(world.host, world.signal, () => void this.back());
  }

  /** To the part that a citation points at on this page, or to the nearest one around it. @param path another part, to be gone to instead */
  toPart({ citation }: LiveCitation, path: PinpointPath | undefined = citation.pinpoint[0]): void {
    if (path) this.#onPage(this.world.model.index.rangeOf(citation.mark) ?? null, () => this.#arrive(path) !== 'none');
  }

  /** To the words of a note. False where they are not on this page. */
  toNote({ span }: LiveNote): boolean {
    return span !== null && this.toSpan(span);
  }

  /** To words on this page. False where they are not laid out. */
  toSpan(span: Span): boolean {
    const range = this.world.model.index.rangeOf(span);
    return range ? this.#onPage(null, () => this.#to(range)) : false;
  }

  /** To a part of another document, or of this one, in whatever tab shows it. */
  async toDocument(symbol: string, path: PinpointPath | null, language: Language, from: Range | null, reader = false): Promise<void> {
    const place = this.#leave(from);
    this.#screen.clear();
    const answer = await ask('jump.open', { symbol, path, language, from: place, ...(reader ? { reader } : {}) });
    if (answer.ok) return;
    this.#trail.drop(place.id);
    open(documentAddress(symbol, language), '_blank', 'noopener,noreferrer');
  }

  /** Brings a citation that was reached by key into the window, if it is outside; no step of the trail. */
  intoView({ citation }: LiveCitation): void {
    const range = this.world.model.index.rangeOf(citation.mark);
    const box = range?.getBoundingClientRect();
    if (range && box && (box.top < 0 || box.bottom > innerHeight)) jumpTo(range, { flash: null, signal: this.world.signal });
  }

  /** Back by one jump, in whatever tab it was made; without the background, on this page. */
  async back(): Promise<void> {
    this.#screen.clear();
    const answer = await ask('jump.back', {});
    if (!answer.ok) this.#trail.back();
  }

  /** What the background, or one of our own pages, asks for. */
  go({ path, from }: Ask<ToPage, 'jump.go'>): AnswerOf<ToPage, 'jump.go'> | null {
    if (path && !this.#has(path) && this.textIsElsewhere) return null;
    let arrival: AnswerOf<ToPage, 'jump.go'> = 'there';
    const arrive = (): boolean => (arrival = path ? this.#arrive(path) : 'there') !== 'none';
    if (from === undefined) this.#onPage(null, arrive);
    else {
      arrive();
      this.offer(from);
    }
    return arrival;
  }

  leave(): Left {
    this.#screen.clear();
    return this.#leave(null);
  }

  /** Back to a line that was left here: by the trail, or, where the page was loaded anew, by its words. */
  async returnTo({ address, place, from }: Ask<ToPage, 'jump.return'>): Promise<boolean> {
    if (this.world.model.address !== address) return false;
    if (this.#trail.backTo(place.id)) this.#say(place);
    else {
      await loadFind();
      if (!this.toLine(place)) this.toPlace(place);
    }
    this.offer(from);
    return true;
  }

  /** To a line by its words. False where they are not on this page; the script that finds them has been loaded (`loadFind`). */
  toLine(place: Left): boolean {
    const { model, outline } = this.world;
    const span = place.anchor.quote && findNow()?.(model.index, outline.now, place.anchor).span;
    const range = span && model.index.rangeOf(span);
    if (!range || !this.#to(range, Math.max(0, Math.min(place.top, innerHeight - 48)))) return false;
    this.#say(place);
    return true;
  }

  /** Where a line's words are gone: its paragraph, or how far the window was scrolled. */
  toPlace({ anchor, scrolled }: Left): void {
    if (!anchor.paragraph || this.#arrive(anchor.paragraph) === 'none') scrollTo({ top: scrolled, behavior: 'instant' });
  }

  /** To a part if it is here; else nothing is done. */
  toExact(path: PinpointPath): boolean {
    return this.#has(path) && this.#arrive(path) === 'there';
  }

  /** To a part or the nearest; says so where it is not here. */
  toNearest(path: PinpointPath): void {
    this.#arrive(path);
  }

  /** Shows the way back. */
  offer(from: Origin | null): void {
    const { model, spoken } = this.world;
    this.#screen.offer(from, model.identity.symbol, spoken.in(model.identity.language));
  }

  /** A page without numbered paragraphs that holds another page, as a viewer does: the text may be in there. */
  get textIsElsewhere(): boolean {
    if (this.world.outline.now.paragraphs.length > 0) return false;
    return [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].some(({ src }) => isUnPage(src));
  }

  #has(path: PinpointPath): boolean {
    return this.world.outline.now.part(path) !== undefined;
  }

  /** A jump that is made here: put on the trail, and on record with the background, if it leads anywhere. */
  #onPage(from: Range | null, make: () => boolean): boolean {
    const place = this.#leave(from);
    const done = make();
    if (!done) this.#trail.drop(place.id);
    else {
      void ask('jump.left', place);
      this.offer({ document: this.world.model.identity.symbol, path: place.anchor.paragraph });
    }
    return done;
  }

  /** To a part, or to the nearest one, of which it is said that it is not the same. */
  #arrive(path: PinpointPath): AnswerOf<ToPage, 'jump.go'> {
    const { model, outline } = this.world;
    const part: Part | undefined = outline.now.part(path) ?? outline.now.nearest(path);
    const range = part && model.index.rangeOf(part);
    const words = this.#words(part?.start);
    if (!part || !range || !this.#to(range)) {
      this.#screen.missing(path, null, false, null, words);
      return 'none';
    }
    const found = part.path ?? path;
    if (isSamePart(path, found)) {
      this.#reached(found, part);
      return 'there';
    }
    this.#screen.missing(path, found, isPastTheLast(path, found, outline.now), range, words);
    return 'near';
  }

  #reached(path: PinpointPath, { contentStart, start, end }: Part): void {
    const { model } = this.world;
    const language = languageAt(model.index, start, model.identity.language);
    this.#screen.reached({ path, text: model.index.text.slice(contentStart ?? start, end), language }, this.#words(start));
  }

  /** The part around a line that was come back to. */
  #say({ anchor }: Left): void {
    const part = anchor.paragraph && this.world.outline.now.byPath(anchor.paragraph);
    if (part) this.#reached(part.path, part);
  }

  #leave(from: Range | null): Left {
    const { model, outline } = this.world;
    const id = crypto.randomUUID();
    const { anchor, top } = this.#trail.push(id, from);
    const start = anchor ? model.index.offsetAt(anchor.startContainer, anchor.startOffset) : undefined;
    const end = start === undefined ? 0 : Math.min(start + LINE, model.index.blockAt(start)?.end ?? start);
    const line = anchorOf(model.index, outline.now, { start: start ?? 0, end });
    return { id, anchor: { language: model.identity.language, ...line }, top, scrolled: scrollY };
  }

  #to(range: Range, top?: number): boolean {
    const { host, signal } = this.world;
    return jumpTo(range, { flash: host.notes, signal, ...(top === undefined ? {} : { top }) });
  }

  /** Words in the language of the text at an offset, as cards have them. */
  #words(offset: number | undefined): Words {
    const { model, spoken } = this.world;
    const { language } = model.identity;
    return spoken.in(offset === undefined ? language : languageAt(model.index, offset, language));
  }
}
