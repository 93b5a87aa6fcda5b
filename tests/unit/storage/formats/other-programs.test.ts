/** Difficult notes as other programs read them: a spreadsheet's parser, a Markdown parser. */
import { marked } from 'marked';
import type { Tokens } from 'marked';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../../storage/formats/csv.ts';
import { writePlainTable } from '../../../../storage/formats/html.ts';
import { writeMarkdown } from '../../../../storage/formats/markdown.ts';
import { note, noteWith } from './a-note.ts';
import { words } from './export-words.ts';

const DIFFICULT = [
  '=1+1',
  '@SUM(A1:A9)',
  '-2+3',
  '+cmd|"/c calc"!A0',
  'one\ntwo\r\nthree\rfour',
  'says "so", twice: ""',
  'a,b;c\td|e',
  'قارن «المادة 5» بالنص القديم ثم 67/219',
  '\u202e right to left \u202c and back',
  '👩‍👩‍👧 🏳️‍🌈 e\u0301 ﬁ 法',
  '- not a list\n1. nor this\n# nor this\n> nor this',
  '```\nnever closed',
  '<b>bold</b> &amp; [x](y) *z* _w_ ~~v~~ $u$',
  "'quoted",
  ' spaces at both ends ',
];
const NOTES = DIFFICULT.map((text, index) =>
  noteWith(
    {
      text,
      title: text,
      tags: [text.slice(0, 50)],
      anchor: { ...note.anchor, quote: { exact: text, prefix: '', suffix: '' }, offset: index },
    },
    index + 1,
  ),
);

test('a spreadsheet has each text in its cell, and runs none', () => {
  const { data, errors } = Papa.parse<Record<string, string>>(writeCsv(NOTES, words).replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  for (const column of ['Words', 'Note', 'Title']) {
    const cells = data.map((row) => row[column] ?? '');
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@])/, ''))).toEqual(DIFFICULT);
  }
});

test('the table on the clipboard has a line a note, three cells a line, and no formula', () => {
  const { data, errors } = Papa.parse<string[]>(writePlainTable(NOTES, words), { delimiter: '\t', quoteChar: '\0', skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.map((row) => row.length)).toEqual(Array.from({ length: DIFFICULT.length + 1 }, () => 3));
  expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('Markdown: each note is one quotation, whose words and text are as they were', () => {
  const quotations = marked.lexer(writeMarkdown(NOTES, words)).filter((token): token is Tokens.Blockquote => token.type === 'blockquote');
  expect(quotations).toHaveLength(DIFFICULT.length);
  const plain = (html: string): string =>
    html
      .replace(/<br>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim();
  quotations.forEach((quotation, index) => {
    const [quote, facts, ...text] = quotation.tokens.filter(({ type }) => type !== 'space');
    expect(quote?.type).toBe('blockquote');
    expect(plain(marked.parser([quote as Tokens.Blockquote]))).toBe((DIFFICULT[index] ?? '').replace(/\s+/g, ' ').trim());
    expect(facts?.type).toBe('paragraph');
    // what the reader wrote is Markdown already: it stands there letter for letter
    const said = text.map(({ raw }) => raw).join('');
    expect(said.replace(/\s+/g, ' ').trim()).toBe((DIFFICULT[index] ?? '').replace(/\s+/g, ' ').trim());
  });
});
