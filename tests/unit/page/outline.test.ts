import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../page/outline/outline.ts';
import type { Outline } from '../../../page/outline/types.ts';
import { readLines } from '../../../page/text/lines.ts';
import { readList } from './read-list.ts';

const labels = (outline: Outline): string[] =>
  outline.paragraphs.map((each) =>
    each.path.map(([unit, label]) => (unit === 'paragraph' || unit === 'subparagraph' ? label : `${unit} ${label}`)).join(' '),
  );
const of = (...lines: string[]): string[] => labels(outlineOf(readLines(lines)));

describe('numbered paragraphs', () => {
  it('are found in a paragraph each', () => {
    const read = readLines([
      '70/9. A day for bridges',
      'The General Assembly,',
      'Recalling 12. and 13.',
      '1. Decides to build;',
      '2. Asks for money:',
      '(a) From all;',
      '(b) From most:',
      '(i) In gold;',
      '(ii) Or silver;',
      '(c) Or none;',
      '3. Decides to remain seized.',
      '61st plenary meeting',
      '21 December 2015',
    ]);
    const outline = outlineOf(read);
    expect(labels(outline)).toEqual(['1', '2', '2 a', '2 b', '2 b i', '2 b ii', '2 c', '3']);
    const words = (label: string): string => {
      const found = outline.paragraphs.find((each) => each.label === label);
      return found ? read.text.slice(found.contentStart, found.end) : '';
    };
    expect(words('1')).toBe('Decides to build;');
    expect(words('2')).toBe('Asks for money:\n(a) From all;\n(b) From most:\n(i) In gold;\n(ii) Or silver;\n(c) Or none;');
    expect(words('2 (b)')).toBe('From most:\n(i) In gold;\n(ii) Or silver;');
    expect(words('2 (b) (ii)')).toBe('Or silver;');
    expect(words('3')).toBe('Decides to remain seized.');
    expect(outline.paragraphs[4]?.parent?.parent?.label).toBe('2');
  });

  it.each([
    ['number alone in its block', ['1.', 'Decides that', 'it shall;', '2.', 'Asks.'], ['1', '2']],
    ['number without a space', ['1.Decides;', '2.Asks.'], ['1', '2']],
    ['Chinese', ['1. 决定；', '2．请秘书长：', '(a) 编写报告；', '(b) 提交报告。'], ['1', '2', '2 a', '2 b']],
    ['Arabic', ['1 - تقرر ذلك؛', '2 - تطلب ما يلي:', '(أ) أولا؛', '(ب) ثانيا؛', '٣ - تقرر أيضا.'], ['1', '2', '2 a', '2 b', '3']],
    ['French', ['1. Décide :', 'a) De faire ;', 'b) De ne pas faire ;', '2. Prie.'], ['1', '1 a', '1 b', '2']],
    ['Russian', ['1. постановляет:', 'а) делать;', 'б) не делать;', '2. просит.'], ['1', '1 a', '1 b', '2']],
    [
      'no paragraphs: decimals, dates, fractions, years',
      ['3.5 million', '15 May', '2/4', '68/4. Title', '2004, 60/227', '1991. A year'],
      [],
    ],
    ['an excerpt', ['6. Takes note;', '7. Decides;', '8. Asks.'], ['6', '7', '8']],
    ['one stray number', ['12. The twelfth of something', 'text'], []],
    ['a number at the beginning of a printed line', ['1. Decides to follow paragraph', '9. It does so again;', '2. Asks.'], ['1', '2']],
    [
      'a list within a paragraph',
      ['1. Decides;', '2. Decides;', '3. Agrees as follows:', '1. First', '2. Second', '4. Decides;', '5. Asks.'],
      ['1', '2', '3', '4', '5'],
    ],
    [
      'a letter i after h',
      ['1. On:', ...'abcdefgh'.split('').map((letter) => `(${letter}) Item;`), '(i) Ninth;', '(j) Tenth.'],
      ['1', ...'abcdefghij'.split('').map((letter) => `1 ${letter}`)],
    ],
    ['letters after the number', ['1. (a) Decides;', '(b) Asks;', '2. Ends.'], ['1', '1 a', '1 b', '2']],
    ['no part in mid-sentence', ['1. Follows paragraph', '(a) of the annex;', '2. Ends.'], ['1', '2']],
  ])('%s', (_, lines, expected) => {
    expect(of(...lines)).toEqual(expected);
  });

  it('are taken from the numbers of lists', () => {
    const read = readList([
      ['1', 1, 'Everyone'],
      ['2', 1, 'No one:'],
      ['a', 2, 'but some'],
      ['b', 2, 'and others'],
      ['3', 1, 'All'],
    ]);
    expect(labels(outlineOf(read))).toEqual(['1', '2', '2 a', '2 b', '3']);
  });

  it('number anew in annexes', () => {
    const lines = [
      '1. Decides;',
      '2. Adopts.',
      'Annex I',
      'Rules',
      '1. Rule;',
      '2. Rule.',
      'Annex II',
      '1. Other.',
      'Appendix',
      '1. Last.',
    ];
    expect(of(...lines)).toEqual(['1', '2', 'annex I 1', 'annex I 2', 'annex II 1', 'annex II appendix  1']);
    expect(of('1. Decides.', 'Annex', '1. Rule.', '2. Rule.')).toEqual(['1', 'annex  1', 'annex  2']);
    expect(of('1. decide.', 'Annexe', '1. Une.', '2. Deux.')).toEqual(['1', 'annex  1', 'annex  2']);
    expect(of('1. 决定。', '附件一', '1. 一。')).toEqual(['1', 'annex I 1']);
    expect(of('1 - تقرر.', 'المرفق الثاني', '1 - أولا.')).toEqual(['1', 'annex II 1']);
    // as a table of contents has it: the plural is no annex S
    expect(of('Contents', 'Annexes', '1. Decides.', '2. Adopts.')).toEqual(['1', '2']);
  });

  it('name their section only where sections number anew', () => {
    expect(of('I', '1. One;', '2. Two.', 'II', '1. Three;', '(a) Four.')).toEqual([
      'section I 1',
      'section I 2',
      'section II 1',
      'section II 1 a',
    ]);
    expect(of('I. First things', '1. One;', '2. Two.', 'II. More things', '3. Three.')).toEqual(['1', '2', '3']);
  });
});

