/** Spellings by their first letters: most words of a text are refused by two, and looked up by three. */
import type { Branch } from './lexemes.ts';

const small = (code: number): number =>
  (code > 64 && code < 91) || (code > 0x40f && code < 0x430) ? code + 32 : code > 0xbf && code < 0xdf ? code + 32 : code;
const LEAD = 3;
/** Words are looked up by their first letters, whatever their case; what agrees by chance the pattern refuses. */
export function keyAt(text: string, at: number, length: number): number {
  let key = length;
  for (let i = 0; i < length; i++) key = ((key << 9) | (small(text.charCodeAt(at + i)) & 0x1ff)) & 0x3fffffff;
  return key;
}

/** First three letters as a number below `LEADS`, the same in either case. */
export const leadAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
export const LEADS = 32_768;

/** Leads of all words that begin with a stem: the first, and the one behind the last. */
export function leadsOf(stem: string): [first: number, end: number] {
  const open = 5 * Math.max(0, LEAD - stem.length);
  const first = (leadAt(stem.padEnd(LEAD, '@'), 0) >> open) << open;
  return [first, first + (1 << open)];
}

/** Spellings that begin alike, as one pattern. */
export interface Bucket {
  readonly pattern: RegExp;
  readonly branches: readonly { readonly branch: Branch; readonly group: number }[];
}

/** One pattern of several spellings; of two that fit, the earlier is read. */
export function bucketOf(branches: readonly Branch[]): Bucket {
  let group = 1;
  let pattern: RegExp | undefined;
  return {
    branches: branches.map((branch) => ({ branch, group: (group += 1 + branch.groups) - 1 - branch.groups })),
    // of seven languages a text has one or two: only their words are ever compiled
    get pattern() {
      return (pattern ??= new RegExp(branches.map((branch) => `(${branch.source})`).join('|'), 'yu'));
    },
  };
}

/** Buckets of branches by their first three letters, or as many as they are found by; each holds the shorter ones that begin alike too. */
export function bucketsOf(branches: readonly Branch[]): Map<number, Bucket>[] {
  const places = Array.from({ length: LEAD + 1 }, () => new Map<number, number[]>());
  branches.forEach(({ stem }, place) => {
    const length = Math.min(stem.length, LEAD);
    const key = keyAt(stem, 0, length);
    const alike = places[length]?.get(key);
    if (alike) alike.push(place);
    else places[length]?.set(key, [place]);
  });
  return places.map(
    (group, length) =>
      new Map(
        [...group].map(([key, alike]) => {
          const lead = branches[alike[0] ?? 0]?.stem ?? '';
          const shorter = places.slice(1, length).flatMap((other, at) => other.get(keyAt(lead, 0, at + 1)) ?? []);
          return [key, bucketOf([...alike, ...shorter].sort((a, b) => a - b).flatMap((place) => branches[place] ?? []))];
        }),
      ),
  );
}
