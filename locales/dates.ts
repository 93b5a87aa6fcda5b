/** Dates as the UN writes them: Gregorian, Western digits, months in words. */

/** Both names of each month, as Arabic editions print them: the Levant's, then Egypt's. */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

interface DateShape {
  readonly day?: 'numeric';
  readonly month?: 'long';
  readonly year?: 'numeric';
}

function format(date: Date, language: string, shape: DateShape): string {
  const base = language.toLowerCase().split('-')[0] ?? 'en';
  if (base === 'ar') {
    const parts = [shape.day && date.getUTCDate(), shape.month && ARABIC_MONTHS[date.getUTCMonth()], shape.year && date.getUTCFullYear()];
    return parts.filter(Boolean).join(' ');
  }
  // British order for English, whatever the reader's region: 21 December 2012
  const locale = base === 'en' ? 'en-GB' : base;
  const text = new Intl.DateTimeFormat(locale, { ...shape, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' }).format(date);
  if (base === 'ru') return text.replace(/[\s\u00a0]г\.?$/, ' года');
  if (base === 'fr' && shape.day) return text.replace(/^1(?=\s)/, '1er');
  return text;
}

/**
 * A date in words: "21 December 2012", "21 décembre 2012", "21 декабря 2012 года", "21 كانون الأول/ديسمبر 2012", "2012年12月21日".
 * @param iso `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else is returned as it is
 * @param language of the words (BCP 47)
 */
export function writeDate(iso: string, language: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime()) || (month && date.getUTCMonth() !== Number(month) - 1)) return iso;
  if (!month) return String(year);
  return format(date, language, { ...(day ? { day: 'numeric' as const } : {}), month: 'long', year: 'numeric' });
}

/**
 * When a note was made, for lists: "today" and "yesterday" (words of the caller), "14 March" this year, "2024" before.
 * @param moment milliseconds since 1970
 * @param now milliseconds since 1970
 * @param near words for today and yesterday
 */
export function writeDay(
  moment: number,
  now: number,
  language: string,
  near: { readonly today: string; readonly yesterday: string },
): string {
  const day = localDay(moment);
  const today = localDay(now);
  const days = Math.round((today.getTime() - day.getTime()) / 86_400_000);
  if (days === 0) return near.today;
  if (days === 1) return near.yesterday;
  if (day.getUTCFullYear() === today.getUTCFullYear()) return format(day, language, { day: 'numeric', month: 'long' });
  return String(day.getUTCFullYear());
}

/** The reader's calendar day of a moment, as midnight UTC, so that days can be counted across a change of clocks. */
function localDay(moment: number): Date {
  const local = new Date(moment);
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()));
}