describe('what the printed page puts between', () => {
  const lines = [
    'A day for bridges A/RES/70/9',
    '1. Decides to build a bridge over the,',
    '_______________',
    '1 Resolution 60/1.',
    '2. Ibid., para. 3.',
    '2/4',
    'A/RES/70/9',
    'wide and quiet river;',
    '2. Asks for reports',
    '5',
    'on rivers;',
    '________',
    '3 A/61/515.',
    'A day for bridges A/RES/70/9',
    '3/4',
    '3. Ends.',
  ];

  it('is no paragraph, nor part of one', () => {
    const read = readLines(lines);
    const outline = outlineOf(read);
    expect(labels(outline)).toEqual(['1', '2', '3']);
    const [first, second] = outline.paragraphs;
    expect(read.text.slice(first?.start, first?.end)).toMatch(/^1\. Decides[^]*river;$/);
    expect(first?.gaps.map((gap) => read.text.slice(gap.start, gap.end))).toEqual([
      '_______________\n1 Resolution 60/1.\n2. Ibid., para. 3.\n2/4\nA/RES/70/9',
    ]);
    expect(read.text.slice(second?.start, second?.end)).toBe('2. Asks for reports\n5\non rivers;');
    expect(outline.at(read.text.indexOf('Ibid'))).toBeUndefined();
    expect(outline.at(read.text.indexOf('quiet'))?.label).toBe('1');
  });
});

it('counts beyond 999, and takes no year for a number', () => {
  const long = Array.from({ length: 1004 }, (_, index) => `${index + 1}. Asks for the ledger of one more harbour;`);
  expect(of(...long)).toHaveLength(1004);
  expect(of('The General Assembly,', '1. Recalls the floods that ended in the spring of', '2013. It asks for boats;', '2. Waits.')).toEqual(
    ['1', '2'],
  );
});

