/** Hands slices of the corpus to tests that run in a browser, where no file can be read. Runs in Node, as a command of the `page` project. */
import fc from 'fast-check';
import type { BrowserCommand } from 'vitest/node';
import { mutatedSlice } from '../corpus/mutations.ts';
import { corpusTexts } from '../corpus/shared.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** So many slices, the same for the same seed; none where the folder of real texts is absent. Fails there with `CI` set. */
    mutatedSlices: (seed: number, count: number) => Promise<string[]>;
  }
}

export const mutatedSlices: BrowserCommand<[seed: number, count: number], string[]> = (_, seed, count) => {
  const texts = corpusTexts();
  return texts.length === 0 ? [] : fc.sample(mutatedSlice(texts), { seed, numRuns: count });
};
