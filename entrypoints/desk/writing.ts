/** Notes that a reader writes, edits and places on this page. */
import type { PinpointPath, Span } from '../../citations/types.ts';
import type { CardView } from '../../components/card/view.ts';
import { placeOfNote } from '../../components/card/sentences.ts';
import { failed, type Result } from '../../messages.ts';
import type { Anchor, Note } from '../../storage/types.ts';
import { offsetAtPoint } from './at-point.ts';
import type { DeskWorld } from './desk.ts';
import { anchorOn, anchorOnParagraph, draftOf, draftOn, draftOnParagraph, placeNote, selectedSpan, unsavedDraft } from './drafts.ts';
import { Editing } from './editing.ts';
import { PlacingBar } from './placing-bar.tsx';
import { say } from './say.ts';
import { SelectionButton } from './selection-button.tsx';
import { spanOf, type Draft, type LiveNote, type Target } from './targets.ts';

/** The card, as far as writing needs it. */
interface Screen {
  /** what it is about; null: it is closed */
  open(): Target | null;
  view(): CardView | null;
  /** Opens it, or draws it again with this view. */
  show(target: Target, how: 'key' | 'press', view?: CardView): void;
  close(): void;
}

type Where = Omit<Anchor, 'document'>;

/** Where a note stood before the reader placed it, and the revision that the placing made. */
interface Placing {
  readonly before: Where;
  readonly revision: number;
}

export class Writing {
  readonly #editing: Editing;
  readonly #button: SelectionButton;
  readonly #bar: PlacingBar;
  readonly #placed = new Map<string, Placing>();
  /** where the context menu was opened, viewport pixels */
  #pressed: { x: number; y: number } | null = null;
  /** the note that waits for words to be selected */
  #waiting: LiveNote | null = null;

