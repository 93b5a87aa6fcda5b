import { describe, expect, it } from 'vitest';
import { outlineInSlices, outlineOf } from '../../../page/outline/outline.ts';
import type { Outline } from '../../../page/outline/types.ts';
import { wordsOf } from '../../../page/outline/words.ts';
import { readLines } from '../../../page/text/lines.ts';
import { readList } from './read-list.ts';

const of = (...lines: string[]): { outline: Outline; labels: string[]; words: (label: string) => string; headings: string[] } => {
  const read = readLines(lines);
  const outline = outlineOf(read);
  return {
    outline,
    labels: outline.paragraphs.map(({ label }) => label),
    words: (label) => {
      const found = outline.paragraphs.find((each) => each.label === label);
      return found ? wordsOf(read, found) : '';
    },
    headings: outline.headings.map(
      ({ start, end, path, level }) =>
        `${level} ${path.map((step) => step.join(' ').trim()).join(', ')}: ${read.text.slice(start, end).replace(/\n/g, ' | ')}`,
    ),
  };
};

describe('preambles', () => {
  it.each([
    ['English', 'The General Assembly,', 'Recalling its ferries,', 'Noting the tide,', '1. Decides to row;', '2. Asks for oars.'],
    ['French', 'L’Assemblée générale,', 'Rappelant ses bacs,', 'Notant la marée,', '1. Décide de ramer ;', '2. Demande des rames.'],
    ['Spanish', 'El Consejo de Seguridad,', 'Recordando sus barcas,', 'Observando la marea,', '1. Decide remar;', '2. Pide remos.'],
    ['Russian', 'Генеральная Ассамблея,', 'ссылаясь на свои паромы,', 'отмечая прилив,', '1. постановляет грести;', '2. просит весла.'],
    ['Chinese', '大会，', '回顾各渡船，', '注意到潮汐，', '1. 决定划船；', '2. 请提供船桨。'],
    ['Arabic', 'إن مجلس حقوق الإنسان،', 'إذ يشير إلى عباراته،', 'وإذ يلاحظ المد،', '1 - يقرر التجديف؛', '2 - يطلب مجاديف.'],
  ])('%s', (_, ...lines) => {
    expect(of(...lines).labels).toEqual(['pp 1', 'pp 2', '1', '2']);
  });

  it('are there only where a body speaks', () => {
    expect(of('Report on ferries', 'Recalling the flood,', '1. Ferries row;', '2. Ferries sail.').labels).toEqual(['1', '2']);
  });

  it('hold no decision without a number', () => {
    expect(of('The General Assembly,', 'Recalling its ferries,', 'Decides to keep them.').labels).toEqual(['pp 1']);
    expect(of('The General Assembly,', 'Adopts the following rules:', '1. Rows are kept;', '2. Oars are kept.').labels).toEqual(['1', '2']);
  });

  it('have letters of their own', () => {
    const lines = ['The General Assembly,', 'Recalling:', '(a) The flood,', '(b) The ebb,', 'Noting the tide,', '1. Decides;', '2. Asks.'];
    expect(of(...lines).labels).toEqual(['pp 1', 'pp 1 (a)', 'pp 1 (b)', 'pp 2', '1', '2']);
  });

  it('begin anew in each part of a resolution', () => {
    const part = ['The General Assembly,', 'Recalling its ferries,', '1. Decides;', '2. Asks.'];
    const { outline } = of('A', ...part, 'B', ...part);
    expect(outline.paragraphs.map(({ path }) => path.map((step) => step.join(' ')).join(', '))).toEqual([
      'part A, preambular 1',
      'part A, paragraph 1',
      'part A, paragraph 2',
      'part B, preambular 1',
      'part B, paragraph 1',
      'part B, paragraph 2',
    ]);
  });

  it('torn from print end where a line ends early, or where a word begins that has begun one', () => {
    const lines = [
      'The General Assembly,',
      'Recalling its resolution on the ferries of the upper river, and the reports that it has had on',
      'them since then,',
      'Noting with concern, in the light of those reports, that the ferries are old, that many are in',
      'bad repair, that the landings have not been dredged since the great flood, and that the people',
      'of the towns on both banks have not been able to agree on their renewal in spite of long talks,',
      'Recalling that the towns have been asked in the course of the past year to say how many of the',
      'ferries they need, and that they were given the time and the means to count them in all seasons,',
      'Noting that they have not done so, although the Secretariat reminded them of it several times',
      'in the course of the year,',
      '1. Decides that the ferries shall be renewed in the course of the coming three years, as far as',
      'the means of the towns allow;',
      '2. Asks for a report.',
    ];
    const { labels, words } = of(...lines);
    expect(labels).toEqual(['pp 1', 'pp 2', 'pp 3', 'pp 4', '1', '2']);
    expect(words('pp 2')).toMatch(/^Noting with concern.*spite of long talks,$/);
  });
});

describe('headings', () => {
  it('name the part that they open, or stand in the one around', () => {
    const { headings, words } = of(
      'The General Assembly,',
      'Recalling its ferries,',
      'I',
      'Ferries',
      '1. Decides to row;',
      'Oars and rudders',
      '2. Decides to steer;',
      'II. Landings',
      '3. Decides to land.',
      '7th plenary meeting',
      '1 May 2010',
      'Annex',
      'Rules of the river',
      '1. Keep right;',
      '2. Keep afloat.',
    );
    expect(headings).toEqual([
      '1 section I: I | Ferries',
      '2 section I: Oars and rudders',
      '1 section II: II. Landings',
      '1 annex: Annex | Rules of the river',
    ]);
    expect(words('1')).toBe('Decides to row;');
    expect(words('3')).toBe('Decides to land.');
  });

  it.each([
    ['一', '二'],
    ['أولا', 'ثانياً'],
  ])('count in their script: %s', (first, second) => {
    const { outline } = of(first, '1. 决定；', '2. 请求。', second, '1. 决定；', '2. 请求。');
    expect(outline.paragraphs.map(({ path }) => path.map((step) => step[1]).join(' '))).toEqual(['I 1', 'I 2', 'II 1', 'II 2']);
  });
});

