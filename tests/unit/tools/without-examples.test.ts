import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutExamples } from '../../../tools/without-examples.ts';

const FOLDER = new URL('../../../citations/lexicon/', import.meta.url);

test.each(readdirSync(FOLDER).filter((name) => /^[a-z]{2}\.ts$/.test(name)))(
  '%s is shipped without its examples, and with all of its words',
  (name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    const shipped = withoutExamples(source);
    expect(source).toMatch(/\bexample:/);
    expect(shipped).not.toMatch(/\b(?:example|means):/);
    const words = (text: string): string[] => text.match(/\bwords:\s*\S+/g) ?? [];
    expect(words(shipped)).toEqual(words(source));
  },
);
