import { expect, test } from 'vitest';
import { OFFICIAL_LANGUAGES } from '../../../../citations/types.ts';
import type { PinpointPath } from '../../../../citations/types.ts';
import { exportWords } from '../../../../components/reference/export-words.ts';
import { wordsIn } from '../../locales/words.ts';

const path: PinpointPath = [
  ['paragraph', '11'],
  ['subparagraph', 'a'],
];

test('a paragraph is cited as UN documents cite it, a page by its address', () => {
  const { cite, day, labelled } = exportWords(wordsIn('en'));
  expect(cite('A/RES/67/219', path)).toBe('General Assembly resolution 67/219, para. 11 (a)');
  expect(cite('A/RES/67/219', null)).toBe('General Assembly resolution 67/219');
  expect(cite('A/RES/67/219', [])).toBe('General Assembly resolution 67/219');
  expect(cite('page:https://www.un.org/en/lakes', path)).toBe('https://www.un.org/en/lakes, para. 11 (a)');
  expect(day(1_700_000_000_000)).toBe('14 November 2023');
  expect(labelled(2)).toBe('Agreed language');
});

test.each(OFFICIAL_LANGUAGES)('every heading has words in %s', (language) => {
  const { cite, day, labelled, ...headings } = exportWords(wordsIn(language));
  expect(headings.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  for (const heading of Object.values(headings)) expect(heading).not.toMatch(/^export_|^$/);
  expect(cite('S/RES/1325(2000)', path)).toContain('1325');
  expect(day(0)).toContain('1970');
  expect(labelled(1)).not.toBe('label_1');
});
