/** Puts the desk on a page: host, card, notes, jumps. */
import { CARD_SHEET } from '../../components/styles/card-sheet.ts';
import { directionOf } from '../../locales/languages.ts';
import type { DeskHandle, DeskParts } from '../../page/desk.ts';
import { createHost, type Host } from '../../page/host.ts';
import notesSheet from '../../page/painting/notes.css?inline';
import offerSheet from '../../page/painting/offer.css?inline';
import { NotePainter } from '../../page/painting/notes.ts';
import { SEAL, type Seal } from '../../page/seal.ts';
import { Desk } from './desk.ts';
import { Keeping } from './keeping.ts';
import { linkTo } from './link-to.ts';
import { PageNotes } from './page-notes.ts';
import { PageOutline } from './page-outline.ts';
import { offerReader } from './reader-offer.ts';
import { NoteDrawing } from './note-card.ts';
import { PrintedNotes } from './printed-notes.ts';
import type { Spoken } from './spoken.ts';
import { ToldPlaces } from './told-places.ts';
import { WishHere } from './wish.ts';

/** What is typed in the card is not the page's to hear. */
function keepFromPage(host: Host, signal: AbortSignal): void {
  const seal = (globalThis as unknown as { [SEAL]?: Seal })[SEAL];
  if (!seal) return;
  seal.host = host.element;
  seal.inner = () => host.shadow.activeElement;
  signal.addEventListener('abort', () => {
    if (seal.host === host.element) seal.host = seal.inner = null;
  });
}

/** @param spoken words of the interface, and of the page's text */
export function openDesk(parts: DeskParts, spoken: Spoken): DeskHandle {
  const { model, signal } = parts;
  const host = createHost(document, { css: CARD_SHEET + notesSheet + offerSheet, signal });
  keepFromPage(host, signal);
  host.speak(spoken.own.language, directionOf(spoken.own.language));
  // the first card then waits for no words
  const prepared = spoken.prepare(model.identity.language);
  const outline = new PageOutline(model.index, signal);
  const notePainter = new NotePainter({
    layer: host.notes,
    signal,
    open: (id) => desk.openNote(id, true),
    reach: (id) => desk.reachNote(id),
  });
  host.notes.role = 'group';
  host.notes.ariaLabel = spoken.own('note_list');
  const notes = new PageNotes(model, outline, notePainter, spoken.own, () => {
    parts.placed();
    told.soon();
  });
  const told = new ToldPlaces(model, () => notes.list, signal);
  const drawing = new NoteDrawing(host);
  const print = new PrintedNotes(host, notes, drawing, spoken.own, signal);
  const desk = new Desk({ ...parts, host, spoken, outline, notePainter, notes, drawing });
  const heed = (): void => {
    const { dwell, noteButton, printNotes } = parts.state().settings;
    desk.dwell = dwell;
    desk.writing.offers = noteButton;
    print.on = printNotes;
  };
  heed();
  offerReader(host, model, spoken.own);
  const keeping = new Keeping(model, outline, signal);
  const wish = new WishHere(model, desk.jumps, outline, signal);
  /** An outline is given up with the page. */
  const leftOff = (reason: unknown): void => {
    if (!signal.aborted) throw reason;
  };
  void prepared.then(() => wish.start()).catch(leftOff);

  return {
    ready: notes.load().catch(leftOff),
    command(name) {
      if (name === 'next-citation') desk.goToCitation(1);
      else if (name === 'previous-citation') desk.goToCitation(-1);
      else if (name === 'open-card') desk.openHere();
      else if (name === 'write-note') void desk.writing.write();
      else if (name === 'write-note-here') desk.writing.writeHere();
      else desk.back();
    },
    textChanged(gone, changes) {
      desk.forget(new Set(gone));
      void notes.textChanged(changes).catch(leftOff);
      keeping.soon();
      wish.textChanged();
    },
    notesChanged: () => notes.load(),
    stateChanged: heed,
    showNote: (id) => desk.showNote(id),
    placeNote: (id) => desk.writing.placeAtSelection(id),
    goTo: (span) => desk.goTo(span),
    outline: () => outline.ready(),
    notes: () => notes.inOrder().map(({ note, place, span }) => ({ id: note.id, revision: note.revision, place, span })),
    go: (to) => desk.makeWay().go(to),
    leave: () => desk.makeWay().leave(),
    returnTo: (step) => desk.makeWay().returnTo(step),
    linkTo: ({ path }) => path && linkTo(model, outline.now, path),
    async describe() {
      const { paragraphs } = await outline.ready();
      return {
        paragraphs: paragraphs.filter((paragraph) => paragraph.path.at(-1)?.[0] === 'paragraph').length,
        places: notes.places(),
      };
    },
  };
}
