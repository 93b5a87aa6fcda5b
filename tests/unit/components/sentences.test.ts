import { describe, expect, test } from 'vitest';
import type { RecordDate } from '../../../catalogue/types.ts';
import { failedView, presentView } from '../../../components/card/build.ts';
import { knownView } from '../../../components/card/build-record.ts';
import { adoptionLine, cardLabel, voteSentence } from '../../../components/card/sentences.ts';
import type { Manner } from '../../../components/card/view.ts';
import { findHits } from '../../../components/hits.tsx';
import { foldForSearch } from '../../../storage/search.ts';
import { words } from '../locales/words.ts';
import { record } from './records.ts';

describe('how it was adopted', () => {
  const print = (iso: string): RecordDate => ({ iso, basis: 'print' });
  test.each<[RecordDate | null, Manner, string | null]>([
    [print('2012-12-21'), 'recorded_vote', 'Adopted on 21 December 2012 by recorded vote'],
    [print('2022-12-14'), 'without_vote', 'Adopted on 14 December 2022 without a vote'],
    [print('2000-10-31'), 'unanimous', 'Adopted unanimously on 31 October 2000'],
    [print('2012-12-21'), 'by_parts', 'Adopted on 21 December 2012 by recorded vote, part by part'],
    [{ iso: '2012-12-21', basis: 'collection' }, 'recorded_vote', 'Adopted on 21 December 2012 by recorded vote'],
    [print('2013-10-03'), null, '3 October 2013'],
    [{ iso: '1946-02-01', basis: 'cited', times: 9 }, null, '1 February 1946, as nine resolutions cite it'],
    [{ iso: '1946-02-01', basis: 'cited', times: 1 }, null, '1 February 1946, as one resolution cites it'],
    [{ iso: '1946-02-01', basis: 'cited', times: 12 }, null, '1 February 1946, as 12 resolutions cite it'],
    [{ iso: '1946-02-01', basis: 'cited' }, null, '1 February 1946, as other resolutions cite it'],
    [{ iso: '1950-05-03', basis: 'interpolated' }, null, 'About 3 May 1950'],
    [{ iso: '1950-05-03', basis: 'interpolated' }, 'without_vote', 'Adopted without a vote; about 3 May 1950'],
    [print('1950-05'), 'vote', 'Adopted by vote; May 1950'],
    [null, 'unanimous', 'Adopted unanimously'],
    [null, null, null],
  ])('%j, %s', (date, manner, expected) => {
    expect(adoptionLine(date, manner, words)).toBe(expected);
  });
});

test('a vote is one sentence', () => {
  const runs = [
    { side: 'for', count: 129 },
    { side: 'against', count: 3 },
    { side: 'abstain', count: 49 },
    { side: 'absent', count: 12 },
  ] as const;
  expect(voteSentence({ runs, seats: false }, words)).toBe('129 in favour, 3 against, 49 abstaining, 12 not voting');
});

test.each([
  [
    knownView(
      {
        symbol: 'A/RES/67/219',
        pinpoint: [
          [
            ['paragraph', '11'],
            ['subparagraph', 'a'],
          ],
        ],
        basis: 'symbol',
      },
      record(),
      { language: 'en', position: { index: 3, total: 41 } },
    ),
    'A/RES/67/219, paragraph 11 (a). Citation 3 of 41.',
  ],
  [
    knownView({ symbol: 'S/RES/1325(2000)', pinpoint: [], basis: 'symbol' }, record({ symbol: 'S/RES/1325(2000)' }), { language: 'en' }),
    'S/RES/1325 (2000)',
  ],
  [presentView(null, null, [], { language: 'en' }), 'The document you are reading'],
  [failedView(null, 'updated', { language: 'en' }), 'Operative was updated'],
])('name of a card', (view, expected) => {
  expect(cardLabel(view, words)).toBe(expected);
});

describe('hits', () => {
  const marked = (text: string, query: string): string => {
    let from = 0;
    const pieces = findHits(text, query, foldForSearch).map(([start, end]) => {
      const piece = `${text.slice(from, start)}[${text.slice(start, end)}]`;
      from = end;
      return piece;
    });
    return pieces.join('') + text.slice(from);
  };
  test.each([
    ['Recruitment fees', 'recruitment', '[Recruitment] fees'],
    ['fees of recruitment fees', 'fees', '[fees] of recruitment [fees]'],
    ['Développement durable', 'developpement', '[Développement] durable'],
    ['رُسوم الاستقدام', 'رسوم', '[رُسوم] الاستقدام'],
    ['recruitment', 'recruit cruitment', '[recruitment]'],
    ['\u{1F600} fees', 'fees', '\u{1F600} [fees]'],
    ['nothing here', 'fees', 'nothing here'],
    ['a < b', ' ', 'a < b'],
  ])('%s for %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});
