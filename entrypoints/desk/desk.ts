/** The card's comings and goings: pointer and keys in, one card out. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import { failedView, waitingView } from '../../components/card/build.ts';
import type { CardActions, CardView, CitedPassage } from '../../components/card/view.ts';
import type { Host } from '../../page/host.ts';
import { stopBeside } from '../../page/jump/continue-from.ts';
import { CLOCK, HoverIntent, type How, type Why } from '../../page/pointer/hover-intent.ts';
import { watchPointer } from '../../page/pointer/watch.ts';
import type { NotePainter } from '../../page/painting/notes.ts';
import { offsetAtPoint, targetAt, whereOf } from './at-point.ts';
import { cardJumps } from './card-jumps.ts';
import { CardPlace, type Where } from './card-place.tsx';
import { passageHere, viewOf } from './cards.ts';
import { copyText } from './copy.ts';
import { nextCitation, positionOf } from './citation-order.ts';
import { Jumps } from './jumps.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { NoteDrawing } from './note-card.ts';
import { markOf } from '../../page/painting/marks.ts';
import type { DeskParts } from '../../page/desk.ts';
import { atPart, withPassage } from './passages.ts';
import { Peeking } from './peeking.ts';
import type { PageNotes } from './page-notes.ts';
import type { PageOutline } from './page-outline.ts';
import type { Spoken } from './spoken.ts';
import { choose, languageOf, spanOf, type LiveNote, type Target } from './targets.ts';
import { Writing } from './writing.ts';

/** The parts of the page, and what the desk has put on it. */
export interface DeskWorld extends DeskParts {
  readonly host: Host;
  readonly spoken: Spoken;
  readonly outline: PageOutline;
  readonly notePainter: NotePainter;
  readonly notes: PageNotes;
  readonly drawing: NoteDrawing;
}

export class Desk {
  readonly #parts: DeskWorld;
  readonly #place: CardPlace;
  readonly #intent: HoverIntent<Target, CardView>;
  readonly jumps: Jumps;
  readonly writing: Writing;
  readonly #peeking: Peeking;
  #touch: { x: number; y: number } | null = null;
  /** last citation that was reached by key */
  #last: LiveCitation | null = null;
  #view: { target: Target; view: CardView; where: Where; how: How } | null = null;

