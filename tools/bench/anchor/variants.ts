/** The same words in other clothes: other typography, other line breaks, and as they come out of a printed page. */
import type { Span } from '../../../citations/types.ts';
import type { AnchorDocument } from './documents.ts';
import { linesOf, type Lines } from './pages.ts';
import { seeded, type Seeded } from './seeded.ts';

export interface Variant {
  readonly lines: Lines;
  /** span of the plain raw text → the same words here */
  place(this: void, span: Span): Span;
}

/** Writes a text anew, remembering where each code unit went. */
class Retyping {
  text = '';
  readonly places: number[] = [];
  write(was: string, now: string): void {
    for (let unit = 0; unit < was.length; unit++) this.places.push(this.text.length + Math.min(unit, Math.max(0, now.length - 1)));
    this.text += now;
  }
}

const QUOTES: Readonly<Record<string, readonly string[]>> = {
  '“': ['"', '«', '„'],
  '”': ['"', '»'],
  '"': ['“', '”'],
  '’': ["'", 'ʼ'],
  "'": ['’', '‘'],
  '‘': ["'"],
  '«': ['"', '“'],
  '»': ['"', '”'],
  '-': ['‐', '‑'],
  '‑': ['-'],
  '–': ['-', '—', '−'],
  '—': ['–', '-'],
  '…': ['...'],
};
const LIGATURES: Readonly<Record<string, string>> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };
const SPACES = ['\u00a0', '\u202f', '  ', '\t', ' \u200b'];

/** Curly and straight marks, no-break spaces, soft hyphens, dashes, letters taken apart, ligatures; lines that end elsewhere. */
export function retyped(document: AnchorDocument, seed: number): Variant {
  const random = seeded(seed);
  const typing = new Retyping();
  const lines = linesOf(document).map(([line = '']) => {
    const start = typing.text.length;
    let inWord = 0;
    for (const [piece] of line.matchAll(/ffi|ffl|ff|fi|fl|[\s\S]\p{M}*/gu)) {
      const isLetter = /^\p{L}/u.test(piece);
      if (isLetter && inWord > 3 && !/[\p{Script=Han}]/u.test(piece) && random.next() < 0.03) typing.text += '\u00ad';
      inWord = isLetter ? inWord + piece.length : 0;
      typing.write(piece, otherForm(piece, random));
    }
    const written = typing.text.slice(start);
    typing.write('\n', '\n');
    return written.split('\n');
  });
  return { lines, place: ({ start, end }) => ({ start: typing.places[start] as number, end: (typing.places[end - 1] as number) + 1 }) };
}

function otherForm(piece: string, random: Seeded): string {
  if (piece === ' ') return random.next() < 0.85 ? ' ' : random.next() < 0.25 ? '\n' : random.pick(SPACES);
  if (random.next() < 0.4) return piece;
  const mark = QUOTES[piece];
  if (mark) return random.pick(mark);
  return LIGATURES[piece] ?? piece.normalize(random.next() < 0.7 ? 'NFD' : 'NFC');
}

const WIDTH = 90;
const HEIGHT = 38;

interface Printed {
  readonly line: string;
  /** what stands between it and the next line: the text's own space, nothing, or a hyphen that the text has not */
  readonly end: ' ' | '' | '-';
}

/** Where a word that does not fit is cut, counted in its letters; 0: nowhere. */
function cutOf(word: string, room: number): number {
  const letters = /^(?!\p{Script=Han})\p{L}+/u.exec(word)?.[0].length ?? 0;
  let cut = Math.min(room, letters - 3);
  while (cut > 0 && /\p{M}/u.test(word.charAt(cut))) cut--;
  return letters >= 7 && cut >= 3 ? cut : 0;
}

function wrap(text: string): Printed[] {
  const printed: Printed[] = [];
  let rest = text;
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(' ', WIDTH);
    const cut = cutOf(rest.slice(space + 1), WIDTH - space - 2);
    if (cut > 0) {
      printed.push({ line: rest.slice(0, space + 1 + cut), end: '-' });
      rest = rest.slice(space + 1 + cut);
    } else {
      // words that are not divided by spaces end where the line does
      const at = space > 0 ? space : WIDTH;
      printed.push({ line: rest.slice(0, at), end: space > 0 ? ' ' : '' });
      rest = rest.slice(space > 0 ? at + 1 : at);
    }
  }
  printed.push({ line: rest, end: ' ' });
  return printed;
}

/** Lines as a converter gives them: 90 characters, hyphenated; footnotes, page number and running head between, wherever the page ends. */
export function torn(document: AnchorDocument, title: string): Variant {
  const typing = new Retyping();
  const lines: string[][] = [];
  let onPage = 0;
  let page = 1;
  let notes: string[] = [];
  const put = (line: string): void => {
    lines.push([line]);
    typing.text += `${line}\n`;
  };
  const endPage = (): void => {
    if (notes.length > 0) {
      put('__________________');
      for (const note of notes) for (const { line, end } of wrap(note)) put(line + end.trim());
    }
    put(page % 2 === 0 ? `${page}/99 26-${10_000 + page}` : `26-${10_000 + page} ${page}/99`);
    page++;
    put(page % 2 === 0 ? `${title} Work of the session` : `Work of the session ${title}`);
    onPage = 0;
    notes = [];
  };
  for (const paragraph of document.paragraphs) {
    notes.push(...paragraph.notes);
    if (paragraph.text === '') continue;
    for (const { line, end } of wrap(paragraph.text)) {
      if (onPage >= HEIGHT) endPage();
      onPage++;
      lines.push([line + end.trim()]);
      typing.write(line, line);
      if (end === ' ') typing.write(' ', '\n');
      else typing.text += `${end}\n`;
    }
  }
  endPage();
  return {
    lines,
    place: ({ start, end }) => ({ start: typing.places[start] as number, end: (typing.places[end - 1] as number) + 1 }),
  };
}
