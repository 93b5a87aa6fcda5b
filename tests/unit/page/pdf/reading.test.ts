/** From letters with places to paragraphs. The texts are made up. */
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../../page/outline/outline.ts';
import { readPdf } from '../../../../page/pdf/text.ts';
import type { PdfPage, PdfText } from '../../../../page/pdf/types.ts';
import { letters, paragraph, sheet } from './sheets.ts';

const blocksOf = ({ text, blocks }: PdfText): string[] => blocks.map(({ start, end }) => text.slice(start, end));
const read = (...pages: readonly PdfPage[]): string[] => blocksOf(readPdf(pages));

/** Text enough for a page to have its usual type and measure. */
const filling = (y: number) =>
  paragraph(
    ['Recalls that every harbour of the region keeps', 'its own register of lanterns and of the keepers who', 'light them at dusk;'],
    y,
  );

describe('paragraphs', () => {
  test('are joined from their lines, and begin where a line is indented or white space stands above', () => {
    const pages = sheet(filling(100), paragraph(['Decides to count the lanterns of all harbours in', 'the spring.'], 154));
    expect(read(pages)).toEqual([
      'Recalls that every harbour of the region keeps its own register of lanterns and of the keepers who light them at dusk;',
      'Decides to count the lanterns of all harbours in the spring.',
    ]);
  });

  test('go on over the end of a page, with the note of the page behind them', () => {
    const first = sheet(
      filling(100),
      paragraph(['Requests the keepers to report on the state of the', 'lanterns in their care and of the oil that was used,'], 154).map(
        (item) => ({
          ...item,
          width: 488 - item.x,
        }),
      ),
      letters('__________________', { x: 100, y: 660, size: 8 }),
      letters('1', { x: 117, y: 669, size: 5.5 }),
      letters('See resolution 70/1.', { x: 123, y: 672, size: 8.5 }),
      letters('2/5', { x: 60, y: 756, size: 8.5 }),
    );
    const second = sheet(
      letters('A/RES/73/900', { x: 60, y: 59, size: 8.5 }),
      letters('lamp by lamp, in each spring;', { x: 123, y: 83 }),
      filling(120),
    );
    const { blocks, text } = readPdf([first, second]);
    expect(blocksOf(readPdf([first, second]))).toEqual([
      'Recalls that every harbour of the region keeps its own register of lanterns and of the keepers who light them at dusk;',
      'Requests the keepers to report on the state of the lanterns in their care and of the oil that was used, lamp by lamp, in each spring;',
      '1 See resolution 70/1.',
      'Recalls that every harbour of the region keeps its own register of lanterns and of the keepers who light them at dusk;',
    ]);
    expect(blocks.map(({ apart }) => apart)).toEqual([undefined, undefined, 'note', undefined]);
    expect(text).not.toContain('2/5');
  });

  test('keep the hyphens of their writer, and lose those of the printer', () => {
    const lines = [
      'Notes the development of long-lived lanterns that are',
      'lit in the harbours, the devel-',
      'opment of which was slow, and the work of the sub-',
      'lit lanterns of the south;',
    ];
    expect(read(sheet(filling(60), paragraph(lines, 120)))[1]).toBe(
      'Notes the development of long-lived lanterns that are lit in the harbours, the development of which was slow, and the work of the sub-lit lanterns of the south;',
    );
  });

  test('lose spaces that nobody wrote within a word, and keep those between words', () => {
    const lines = ['Invites the keep ers of the harbours to write of the', 'high -level meeting ( in spring) and of paragraph 4 .12;'];
    expect(read(sheet(filling(60), paragraph(lines, 120)))[1]).toBe(
      'Invites the keepers of the harbours to write of the high-level meeting (in spring) and of paragraph 4.12;',
    );
  });

  test('have no spaces within Chinese, but behind a number', () => {
    expect(read(sheet(letters('1. 回 顾第 58/2 08 号 决 议 、 第 5 号决议', { x: 123, y: 100 })))).toEqual([
      '1. 回顾第58/208号决议、第5号决议',
    ]);
    const torn = sheet(
      letters('港口的灯笼由守夜人在傍晚点亮，见第5', { x: 123, y: 100, to: 488 }),
      letters('8/208号决议，附件。', { x: 123, y: 112 }),
    );
    expect(read(torn)).toEqual(['港口的灯笼由守夜人在傍晚点亮，见第58/208号决议，附件。']);
  });

  test('leave out the marks of footnotes, which stand high and small', () => {
    const marked = [
      letters('Takes note of the register,', { x: 147, y: 200 }),
      letters('3', { x: 284, y: 196.5, size: 6.5 }),
      { ...letters('which is kept;', { x: 290, y: 200 }), spaced: true },
    ];
    expect(read(sheet(filling(100), marked))[1]).toBe('Takes note of the register, which is kept;');
  });
});

