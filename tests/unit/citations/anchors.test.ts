import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchored } from '../../../citations/lexicon/anchors.ts';

/** Each with what is found of it: the last run of letters that it cannot do without. */
const SOURCES: readonly (readonly [source: string, run: string])[] = [
  ['[tT]hat\\s+resolutions?', 'resolution'],
  ['[sS]aid\\s+resolutions?', 'resolution'],
  ['[\\d)]\\s+(?:[aA])?bove', 'bove'],
  ['[cC]ette\\s+même\\s+décisi(?:on|ons)', 'décisi'],
  ['同上', '同上'],
  ['[тТ]ам\\s+же', 'же'],
];
const find = anchored(SOURCES.map(([source]) => source));

function found(text: string): string[] {
  const places: string[] = [];
  find(text, (start, end) => places.push(`${start} ${text.slice(start, end)}`));
  return places;
}

/** The same by a pattern for each source, looked for by itself. */
function expected(text: string): string[] {
  const places = new Map<number, string>();
  for (const [source, run] of SOURCES) {
    const upTo = source.slice(0, source.lastIndexOf(run) + run.length);
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1))
      if (new RegExp(`(?:${upTo})$`).test(text.slice(0, at + run.length))) places.set(at, `${at} ${run}`);
  }
  return [...places].sort(([one], [other]) => one - other).map(([, place]) => place);
}

test('what stands before the letters decides, and what stands behind them does not', () => {
  expect(
    found('that resolution, this resolution, the said\nresolutionary; 12 above, twelve above; cette même décision; 同上; Там же'),
  ).toEqual(['5 resolution', '43 resolution', '62 bove', '93 décisi', '103 同上', '111 же']);
});

test('in any text the same as each pattern by itself', () => {
  const word = fc.constantFrom(
    'that ',
    'said ',
    'resolution',
    'resolutions',
    ' 5 ',
    'above',
    'bove',
    ') ',
    'cette même ',
    'décision',
    '同',
    '上',
    'Там ',
    'же',
    '\n',
    'x',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join('');
      expect(found(text)).toEqual(expected(text));
    }),
  );
});

test('a pattern without two letters in a row cannot be found so', () => {
  expect(() => anchored(['[iI]b[ií]d\\.'])).toThrow('[iI]b[ií]d\\.');
});
