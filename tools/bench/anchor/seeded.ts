/** Numbers that look random and are the same in every run. */
export interface Seeded {
  /** at least 0, below 1 */
  next(): number;
  /** a whole number below `limit` */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** A generator (mulberry32) that gives the same numbers for the same seed. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}
