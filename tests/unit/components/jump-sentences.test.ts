import { describe, expect, it } from 'vitest';
import { firstWords, missingText, reachedText, returnText } from '../../../components/jump-sentences.ts';
import type { PinpointPath } from '../../../citations/types.ts';
import { wordsIn } from '../locales/words.ts';

const number = (label: string): PinpointPath => [['paragraph', label]];
const en = wordsIn('en');

describe('the way back', () => {
  it.each([
    ['a paragraph of this document', { document: 'A/RES/68/4', path: number('1') }, 'Back to paragraph 1'],
    ['a paragraph of another', { document: 'A/RES/67/219', path: number('11') }, 'Back to A/RES/67/219, paragraph 11'],
    ['another document', { document: 'A/RES/67/219', path: null }, 'Back to A/RES/67/219'],
    ['a preamble', { document: 'A/RES/68/4', path: [['preambular', '4']] as PinpointPath }, 'Back to preambular paragraph 4'],
    ['a place without a number', { document: 'A/RES/68/4', path: null }, 'Back to where you were'],
    ['a page without a document', { document: null, path: null }, 'Back to where you were'],
  ])('names %s', (_, from, said) => {
    expect(returnText(from, 'A/RES/68/4', en)).toBe(said);
  });

  it.each([
    ['fr', 'Retour : paragraphe 1'],
    ['ru', 'Назад: пункт 1'],
    ['zh', '返回第1段'],
    ['ar', 'العودة إلى الفقرة 1'],
  ] as const)('in %s', (language, said) => {
    expect(returnText({ document: null, path: number('1') }, null, wordsIn(language))).toBe(said);
  });
});

describe('a part that is not there', () => {
  it('is said, and what is shown instead', () => {
    expect(missingText(number('40'), number('34'), true, en)).toBe('No paragraph 40 here. This is paragraph 34, the last one.');
    const part: PinpointPath = [
      ['paragraph', '5'],
      ['subparagraph', 'c'],
    ];
    expect(missingText(part, number('5'), false, en)).toBe('No paragraph 5 (c) here. This is paragraph 5.');
    expect(missingText(number('5'), null, false, en)).toBe(
      'No paragraph 5 here. The page may hold only a part of the document, or count its paragraphs in another way.',
    );
    expect(missingText(number('40'), number('34'), true, wordsIn('zh'))).toBe('此处没有第40段。这里是第34段，即最后一段。');
  });
});

describe('a part that was reached', () => {
  it('is said with its first words, none of them cut', () => {
    expect(reachedText(number('5'), en)).toBe('Paragraph 5.');
    expect(firstWords('Decides to count ferries;\n(a) The large ones;')).toBe('Decides to count ferries;');
    const long = firstWords('ferries '.repeat(40));
    expect(long.endsWith('ferries…')).toBe(true);
    expect(long.length).toBeLessThan(125);
    expect(firstWords('渡'.repeat(300))).toHaveLength(121);
  });
});
