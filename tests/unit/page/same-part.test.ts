import { describe, expect, it } from 'vitest';
import { isPastTheLast, isSamePart } from '../../../page/jump/same-part.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import type { PinpointPath } from '../../../citations/types.ts';
import { readLines } from '../../../page/text/lines.ts';

const path = (...steps: [PinpointPath[number][0], string][]): PinpointPath => steps;

describe('the part that was found', () => {
  it.each([
    ['the same', path(['paragraph', '5']), path(['paragraph', '5']), true],
    ['in another case', path(['paragraph', '5'], ['subparagraph', 'B']), path(['paragraph', '5'], ['subparagraph', 'b']), true],
    ['without the section', path(['section', 'II'], ['paragraph', '5']), path(['paragraph', '5']), true],
    ['in the lone annex', path(['annex', 'I'], ['paragraph', '3']), path(['annex', ''], ['paragraph', '3']), true],
    ['in another annex', path(['annex', 'II'], ['paragraph', '3']), path(['annex', 'I'], ['paragraph', '3']), false],
    ['not in the annex', path(['annex', ''], ['paragraph', '3']), path(['paragraph', '3']), false],
    ['the paragraph around it', path(['paragraph', '5'], ['subparagraph', 'c']), path(['paragraph', '5']), false],
    ['another number', path(['paragraph', '40']), path(['paragraph', '34']), false],
  ])('%s', (_, asked, found, same) => {
    expect(isSamePart(asked, found)).toBe(same);
  });
});

describe('one past the last', () => {
  const outline = outlineOf(
    readLines(['1. Decides to count ferries:', '(a) The large ones;', '(b) The small ones;', '2. Requests a report.']),
  );
  const one = path(['paragraph', '1']);
  const part = (letter: string): PinpointPath => [...one, ['subparagraph', letter]];
  it.each([
    ['40, and 2 is the last', path(['paragraph', '40']), path(['paragraph', '2']), true],
    ['40 of a section', path(['section', 'II'], ['paragraph', '40']), path(['paragraph', '2']), true],
    ['40, and 1 is not', path(['paragraph', '40']), one, false],
    ['1 (f), and (b) is the last', part('f'), part('b'), true],
    ['1 (f), and (a) is not', part('f'), part('a'), false],
    ['a part of the last', path(['paragraph', '2'], ['subparagraph', 'c']), path(['paragraph', '2']), false],
    ['a part of a part of it', [...part('b'), ['subparagraph', 'iii']] as PinpointPath, part('b'), false],
  ])('%s', (_, asked, found, past) => {
    expect(outline.byPath(found)).toBeDefined();
    expect(isPastTheLast(asked, found, outline)).toBe(past);
  });
});
