/** Puts the desk on a page: host, card, notes, jumps. */
import { CARD_SHEET } from '../../components/styles/card-sheet.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import type { DeskHandle, DeskParts } from '../../page/desk.ts';
import { createHost, type Host } from '../../page/host.ts';
import notesSheet from '../../page/painting/notes.css?inline';
import { NotePainter } from '../../page/painting/notes.ts';
import { SEAL, type Seal } from '../../page/seal.ts';
import { Desk } from './desk.ts';
import { PageNotes } from './page-notes.ts';
import { PageOutline } from './page-outline.ts';

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

export function openDesk(parts: DeskParts, words: Words): DeskHandle {
  const { model, signal } = parts;
  const host = createHost(document, { css: CARD_SHEET + notesSheet, signal });
  keepFromPage(host, signal);
  host.speak(words.language, directionOf(words.language));
  const outline = new PageOutline(model.index);
  const notePainter = new NotePainter({ layer: host.notes, signal, open: (id) => desk.openNote(id, true) });
  const notes = new PageNotes(model, outline, notePainter, words);
  const desk = new Desk({ ...parts, host, words, outline, notePainter, notes });
  desk.dwell = parts.state().settings.dwell;

  return {
    ready: notes.load(),
    command(name) {
      if (name === 'next-citation') desk.goToCitation(1);
      else if (name === 'previous-citation') desk.goToCitation(-1);
      else if (name === 'open-card') desk.openHere();
      else if (name === 'write-note') void desk.writeNote();
      else desk.back();
    },
    textChanged(gone) {
      desk.forget(new Set(gone));
      notes.place();
    },
    notesChanged: () => notes.load(),
    stateChanged() {
      desk.dwell = parts.state().settings.dwell;
    },
    showNote: (id) => desk.showNote(id),
    describe: () => ({
      paragraphs: outline.now.paragraphs.filter((paragraph) => paragraph.path.at(-1)?.[0] === 'paragraph').length,
      places: notes.places(),
    }),
  };
}
