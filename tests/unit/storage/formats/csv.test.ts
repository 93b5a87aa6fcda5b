import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvField, writeCsv } from '../../../../storage/formats/csv.ts';
import { words } from './export-words.ts';
import { note, noteWith } from './a-note.ts';
import { hardText, someNotes } from './some-notes.ts';

/** RFC 4180, read one character after the other; rows end with CRLF, and bare quotation marks are refused. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) {
    if (text.charAt(at) !== '"') throw new Error(`a bare field at ${at}`);
    let field = '';
    for (at += 1; text.charAt(at) !== '"' || text.charAt(at + 1) === '"'; at += 1) {
      if (at >= text.length) throw new Error('a field that does not end');
      if (text.charAt(at) === '"') at += 1;
      field += text.charAt(at);
    }
    row.push(field);
    at += 1;
    if (text.charAt(at) === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither comma nor line break at ${at}`);
  }
  return rows;
}

const unguarded = (field: string): string => (/^'(?:'*[\t\r\n]|[\s\p{Cc}\p{Cf}']*[=+\-@＝＋－＠])/u.test(field) ? field.slice(1) : field);

test('headings, then a row a note, by document and in the order of its text', () => {
  const late = noteWith({ anchor: { ...note.anchor, paragraph: [['paragraph', '2']] }, text: '' });
  const other = noteWith({ anchor: { ...note.anchor, document: 'A/RES/9/4', language: null, quote: null, paragraph: null } }, 2);
  const rows = parseCsv(writeCsv([note, late, other], words));
  expect(rows[0]).toEqual('Document,Title,Reference,Edition,Words,Note,Label,Tags,Made,Changed,Address'.split(','));
  expect(rows.slice(1).map((row) => row[2])).toEqual(['A/RES/9/4', 'A/RES/68/4, paragraph 2', 'A/RES/68/4, paragraph 11, subparagraph a']);
  expect(rows[3]).toEqual([
    'A/RES/68/4',
    'Law of the lakes',
    'A/RES/68/4, paragraph 11, subparagraph a',
    'en',
    'to send word to each lake',
    'Ask the *mission*.',
    'Agreed language',
    'lakes, to ask',
    '2023-11-14T22:13:20.000Z',
    '2023-11-14T22:13:20.500Z',
    'https://docs.un.org/en/A/RES/68/4',
  ]);
});

test('whatever is in a note stands in its field, letter for letter', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const [, ...rows] = parseCsv(writeCsv(notes, words));
      const texts = rows.map((row) => [unguarded(row[5] ?? ''), unguarded(row[4] ?? ''), unguarded(row[1] ?? '')].join('\n\n'));
      expect(texts.sort()).toEqual(notes.map(({ text, anchor, title }) => [text, anchor.quote?.exact ?? '', title].join('\n\n')).sort());
    }),
    { numRuns: 150 },
  );
});

describe('a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|x', '\u200e=1', '\u00a0=1', '＝1', "'=1", "''=1", '\ttext'])(
    'is made a text: %j',
    (text) => {
      expect(csvField(text)).toBe(`"'${text}"`);
    },
  );

  it.each(['1+1', 'a=b', "'tis", '', 'ق=1', '"=1'])('is not seen where there is none: %j', (text) => {
    expect(csvField(text)).toBe(`"${text.replaceAll('"', '""')}"`);
  });

  it('never stands at the start of a field, and one apostrophe less is the text', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const field = csvField(text).slice(1, -1).replaceAll('""', '"');
        expect(field).not.toMatch(/^[\s\p{Cf}]*[=+\-@]/u);
        expect(unguarded(field)).toBe(text);
      }),
    );
  });
});
