/** The PDFs beside the project, as the UN issued them: what they hold was listed by reading. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { recognise } from '../../citations/recognise.ts';
import { ownDocument } from '../../page/identity/own-document.ts';
import { outlineOf } from '../../page/outline/outline.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { PdfText } from '../../page/pdf/types.ts';
import { textOfPdf } from '../../tools/cite/read-pdf.ts';
import { SHARED, skipShared } from './shared.ts';

interface Listed {
  readonly file: string;
  readonly document: string;
  /** numbered paragraphs, in order */
  readonly paragraphs: readonly string[];
  readonly preamble: number;
  readonly parts: number;
  readonly notes: readonly string[];
  /** symbols in the order of the text */
  readonly cited: readonly string[];
}

const countTo = (last: number, before = ''): string[] => Array.from({ length: last }, (_, index) => `${before}${index + 1}`);
const series = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `A/AC.105/${from + index}`).join(' ');
const list = (...symbols: readonly string[]): string[] => symbols.join(' ').split(' ');

const DOCUMENTS: readonly Listed[] = [
  {
    file: 'A_RES_73_3-EN.pdf',
    document: 'A/RES/73/3',
    paragraphs: countTo(53),
    preamble: 0,
    parts: 0,
    notes: countTo(7),
    cited: list(
      'A/73/L.4 A/RES/71/3 A/RES/70/266 A/RES/68/300 A/RES/72/139 A/HRC/RES/33/11 A/RES/70/1 A/RES/69/313',
      'A/71/53/Add.1 A/71/53/Add.1/Corr.1 A/RES/55/2 A/RES/71/3 A/RES/70/175',
    ),
  },
  {
    file: 'A_RES_73_6-EN.pdf',
    document: 'A/RES/73/6',
    paragraphs: countTo(14),
    preamble: 25,
    parts: 0,
    notes: countTo(6),
    cited: list(
      'A/73/L.6 A/73/L.6/Add.1 A/RES/2453(XXIII)A A/RES/37/90 A/RES/54/68 A/RES/59/2 A/RES/72/79 A/AC.105/1137',
      'A/RES/70/1 A/RES/69/283 FCCC/CP/2015/10/Add.1 A/RES/51/122 A/AC.105/1129 A/AC.105/1131',
      series(1160, 1166),
      series(1168, 1175),
      series(1180, 1181),
    ),
  },
  {
    file: 'A_80_6_Sect_4.pdf',
    document: 'A/80/6(Sect.4)',
    paragraphs: countTo(113, '4.'),
    preamble: 0,
    parts: 113,
    notes: ['*', '**', '***', '1'],
    // as running text and headings say them; the lists of mandates are told below
    cited: [],
  },
];

describe.skipIf(skipShared)('PDFs as the UN issued them', () => {
  describe.each(DOCUMENTS)('$document', ({ file, document, paragraphs, preamble, parts, notes, cited }) => {
    let read: PdfText;
    let outline: Outline;
    beforeAll(async () => {
      read = await textOfPdf(readFileSync(`${SHARED}pdf/${file}`));
      outline = outlineOf(read);
    });
    const lastOf = (unit: string) => outline.paragraphs.filter(({ path }) => path.at(-1)?.[0] === unit);

    test('says which document it is', () => {
      expect(ownDocument(read, '')).toMatchObject({ symbol: document, sure: 'certain' });
    });

    test('has its numbered paragraphs, their parts and its preamble', () => {
      expect(lastOf('paragraph').map(({ label }) => label)).toEqual(paragraphs);
      expect(lastOf('preambular')).toHaveLength(preamble);
      expect(lastOf('subparagraph')).toHaveLength(parts);
    });

    test('has its footnotes, apart from its paragraphs', () => {
      expect(outline.footnotes.map(({ mark }) => mark)).toEqual(notes);
      for (const note of outline.footnotes) expect(outline.at(note.start)).toBeUndefined();
    });

    test('ends each paragraph where its sentence ends, and not in what pages have around their text', () => {
      const furniture = /^(?:\d{1,2}\/(?:5|10|56)|\d{2}-\d{5}.*)$/;
      for (const { start, end } of read.blocks) expect(read.text.slice(start, end)).not.toMatch(furniture);
      const open = lastOf('paragraph').filter(({ end }) => !/[.;:]$|\p{L}$/u.test(read.text.slice(0, end).trimEnd()));
      // one of a hundred takes words of a table with it whose cells stand in no row
      expect(open.length).toBeLessThanOrEqual(Math.floor(0.01 * paragraphs.length));
    });

    test.skipIf(cited.length === 0)('cites what it cites', () => {
      const found = recognise(read.text, { document }).flatMap(({ symbol, kind }) =>
        symbol && kind !== 'cross-reference' ? [symbol] : [],
      );
      expect(found).toEqual(cited);
    });
  });

  test('a budget section cites what its sentences cite', async () => {
    const read = await textOfPdf(readFileSync(`${SHARED}pdf/A_80_6_Sect_4.pdf`));
    const inside = read.blocks.flatMap(({ start, end, apart }) => (apart ? [] : [{ start, end }]));
    const printed = inside.flatMap(({ start, end }) =>
      [...read.text.slice(start, end).matchAll(/\bresolution (\d{2}\/\d{1,3})\b(?! [A-Z]\b)/g)].map(([, number]) => `A/RES/${number}`),
    );
    const found = recognise(read.text, { document: 'A/80/6(Sect.4)' }).flatMap(({ symbol }) => (symbol ? [symbol] : []));
    expect(printed.length).toBeGreaterThanOrEqual(20);
    for (const symbol of printed) expect(found).toContain(symbol);
    for (const symbol of ['E/RES/2024/3', 'S/RES/1325(2000)', 'S/RES/2475(2019)', 'A/RES/74/144', 'A/RES/76/154', 'A/79/583'])
      expect(found).toContain(symbol);
  });
});
