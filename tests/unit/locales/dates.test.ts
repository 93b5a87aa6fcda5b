import { expect, test } from 'vitest';
import { writeDate, writeDay } from '../../../locales/dates.ts';

test.each([
  ['2012-12-21', 'en', '21 December 2012'],
  ['2012-12-21', 'en-US', '21 December 2012'],
  ['2012-12-21', 'fr', '21 décembre 2012'],
  ['1946-02-01', 'fr', '1er février 1946'],
  ['2012-12-21', 'es', '21 de diciembre de 2012'],
  ['2012-12-21', 'ru', '21 декабря 2012 года'],
  ['2012-12-21', 'zh', '2012年12月21日'],
  ['2012-12-21', 'ar', '21 كانون الأول/ديسمبر 2012'],
  ['1979-07-03', 'ar', '3 تموز/يوليه 1979'],
  ['2012-12-21', 'de', '21. Dezember 2012'],
  ['2026-07', 'en', 'July 2026'],
  ['2026-07', 'ru', 'июль 2026 года'],
  ['2026-07', 'ar', 'تموز/يوليه 2026'],
  ['1946', 'en', '1946'],
  // what is no date is shown as it is
  ['2012-13', 'en', '2012-13'],
  ['soon', 'en', 'soon'],
  ['', 'en', ''],
])('%s in %s is %s', (iso, language, expected) => {
  expect(writeDate(iso, language)).toBe(expected);
});

test('the day does not depend on where the reader is', () => {
  const zone = process.env['TZ'];
  for (const each of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = each;
    expect(writeDate('2012-12-21', 'en')).toBe('21 December 2012');
  }
  process.env['TZ'] = zone;
});

test.each([
  [new Date(2026, 2, 20, 9), 'today'],
  [new Date(2026, 2, 19, 23, 59), 'yesterday'],
  [new Date(2026, 2, 14, 9), '14 March'],
  [new Date(2024, 2, 14, 9), '2024'],
])('in a list on 20 March 2026, %s is %s', (moment, expected) => {
  const now = new Date(2026, 2, 20, 0, 1).getTime() + 12 * 3_600_000;
  expect(writeDay(moment.getTime(), now, 'en', { today: 'today', yesterday: 'yesterday' })).toBe(expected);
});