describe('what is no paragraph', () => {
  test('a table is told apart by its rows, and its numbers count no paragraphs', () => {
    const row = (y: number, number: string) => [
      letters(`${number}. Lanterns`, { x: 123, y, size: 8.5 }),
      letters('12', { x: 300, y, size: 8.5 }),
      letters('14', { x: 400, y, size: 8.5 }),
    ];
    const page = sheet(
      paragraph(['1. Decides that the lanterns be counted once more', 'in spring;'], 100),
      letters('Table 1', { x: 123, y: 150 }),
      row(170, '2'),
      row(184, '3'),
      paragraph(['2. Requests the keepers to write down their number', 'at once.'], 220),
    );
    const text = readPdf([sheet(filling(100)), page]);
    expect(outlineOf(text).paragraphs.map(({ label, start, end }) => `${label}: ${text.text.slice(start, end)}`)).toEqual([
      '1: 1. Decides that the lanterns be counted once more in spring;',
      '2: 2. Requests the keepers to write down their number at once.',
    ]);
  });

  test('running heads are known by other pages or by their smaller type', () => {
    const page = (number: number) =>
      sheet(
        letters('Lanterns of the northern and southern harbours', { x: 250, y: 50, size: 8.5 }),
        letters('in spring', { x: 250, y: 60, size: 8.5 }),
        filling(100),
        letters(`${number}/3`, { x: 60, y: 756, size: 8.5 }),
        letters('24-00001', { x: 500, y: 756, size: 7 }),
      );
    const found = read(page(1), page(2), page(3));
    expect(found.filter((block) => block.startsWith('Lanterns')).length).toBe(1);
    expect(found.filter((block) => block.startsWith('Recalls')).length).toBe(3);
    expect(found.some((block) => /\d\/3|24-00001/.test(block))).toBe(false);
  });

  test('a number of a resolution at the foot of a list is no page number', () => {
    const listed = (number: string, title: string, y: number) => [
      letters(number, { x: 60, y, size: 8.5 }),
      letters(title, { x: 134, y, size: 8.5 }),
    ];
    const page = (number: number, ...rows: readonly (readonly [string, string])[]): PdfPage =>
      sheet(
        filling(100),
        rows.flatMap(([own, title], at) => listed(own, title, 722 - 14 * (rows.length - 1 - at))),
        letters(`${number}/56`, { x: 60, y: 755, size: 8.5 }),
      );
    const found = read(page(5, ['79/50', 'Lanterns'], ['79/134', 'Keepers of lanterns']), page(6, ['79/60', 'Oil'], ['79/238', 'Lamps']));
    for (const number of ['79/50', '79/134', '79/60', '79/238']) expect(found.join('\n')).toContain(number);
    expect(found.filter((block) => block === '6/56')).toEqual([]);
  });

  test('a number of a paragraph that the file has torn is whole, where there is such a paragraph', () => {
    const found = read(
      sheet(
        filling(100),
        paragraph(['4.87 Decides to count the lanterns of the harbours'], 154),
        paragraph(['The keepers rest, as is explained in paragraph 4.8 7; they', 'count 4.8 9 as well.'], 180),
      ),
    );
    expect(found.at(-1)).toBe('The keepers rest, as is explained in paragraph 4.87; they count 4.8 9 as well.');
  });

  test('a first page keeps its masthead', () => {
    const masthead = [letters('United Nations', { x: 123, y: 58, size: 14 }), letters('A/RES/73/900', { x: 480, y: 58 })];
    const head = letters('A/RES/73/900', { x: 60, y: 59, size: 8.5 });
    expect(read(sheet(masthead, filling(300)), sheet(head, filling(100)), sheet(head, filling(100)))).toContain('A/RES/73/900');
  });
});

describe('reading order', () => {
  const column = (words: string, left: number) =>
    Array.from({ length: 12 }, (_, at) => letters(`${words} ${at} ${'x'.repeat(30)}`, { x: left, y: 120 + at * 12, to: left + 220 }));

  test('two columns follow one another, even where the file has them row by row', () => {
    const [one, other] = [column('left', 60), column('right', 320)];
    const rows = one.flatMap((item, at) => [item, other[at] ?? item]);
    const text = readPdf([sheet(letters('A heading across both columns of this page', { x: 60, y: 90, to: 540 }), rows)]).text;
    expect([...text.matchAll(/(?:left|right) \d+/g)].map(([found]) => found)).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `left ${at}`),
      ...Array.from({ length: 12 }, (_, at) => `right ${at}`),
    ]);
  });

  test('in Arabic the right column comes first', () => {
    const arabic = (word: string, left: number) =>
      Array.from({ length: 12 }, (_, at) => letters(`${word}${'ا'.repeat(30)}`, { x: left, y: 120 + at * 12, to: left + 220 }));
    const { text } = readPdf([sheet(arabic('شمال', 60), arabic('يمين', 320))]);
    expect(text.indexOf('يمين')).toBeLessThan(text.indexOf('شمال'));
  });
});

