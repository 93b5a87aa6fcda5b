/** A document as web sites set it: a paragraph each; the number in a block of its own; or lists whose numbers the browser prints. */
import { chance, MARK, type Gold, type GoldLine } from './gold.ts';

export type Shape = 'paragraphs' | 'number alone' | 'lists';
export const SHAPES: readonly Shape[] = ['paragraphs', 'number alone', 'lists'];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** How the page writes the marks of its footnotes. Only the plain ones are read as words. */
const MARKS: readonly ((note: number) => string)[] = [
  (note) => `<sup>${note}</sup>`,
  (note) => `<a name="_ftnref${note}" href="#_ftn${note}">[${note}]</a>`,
  (note) => `<sup><a href="#fn${note}">${note}</a></sup>`,
  (note) => ` ${note}/`,
];
const NOTES: readonly ((notes: readonly string[]) => string)[] = [
  (notes) => `<hr><div>${notes.map((note, at) => `<p><sup>${at + 1}</sup> ${escaped(note)}</p>`).join('\n')}</div>`,
  (notes) => notes.map((note, at) => `<p><a name="_ftn${at + 1}" href="#_ftnref${at + 1}">[${at + 1}]</a> ${escaped(note)}</p>`).join('\n'),
  (notes) => `<ol class="footnotes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('\n')}</ol>`,
  (notes) => notes.map((note, at) => `<p>${at + 1}/ ${escaped(note)}</p>`).join('\n'),
];

const markStyle = (gold: Gold, shape: Shape): number => chance(`${gold.id} ${shape}`)(MARKS.length);

/** What of a mark is in the words that are read. */
export function htmlMark(gold: Gold, shape: Shape): (note: number) => string {
  const style = markStyle(gold, shape);
  return (note) => (style === 3 ? ` ${note + 1}/` : '');
}

/** Body of the page. */
export function htmlOf(gold: Gold, shape: Shape): string {
  const below = chance(`${gold.id} ${shape} page`);
  const style = markStyle(gold, shape);
  let notes = 0;
  const words = (text: string): string => escaped(text).replaceAll(MARK, () => (MARKS[style] as (note: number) => string)(++notes));
  const body = shape === 'lists' ? lists(gold.lines, words) : flat(gold.lines, shape, words, below);
  const foot = gold.notes.length > 0 ? (NOTES[style] as (notes: readonly string[]) => string)(gold.notes) : '';
  return `<header><nav><ul><li><a href="/">Welcome</a></li><li><a href="/docs">Documents</a></li></ul></nav></header>
<main><article>${body}
${foot}</article></main>
<footer><ul><li><a href="/contact">Contact</a></li><li><a href="/terms">Terms of use</a></li></ul><p>© United Nations</p></footer>`;
}

function flat(lines: readonly GoldLine[], shape: Shape, words: (text: string) => string, below: (of: number) => number): string {
  const gaps = [' ', '&nbsp;&nbsp;', '<span class="Apple-tab-span" style="white-space:pre">\t</span>', '\u3000'];
  const gap = gaps[below(gaps.length)] as string;
  const headings = [
    (text: string) => `<p><strong>${text}</strong></p>`,
    (text: string) => `<h3>${text}</h3>`,
    (text: string) => `<div><b>${text}</b></div>`,
  ];
  const heading = headings[below(headings.length)] as (text: string) => string;
  const table = below(2) === 0;
  return lines
    .map(({ marks, text, kind }) => {
      const set = words(text);
      if (kind === 'heading') return heading(set);
      if (marks.length === 0) return `<p>${set}</p>`;
      if (shape === 'paragraphs') return `<p>${marks.map((mark) => escaped(mark) + gap).join('')}${set}</p>`;
      return table
        ? `<table><tr>${marks.map((mark) => `<td>${escaped(mark)}</td>`).join('')}<td>${set}</td></tr></table>`
        : `${marks.map((mark) => `<div class="number">${escaped(mark)}</div>`).join('')}<div>${set}</div>`;
    })
    .join('\n');
}

/** Lists in lists; a heading between paragraphs ends a list, and the next one begins with the number that follows. */
function lists(lines: readonly GoldLine[], words: (text: string) => string): string {
  let html = '';
  const open: string[] = [];
  const close = (depth: number): void => {
    while (open.length > depth) html += `</li>${open.pop()}`;
  };
  for (const { marks, text, kind, depth } of lines) {
    if (depth === 0) {
      close(0);
      html += kind === 'heading' ? `<h3>${words(text)}</h3>\n` : `<p>${words(text)}</p>\n`;
      continue;
    }
    if (marks.length === 0) {
      close(depth);
      html += `<p>${words(text)}</p>`;
      continue;
    }
    marks.forEach((mark, at) => {
      const level = depth - marks.length + at + 1;
      close(level);
      if (open.length === level) html += '</li>\n<li>';
      else {
        open.push('</ol>\n');
        html += `<ol${attributes(mark)}><li>`;
      }
    });
    html += words(text);
  }
  close(0);
  return html;
}

function attributes(mark: string): string {
  const number = /^\d+/.exec(mark)?.[0];
  if (number) return number === '1' ? '' : ` start="${number}"`;
  return /^[(（]?i[)）.]|^[’‘'㈠]|一/.test(mark) ? ' type="i"' : ' type="a"';
}
