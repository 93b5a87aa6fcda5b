import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../page/outline/outline.ts';
import { readLines } from '../../../page/text/lines.ts';

const folder = new URL('../../../../shared/seeds/', import.meta.url);
const there = existsSync(folder);
if (!there && !process.env.CI) console.warn('The reference texts (../shared/seeds) are not here: their outlines are not checked.');

const count = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
/** Paragraphs that each text has, counted by hand. */
const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  ['000', count(6, 26)],
  ['001', count(1, 34)],
  ['002', count(1, 28)],
  ['003', count(1, 34)],
  [
    '004',
    [
      ...count(1, 3),
      ...['a', 'b', 'b i', 'b ii', 'b iii', 'c', 'c i', 'c ii', 'c iii', 'c iv', 'd'].map((part) => `3 (${part.replace(' ', ') (')})`),
      ...count(4, 19),
    ],
  ],
];

describe.skipIf(!there && !process.env.CI)('outlines of the reference texts, each line a block', () => {
  it.each(EXPECTED)('%s', (name, labels) => {
    const file = readdirSync(folder).find((each) => each.startsWith(name)) ?? '';
    const read = readLines(readFileSync(new URL(file, folder), 'utf8').split('\n'));
    const outline = outlineOf(read);
    expect(outline.paragraphs.map((each) => each.label)).toEqual(labels);
    for (const each of outline.paragraphs) {
      const words = read.text.slice(each.contentStart, each.end);
      expect(words, each.label).toMatch(/[;.:；。：](?:\s?\d{1,2})?$/);
      const kept = each.gaps.reduce((rest, gap) => rest.replace(read.text.slice(gap.start, gap.end), ''), words);
      expect(kept, each.label).not.toMatch(/A\/RES\/|_{5}|^\d\/\d$/m);
    }
  });
});
