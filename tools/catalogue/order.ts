/** Orders that come out the same on every machine. */
import { placeOf } from '../../catalogue/place.ts';
import type { Fact } from './fact.ts';

/** By code unit, with runs of digits by their value: A/RES/67/9 before A/RES/67/10. */
export function naturally(one: string, other: string): number {
  const [ones, others] = [one.match(/\d+|\D+/g) ?? [], other.match(/\d+|\D+/g) ?? []];
  for (let at = 0; at < Math.min(ones.length, others.length); at++) {
    const [a = '', b = ''] = [ones[at], others[at]];
    if (a === b) continue;
    const apart = Number(a) - Number(b);
    return Number.isNaN(apart) || apart === 0 ? (a < b ? -1 : 1) : apart;
  }
  return ones.length - others.length;
}

/** Year in which most of a session's resolutions were adopted, by family and session (`A/RES 67`): for those without a date. */
export function sessionYears(facts: Iterable<Fact>): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { place, date } of facts) {
    if (!date) continue;
    const key = `${place.family} ${place.session}`;
    const years = counts.get(key) ?? new Map<number, number>();
    const year = Number(date.iso.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
    counts.set(key, years);
  }
  return new Map([...counts].map(([key, years]) => [key, [...years].reduce((most, next) => (next[1] > most[1] ? next : most))[0]]));
}

/** A record's year: its date's, else its session's; undefined where neither is known. */
export function yearOf(fact: Fact, years: ReadonlyMap<string, number>): number | undefined {
  if (fact.date) return Number(fact.date.iso.slice(0, 4));
  return (
    years.get(`${fact.place.family} ${fact.place.session}`) ?? (/^\d{4}$/.test(fact.place.session) ? Number(fact.place.session) : undefined)
  );
}

/** Symbols by date, latest first; a part stands by its whole's date, after the whole. */
export function latestFirst(symbols: readonly string[], facts: ReadonlyMap<string, Fact>): string[] {
  const years = sessionYears(facts.values());
  const dated = symbols.map((symbol) => {
    const fact = facts.get(placeOf(symbol)?.symbol ?? symbol);
    return { symbol, date: fact?.date?.iso ?? String((fact && yearOf(fact, years)) ?? '') };
  });
  dated.sort((one, other) => (one.date === other.date ? naturally(other.symbol, one.symbol) : one.date < other.date ? 1 : -1));
  return dated.map(({ symbol }) => symbol);
}
