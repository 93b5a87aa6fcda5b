import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flattenLocale, placeholders } from '../../../locales/flatten.ts';
import { OFFICIAL_LANGUAGES } from '../../../citations/types.ts';
import { SEVERAL_FORMS } from '../../../locales/words.ts';
import type { LocaleFile } from '../../../locales/flatten.ts';
import { messagesOf, writeMessages } from '../../../tools/words.ts';

const folder = join(import.meta.dirname, '../../../locales');
const read = (name: string): LocaleFile => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LocaleFile;
const files = readdirSync(folder).filter((name) => /^[a-z]{2}\.json$/.test(name));
const english = read('en.json');

/** Source files whose keys must have words. */
const SOURCES = ['components', 'entrypoints', 'locales', 'page'].flatMap((room) =>
  readdirSync(join(folder, '..', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, '..', room, name)),
);

test('every key that the code asks for by name has English words', () => {
  const known = new Set(Object.keys(english));
  const asked = SOURCES.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bwords\('([a-z0-9_]+)'/g)].map((found) => found[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

test('there is a file for each of the six languages, and for no other', () => {
  expect(files.map((name) => name.slice(0, 2)).sort()).toEqual([...OFFICIAL_LANGUAGES].sort());
});

test('every key of the manifest is there', () => {
  const manifest = readFileSync(join(folder, '../wxt.config.ts'), 'utf8');
  const keys = [...manifest.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map((found) => found[1] ?? '');
  expect(keys).toContain('extension_name');
  for (const key of keys) expect(english).toHaveProperty(key);
});

test('keys of several forms have the general one', () => {
  const forms = Object.values(english).flatMap((entry) => (typeof entry === 'string' ? [] : [Object.keys(entry)]));
  expect(forms.length).toBeGreaterThan(10);
  for (const each of forms) expect(each).toEqual(expect.arrayContaining(['one', 'other']));
});

test('stores take at most 132 characters of description and 75 of a name', () => {
  for (const name of files) {
    const file = flattenLocale(read(name));
    expect((file['extension_description'] ?? '').length).toBeLessThanOrEqual(132);
    expect((file['extension_name'] ?? '').length).toBeLessThanOrEqual(75);
  }
});

/** Words that the language shares with English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'number_6',
    'whole_document',
    'cited_count',
    'vote_abstain',
    'label_1',
    'note_field',
    'popup_citations',
    'short_section',
    'panel_citations',
    'panel_notes',
    'panel_date',
    'panel_kind_document',
    'export_notes',
  ],
};

describe.each(files.filter((name) => name !== 'en.json'))('%s', (name) => {
  const file = read(name);

  const language = name.slice(0, 2);

  test('names its language, and has every key of English, in its order, and no other', () => {
    expect(file['locale']).toBe(language);
    expect(Object.keys(file)).toEqual(Object.keys(english));
  });

  test('has the same placeholders, and forms where English has forms', () => {
    for (const [key, entry] of Object.entries(file)) {
      const original = english[key];
      expect([key, typeof entry]).toEqual([key, typeof original]);
      const names = (each: typeof entry | undefined) => placeholders(typeof each === 'string' ? each : (each?.['other'] ?? ''));
      expect([key, names(entry)]).toEqual([key, names(original)]);
    }
  });

  test('has a form for each plural category of the language and no other, and none names what the general one does not', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, entry] of Object.entries(file)) {
      if (typeof entry === 'string') continue;
      expect([key, Object.keys(entry).sort()]).toEqual([key, [...pluralCategories].sort()]);
      // singular and dual may say the number by themselves
      for (const form of Object.values(entry))
        expect(placeholders(entry['other'] ?? ''), key).toEqual(expect.arrayContaining(placeholders(form)));
    }
  });

  test('leaves no sentence in English, and says nothing aloud', () => {
    const same = Object.keys(file).filter((key) => JSON.stringify(file[key]) === JSON.stringify(english[key]));
    const allowed =
      /^(?:extension_name|popup_label|reference_treaty\w*|treaty_volume|quoted|pinpoint_\w+|card_document|vote_join|manner_and_date|export_markdown)$/;
    const words = same.filter((key) => !allowed.test(key) && /[a-z]{3}/i.test(JSON.stringify(file[key]).replace(/\{[a-z_]+\}/g, '')));
    expect(words.filter((key) => !SAME[language]?.includes(key))).toEqual([]);
    expect(Object.entries(flattenLocale(file, language)).filter(([, sentence]) => /[!¡！]/.test(sentence))).toEqual([]);
  });
});

describe('messages for the browsers', () => {
  test('have keys of letters, digits and underscores only', () => {
    for (const key of Object.keys(messagesOf(english))) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(() => messagesOf({ 'not-a-key': 'x' })).toThrow('not-a-key');
  });

  test('are one key a form, and two that would meet are refused', () => {
    expect(messagesOf({ found: { one: '{count} found', other: '{count} found' } })).toEqual({
      found: { message: SEVERAL_FORMS },
      found_one: { message: '{count} found' },
      found_other: { message: '{count} found' },
    });
    expect(() => flattenLocale({ a_one: 'x', a: { one: 'y' } })).toThrow('a_one');
  });

  test('a dollar sign is not a placeholder of the browser’s', () => {
    expect(messagesOf({ price: '$5' })).toEqual({ price: { message: '$$5' } });
  });

  test('are written where the browsers look', () => {
    const target = mkdtempSync(join(tmpdir(), 'words-'));
    expect(writeMessages(folder, target)).toContain('en');
    const written = JSON.parse(readFileSync(join(target, 'en', 'messages.json'), 'utf8')) as Record<string, unknown>;
    expect(written['extension_name']).toEqual({ message: 'Operative' });
    rmSync(target, { recursive: true });
  });
});
