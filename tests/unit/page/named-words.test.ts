import { describe, expect, it } from 'vitest';
import { placeOfWords } from '../../../page/jump/named-words.ts';
import { fragmentOf } from '../../../page/jump/text-fragment.ts';
import { readLines } from '../../../page/text/lines.ts';

const LINES = [
  'Recalling its decisions on ferries,',
  '1. Decides to count the ferries of each lake (all of them), 50% at a time, and to publish what they carry and at what price;',
  '2. Decides to count the ferries of each river, and to publish what they carry and at what price;',
  '(a) To say so.',
  '(b) To say so.',
  '3. Подтверждает свою резолюцию;',
  '4. 重申其决定；',
];

describe('words that an address names', () => {
  const read = readLines(LINES);
  it.each(LINES)('are where they were when the address was made: %s', (line) => {
    const start = read.text.lastIndexOf(line.replace(/^(?:\d+\.|\([a-z]\))\s/, ''));
    const end = read.text.indexOf('\n', start) < 0 ? read.text.length : read.text.indexOf('\n', start);
    const directive = fragmentOf(read, { start, end }, { language: 'en' });
    expect(placeOfWords(read.text, directive?.replace(':~:text=', '') ?? '')?.start).toBe(start);
  });

  it('are found in other case and spacing, and between what stands beside them', () => {
    expect(placeOfWords('To\ncount  ferries', 'to%20COUNT')).toEqual({ start: 0, end: 8 });
    expect(placeOfWords('a b, a c, a d', 'c-,a')).toBeNull();
    expect(placeOfWords('a b; a c; a d', 'c%3B-,a,-d')).toEqual({ start: 10, end: 11 });
  });

  it('are nowhere where they are not, or where nothing is named', () => {
    for (const directive of ['', ',', '-', 'x-,', 'rivers%20of', '%', 'ferries,lanterns'])
      expect(placeOfWords('on ferries', directive)).toBeNull();
  });
});