describe('lines from right to left', () => {
  type Piece = readonly [text: string, width: number, rtl?: boolean];

  /** Items from the left edge on, as a file has them: letters, width. */
  const placed = (...pieces: readonly Piece[]) => {
    let x = 200;
    let spaced = false;
    return pieces.flatMap(([text, width, rtl = /[\u0600-\u06ff\ufb50-\ufefc]/.test(text)]) => {
      const item = { text, x, y: 200, width, size: 10, spaced, rtl };
      x += width;
      spaced = text === ' ';
      return spaced ? [] : [item];
    });
  };
  const line = (...pieces: readonly Piece[]) => read(sheet(placed(...pieces))).join('|');

  test('numbers keep their order within, and follow the words', () => {
    expect(line(['2003', 20], [' ', 3], ['و', 5], [' ', 3], ['58', 10], ['/', 3], ['208', 15], [' ', 3], ['القرار', 30])).toBe(
      'القرار 58/208 و 2003',
    );
    expect(line(['،2030', 22, false], [' ', 3], ['لعام', 20])).toBe('لعام 2030،');
    expect(line(['.', 3], ['70/1', 20], [' ', 3], ['القرار', 30])).toBe('القرار 70/1.');
  });

  test('brackets are mirrored where the line runs on, and kept within a symbol', () => {
    expect(line(['(', 3], ['2000', 20], [')', 3], [' ', 3], ['1325', 20], [' ', 3], ['القرار', 30])).toBe('القرار 1325 (2000)');
    expect(line(['S/RES/1325', 50], [' ', 3], ['(', 3], ['2000', 20], [')', 3], [' ', 3], ['الوثيقة', 30])).toBe(
      'الوثيقة S/RES/1325 (2000)',
    );
    expect(line(['،', 3], ['(', 3], ['A/75/460', 40], [')', 3], [' ', 3], ['5', 5], [' ', 3], ['رقم', 20])).toBe('رقم 5 (A/75/460)،');
  });

  test('brackets are read alike, whether the file names the ones that are seen or the ones that are meant', () => {
    const seen = line(['(', 3], ['8', 5], [' ', 3], ['الفقرة', 30], [')', 3], [' ', 3], ['قرار', 20]);
    const meant = line([')', 3], ['8', 5], [' ', 3], ['الفقرة', 30], ['(', 3], [' ', 3], ['قرار', 20]);
    expect(seen).toBe('قرار (الفقرة 8)');
    expect(meant).toBe(seen);
  });

  test('a sign that another font sets within a number or a name stands where it is seen', () => {
    const at = (text: string, x: number, width: number, rtl = false) => ({ text, x, y: 200, width, size: 10, spaced: false, rtl });
    const set = sheet([at('قرارها', 141, 30, true), at('58 208', 110, 28), at('/', 121, 4), at('المؤرخ', 78, 29, true)]);
    expect(read(set)).toEqual(['قرارها 58/208 المؤرخ']);
  });

  test('strokes that draw words out are none of their letters; lam and alef that are named from the left are turned', () => {
    expect(line(['الرفيAAع', 40])).toBe('الرفيع');
    expect(line(['العــالم', 40])).toBe('العالم');
    expect(line(['األمين', 30], [' ', 3], ['تقرير', 30])).toBe('تقرير الأمين');
    expect(line(['لاالحصر', 30], [' ', 3], ['باالحترام', 30])).toBe('بالاحترام لاالحصر');
    expect(line(['A/75/292', 40], [' ', 3], ['هـ', 5])).toBe('هـ A/75/292');
  });

  test('letters are themselves, whatever form their neighbours gave them', () => {
    expect(line(['ﺔ', 5], ['ﻴ', 5], ['ﻌ', 5], ['ﻤ', 5], ['ﺠ', 5], ['ﻟ', 5], ['ا', 3])).toBe('الجمعية');
    expect(read(sheet(letters('⼤会⺠主ﬁ', { x: 100, y: 100 })))).toEqual(['大会民主fi']);
  });
});

test('every letter of the text is found again in the runs', () => {
  const { source } = readPdf([sheet(filling(100), paragraph(['Invites the keep ers of the', 'har-', 'bours to write;'], 160))]);
  for (const { text, pieces, runs } of source) {
    const raw = runs.map((run) => run.text).join('');
    const spelt = pieces.map(({ at, from }, index) => raw.slice(from, from + ((pieces[index + 1]?.at ?? text.length) - at))).join('');
    expect(spelt).toBe(text);
  }
  expect(source.length).toBe(2);
});
