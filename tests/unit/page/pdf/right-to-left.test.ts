/** Pages from right to left as producers set them: in pieces that say neither their order nor all of their letters. Words of our own. */
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../../page/pdf/items.ts';
import { readPdf } from '../../../../page/pdf/text.ts';
import type { PdfItem, PdfPage } from '../../../../page/pdf/types.ts';
import { sheet } from './sheets.ts';

const read = (...pages: readonly PdfPage[]): string[] => {
  const { text, blocks } = readPdf(pages);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

const ARABIC = /[\u0600-\u06ff]/;

/** An item from one edge to the other. */
const at = (text: string, x: number, to: number, more: Partial<PdfItem> = {}): PdfItem => ({
  text,
  x,
  y: 200,
  width: to - x,
  size: 10,
  spaced: false,
  rtl: ARABIC.test(text),
  font: 'naskh',
  ...more,
});

const line = (...items: readonly PdfItem[]): string => read(sheet(items)).join('|');

describe('strokes that the file gives another name', () => {
  /** words that show by what sign their font names its stroke */
  const shown = [at('الم11نارة والمي11ناء والح11ارس', 200, 300, { y: 100 })];

  test('are no letters, once it is seen by which sign the font names them', () => {
    expect(read(sheet(shown))).toEqual(['المنارة والميناء والحارس']);
    expect(read(sheet([at('المن;;ارة والمين;اء وا;;لح;ارس وس;;فينة', 200, 300)]))).toEqual(['المنارة والميناء وا;;لحارس وسفينة']);
    // a font of its own has its own
    expect(read(sheet([...shown, at('المي1ناء', 200, 260, { font: 'other', y: 140 })]))).toContain('المي1ناء');
  });

  test('a sign that stands so once is what it is', () => {
    expect(line(at('الحرس7الليلي', 200, 300))).toBe('الحرس7الليلي');
    expect(line(at('القنصل/الحارس', 200, 300))).toBe('القنصل/الحارس');
  });

  test('pieces of a word that overlap in a stroke are one word, in whatever order they come', () => {
    expect(line(at('1اء', 200, 214), at('والمين1', 212, 260))).toBe('والميناء');
    expect(line(at('والمين1', 212, 260), at('1اء', 200, 214))).toBe('والميناء');
    expect(line(at('1اء الكبير', 200, 240), at('1', 238, 242), at('والمين1', 240, 280))).toBe('والميناء الكبير');
  });

  test('one that stands alone between the halves of a word is known by the others', () => {
    expect(read(sheet([...shown, at('ارس', 200, 218), at('1', 218.3, 220.4), at('الح', 220.5, 240)]))).toContain('الحارس');
    const vowel = at('ِ', 221, 221, { y: 197 });
    expect(read(sheet([...shown, at('ارس', 200, 218), at('1', 218.3, 220.4), vowel, at('الح', 220.5, 240)]))).toContain('الحِارس');
    // a number beside a word is not
    expect(read(sheet([...shown, at('من', 200, 210), at('1', 212, 217), at('الفصل', 219.5, 240)]))).toContain('الفصل 1 من');
  });

  test('a vowel sign behind one does not end the word', () => {
    expect(read(sheet([...shown, at('يع11ِ دان', 200, 240, { y: 140 })]))).toContain('يعِدان');
  });
});

describe('white space that is told twice', () => {
  const viewport = { width: 612, height: 792, transform: [1, 0, 0, -1, 0, 792] };
  const page = (str: string, width = 100) =>
    pageOf([{ str, dir: ARABIC.test(str) ? 'rtl' : 'ltr', transform: [10, 0, 0, 10, 100, 500], width }], viewport).items;

  test('none stands before a vowel sign, nor within lam and alef of one sign', () => {
    expect(page('مراقبا ً للسفن').map(({ text }) => text)).toEqual(['مراقباً للسفن']);
    expect(page('وهو ل ا يرسو، فضل ا ً عن').map(({ text }) => text)).toEqual(['وهو لا يرسو، فضلاً عن']);
    expect(page('تخلفً ا عن').map(({ text }) => text)).toEqual(['تخلفًا عن']);
  });

  test('the item is as wide as what is set', () => {
    expect(page('فضل ا عن')[0]?.width).toBeLessThan(99);
    expect(page('السفن عن')[0]?.width).toBe(100);
  });

  test('letters that stand for themselves keep theirs', () => {
    expect(page('الفصل أ من الباب').map(({ text }) => text)).toEqual(['الفصل أ من الباب']);
  });
});

describe('lines that are filed in pieces', () => {
  test('one that is begun at both ends is one line', () => {
    expect(
      line(at('تبحر السفينة', 400, 480), at('إلى الميناء', 130, 200), at('في كل صباح', 202.5, 300), at('من الجزيرة', 302.5, 397)),
    ).toBe('تبحر السفينة من الجزيرة في كل صباح إلى الميناء');
  });

  test('a number belongs to the line behind it, whose last words the file has first', () => {
    const number = [at('8', 457, 464), at('-', 452, 456.6, { font: 'other' })];
    expect(line(...number, at('إلى الميناء', 130, 270), at('تبحر السفينة', 272.5, 440))).toBe('8- تبحر السفينة إلى الميناء');
    const letter = [at('ب', 456, 460), at(')', 452, 456), at('(', 460, 464)];
    expect(line(...letter, at('إلى الميناء', 130, 270), at('تبحر السفينة', 272.5, 440))).toContain('تبحر السفينة إلى الميناء');
    expect(line(...letter, at('إلى الميناء', 130, 270), at('تبحر السفينة', 272.5, 440))).not.toContain('|');
  });

  test('a small mark that is set high is in its line', () => {
    const mark = at('(7)', 300, 308, { size: 6, y: 194.2 });
    expect(read(sheet([at('تبحر السفينة', 310, 400), mark, at('إلى الميناء', 200, 297)]))).toEqual(['تبحر السفينة إلى الميناء']);
  });

  test('without a letter of the script it runs the way in which the file sets it', () => {
    const words = at('المنارة والميناء والحارس والسفن', 200, 400, { y: 100 });
    const below = (...items: readonly PdfItem[]) => read(sheet([words, ...items])).at(-1);
    expect(below(at('(9)', 400, 410), at('Harbour Notes, vol. 7', 300, 397), at('.', 297, 300))).toBe('(9) Harbour Notes, vol. 7.');
    expect(below(at('2', 480, 485), at('/', 477, 480), at('6', 472, 477))).toBe('2/6');
    expect(below(at('23', 140, 150), at('-', 150, 153), at('41043', 153, 178))).toBe('23-41043');
    expect(
      below(at('23 41043', 140, 178), at('-', 150, 153, { font: 'other' }), at('(', 134, 137), at('A', 127, 134), at(')', 124, 127)),
    ).toBe('23-41043 (A)');
    expect(below(at('30', 220, 232), at('December 2020', 130, 217))).toBe('30 December 2020');
    expect(below(at('December', 130, 190), at('2020', 193, 217))).toBe('December 2020');
  });
});

describe('what another font sets within an item', () => {
  test('two items that reach into each other are taken apart', () => {
    expect(
      line(at('القرار', 450, 467), at('ألف د', 407, 430), at('- (', 403, 415, { font: 'other' }), at('3', 398, 403), at(')', 394, 398)),
    ).toMatch(/^القرار ألف ?\(د-3\)$/);
  });

  test('a bracket stands before a comma, rather than at another space', () => {
    const item = at('المنارة العالية جدا ، وهي قديمة', 200, 340);
    expect(line(item, at(')', 246, 249, { font: 'other' }), at('(', 340.5, 344, { font: 'other' }))).toBe(
      '(المنارة العالية جدا)، وهي قديمة',
    );
  });
});

describe('brackets that are meant, not seen', () => {
  const year = (number: string, right: number): PdfItem[] => [
    at(number, right - 20, right),
    at('(', right - 27, right - 23, { font: 'other' }),
    at('2004', right - 47, right - 27),
    at(')', right - 51, right - 47, { font: 'other' }),
  ];

  test('are known by what they touch, though a line has one without its other', () => {
    expect(
      line(
        ...year('1526', 400),
        at('و', 340, 345),
        ...year('1566', 336),
        at('و', 276, 281),
        at('1617', 255, 272),
        at('(', 247, 251, { font: 'other' }),
      ),
    ).toBe('1526 (2004) و 1566 (2004) و 1617 (');
  });

  test('stand beside quotation marks', () => {
    const quoted = at('الجولة', 300, 330);
    expect(
      line(
        ...year('1526', 460),
        at('السفن', 344, 400),
        at('”(', 330, 340, { font: 'other' }),
        quoted,
        at('“', 294, 300, { font: 'other' }),
        at(')', 290, 294, { font: 'other' }),
      ),
    ).toContain('(”الجولة“)');
  });

  test('another font of the page may name those that are seen', () => {
    const seen = [at('الجولة', 190, 230), at(')', 230, 234), at('تبحر', 238, 260)].map((item) => ({ ...item, y: 240 }));
    expect(read(sheet([...year('1526', 400), at('القرار', 403, 440), ...seen])).join(' ')).toBe('القرار 1526 (2004) تبحر (الجولة');
  });
});

test('a bracket holds on to what is in it over the end of a line', () => {
  const lines = [
    [at('تشير السفن والمنارات إلى القرار', 154, 488), at('1526', 130, 151), at('(', 123, 127)],
    [at('2004', 460, 488), at(')', 456, 460), at('وإلى غيره من القرارات.', 320, 452)],
  ].map((items, row) => items.map((item) => ({ ...item, y: 200 + 14 * row, spaced: !/[()]|2004/.test(item.text) })));
  expect(read(sheet(...lines)).join('|')).toContain('(2004)');
});

describe('a line without end', () => {
  /** Milliseconds, the least of three. */
  const cost = (text: string, count: number): number => {
    const pieces = Array.from({ length: count }, (_, place) => at(text, 500 - (400 * place) / count, 500 - (400 * (place - 1)) / count));
    const times = Array.from({ length: 3 }, () => {
      const begun = performance.now();
      expect(line(at('القرار', 510, 540), ...pieces).length).toBeGreaterThan(5);
      return performance.now() - begun;
    });
    return Math.min(...times);
  };

  test.each([
    ['brackets', '('],
    ['vowel signs', '\u064b'],
    ['strokes', '\u0628A'],
    ['signs with room between them', '( )'],
  ])('of %s costs no more for each of its pieces', (_, text) => {
    cost(text, 1500);
    // were each measured against all, it would be sixteen times
    expect(cost(text, 6000)).toBeLessThan(10 * cost(text, 1500));
  });
});