describe('looking up', () => {
  const read = readLines(['Preamble', '1. Decides:', '(a) One;', '(b) Two;', '2. Asks.', 'Annex', '1. Rule.']);
  const outline = outlineOf(read);

  it('by path, exactly', () => {
    expect(
      outline.byPath([
        ['paragraph', '1'],
        ['subparagraph', 'b'],
      ])?.label,
    ).toBe('1 (b)');
    expect(outline.byPath([['paragraph', '9']])).toBeUndefined();
    expect(
      outline.byPath([
        ['annex', ''],
        ['paragraph', '1'],
      ])?.start,
    ).toBe(read.text.indexOf('1. Rule'));
  });

  it('by path, as near as can be', () => {
    expect(
      outline.nearest([
        ['paragraph', '2'],
        ['subparagraph', 'c'],
      ])?.label,
    ).toBe('2');
    expect(
      outline.nearest([
        ['annex', 'I'],
        ['paragraph', '1'],
      ])?.start,
    ).toBe(read.text.indexOf('1. Rule'));
    expect(
      outline.nearest([
        ['section', 'II'],
        ['paragraph', '2'],
      ])?.label,
    ).toBe('2');
    expect(outline.nearest([['paragraph', '7']])?.label).toBe('2');
    expect(
      outline.nearest([
        ['paragraph', '1'],
        ['subparagraph', 'f'],
      ])?.label,
    ).toBe('1 (b)');
    expect(
      outline.nearest([
        ['annex', ''],
        ['paragraph', '9'],
      ])?.start,
    ).toBe(read.text.indexOf('1. Rule'));
    expect(
      outline.nearest([
        ['annex', 'V'],
        ['chapter', 'I'],
      ]),
    ).toBeUndefined();
    expect(outline.nearest([['chapter', 'I']])).toBeUndefined();
  });

  it('by offset, the innermost', () => {
    expect(outline.at(0)).toBeUndefined();
    expect(outline.at(read.text.indexOf('Two'))?.label).toBe('1 (b)');
    expect(outline.at(read.text.indexOf('Decides'))?.label).toBe('1');
    expect(outline.at(read.text.indexOf('Annex'))).toBeUndefined();
  });
});

it('takes twice the time for twice the text, at most', () => {
  const lines = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${(index % 900) + 1}. Requests the entities concerned to inform the Assembly;`);
  const outline = outlineOf(readLines(lines(20_000)));
  expect(outline.paragraphs.length).toBe(20_000);
});

describe('a part that is no paragraph', () => {
  const read = readLines([
    '1. Decides to build;',
    '2. Decides to dig.',
    'Annex I',
    '1. A spade.',
    '(a) Of iron.',
    'Annex II',
    '1. A rope.',
    '2. A lamp.',
  ]);
  const outline = outlineOf(read);
  const words = (...path: [unit: 'annex' | 'paragraph' | 'section', label: string][]): string | undefined => {
    const span = outline.part(path);
    return span && read.text.slice(span.start, span.end);
  };

  it('is all that stands in it', () => {
    expect(words(['annex', 'II'])).toBe('1. A rope.\n2. A lamp.');
    expect(words(['annex', 'i'])).toBe('1. A spade.\n(a) Of iron.');
    expect(words(['annex', 'II'], ['paragraph', '2'])).toBe('2. A lamp.');
  });

  it('is not there where the document has none', () => {
    expect(words(['annex', 'III'])).toBeUndefined();
    expect(words(['section', 'V'])).toBeUndefined();
    expect(words(['paragraph', '9'])).toBeUndefined();
  });

  it('of which there is one is meant with a number or without', () => {
    const lone = outlineOf(readLines(['1. Decides.', 'Annex', '1. A spade.', '2. A rope.']));
    expect([lone.part([['annex', '']]), lone.part([['annex', 'I']])].map((span) => span?.start)).toEqual([18, 18]);
  });
});
