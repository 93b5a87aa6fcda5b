/** Letters of one glyph, which pdf.js turns round with their line. Words of our own. */
import { expect, test } from 'vitest';
import { inLetterOrder, mayBeTurned } from '../../../../page/pdf/ligatures.ts';

const item = (str: string, fontName = 'kufi') => ({ str, dir: /[\u0600-\u06ff]/.test(str) ? 'rtl' : 'ltr', fontName });

/** Glyphs as they are drawn, from the left, of words as they are read; a ligature is written in brackets. */
const drawn = (words: string): string[] => [...words.matchAll(/\[(.+?)\]|./gsu)].map(([sign, ligature]) => ligature ?? sign).toReversed();

test('letters of one glyph are read in their order, those of two stay', () => {
  const glyphs = drawn('إع[لا]ن المجال بش[لا][لا]ت ع[لى] الرسالة');
  expect(inLetterOrder([item('إعالن المجال بشالالت عىل الرسالة')], glyphs).map(({ str }) => str)).toEqual(['إعلان المجال بشلالات على الرسالة']);
});

test('what is written alike is told apart by its place', () => {
  const glyphs = [...drawn('خ[لا]ل'), '7', ...drawn('خالل'), ...drawn('ا[لأ]مم')];
  const items = [item('خالل'), item('7'), item('خالل'), item('األمم')];
  expect(inLetterOrder(items, glyphs).map(({ str }) => str)).toEqual(['خلال', '7', 'خالل', 'الأمم']);
});

test('words that are not among those that are drawn stay as they are', () => {
  expect(inLetterOrder([item('إعالن'), item('lanterns')], drawn('سفينة')).map(({ str }) => str)).toEqual(['إعالن', 'lanterns']);
});

test('a page without words of the script is not asked how it is drawn', () => {
  expect(mayBeTurned([item('lanterns'), item('السفينة')])).toBe(true);
  expect(mayBeTurned([item('lanterns of the harbour'), item('أ')])).toBe(false);
});
