/** A hundred thousand slices of real texts, bent: whatever is read, the answer holds together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../citations/recognise.ts';
import { OFFICIAL_LANGUAGES, type ReadingContext } from '../../citations/types.ts';
import { mutatedSlice } from './mutations.ts';
import { corpusTexts, skipShared, type CorpusText } from './shared.ts';

const RUNS = 100_000;

const texts = corpusTexts();

const contexts: readonly ReadingContext[] = [
  {},
  { atHome: true },
  { document: 'A/RES/68/4' },
  { document: 'A/HRC/RES/54/10', atHome: true },
  { document: 'S/RES/1325(2000)' },
];

/** What does not hold of the citations of a text; empty where all is well. In words, since an `expect` for each offset would take minutes. */
function faults(text: string, context: ReadingContext): string[] {
  const found = recognise(text, context);
  const wrong: string[] = [];
  let reached = 0;
  for (const citation of found) {
    const { start, end, mark, date } = citation;
    if (!(start < end && start >= 0 && end <= text.length)) wrong.push(`${start}–${end} is not in the text`);
    if (start < reached) wrong.push(`${start} lies before ${reached}, where the one before ends`);
    if (text.slice(start, end) !== citation.text) wrong.push(`${start}–${end} is not "${citation.text}"`);
    if (!(mark.start >= 0 && mark.start <= start && end <= mark.end && mark.end <= text.length)) wrong.push(`mark of ${start}–${end}`);
    if (date && !(date.start >= 0 && date.start < date.end && date.end <= text.length)) wrong.push(`date of ${start}–${end}`);
    if (citation.candidates.length > 0 && citation.candidates[0] !== citation.symbol) wrong.push(`candidates of ${start}–${end}`);
    reached = end;
  }
  if (JSON.stringify(recognise(text, context)) !== JSON.stringify(found)) wrong.push('read again, it says something else');
  return wrong;
}

const hold = (from: readonly CorpusText[], numRuns: number, seed: number): void => {
  fc.assert(
    fc.property(mutatedSlice(from), fc.constantFrom(...contexts), (text, context) => {
      const wrong = faults(text, context);
      if (wrong.length > 0) throw new Error(wrong.join('; '));
    }),
    { numRuns, seed },
  );
};

describe.skipIf(skipShared)('mutated slices of the corpus: no exception, spans in order and true, the same twice', () => {
  test.each(OFFICIAL_LANGUAGES.map((language, seed) => ({ language, seed })))('$language', { timeout: 90_000 }, ({ language, seed }) => {
    const own = texts.filter(({ lang }) => lang === language);
    expect(own.length).toBeGreaterThan(100);
    hold(own, RUNS / 10, seed);
  });

  test('all languages, spliced', { timeout: 90_000 }, () => {
    hold(texts, (RUNS * 4) / 10, 77);
  });
});