  constructor(parts: DeskWorld) {
    this.#parts = parts;
    this.#place = new CardPlace(parts.host, parts.drawing);
    this.jumps = new Jumps(parts);
    this.#peeking = new Peeking(parts.signal, {
      shown: (target) => (this.#view?.target === target ? this.#view.view : null),
      show: (target, view) => this.#view && this.#show(target, view, this.#view.how),
      stay: (target) => this.#intent.openNow(target, 'press'),
    });
    this.#intent = new HoverIntent<Target, CardView>(
      {
        ask: (target) => this.#ask(target),
        show: (target, view, how) => this.#show(target, view, how),
        hide: (target, why) => this.#hide(target, why),
      },
      CLOCK,
    );
    watchPointer<Target>(document, {
      intent: this.#intent,
      find: (x, y) => this.#find(x, y),
      inCard: (event) => parts.host.cardHolds(event),
      host: parts.host.element,
      from: parts.pointer(),
      signal: parts.signal,
    });
    // events in here are the reader's or the seal's: the page cannot reach in
    parts.host.root.addEventListener('keydown', (event) => void this.#key(event, (backwards) => this.#place.isAtEnd(backwards)), {
      capture: true,
      signal: parts.signal,
    });
    this.writing = new Writing(parts, this.#screen());
    // a card that stays open keeps to its words
    for (const moved of ['resize', 'scroll'])
      window.addEventListener(moved, () => this.#replace(), { passive: true, capture: true, signal: parts.signal });
  }

  set dwell(milliseconds: number) {
    this.#intent.dwell = milliseconds;
  }

  /** The page's text changed: a card about something that is gone leaves. */
  forget(gone: ReadonlySet<Target>): void {
    const open = this.#intent.open;
    if (open && gone.has(open)) this.#intent.stop();
    if (this.#last && gone.has(this.#last)) this.#last = null;
  }

  /** Card of the next (1) or previous (-1) citation after the one reached last, the selection or caret, or the top of the window. */
  goToCitation(step: 1 | -1): void {
    this.#goTo(this.#last, step);
  }

  /** Card of the citation at the caret or in the selection, under the focused link, or of the nearest one behind it. */
  openHere(): void {
    this.#goTo(null, 1);
  }

  #goTo(last: LiveCitation | null, step: 1 | -1): void {
    const { model, host } = this.#parts;
    const live = model.found.list[nextCitation(model, last, step, host.element, (x, y) => this.#offsetAt(x, y))];
    if (!live) return;
    this.#last = live;
    this.#touch = null;
    this.jumps.intoView(live);
    this.#intent.openNow(live, 'key');
  }

  /** The card, for what writes in it. */
  #screen(): ConstructorParameters<typeof Writing>[1] {
    return {
      open: () => this.#intent.open,
      view: () => this.#view?.view ?? null,
      show: (target, how, view) => {
        this.#touch = null;
        if (view) this.#show(target, view, how);
        else this.#intent.openNow(target, how);
      },
      close: () => void this.#intent.escape(),
    };
  }

  /** A note's words: there, flashed, and on the trail. False where they are not on this page. */
  showNote(id: string): boolean {
    const live = this.#parts.notes.byId(id);
    return live ? this.jumps.toNote(live) : false;
  }

  /** To words on this page, for whoever chose them in the side panel; the next citation by key is then the one there. */
  goTo(span: Span): boolean {
    this.#last = null;
    return this.makeWay().toSpan(span);
  }

  openNote(id: string, focus: boolean): void {
    const live = this.#parts.notes.byId(id);
    if (!live) return;
    if (focus && this.#intent.open === live) this.#place.takeFocus();
    else this.#intent.openNow(live, focus ? 'key' : 'press');
  }

  /** The shape of a note was reached by key, or left (null): its card comes and goes with it. */
  reachNote(id: string | null): void {
    if (this.#place.returns) return;
    if (id !== null) this.openNote(id, false);
    else if (this.#intent.open?.type === 'note') this.#intent.stop();
  }

  /** Back to where the last jump came from. */
  back(): void {
    void this.makeWay().back();
  }

  /** The card leaves, for a jump that was asked for elsewhere. */
  makeWay(): Jumps {
    this.#intent.stop();
    return this.jumps;
  }

  /** The browser gives "previous" no key, and Tab leaves the card at either end to the text. True where it was one of these. */
  #key(event: KeyboardEvent, isAtEnd: (backwards: boolean) => boolean): boolean {
    const isPrevious = event.altKey && event.shiftKey && event.code === 'KeyC';
    const leaves = event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey && isAtEnd(event.shiftKey);
    // on the shape of a note; in the card its controls come first
    if (event.key === 'Escape' && this.#parts.host.notes.contains(event.target as Node)) this.#intent.escape();
    if (!isPrevious && !leaves) return false;
    event.preventDefault();
    event.stopPropagation();
    if (isPrevious) this.goToCitation(-1);
    else this.#leave(event.shiftKey);
    return true;
  }

  /** From the card back into the text, beside the words that it was about. */
  #leave(backwards: boolean): void {
    const span = this.#intent.open && spanOf(this.#intent.open);
    const range = span && this.#parts.model.index.rangeOf(span);
    this.#intent.escape();
    if (range) stopBeside(range.endContainer, range.endOffset, backwards)?.focus();
  }

  #find(x: number, y: number): Target | null {
    if (!this.#parts.alive()) return null;
    this.#touch = { x, y };
    return targetAt(this.#parts, x, y);
  }

  #offsetAt(x: number, y: number): number | undefined {
    return offsetAtPoint(this.#parts.model, x, y);
  }

  /** The view and the words it will be written in, both asked for at once. */
  async #ask(target: Target): Promise<CardView | null> {
    const { model, outline, state, spoken } = this.#parts;
    const language = languageOf(target, model);
    const asked = {
      model,
      language: language ?? model.language,
      outline,
      edition: state().catalogue,
      position: target === this.#last ? positionOf(this.#last, model) : null,
      tags: () => this.#parts.notes.tags(),
      isPlaced: (live: LiveNote) => this.writing.isPlaced(live),
      late: (found: CitedPassage | null) => {
        const shown = this.#view;
        const filled = shown?.target === target && withPassage(shown.view, found);
        if (filled && filled !== shown.view) this.#show(target, filled, shown.how);
      },
    };
    const isNote = target.type !== 'citation';
    const [view, drawing] = await Promise.all([viewOf(target, asked), isNote && this.#parts.drawing.load(), spoken.prepare(language)]);
    return isNote && !drawing ? failedView(null, 'updated', { language: asked.language, position: null }) : view;
  }

  #show(target: Target, view: CardView | null, how: How): void {
    const { painter, model, spoken } = this.#parts;
    const language = languageOf(target, model);
    const span = spanOf(target);
    if (target.type === 'citation') painter.activate((span && model.index.staticRangeOf(span)) ?? null, markOf(target));
    const symbol = target.type === 'citation' ? target.citation.symbol : null;
    const shown = view ?? waitingView(symbol, { language: language ?? model.language });
    const where = whereOf(target, model, how === 'hover' ? this.#touch : null);
    this.#view = { target, view: shown, where, how };
    this.#place.show({ view: shown, words: spoken.in(language), on: this.#actions(target) }, where, how === 'key' && view !== null);
  }

  #replace(): void {
    const shown = this.#view;
    if (!shown || !this.#place.open) return;
    const where = whereOf(shown.target, this.#parts.model, shown.how === 'hover' ? this.#touch : null);
    this.#view = { ...shown, where };
    this.#place.put(where);
  }

  #hide(target: Target, why: Why): void {
    this.#parts.painter.activate(null);
    this.#view = null;
    this.#peeking.cancel();
    this.#place.hide(why === 'escape' || why === 'replaced');
    if (why === 'press') this.#last = null;
    this.writing.leave(target);
  }

  #actions(target: Target): CardActions {
    return {
      key: (event, isAtEnd) => this.#key(event, isAtEnd),
      close: () => void this.#intent.escape(),
      copy: copyText,
      note: () => this.writing.writeOn(target, this.#shownPart()),
      step: (path) => void this.#step(target, path),
      peek: (what) => this.#peeking.press(target, what),
      ...cardJumps(
        { ...this.#parts, jumps: this.jumps },
        target,
        () => this.#shownPart(),
        () => this.#intent.escape(),
      ),
      choose: (symbol, everywhere) => this.#choose(target, symbol, everywhere),
      retry: () => {
        this.#intent.stop();
        this.#intent.openNow(target, 'press');
      },
      edit: () => this.writing.edit(target),
      draft: (fields) => this.writing.typed(target, fields),
      save: (fields) => this.writing.save(target, fields),
      place: (where) => this.writing.place(target, where),
    };
  }

  #choose(target: Target, symbol: string, everywhere: boolean): void {
    if (target.type !== 'citation') return;
    this.#parts.settled(choose(this.#parts.model.found.list, target, symbol, everywhere));
    this.#intent.stop();
    this.#intent.openNow(target, 'press');
  }

  /** Part of this page that an open card shows. */
  #shownPart(): PinpointPath | undefined {
    const view = this.#view?.view;
    return view?.state === 'cross-reference' ? view.passage?.path : undefined;
  }

  /** Another part in the open card, which then stays: a reader who walks on is not done with it. */
  async #step(target: Target, path: PinpointPath): Promise<void> {
    const { model, outline } = this.#parts;
    const shown = this.#view;
    if (shown?.target !== target) return;
    this.#intent.openNow(target, 'press');
    const { view } = shown;
    const next =
      view.state === 'cross-reference'
        ? { ...view, passage: passageHere(path, spanOf(target)?.start ?? 0, model, outline.now) }
        : await atPart(view, path);
    if (this.#view !== shown) return;
    if (next) this.#show(target, next, shown.how);
    else if ('peek' in view && view.peek) this.#peeking.step(target, path);
  }
}
