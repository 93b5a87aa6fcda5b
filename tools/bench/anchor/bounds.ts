/**
 * What anchoring must reach on English revisions, of all pairs together: `wrong` of the quotes that survive, `torn` of those looked for in lines of
 * print. `time` in milliseconds, for `quotes` quotes in `characters` characters; `doubling` is the time for twice the text over that for once.
 */
export const ANCHOR_BOUNDS = {
  right: 0.97,
  wrong: 0.005,
  deleted: 0.99,
  typography: 1,
  torn: 0.99,
  time: 150,
  quotes: 150,
  characters: 180_000,
  doubling: 2.6,
} as const;

/** Quotes of each of the four kinds that are drawn from a pair of texts. */
export const EACH_KIND = 60;
/** Of a pair that is measured in Node, for a check. */
export const EACH_KIND_CHECKED = 25;
