import { displaySymbol } from '../../citations/symbol.ts';
import type { PinpointPath } from '../../citations/types.ts';
import { compareNotes } from '../order.ts';
import type { Note } from '../types.ts';
import { addressOf } from './places.ts';

export interface DocumentNotes {
  /** as in `Anchor.document` */
  readonly document: string;
  /** as people write it: `A/RES/217 A (III)`; of a page its address */
  readonly name: string;
  /** of the note that changed last and has one; empty where none has */
  readonly title: string;
  readonly address: string;
  /** in the order of the text, as far as it is known */
  readonly parts: readonly { readonly paragraph: PinpointPath | null; readonly notes: readonly Note[] }[];
}

const PAGE = 'page:';
const collator = new Intl.Collator('en', { numeric: true });

/** `A/RES/217 A (III)`; of a page its address. */
export function nameOf(document: string): string {
  return document.startsWith(PAGE) ? document.slice(PAGE.length) : displaySymbol(document);
}

function partsOf(notes: readonly Note[]): DocumentNotes['parts'] {
  const parts: { key: string; paragraph: PinpointPath | null; notes: Note[] }[] = [];
  for (const note of [...notes].sort(compareNotes)) {
    const { paragraph } = note.anchor;
    const key = JSON.stringify(paragraph);
    const last = parts.at(-1);
    if (last?.key === key) last.notes.push(note);
    else parts.push({ key, paragraph, notes: [note] });
  }
  return parts;
}

/** Notes under their documents, symbols in order and pages after them. */
export function byDocument(notes: readonly Note[]): DocumentNotes[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.anchor.document);
    if (group) group.push(note);
    else groups.set(note.anchor.document, [note]);
  }
  const isPage = (document: string): number => Number(document.startsWith(PAGE));
  return [...groups]
    .sort(([first], [second]) => isPage(first) - isPage(second) || collator.compare(first, second) || (first < second ? -1 : 1))
    .map(([document, group]) => {
      const latest = [...group].sort((first, second) => second.changed - first.changed);
      const titled = latest.find(({ title }) => title.trim() !== '');
      const { language = null } = (titled ?? latest[0])?.anchor ?? {};
      const address = addressOf({ document, language: language ?? 'en' });
      return { document, name: nameOf(document), title: titled?.title ?? '', address, parts: partsOf(group) };
    });
}
