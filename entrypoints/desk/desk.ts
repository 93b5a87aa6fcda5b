/** The card's comings and goings: pointer and keys in, one card out. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import type { CardActions, CardView, CitedPassage } from '../../components/card/view.ts';
import type { Host } from '../../page/host.ts';
import { stopBeside } from '../../page/jump/continue-from.ts';
import { HoverIntent, type How, type Why } from '../../page/pointer/hover-intent.ts';
import { watchPointer } from '../../page/pointer/watch.ts';
import type { NotePainter } from '../../page/painting/notes.ts';
import { offsetAtPoint, targetAt, whereOf } from './at-point.ts';
import { cardJumps } from './card-jumps.ts';
import { CardPlace, type Where } from './card-place.tsx';
import { passageHere, viewOf } from './cards.ts';
import { copyText } from './copy.ts';
import { nextCitation, positionOf } from './citation-order.ts';
import { draftHere, draftOf, selectedSpan, selectWords, unsavedDraft } from './drafts.ts';
import { Editing } from './editing.ts';
import { Jumps } from './jumps.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import { markOf } from '../../page/painting/marks.ts';
import type { DeskParts } from '../../page/desk.ts';
import { atPart, withPassage } from './passages.ts';
import type { PageNotes } from './page-notes.ts';
import type { PageOutline } from './page-outline.ts';
import type { Spoken } from './spoken.ts';
import { choose, languageOf, spanOf, type Draft, type Target } from './targets.ts';

/** The parts of the page, and what the desk has put on it. */
export interface DeskWorld extends DeskParts {
  readonly host: Host;
  readonly spoken: Spoken;
  readonly outline: PageOutline;
  readonly notePainter: NotePainter;
  readonly notes: PageNotes;
}

const CLOCK = {
  now: () => performance.now(),
  set: (run: () => void, after: number) => setTimeout(run, after),
  clear: (timer: unknown) => clearTimeout(timer as number),
};

export class Desk {
  readonly #parts: DeskWorld;
  readonly #place: CardPlace;
  readonly #intent: HoverIntent<Target, CardView>;
  readonly jumps: Jumps;
  readonly #editing: Editing;
  #touch: { x: number; y: number } | null = null;
  /** last citation that was reached by key */
  #last: LiveCitation | null = null;
  #view: { target: Target; view: CardView; where: Where; how: How } | null = null;

  constructor(parts: DeskWorld) {
    this.#parts = parts;
    this.#place = new CardPlace(parts.host);
    this.jumps = new Jumps(parts);
    this.#editing = new Editing(parts.model, parts.notes, {
      open: (draft) => this.#openEditor(draft),
      close: (draft) => this.#intent.open === draft && this.#intent.escape(),
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
      signal: parts.signal,
    });
    // events in here are the reader's or the seal's: the page cannot reach in
    parts.host.root.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal: parts.signal });
    window.addEventListener('pagehide', () => this.#leaveEditor(), { signal: parts.signal });
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

  /** An editor for the selected words; without a selection for what was left unsaved, or for the paragraph in view. */
  async writeNote(): Promise<void> {
    const { model, outline } = this.#parts;
    const left = selectedSpan(model) ? null : await unsavedDraft(model, outline.now);
    this.#openEditor(left ?? draftHere(model, outline.now, (x, y) => this.#offsetAt(x, y)));
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
    if (live) this.#intent.openNow(live, focus ? 'key' : 'press');
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

  /** Keys of the card that are not its own controls': the browser gives "previous" no key, and Tab leaves at either end to the text. */
  #key(event: KeyboardEvent): void {
    const isPrevious = event.altKey && event.shiftKey && event.code === 'KeyC';
    const leaves = event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey && this.#place.isAtEnd(event.shiftKey);
    if (!isPrevious && !leaves) return;
    event.preventDefault();
    event.stopPropagation();
    if (isPrevious) return this.goToCitation(-1);
    const span = this.#intent.open && spanOf(this.#intent.open);
    const range = span && this.#parts.model.index.rangeOf(span);
    this.#intent.escape();
    if (range) stopBeside(range.endContainer, range.endOffset, event.shiftKey)?.focus();
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
      late: (found: CitedPassage | null) => {
        const shown = this.#view;
        const filled = shown?.target === target && withPassage(shown.view, found);
        if (filled && filled !== shown.view) this.#show(target, filled, shown.how);
      },
    };
    const [view] = await Promise.all([viewOf(target, asked), spoken.prepare(language)]);
    return view;
  }

  #show(target: Target, view: CardView | null, how: How): void {
    const { painter, model, spoken } = this.#parts;
    const language = languageOf(target, model);
    const span = spanOf(target);
    if (target.type === 'citation') painter.activate((span && model.index.staticRangeOf(span)) ?? null, markOf(target));
    const shown = view ?? {
      state: 'waiting' as const,
      language: language ?? model.language,
      position: null,
      symbol: target.type === 'citation' ? target.citation.symbol : null,
    };
    const where = whereOf(target, model, how === 'hover' ? this.#touch : null);
    this.#view = { target, view: shown, where, how };
    this.#place.show(shown, spoken.in(language), this.#actions(target), where, how === 'key' && view !== null);
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
    this.#place.hide(why === 'escape' || why === 'replaced');
    if (why === 'press') this.#last = null;
    if (target.type === 'draft') this.#editing.left(target);
  }

  /** Opens the editor of a draft; where it is open it is drawn again, with what has become of it. */
  #openEditor(draft: Draft): void {
    this.#touch = null;
    const shown = this.#view;
    if (this.#intent.open !== draft || shown?.view.state !== 'note-editor') return this.#intent.openNow(draft, 'key');
    const { text, label, failure } = draft;
    this.#show(draft, { ...shown.view, text, label, status: failure ?? 'editing' }, 'key');
  }

  #leaveEditor(): void {
    const open = this.#intent.open;
    if (open?.type === 'draft') this.#editing.left(open);
  }

  #actions(target: Target): CardActions {
    return {
      close: () => void this.#intent.escape(),
      copy: copyText,
      note: () => this.#noteOn(target),
      step: (path) => void this.#step(target, path),
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
      edit: () => {
        if (target.type === 'note') this.#openEditor(draftOf(target));
      },
      draft: (text, label) => {
        if (target.type === 'draft') this.#editing.typed(target, text, label);
      },
      save: (text, label) => {
        if (target.type !== 'draft') return;
        Object.assign(target, { text, label });
        void this.#editing.save(target);
      },
    };
  }

  /** "Note" in a citation's card: a note on the words of the citation. */
  #noteOn(target: Target): void {
    const span = spanOf(target);
    const range = span && this.#parts.model.index.rangeOf(span);
    this.#intent.escape();
    if (!range) return void this.writeNote();
    selectWords(range);
    void this.writeNote();
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
    if (next && this.#view === shown) this.#show(target, next, shown.how);
  }
}
