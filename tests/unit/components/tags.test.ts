import { describe, expect, test } from 'vitest';
import { addTags, endsTag, LONGEST_TAG, MOST_TAGS, offeredTags } from '../../../components/editor/tags.ts';
import { LIMITS, tagsSchema } from '../../../storage/schemas.ts';
import * as v from 'valibot';

describe('adding', () => {
  test.each([
    ['fees', ['fees']],
    ['fees, money', ['fees', 'money']],
    ['رسوم، مال', ['رسوم', 'مال']],
    ['费用，资金、移民', ['费用', '资金', '移民']],
    ['one\ntwo\n', ['one', 'two']],
    ['  agreed   language ', ['agreed language']],
    [' , ,', []],
  ])('%j', (typed, tags) => {
    expect(addTags([], typed, [])).toEqual(tags);
  });

  test('one that the note has, in whatever letters, is not added twice; one that is known is written as it is', () => {
    const tags = ['Fees'];
    expect(addTags(tags, 'fees', [])).toBe(tags);
    expect(addTags([], 'pérdida', ['Perdida'])).toEqual(['Perdida']);
  });

  test('keeps to what the store takes', () => {
    expect([LONGEST_TAG, MOST_TAGS]).toEqual([LIMITS.tag, LIMITS.tags]);
    const many = addTags([], `${'x'.repeat(200)},${Array.from({ length: 80 }, (_, at) => `tag ${at}`).join(',')}`, []);
    expect(many).toHaveLength(MOST_TAGS);
    expect(v.is(tagsSchema, many)).toBe(true);
  });
});

test('a comma of any of the six languages ends a tag', () => {
  expect(['fees,', 'رسوم،', '费用，', '费用、', 'fees'].map(endsTag)).toEqual([true, true, true, true, false]);
});

test('those that begin with what is typed are offered first, none that the note has', () => {
  const known = ['refugees', 'fees', 'Féte', 'money'];
  expect(offeredTags(known, [], 'fe')).toEqual(['fees', 'Féte']);
  expect(offeredTags(known, ['FEES'], 'fee')).toEqual([]);
  expect(offeredTags(known, [], 'fugees')).toEqual(['refugees']);
  expect(offeredTags(known, ['money'], '')).toEqual(['refugees', 'fees', 'Féte']);
});
