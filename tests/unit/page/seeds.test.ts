import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../page/outline/outline.ts';
import type { Paragraph } from '../../../page/outline/types.ts';
import { wordsOf } from '../../../page/outline/words.ts';
import { readLines } from '../../../page/text/lines.ts';

const folder = new URL('../../../../shared/seeds/', import.meta.url);
const there = existsSync(folder);
if (!there && !process.env.CI) console.warn('The reference texts (../shared/seeds) are not here: their outlines are not checked.');

const count = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
/** What each text has, counted by hand: numbered paragraphs; paragraphs of the preamble; footnotes, by their marks. */
const EXPECTED: readonly (readonly [name: string, paragraphs: readonly string[], preambular: number, notes: readonly string[]])[] = [
  ['000', count(6, 26), 0, ['1']],
  ['001', count(1, 34), 0, []],
  ['002', count(1, 28), 24, []],
  ['003', count(1, 34), 0, ['1']],
  [
    '004',
    [
      ...count(1, 3),
      ...['a', 'b', 'b i', 'b ii', 'b iii', 'c', 'c i', 'c ii', 'c iii', 'c iv', 'd'].map((part) => `3 (${part.replace(' ', ') (')})`),
      ...count(4, 19),
    ],
    12,
    count(1, 13),
  ],
];

describe.skipIf(!there && !process.env.CI)('outlines of the reference texts, each line a block', () => {
  it.each(EXPECTED)('%s', (name, labels, preambular, notes) => {
    const file = readdirSync(folder).find((each) => each.startsWith(name)) ?? '';
    const read = readLines(readFileSync(new URL(file, folder), 'utf8').split('\n'));
    const outline = outlineOf(read);
    const isPreambular = ({ path }: Paragraph): boolean => path[0]?.[0] === 'preambular';
    expect(outline.paragraphs.filter((each) => !isPreambular(each)).map((each) => each.label)).toEqual(labels);
    expect(outline.paragraphs.filter(isPreambular).map((each) => each.label)).toEqual(count(1, preambular).map((number) => `pp ${number}`));
    expect(outline.footnotes.map(({ mark }) => mark)).toEqual(notes);
    for (const each of outline.paragraphs) {
      const words = wordsOf(read, each);
      expect(words, each.label).toMatch(isPreambular(each) ? /^(?:\p{Lu}\p{Ll}+ing) .*,(?:\s?\d{1,2})?$/u : /[;.：。；:](?:\s?\d{1,2})?$/);
      expect(words, each.label).not.toMatch(/A\/RES\/|_{5}|^\d\/\d$|\dth plenary meeting|全体会议|Ibid/m);
      // lines are joined
      expect(words.split('\n').length - 1, each.label).toBe(
        name === '004' && /^3(?: \([bc]\))?$/.test(each.label) ? words.match(/\n\([a-z]+\) /g)?.length : 0,
      );
    }
  });
});
