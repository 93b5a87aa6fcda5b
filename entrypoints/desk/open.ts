/** Puts the desk on a page: host, card, notes, jumps. */
import { CARD_SHEET } from '../../components/styles/card-sheet.ts';
import { directionOf } from '../../locales/languages.ts';
import type { DeskHandle, DeskParts } from '../../page/desk.ts';
import { createHost, type Host } from '../../page/host.ts';
import notesSheet from '../../page/painting/notes.css?inline';
import { NotePainter } from '../../page/painting/notes.ts';
import { SEAL, type Seal } from '../../page/seal.ts';
import { Desk } from './desk.ts';
import { Keeping } from './keeping.ts';
import { linkTo } from './link-to.ts';
import { PageNotes } from './page-notes.ts';
import { PageOutline } from './page-outline.ts';
import { offerReader } from './reader-offer.ts';
import type { Spoken } from './spoken.ts';
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
  const host = createHost(document, { css: CARD_SHEET + notesSheet, signal });
  keepFromPage(host, signal);
  host.speak(spoken.own.language, directionOf(spoken.own.language));
  // the first card then waits for no words
  const prepared = spoken.prepare(model.identity.language);
  const outline = new PageOutline(model.index, signal);
  const notePainter = new NotePainter({ layer: host.notes, signal, open: (id) => desk.openNote(id, true) });
  const notes = new PageNotes(model, outline, notePainter, spoken.own, parts.placed);
  const desk = new Desk({ ...parts, host, spoken, outline, notePainter, notes });
  desk.dwell = parts.state().settings.dwell;
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
      else if (name === 'write-note') void desk.writeNote();
      else desk.back();
    },
    textChanged(gone) {
      desk.forget(new Set(gone));
      void notes.textChanged().catch(leftOff);
      keeping.soon();
      wish.textChanged();
    },
    notesChanged: () => notes.load(),
    stateChanged() {
      desk.dwell = parts.state().settings.dwell;
    },
    showNote: (id) => desk.showNote(id),
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
