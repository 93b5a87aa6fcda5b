/** Year that a document's symbol tells. */
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Value of a Roman numeral, as sessions until the thirtieth have it. */
const valueOf = (numeral: string): number =>
  [...numeral].reduce((sum, digit, at) => {
    const [here, next] = [DIGITS[digit] ?? 0, DIGITS[numeral[at + 1] ?? ''] ?? 0];
    return sum + (here < next ? -here : here);
  }, 0);

const isYear = (value: number): boolean => value >= 1946 && value <= 2035;

/**
 * Year of a document by its symbol alone. Of the General Assembly it is the one in which the session opened: A/RES/68/4 → 2013, though a
 * session runs on until September (of the catalogue's dated resolutions nine in ten are of that year, the others of the next). Of the Human
 * Rights Council three sessions make a year. Null where the symbol tells none: special sessions, some of which met for decades, and the
 * sessions of the Economic and Social Council until 1978.
 * @param symbol canonical
 */
export function yearOfSymbol(symbol: string): number | null {
  const council = /^S\/RES\/\d+\((\d{4})\)/.exec(symbol)?.[1];
  if (council !== undefined) return Number(council);
  const rights = /^A\/HRC\/(?:(?:RES|DEC)\/)?(\d{1,3})\//.exec(symbol);
  if (rights) return 2006 + Math.floor((Number(rights[1]) - 1) / 3);
  const session = /^A\/(?:RES\/|DEC\/|INF\/|BUR\/|C\.\d\/)?(\d{1,2})\/\d*/.exec(symbol)?.[1];
  if (session !== undefined) return 1945 + Number(session);
  const numeral = /^A\/(?:RES|DEC)\/\d+\(([IVXL]+)\)/.exec(symbol)?.[1];
  if (numeral !== undefined) return 1945 + valueOf(numeral);
  // `S/PRST/2014/16`, `E/RES/2021/11`, `S/2013/400`, `A/AC.109/2020/1`
  const year = Number(/\/(\d{4})(?=\/)/.exec(symbol)?.[1]);
  return isYear(year) ? year : null;
}
