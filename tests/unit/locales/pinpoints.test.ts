import { expect, test } from 'vitest';
import type { PinpointPath } from '../../../citations/types.ts';
import { pinpointPhrase, writePinpoint } from '../../../locales/pinpoints.ts';
import { createWords } from '../../../locales/words.ts';
import { words } from './words.ts';

const paragraphs = (...labels: (string | number)[]): PinpointPath[] => labels.map((label) => [['paragraph', String(label)]]);

const CASES: [PinpointPath[], full: string, short: string][] = [
  [[], '', ''],
  [paragraphs(2), 'Paragraph 2', 'para. 2'],
  [paragraphs(5, 6, 7, 8), 'Paragraphs 5 to 8', 'paras. 5–8'],
  [paragraphs(5, 6), 'Paragraphs 5 and 6', 'paras. 5 and 6'],
  [paragraphs(5, 7, 9), 'Paragraphs 5, 7 and 9', 'paras. 5, 7 and 9'],
  [paragraphs(1, 5, 6, 7, 11), 'Paragraphs 1, 5 to 7 and 11', 'paras. 1, 5–7 and 11'],
  [
    [
      [
        ['paragraph', '11'],
        ['subparagraph', 'a'],
      ],
    ],
    'Paragraph 11 (a)',
    'para. 11 (a)',
  ],
  [
    [
      [
        ['paragraph', '11'],
        ['subparagraph', 'a'],
        ['subparagraph', 'ii'],
      ],
    ],
    'Paragraph 11 (a) (ii)',
    'para. 11 (a) (ii)',
  ],
  [
    [
      [
        ['paragraph', '11'],
        ['subparagraph', 'a'],
      ],
      [
        ['paragraph', '11'],
        ['subparagraph', 'b'],
      ],
    ],
    'Paragraph 11 (a) and (b)',
    'para. 11 (a) and (b)',
  ],
  [
    (['a', 'b', 'c', 'd'] as const).map(
      (letter) =>
        [
          ['paragraph', '11'],
          ['subparagraph', letter],
        ] as const,
    ),
    'Paragraph 11 (a) to (d)',
    'para. 11 (a)–(d)',
  ],
  [
    [
      [
        ['annex', 'I'],
        ['paragraph', '3'],
      ],
    ],
    'Annex I, paragraph 3',
    'annex I, para. 3',
  ],
  [
    [
      [
        ['annex', 'I'],
        ['paragraph', '3'],
      ],
      [
        ['annex', 'I'],
        ['paragraph', '4'],
      ],
    ],
    'Annex I, paragraphs 3 and 4',
    'annex I, paras. 3 and 4',
  ],
  [[[['annex', '']]], 'Annex', 'annex'],
  [
    [
      [
        ['chapter', 'I'],
        ['section', 'B'],
      ],
    ],
    'Chapter I, section B',
    'chap. I, sect. B',
  ],
  [[[['preambular', '4']]], 'Preambular paragraph 4', 'preambular para. 4'],
  [[[['annex', 'I']], [['annex', 'II']]], 'Annexes I and II', 'annexes I and II'],
  [[[['subparagraph', 'a']]], 'Subparagraph (a)', 'subpara. (a)'],
  // different kinds stand beside each other
  [[[['annex', 'I']], [['paragraph', '3']]], 'Annex I and paragraph 3', 'annex I and para. 3'],
];

test.each(CASES)('%j', (paths, full, short) => {
  expect(writePinpoint(paths, words)).toBe(full);
  expect(pinpointPhrase(paths, words, 'short')).toBe(short);
});

test('a language that puts the letter inside the paragraph can', () => {
  const chinese = createWords(
    (key) => ({ unit_paragraph_other: '第{label}段', pinpoint_part: '{label}{part}', pinpoint_letter: '({letter})' })[key],
    'zh',
  );
  expect(
    writePinpoint(
      [
        [
          ['paragraph', '11'],
          ['subparagraph', 'a'],
        ],
      ],
      chinese,
    ),
  ).toBe('第11(a)段');
});
