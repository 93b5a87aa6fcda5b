import { describe, expect, test } from 'vitest';
import { capitalise, createWords, readWords } from '../../../locales/words.ts';
import { words } from './words.ts';

const said = (sentences: Record<string, string>, language: string) => createWords((key) => sentences[key], language);

test('replaces the names that have a value, and leaves the others for elements', () => {
  expect(words('this_page_citation', { index: 5, total: 41 })).toBe('citation 5 of 41; {key} goes on');
});

test('a value that looks like a placeholder is not read again', () => {
  expect(said({ quoted: '“{words}”' }, 'en')('quoted', { words: '{words}' })).toBe('“{words}”');
});

test.each([
  ['en', 1, 'one'],
  ['en', 2, 'other'],
  ['en', 0, 'other'],
  ['ru', 1, 'one'],
  ['ru', 21, 'one'],
  ['ru', 3, 'few'],
  ['ru', 12, 'many'],
  ['ru', 7, 'many'],
  ['ar', 0, 'zero'],
  ['ar', 2, 'two'],
  ['ar', 3, 'few'],
  ['ar', 11, 'many'],
  ['ar', 100, 'other'],
  ['fr', 0, 'one'],
  ['zh', 1, 'other'],
])('in %s %d takes the form %s', (language, count, form) => {
  const forms = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((each) => [`popup_found_${each}`, each]));
  expect(said(forms, language)('popup_found', { count })).toBe(form);
});

test('a form that a file lacks falls back to the general one', () => {
  expect(said({ popup_found_one: 'one', popup_found_other: 'other' }, 'ar')('popup_found', { count: 3 })).toBe('other');
});

test('a key without words is seen', () => {
  expect(said({}, 'en')('popup_undo')).toBe('popup_undo');
  // as `browser.i18n.getMessage` answers
  expect(createWords(() => '', 'en')('popup_undo')).toBe('popup_undo');
});

test('the language is that of the words, not of the browser', () => {
  expect(readWords((key) => ({ locale: 'fr' })[key]).language).toBe('fr');
  expect(readWords(() => '').language).toBe('en');
});

describe('capitals', () => {
  test.each([
    ['paragraph 2', 'en', 'Paragraph 2'],
    ['пункт 2', 'ru', 'Пункт 2'],
    ['الفقرة 2', 'ar', 'الفقرة 2'],
    ['', 'en', ''],
  ])('%s in %s', (text, language, expected) => expect(capitalise(text, language)).toBe(expected));
});
