import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../page/outline/outline.ts';
import { joinLines } from '../../../page/outline/torn.ts';
import { wordsOf } from '../../../page/outline/words.ts';
import { readLines } from '../../../page/text/lines.ts';

/** Lines of one length, so that the text is seen to be torn. */
const PRINTED = [
  '1. Decides to keep the ferries on the river under the care of the River Commission, as a long-term',
  'undertaking of the towns on both of its banks, and to review the undertaking once the river commis-',
  'sion has heard the ferrymen, and asks that the towns on both banks, in the light of what is known of',
  '_______________',
  '1 See A/61/515.',
  '2/4',
  'A/RES/70/9',
  'the development of trade, agree on the long-',
  'term fares, and on the develop-',
  'ment of the landings, with the Secretary-',
  'General, for the years 2015-',
  '2030:',
  '(a) The landing of the upper town, which was built before the present Commission began its work and',
  'was not kept in repair since then;',
  '(b) The other landing.',
  '2. Asks for a report.',
];

describe('words of a part', () => {
  const read = readLines(PRINTED);
  const outline = outlineOf(read);
  const words = outline.paragraphs.map((part) => wordsOf(read, part));

  it('are whole, without what the page put between', () => {
    expect(words[0]).toBe(
      'Decides to keep the ferries on the river under the care of the River Commission, as a long-term undertaking of the towns on both of ' +
        'its banks, and to review the undertaking once the river commission has heard the ferrymen, and asks that the towns on both banks, ' +
        'in the light of what is known of the development of trade, agree on the long-term fares, and on the development of the landings, ' +
        'with the Secretary-General, for the years 2015-2030:\n(a) The landing of the upper town, which was built before the present ' +
        'Commission began its work and was not kept in repair since then;\n(b) The other landing.',
    );
  });

  it('of a sub-paragraph begin after its letter', () => {
    expect(words[2]).toBe('The other landing.');
  });

  it('keep their lines where the page made blocks', () => {
    const page = readLines(['1. Asks:', '– Whoever can;', '– Whoever will.', '2. Ends.']);
    expect(wordsOf(page, outlineOf(page).paragraphs[0] as never)).toBe('Asks:\n– Whoever can;\n– Whoever will.');
  });
});

describe('two lines', () => {
  const known = new Set(['long-term', 'development', 'self', 'help']);
  it.each([
    ['a long-', 'term view', 'a long-term view'],
    ['the devel-', 'opment of', 'the development of'],
    ['by self-', 'help only', 'by self-help only'],
    ['an exam\u00ad', 'ple', 'an example'],
    ['in 2015–', '2030', 'in 2015–2030'],
    ['А/', 'RES', 'А/RES'],
    ['所有会员', '国和组织', '所有会员国和组织'],
    ['تشجع جميع', 'الدول', 'تشجع جميع الدول'],
    ['Non-', 'Self-Governing', 'Non-Self-Governing'],
  ])('%s + %s', (one, other, joined) => {
    expect(joinLines(one, other, known)).toBe(joined);
  });
});
