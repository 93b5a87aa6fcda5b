import { describe, expect, test } from 'vitest';
import { recognise } from '../../citations/recognise.ts';
import type { Citation, PinpointPath } from '../../citations/types.ts';
import { SEED_CITATIONS, type ReadCitation } from './seed-citations.ts';
import { SEEDS, seedText, skipShared, type SeedName } from './shared.ts';

const written = (path: PinpointPath): string => path.map(([unit, label]) => `${unit} ${label}`.trim()).join(', ');

function asRead(citation: Citation): ReadCitation {
  const part = citation.pinpoint.map(written).join('; ');
  const words = citation.text.replace(/\s+/g, ' ');
  if (citation.kind === 'treaty') return { words, means: `treaty ${citation.treaty?.volume}/${citation.treaty?.number}` };
  if (citation.kind === 'cross-reference') return { words, means: `¶${part}` };
  return { words, means: citation.symbol ?? '', ...(citation.date ? { date: citation.date.iso } : {}), ...(part ? { part } : {}) };
}

describe.skipIf(skipShared)('the four English texts', () => {
  test.each(Object.keys(SEED_CITATIONS) as SeedName[])('%s: every citation that a reader counts, and no other', (name) => {
    const found = recognise(seedText(name), { document: SEEDS[name].document });
    expect(found.map(asRead)).toEqual(SEED_CITATIONS[name]);
    expect(found.every((citation) => citation.certain)).toBe(true);
  });

  test.each(Object.keys(SEED_CITATIONS) as SeedName[])(
    '%s: the same with every line in a block of its own, and with lines joined',
    (name) => {
      const text = seedText(name);
      const context = { document: SEEDS[name].document };
      const expected = SEED_CITATIONS[name];
      const joined = text.replace(/(?<=\S) ?\n(?=\S)/g, ' ');
      const nbsp = text.replace(/ /g, '\u00a0');
      expect(recognise(joined, context).map(asRead)).toEqual(expected);
      expect(
        recognise(nbsp, context)
          .map(asRead)
          .map((citation) => citation.means),
      ).toEqual(expected?.map((citation) => citation.means));
    },
  );
});
