/**
 * Patterns that are looked for by letters they share: one look through the text for three of them, and only where they stand for the rest.
 * An alternation of as many spellings is five times slower.
 */

/** Runs of letters in a pattern that stand in everything it fits: outside of brackets, and not optional. */
function runsOf(source: string): string[] {
  const runs: string[] = [];
  let depth = 0;
  let run = '';
  const end = (kept = run): void => {
    if (kept.length > 1) runs.push(kept);
    run = '';
  };
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? '';
    if (sign === '\\') {
      end();
      i++;
    } else if (sign === '[' || sign === '{') {
      end();
      const close = sign === '[' ? ']' : '}';
      while (i < source.length && source[i] !== close) i += source[i] === '\\' ? 2 : 1;
    } else if (sign === '(') {
      end();
      depth++;
    } else if (sign === ')') depth--;
    else if ('?*'.includes(sign)) end(run.slice(0, -1));
    else if ('+|.'.includes(sign)) end();
    else if (depth === 0) run += sign;
  }
  end();
  return runs;
}

interface Anchor {
  readonly run: string;
  /** where in the run the letters end by which it is found */
  readonly end: number;
  /** sticky, at the end of the run: what stands before it */
  readonly before: RegExp;
}

/** Letters of the languages of each script, the commonest first. */
const COMMON = ['eaitnosrldcumpégvfhbqó', 'оеаинтсрвлкмдпуяыьгзбч', 'اليمونرتبةعدسفهكقحجشصط'];

/** From 0 for the commonest letter of a script to 22 for one that is none of the common ones. */
function rarity(letter: string): number {
  const rank = Math.max(...COMMON.map((letters) => letters.indexOf(letter)));
  return rank < 0 ? 22 : rank;
}

/** Where the three rarest neighbours end in a run. */
function rarestTrio(run: string): number {
  let end = run.length;
  let most = -1;
  let sum = 0;
  for (let at = 0; at < run.length; at++) {
    sum += rarity(run[at] ?? '') - (at < 3 ? 0 : rarity(run[at - 3] ?? ''));
    if (at >= Math.min(2, run.length - 1) && sum >= most) [end, most] = [at + 1, sum];
  }
  return end;
}

/** The last run of each source, with what stands before it. */
function anchorsOf(sources: readonly string[]): Anchor[] {
  // many sources end alike: "that resolution", "the said resolution"
  const befores = new Map<string, Set<string>>();
  for (const source of sources) {
    const run = runsOf(source).at(-1);
    if (run === undefined) throw new Error(`No two letters in a row to find it by: ${source}`);
    const before = befores.get(run) ?? new Set();
    befores.set(run, before.add(source.slice(0, source.lastIndexOf(run) + run.length)));
  }
  return [...befores].map(([run, before]) => ({ run, end: rarestTrio(run), before: new RegExp(`(?<=${[...before].join('|')})`, 'y') }));
}

/** Three letters as a number, of five bits each, rolled on from one letter to the next. */
const TRIOS = 32_768;
const rolled = (trio: number, code: number): number => ((trio << 5) ^ code) & (TRIOS - 1);

/** Numbers that the letters may have which end at `end`; all that two letters may, where there are no more. */
function triosOf({ run, end }: Anchor): number[] {
  let trio = 0;
  for (let at = 0; at < end; at++) trio = rolled(trio, run.charCodeAt(at));
  return end > 2 ? [trio] : Array.from({ length: 32 }, (_, first) => trio ^ (first << 10));
}

/**
 * One look through a text for all sources: calls `found` with the place of the last run of letters of a source, where what stands before it
 * fits; what stands behind it is not read. In order of the text.
 * @throws Error for a source without two letters in a row, which only a lexicon can be to blame for
 */
export function anchored(sources: readonly string[]): (text: string, found: (start: number, end: number) => void) => void {
  const alike: Anchor[][] = [[]];
  // place in `alike` by trio; 0 for those that nothing is found by, which a table of bits tells faster, since it is small
  const places = new Uint16Array(TRIOS);
  const bits = new Uint32Array(TRIOS / 32);
  for (const anchor of anchorsOf(sources))
    for (const trio of triosOf(anchor)) {
      places[trio] ||= alike.push([]) - 1;
      bits[trio >> 5] = (bits[trio >> 5] ?? 0) | (1 << (trio & 31));
      alike[places[trio] ?? 0]?.push(anchor);
    }
  return (text, found) => {
    let trio = 0;
    for (let at = 0; at < text.length; at++) {
      trio = rolled(trio, text.charCodeAt(at));
      if ((((bits[trio >> 5] ?? 0) >> (trio & 31)) & 1) === 0) continue;
      for (const { run, end, before } of alike[places[trio] ?? 0] ?? []) {
        const start = at + 1 - end;
        // by one letter more most are refused
        if (text.charCodeAt(start) !== run.charCodeAt(0) || !text.startsWith(run, start)) continue;
        before.lastIndex = start + run.length;
        if (before.test(text)) found(start, start + run.length);
      }
    }
  };
}
