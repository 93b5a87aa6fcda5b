/** Passages in the manner of newspapers, courts, companies and town halls: some cite the United Nations, some only look as if they did. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';

interface LookAlike {
  readonly lang: string;
  readonly text: string;
  readonly expect: string;
}
interface Wild {
  readonly lang: string;
  readonly text: string;
  readonly expect: readonly string[];
}

const read = <Line>(name: string): Line[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const symbols = (text: string): string[] => [...new Set(recognise(text).flatMap(({ symbol }) => symbol ?? []))];

test('look-alikes: at most three of a hundred are marked, in each language at most five', () => {
  const all = read<LookAlike>('look-alikes.jsonl');
  const marked = all.filter(({ text, expect: said }) => (said === 'nothing' ? recognise(text).length : symbols(text).length) > 0);
  expect(all.length).toBeGreaterThan(300);
  expect(marked.map(({ text }) => text).slice(0, Math.max(0, marked.length - all.length * 0.03))).toEqual([]);
  for (const language of LANGUAGES) {
    const here = all.filter(({ lang }) => lang === language);
    expect([language, marked.filter(({ lang }) => lang === language).length <= here.length * 0.05]).toEqual([language, true]);
  }
});

test('citations outside of the UN’s own texts: nine of ten are read as they are meant', () => {
  const all = read<Wild>('in-the-wild.jsonl');
  const same = (text: string, meant: readonly string[]) =>
    JSON.stringify(
      symbols(text)
        .map((symbol) => symbol.toUpperCase())
        .sort(),
    ) === JSON.stringify(meant.map((symbol) => symbol.toUpperCase()).sort());
  const missed = all.filter(({ text, expect: meant }) => !same(text, meant));
  expect(all.length).toBeGreaterThan(150);
  expect(missed.map(({ text }) => text).slice(0, Math.max(0, missed.length - all.length * 0.1))).toEqual([]);
});
