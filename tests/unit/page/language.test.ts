import { expect, test } from 'vitest';
import { languageOfPassage } from '../../../page/text/passage.ts';

test.each([
  ['the page’s, where the words say nothing', 'A/RES/70/1, par. 8', 'fr', 'fr'],
  ['the page’s, where the letters of a symbol are all there is', 'A/HRC/RES/54/10', 'ar', 'ar'],
  ['the page’s, where a few words are those of another language too', 'Rappelant que, en vertu de son mandat, que', 'fr', 'fr'],
  ['the page’s, where it is not known and cannot be guessed', '8934', null, null],
  ['its own script’s', 'ссылаясь на свою резолюцию 67/219 (A/RES/67/219)', 'en', 'ru'],
  [
    'its own, where many common words say so',
    'Report of the Secretary-General on the work of the Organization and of the Council',
    'fr',
    'en',
  ],
  ['its own, where the page’s is not known', 'Recalling the resolutions of the Council', null, 'en'],
] as const)('the language of a passage is %s', (_, text, usual, expected) => {
  expect(languageOfPassage(text, usual)).toBe(expected);
});