describe('numbers', () => {
  it.each([
    ['some of which are missing', ['1', '2', '5', '6', '8', '9'].map((number) => `${number}. Decides;`), ['1', '2', '5', '6', '8', '9']],
    [
      'of an agenda within a paragraph',
      ['1. Decides;', '2. Adopts as agenda:', '1. Opening.', '2. Ferries.', '3. Closing.', '3. Asks.'],
      ['1', '2', '3'],
    ],
    ['alone, before an item', ['1.', 'Decides:', '2.', '(a)', 'To row;', '(b)', 'To sail.'], ['1', '2', '2 (a)', '2 (b)']],
  ])('%s', (_, lines, labels) => {
    expect(of(...lines).labels).toEqual(labels);
  });

  it('of a list of footnotes are none', () => {
    const read = readList([
      ['1', 1, 'Decides to row;'],
      ['2', 1, 'Asks for oars.'],
      '7th plenary meeting 1 May 2010',
      ['1', 1, 'Resolution 60/1.'],
      ['2', 1, 'A/61/515.'],
      ['3', 1, 'See the report on ferries.'],
    ]);
    expect(outlineOf(read).paragraphs.map(({ label }) => label)).toEqual(['1', '2']);
  });
});

describe('letters', () => {
  it.each([
    ['beyond z', [...'abcdefghijklmnopqrstuvwxyz', 'aa', 'bb'], 'bb'],
    ['Spanish', [...'abcdefghijklmnñop'], 'q'],
    ['Cyrillic', [...'абвгд'], 'e'],
    ['both alphabets', ['а', 'b', 'с', 'd'], 'd'],
    ['Arabic', [...'أبجد'], 'd'],
    ['Chinese', [...'㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', '（十一）', '（十二）'], 'xii'],
    ['with a point', ['a.', 'b.', 'c.'], 'c'],
  ])('%s', (_, letters, last) => {
    const items = letters.map((letter) => `${/[.㈠-㈩（]/.test(letter) ? letter : `(${letter})`} Item;`);
    const { outline } = of('1. Asks:', ...items, '2. Ends.');
    const parts = outline.paragraphs.filter(({ parent }) => parent);
    expect(parts).toHaveLength(letters.length);
    expect(_ === 'Spanish' || _ === 'Cyrillic' ? parts.at(-1)?.parent?.label : parts.at(-1)?.path.at(-1)?.[1]).toBe(
      _ === 'Spanish' || _ === 'Cyrillic' ? '1' : last,
    );
  });

  it('i after h is the ninth, unless ii follows', () => {
    const upToH = [...'abcdefgh'].map((letter) => `(${letter}) Item;`);
    expect(of('1. On:', ...upToH, '(i) Ninth;', '(j) Tenth.').labels.at(-2)).toBe('1 (i)');
    expect(of('1. On:', ...upToH, '(i) One;', '(ii) Two.').labels.at(-2)).toBe('1 (h) (i)');
  });
});

describe('footnotes', () => {
  it('have their marks, and the page is no part of them', () => {
    const read = readLines([
      '1. Decides to keep the ferries on the river under the care of the River Commission, and to',
      '_______________',
      '1 Resolution 60/1.',
      '2',
      'See the report of the Commission on the ferries of the upper river, in which their number is',
      'said.',
      '2/4',
      'A/RES/70/9',
      'review it.',
      '2. Asks for a report on the matter, to be made by the Commission before the end of the third of',
      'the years.',
    ]);
    const { footnotes, paragraphs } = outlineOf(read);
    expect(footnotes.map(({ mark }) => mark)).toEqual(['1', '2']);
    expect(read.text.slice(footnotes[1]?.start, footnotes[1]?.end)).toMatch(/^2\nSee the report[^]*said\.$/);
    expect(paragraphs.map((each) => wordsOf(read, each).slice(-16))).toEqual(
      ['d to review it.', 'd of the years.'].map((end) => expect.stringContaining(end.slice(-10))),
    );
  });
});

describe('in slices', () => {
  const lines = (count: number): string[] => {
    const kinds = [
      '1. Decides;',
      '(a) To row;',
      '(i) Slowly;',
      'Recalling its ferries,',
      '_______________',
      '1 A/61/515.',
      '2/4',
      'Oars',
      'The General Assembly,',
    ];
    return Array.from({ length: count }, (_, at) => kinds[(at * 7) % kinds.length] ?? '');
  };

  it('is the same', async () => {
    const read = readLines(lines(400));
    const [once, sliced] = [outlineOf(read), await outlineInSlices(read, { slice: 0 })];
    expect(sliced.paragraphs).toEqual(once.paragraphs);
    expect(sliced.headings).toEqual(once.headings);
    expect(once.paragraphs.length).toBeGreaterThan(40);
  });

  it('can be given up', async () => {
    const abort = new AbortController();
    abort.abort(new Error('gone'));
    await expect(outlineInSlices(readLines(lines(40)), { signal: abort.signal })).rejects.toThrow('gone');
  });
});
