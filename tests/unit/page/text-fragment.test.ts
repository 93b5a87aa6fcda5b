import { describe, expect, it } from 'vitest';
import { fragmentOf } from '../../../page/jump/text-fragment.ts';
import type { FragmentOptions } from '../../../page/jump/text-fragment.ts';
import { readLines } from '../../../page/text/lines.ts';

/** The directive for the words from `from` to `to`, decoded, and its parts. */
function make(lines: string[], from: string, to = from, options: Partial<FragmentOptions> = {}) {
  const read = readLines(lines);
  const start = read.text.indexOf(from);
  const directive = fragmentOf(read, { start, end: read.text.indexOf(to, start) + to.length }, { language: 'en', ...options });
  return { directive, parts: directive?.replace(':~:text=', '').split(',').map(decodeURIComponent) ?? null };
}

const LONG =
  'Decides to count the ferries of each lake once a year, beginning with the smallest, and to publish what they carry and at what price;';

describe('a text directive', () => {
  it('writes a short passage out', () => {
    expect(make(['1. Decides to count ferries;'], 'Decides', 'ferries;').parts).toEqual(['Decides to count ferries']);
  });

  it('gives both ends of a long one, in whole words', () => {
    expect(make([`1. ${LONG}`], LONG).parts).toEqual(['Decides to count the', 'and at what price']);
  });

  it('goes over blocks', () => {
    const parts = make(
      ['1. Decides, having regard to each lake and its shores:', '(a) To count the ferries there;', '(b) To say so.'],
      'Decides',
      'so.',
    ).parts;
    expect(parts).toEqual(['Decides, having regard to', 'b) To say so']);
  });

  it('takes as many words as it needs to be found first', () => {
    const before = `1. Decides to count the ferries of each river;`;
    expect(make([before, `2. ${LONG}`], LONG).parts?.[0]).toBe('Decides to count the ferries of each lake');
    // a browser takes no notice of case and accents
    expect(make(['DÉCIDES TO COUNT THE FERRIES OF EACH RIVER;', LONG], LONG).parts?.[0]).toBe('Decides to count the ferries of each lake');
    const end = make([`1. ${LONG} and at what price is said, and at what price;`], LONG, 'said, and at what price;').parts?.[1];
    expect(end).toBe('said, and at what price');
  });

  it('says what stands beside words that are on the page twice', () => {
    const parts = make(['1. Requests a report;', '2. Recalls its lakes;', '3. Requests a report;'], '3. Requests').parts;
    expect(parts).toEqual(['3. Requests']);
    const twice = make(['Requests a report;', 'Recalls its lakes;', 'Requests a report;'], 'lakes;', 'lakes;').parts;
    expect(twice).toEqual(['lakes']);
    const read = readLines(['1. Requests a report;', '2. Requests a report;']);
    const start = read.text.lastIndexOf('Requests');
    expect(fragmentOf(read, { start, end: read.text.length }, { language: 'en' })).toBe(':~:text=2.-,Requests%20a%20report');
  });

  it('encodes what has a meaning in it', () => {
    expect(make(['1. Well-being, peace & order'], 'Well', 'order').directive).toBe(':~:text=Well%2Dbeing%2C%20peace%20%26%20order');
  });

  it('ends words of Chinese at a stop, where browsers do not disagree', () => {
    const text = '决定每年清点各湖的渡船，自最小的湖开始，并公布渡船所运载的货物和所收取的费用，以便各国相互比较；';
    const parts = make([`1. ${text}`], text, text, { language: 'zh' }).parts;
    expect(parts?.[0]).toBe('决定每年清点各湖的渡船');
    expect(parts?.[1]).toBe('以便各国相互比较');
  });

  it('keeps Arabic as it is written', () => {
    const text = 'تقرر أن تحصي العبارات في كل بحيرة مرة كل سنة بدءا بأصغرها وأن تنشر ما تحمله وبأي ثمن؛';
    expect(make([`1 - ${text}`], text, text, { language: 'ar' }).parts).toEqual(['تقرر أن تحصي العبارات', 'ما تحمله وبأي ثمن']);
  });

  it('leaves out words between which the page has something that is not in the text', () => {
    const stands = ({ start, end }: { start: number; end: number }): boolean => !(start < 20 && end > 19);
    const parts = make([LONG], LONG, LONG, { stands }).parts;
    expect(parts?.[0]).toBe('Decides to count');
  });

  it('is none for a passage without words', () => {
    expect(make(['1. — … —'], '— … —').directive).toBeNull();
  });
});
