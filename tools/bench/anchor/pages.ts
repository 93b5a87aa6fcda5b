/** A document as a page: the same lines as HTML for a browser, and as the text that our reader makes of it, with the way back. */
import type { Span } from '../../../citations/types.ts';
import { normalise } from '../../../page/text/normalise.ts';
import type { ReadText } from '../../../page/text/types.ts';
import type { AnchorDocument } from './documents.ts';
import type { Seeded } from './seeded.ts';

/** Each paragraph its lines; a line may hold any white space. Offsets are UTF-16 of all lines, joined by line feeds. */
export type Lines = readonly (readonly string[])[];

/** A document's paragraphs, then its footnotes, each one line. */
export const linesOf = (document: AnchorDocument): Lines => [
  ...document.paragraphs.filter(({ text }) => text !== '').map(({ text }) => [text]),
  ...document.paragraphs.flatMap(({ notes }) => notes.map((note) => [note])),
];

export const rawText = (lines: Lines): string => lines.flat().join('\n');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const TAGS = ['em', 'span', 'strong', 'a'];

/** Body of the page; its `textContent` is the raw text. With `split` inline elements begin and end anywhere, in the middle of words too. */
export function htmlOf(lines: Lines, split?: Seeded): string {
  const inline = (line: string): string => {
    if (!split) return escaped(line);
    let html = '';
    for (let at = 0; at < line.length;) {
      let end = Math.min(line.length, at + 3 + split.below(60));
      // not between the halves of a pair, nor before an accent
      while (end < line.length && /[\udc00-\udfff\p{M}]/u.test(line.charAt(end))) end++;
      const tag = split.pick(TAGS);
      const piece = escaped(line.slice(at, end));
      html += split.next() < 0.5 ? piece : `<${tag}>${piece}</${tag}>`;
      at = end;
    }
    return html;
  };
  return lines.map((paragraph) => `<p>${paragraph.map(inline).join('\n<br>')}</p>`).join('\n');
}

/** The text as our reader gives it, without a browser. */
export interface NodePage {
  readonly read: ReadText;
  /** offset in the raw text → offset in what was read, and back */
  toRead(span: Span): Span;
  toRaw(span: Span): Span;
}

/** Reads lines as `page/text` does: each one is a block. */
export function nodePage(lines: Lines): NodePage {
  const blocks: { start: number; end: number }[] = [];
  const texts: string[] = [];
  /** for each code unit that was read, its place in the raw text */
  const places: number[] = [];
  let raw = 0;
  let next = 0;
  for (const line of lines.flat()) {
    const { text, pieces } = normalise(line);
    if (text !== '') {
      pieces.forEach(({ at, from }, index) => {
        const end = pieces[index + 1]?.at ?? text.length;
        for (let unit = at; unit < end; unit++) places.push(raw + from + unit - at);
      });
      blocks.push({ start: next, end: next + text.length });
      texts.push(text);
      next += text.length + 1;
      places.push(raw + line.length);
    }
    raw += line.length + 1;
  }
  const firstAt = (offset: number): number => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    read: { text: texts.join('\n'), blocks },
    toRead: ({ start, end }) => ({ start: firstAt(start), end: firstAt(end) }),
    toRaw: ({ start, end }) => ({ start: places[start] ?? raw, end: (places[end - 1] ?? raw) + 1 }),
  };
}