  constructor(
    private readonly world: DeskWorld,
    private readonly screen: Screen,
  ) {
    const { model, notes, host, spoken, signal } = world;
    this.#editing = new Editing(model, notes, {
      open: (draft) => this.#open(draft),
      close: (draft) => this.screen.open() === draft && this.screen.close(),
    });
    this.#button = new SelectionButton(host, model, spoken.own, signal, () => void this.write());
    this.#bar = new PlacingBar(host, spoken.own, signal, {
      place: () => void this.#placeWaiting(),
      cancel: () => this.#wait(null),
    });
    document.addEventListener(
      'contextmenu',
      (event) => {
        if (event.isTrusted) this.#pressed = { x: event.clientX, y: event.clientY };
      },
      { passive: true, capture: true, signal },
    );
    window.addEventListener('pagehide', () => this.leave(this.screen.open()), { signal });
  }

  /** Whether a button is offered beside words that are selected. */
  set offers(on: boolean) {
    this.#button.on = on;
  }

  /** An editor for the selected words; without a selection for what was left unsaved, or for the paragraph in view. */
  async write(): Promise<void> {
    if (this.#waiting) return this.#placeWaiting();
    const { model, outline } = this.world;
    this.#button.hide();
    const span = selectedSpan(model);
    const left = span ? null : await unsavedDraft(model, outline.now);
    const inView = (): Draft => this.#draftAt(document.documentElement.clientWidth / 2, innerHeight / 3);
    const draft = left ?? (span ? draftOn(model, outline.now, span) : inView());
    // the editor shows the words; while they are selected no card comes
    if (span) document.getSelection()?.removeAllRanges();
    this.#open(draft);
  }

  /** An editor for the paragraph on which the context menu was opened. */
  writeHere(): void {
    const at = this.#pressed;
    if (at) this.#open(this.#draftAt(at.x, at.y));
    else void this.write();
  }

  /**
   * "Note" in a card: on the words of the citation, or on the part that the card shows of this page.
   * @param shown path of that part
   */
  writeOn(target: Target, shown: PinpointPath | undefined): void {
    const { model, outline } = this.world;
    const part = shown && outline.now.part(shown);
    const span = spanOf(target);
    this.screen.close();
    if (part) this.#open(draftOnParagraph(model, outline.now, part.start));
    else if (span) this.#open(draftOn(model, outline.now, span));
    else void this.write();
  }

  edit(target: Target): void {
    if (target.type === 'note') this.#open(draftOf(target));
  }

  typed(target: Target, fields: Draft['fields']): void {
    if (target.type === 'draft') this.#editing.typed(target, fields);
  }

  save(target: Target, fields: Draft['fields']): void {
    if (target.type !== 'draft') return;
    target.fields = fields;
    void this.#editing.save(target);
  }

  /** A card was left: by Esc, a press elsewhere, another card, or with the page. */
  leave(target: Target | null): void {
    if (target?.type === 'draft') this.#editing.left(target);
  }

  /** Whether the reader has just placed a note where it stands, and can take that back. */
  isPlaced({ note }: LiveNote): boolean {
    return this.#placed.get(note.id)?.revision === note.revision;
  }

  /** On the words as they read now, on others that will be selected, or back to where it stood before. */
  place(target: Target, where: 'here' | 'elsewhere' | 'back'): void {
    if (target.type !== 'note') return;
    const { model, outline } = this.world;
    const before = this.#placed.get(target.note.id)?.before;
    if (where === 'elsewhere') this.#wait(target);
    else if (where === 'back' && before) void this.#putBack(target, before);
    else if (where === 'here' && target.span) void this.#placeAt(target, anchorOn(model, outline.now, target.span), target.span);
  }

  /** Places a note at the words that are selected, or on the paragraph of the caret. Null where there is neither. */
  async placeAtSelection(id: string): Promise<Result<Note | null>> {
    const live = this.world.notes.byId(id);
    if (!live) return failed('not-found', `note ${id}`);
    const { model, outline } = this.world;
    const span = selectedSpan(model);
    if (span) return this.#placeAt(live, anchorOn(model, outline.now, span), span);
    const { span: paragraph, ...anchor } = anchorOnParagraph(model, outline.now, this.#caret());
    return paragraph ? this.#placeAt(live, anchor, paragraph) : { ok: true, value: null };
  }

  #caret(): number | undefined {
    const { anchorNode, anchorOffset } = document.getSelection() ?? {};
    return anchorNode ? this.world.model.index.offsetAt(anchorNode, anchorOffset ?? 0) : undefined;
  }

  #draftAt(x: number, y: number): Draft {
    const { model, outline } = this.world;
    return draftOnParagraph(model, outline.now, offsetAtPoint(model, x, y));
  }

  /** Opens the editor of a draft; where it is open it is drawn again, with what has become of it. */
  #open(draft: Draft): void {
    const view = this.screen.view();
    if (this.screen.open() !== draft || view?.state !== 'note-editor') return this.screen.show(draft, 'key');
    this.screen.show(draft, 'key', { ...view, status: draft.failure ?? 'editing' });
  }

  #wait(live: LiveNote | null): void {
    this.#waiting = live;
    this.#button.held = live !== null;
    if (!live) return this.#bar.hide();
    this.screen.close();
    this.#bar.show();
    this.#say(this.world.spoken.own('note_place_how'));
  }

  async #placeWaiting(): Promise<void> {
    const live = this.#waiting;
    if (!live) return;
    if (!selectedSpan(this.world.model)) return this.#say(this.world.spoken.own('note_place_nothing'));
    const placed = await this.placeAtSelection(live.note.id);
    if (placed.ok) this.#wait(null);
  }

  async #placeAt(live: LiveNote, anchor: Where, span: Span): Promise<Result<Note>> {
    const { document: _, ...before } = live.note.anchor;
    const placed = await placeNote(live.note, anchor, this.world.model);
    if (!placed.ok) {
      this.#say(this.world.spoken.own('note_not_placed'));
      return placed;
    }
    const note = placed.value;
    this.#placed.set(note.id, { before, revision: note.revision });
    await this.#took(note, span);
    this.#say(this.world.spoken.own('note_placed', { place: placeOfNote(anchor.paragraph, this.world.spoken.own) }));
    return placed;
  }

  async #putBack(live: LiveNote, before: Where): Promise<void> {
    const back = await placeNote(live.note, before, this.world.model);
    if (!back.ok) return this.#say(this.world.spoken.own('note_not_placed'));
    this.#placed.delete(back.value.id);
    await this.#took(back.value);
    this.#say(this.world.spoken.own('note_put_back'));
  }

  /** The note is another now: painted, and its card drawn again. */
  async #took(note: Note, span?: Span): Promise<void> {
    const { notes } = this.world;
    const others = notes.list.map((live) => live.note).filter(({ id }) => id !== note.id);
    this.screen.close();
    await notes.take([...others, note], span && { id: note.id, span });
    const live = notes.byId(note.id);
    if (live?.span) this.screen.show(live, 'press');
  }

  #say(text: string): void {
    const { host, spoken, signal } = this.world;
    say(host, [{ text, language: spoken.own.language }], signal);
  }
}
