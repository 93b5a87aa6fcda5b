/**
 * What is known of sessions, numbers and years, to tell a number that can be a resolution from one that cannot. Ranges are those seen in the
 * UN's own links and in the Library's tables (see docs/recognition.md); the newest ones stay open.
 */

/** Numbers from `first` on, each as far from the one before as it says; short in what is shipped. */
function runningFrom(first: number, steps: string): number[] {
  const numbers = [first];
  for (const step of steps.split(' ')) numbers.push((numbers.at(-1) ?? 0) + Number(step));
  return numbers;
}

/** First Security Council resolution of each year from 1946; the steps are resolutions a year. */
const COUNCIL_FIRST = runningFrom(
  1,
  '15 22 29 12 11 7 2 5 2 5 11 5 5 1 28 10 7 8 14 20 13 12 18 13 16 16 17 20 22 18 18 20 21 18 23 15 29 17 14 21 13 13 20 20 37 42 74 93 77 66 57 54 73 65 50 52 68 67 59 71 87 56 65 48 59 66 53 47 63 64 77 61 54 52 57 57 54 50 46',
);
/** A newer catalogue moves these; until then a number up to here is believed. */
const COUNCIL_NEWEST = 3000;
const NEWEST_YEAR = 2027;

/** Year of a Security Council resolution by its number; undefined where there is none. The first of a year follows the last of the one before. */
export function councilYear(number: number): number | undefined {
  if (number < 1 || number > COUNCIL_NEWEST) return undefined;
  let year = 1945;
  for (const first of COUNCIL_FIRST) {
    if (number < first) break;
    year++;
  }
  return year;
}

/** Are all the Council's numbers of a year known? */
export const isYearOver = (year: number): boolean => year < 1945 + COUNCIL_FIRST.length;

/** `S/RES/1907` is `S/RES/1907(2009)`: its number tells the year, as long as the Council has gone on to the next. */
export function withCouncilYear(symbol: string): string {
  if (!symbol.startsWith('S/RES/')) return symbol;
  const number = Number(/^S\/RES\/(\d{1,4})$/.exec(symbol)?.[1]);
  const year = Number.isNaN(number) ? undefined : councilYear(number);
  return year === undefined || !isYearOver(year) ? symbol : `${symbol}(${year})`;
}

/** Does `1325 (2000)` agree with the Council's numbering? Boundaries are given a year, since the first numbers of a year are disputed in some sources. */
export function councilNumberFits(number: number, year: number): boolean {
  const expected = councilYear(number);
  if (expected === undefined) return false;
  if (expected === 1945 + COUNCIL_FIRST.length) return year >= expected && year <= NEWEST_YEAR;
  return Math.abs(expected - year) <= 1;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman numeral in capitals; undefined for what is none (`IIX`, `IC`). */
export function romanValue(text: string): number | undefined {
  if (!/^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text.replace(/^C/, '')) || text === '') return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN_DIGITS[text[i] ?? ''] ?? 0;
    const next = ROMAN_DIGITS[text[i + 1] ?? ''] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

/** Roman numeral of 1 to 99. */
export function roman(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${tens[Math.floor(value / 10)] ?? ''}${ones[value % 10] ?? ''}`;
}

/** Highest number of each regular Assembly session 1 to 30, as the catalogue has them; the steps are resolutions a session. */
const ASSEMBLY_LAST = runningFrom(
  103,
  '82 102 88 126 107 104 94 101 89 137 103 114 123 147 127 124 122 14 125 115 128 117 127 131 153 146 150 161 181',
);

/** Can `217 (III)` be an Assembly resolution? Numbers ran on from session to session until the thirtieth. */
export function assemblyNumberFits(number: number, session: number): boolean {
  const last = ASSEMBLY_LAST[session - 1];
  if (last === undefined) return false;
  const first = ASSEMBLY_LAST[session - 2] ?? 0;
  return number > first - 25 && number <= last + 25;
}

/** Numbers of special and emergency special sessions, which ran on with the others: symbols of the catalogue; of the first two, UN Editorial Manual. */
const SPECIAL_NUMBERS: readonly (readonly [first: number, last: number, session: string])[] = [
  [104, 107, 'S-1'],
  [186, 189, 'S-2'],
  [997, 1003, 'ES-I'],
  [1004, 1008, 'ES-II'],
  [1237, 1238, 'ES-III'],
  [1474, 1475, 'ES-IV'],
  [1621, 1622, 'S-III'],
  [1872, 1880, 'S-IV'],
  [2248, 2251, 'S-V'],
  [2252, 2257, 'ES-V'],
  [3200, 3202, 'S-VI'],
  [3361, 3362, 'S-VII'],
];

/** Session of an Assembly resolution of the first thirty years by its number alone: 2758 → `XXVI`, 2252 → `ES-V`; undefined where there is none. */
export function assemblySessionOf(number: number): string | undefined {
  const special = SPECIAL_NUMBERS.find(([first, last]) => number >= first && number <= last);
  if (special) return special[2];
  const session = ASSEMBLY_LAST.findIndex((last) => number <= last) + 1;
  return number < 1 || session === 0 ? undefined : roman(session);
}

/** Can `8 (I)` be one of the Economic and Social Council? It adopted some thirty a session, and 2,008 until its sixtieth. */
export const economicNumberFits = (number: number, session: number): boolean => number <= 40 * session + 20 && number >= 20 * (session - 8);

export const FIRST_SLASH_SESSION = 31;
/** One session ahead of the newest one known. */
export const NEWEST_SESSION = 82;
export const NEWEST_RIGHTS_SESSION = 66;

/** Could the first part of `67/219` or `2006/2` be a session that has been, or a year? */
export function isSession(value: number): boolean {
  return (value >= 1 && value <= NEWEST_SESSION) || (value >= 1946 && value <= 2035);
}

const days = (iso: string): number => DAY_OF(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
const DAY_OF = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** Does a date lie within an Assembly session? It opens in September of 1945 + n and closes a year later. */
export function assemblySessionFits(session: number, iso: string): boolean {
  const when = days(iso);
  return when >= DAY_OF(1945 + session, 9, 1) && when <= DAY_OF(1946 + session, 9, 30);
}

/** Does a date lie near a Human Rights Council session? Three a year from 2006, with slips of half a year around 2020. */
export function rightsSessionFits(session: number, iso: string): boolean {
  const when = days(iso);
  // the seventh session was the first of a regular year: March 2008
  const middle = DAY_OF(2008, 3, 25) + ((session - 7) * 365.25) / 3;
  return Math.abs(when - middle) <= 180;
}
