import { describe, expect, test } from 'vitest';
import type { PinpointPath } from '../../../citations/types.ts';
import { findPart, typedPath } from '../../../components/panel/find-part.ts';

const P = (number: string, ...subs: string[]): PinpointPath => [
  ['paragraph', number],
  ...subs.map((sub) => ['subparagraph', sub] as const),
];

describe('what is typed', () => {
  test.each<[typed: string, path: PinpointPath]>([
    ['9', P('9')],
    ['9.', P('9')],
    [' 9 (b) ', P('9', 'b')],
    ['9(b)', P('9', 'b')],
    ['9b', P('9', 'b')],
    ['9 b)', P('9', 'b')],
    ['9 (b) (ii)', P('9', 'b', 'ii')],
    ['9bii', P('9', 'bii')],
    ['para. 11 (a)', P('11', 'a')],
    ['paragraph 11', P('11')],
    ['¶ 4', P('4')],
    ['annex I, 3', [['annex', 'I'], ...P('3')]],
    ['Annex 3', [['annex', '3']]],
    ['annex', [['annex', '']]],
    ['annex, para. 3', [['annex', ''], ...P('3')]],
    ['annex 3 (b)', [['annex', ''], ...P('3', 'b')]],
    ['annex II, section B, 3', [['annex', 'II'], ['section', 'B'], ...P('3')]],
    ['section II', [['section', 'II']]],
    ['pp 4', [['preambular', '4']]],
    ['pp4', [['preambular', '4']]],
    ['preamble', [['preambular', '']]],
    // French and Spanish
    ['paragraphe 9 b)', P('9', 'b')],
    ['párrafo 9 b)', P('9', 'b')],
    ['annexe II, par. 5', [['annex', 'II'], ...P('5')]],
    ['anexo, 5', [['annex', ''], ...P('5')]],
    // Russian
    ['пункт 9 b)', P('9', 'b')],
    ['п. 9 а)', P('9', 'a')],
    ['пункт 9 в)', P('9', 'c')],
    ['приложение II, пункт 3', [['annex', 'II'], ...P('3')]],
    // Chinese
    ['9（b）', P('9', 'b')],
    ['第9段', P('9')],
    ['第９(b)段', P('9', 'b')],
    ['9(b)㈡', P('9', 'b', 'ii')],
    ['附件二，3', [['annex', 'II'], ...P('3')]],
    ['附件，3', [['annex', ''], ...P('3')]],
    // Arabic
    ['٩ (ب)', P('9', 'b')],
    ['9 (ب)', P('9', 'b')],
    ['الفقرة ١١ (أ)', P('11', 'a')],
    ["9 (ب) '2'", P('9', 'b', 'ii')],
    ['المرفق الأول، 3', [['annex', 'I'], ...P('3')]],
    ['المرفق، ٣', [['annex', ''], ...P('3')]],
  ])('%s', (typed, path) => {
    expect(typedPath(typed)).toEqual(path);
  });

  test.each(['', 'harbour', '(b)', '9 (b) harbour', '?', '1/2/3/x'])('"%s" names no part', (typed) => {
    expect(typedPath(typed)).toBeNull();
  });
});

describe('the part that is meant', () => {
  const parts = [
    [['preambular', '1']],
    P('1'),
    P('9'),
    P('9', 'a'),
    P('9', 'b'),
    P('9', 'b', 'ii'),
    [['annex', '']],
    [['annex', ''], ...P('1')],
    [['annex', ''], ['section', 'A'], ...P('7')],
  ].map((path) => ({ path: path as PinpointPath }));
  const found = (typed: string): PinpointPath | undefined => findPart(parts, typedPath(typed) ?? [])?.path;

  test.each<[typed: string, path: PinpointPath | undefined]>([
    ['1', P('1')],
    ['9bii', P('9', 'b', 'ii')],
    ['9 (B)', P('9', 'b')],
    ['annex, 1', [['annex', ''], ...P('1')]],
    // a lone annex goes by any number
    ['annex I, 1', [['annex', ''], ...P('1')]],
    ['annex', [['annex', '']]],
    ['pp 1', [['preambular', '1']]],
    // where only a section has it, the section may be left out
    ['7', [['annex', ''], ['section', 'A'], ...P('7')]],
    ['40', undefined],
    ['9 (c)', undefined],
    ['pp 2', undefined],
  ])('%s', (typed, path) => {
    expect(found(typed)).toEqual(path);
  });
});
