import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LEXICONS } from '../../../citations/lexicon/index.ts';
import { recognise } from '../../../citations/recognise.ts';
import { mayCite } from '../../../page/recogniser.ts';

interface Example {
  readonly example: string;
}

/** Every example that stands in a lexicon. */
const examples = LEXICONS.flatMap((lexicon) =>
  Object.values(lexicon).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as Partial<Example>[]).flatMap(({ example }) => example ?? []) : [],
  ),
);

const passages = ['look-alikes', 'in-the-wild'].flatMap((name) =>
  readFileSync(new URL(`../citations/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);

/** Texts of which the first glance says that nothing is cited, though something is. */
const overlooked = (texts: readonly string[]): string[] =>
  texts.filter((text) => !mayCite(text) && recognise(text, { atHome: true }).length > 0);

describe('whether anything may be cited', () => {
  test('no example of a lexicon is overlooked', () => {
    expect(examples.length).toBeGreaterThan(300);
    expect(overlooked(examples)).toEqual([]);
  });

  test('nor is a citation in the manner of newspapers and courts', () => {
    expect(passages.length).toBeGreaterThan(400);
    expect(overlooked(passages)).toEqual([]);
  });

  test.each([
    'The harbour committee met on Tuesday and chose a new colour for the lamps.',
    'Le comité du port a choisi une nouvelle couleur.',
    'El puerto abre a las ocho.',
    'Комитет порта выбрал новый цвет.',
    'مرحبا بالعالم',
    '港口今天开放。',
    'Call us at 555 1234, open 8 to 17.',
  ])('plain words are not read at all: %s', (text) => {
    expect(mayCite(text)).toBe(false);
  });
});
