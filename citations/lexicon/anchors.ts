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

/** Letters by which patterns are found: long enough to be rare, short enough to be shared. */
const SHORTEST = 4;
const LONGEST = 6;

/** Parts of a run that a pattern can be found by. */
function coresOf(run: string): Set<string> {
  const cores = new Set<string>();
  for (let length = Math.min(SHORTEST, run.length); length <= Math.min(LONGEST, run.length); length++)
    for (let from = 0; from + length <= run.length; from++) cores.add(run.slice(from, from + length));
  return cores;
}

interface Anchor {
  readonly core: string;
  /** where in the core the letters end by which it is found */
  readonly end: number;
  /** sticky, at the end of the core: what stands before it */
  readonly before: RegExp;
}

/** Letters of the languages of each script, the commonest first. */
const COMMON = ['eaitnosrldcumpégvfhbqó', 'оеаинтсрвлкмдпуяыьгзбч', 'اليمونرتبةعدسفهكقحجشصط'];

/** From 0 for the commonest letter of a script to 22 for one that is none of the common ones. */
function rarity(letter: string): number {
  const rank = Math.max(...COMMON.map((letters) => letters.indexOf(letter)));
  return rank < 0 ? 22 : rank;
}

/** Where the three rarest neighbours end in a core, and how rare they are. */
function rarestTrio(core: string): { end: number; value: number } {
  let best = { end: core.length, value: -1 };
  let sum = 0;
  for (let at = 0; at < core.length; at++) {
    sum += rarity(core[at] ?? '') - (at < 3 ? 0 : rarity(core[at - 3] ?? ''));
    if (at >= Math.min(2, core.length - 1) && sum >= best.value) best = { end: at + 1, value: sum };
  }
  return best;
}

/** Cores that together are in the last run of each source, each with what stands before it. Sources without two letters in a row are left out: there are none. */
function anchorsOf(sources: readonly string[]): Anchor[] {
  // many sources end alike: "that resolution", "the said resolution"
  const byRun = new Map<string, string[]>();
  for (const source of new Set(sources)) {
    const run = runsOf(source).at(-1);
    if (run !== undefined) byRun.set(run, [...(byRun.get(run) ?? []), source]);
  }
  const runsWith = new Map<string, Set<string>>();
  for (const run of byRun.keys())
    for (const core of coresOf(run)) {
      const runs = runsWith.get(core);
      if (runs) runs.add(run);
      else runsWith.set(core, new Set([run]));
    }
  // shared by many, but not for letters that stand in every other word
  const rare = new Map([...runsWith.keys()].map((core) => [core, rarestTrio(core).value ** 2]));
  const worth = (core: string): number => {
    let count = 0;
    for (const run of runsWith.get(core) ?? []) count += byRun.get(run)?.length ?? 0;
    return count * (rare.get(core) ?? 0);
  };
  const anchors: Anchor[] = [];
  while (byRun.size > 0) {
    let core = '';
    let most = -1;
    for (const other of runsWith.keys()) {
      const value = worth(other);
      if (value > most || (value === most && other.length > core.length)) [core, most] = [other, value];
    }
    const before: string[] = [];
    for (const run of runsWith.get(core) ?? []) {
      for (const source of byRun.get(run) ?? []) before.push(source.slice(0, source.lastIndexOf(core) + core.length));
      byRun.delete(run);
    }
    runsWith.delete(core);
    for (const [other, runs] of runsWith) {
      for (const run of runs) if (!byRun.has(run)) runs.delete(run);
      if (runs.size === 0) runsWith.delete(other);
    }
    anchors.push({ core, end: rarestTrio(core).end, before: new RegExp(`(?<=${[...new Set(before)].join('|')})`, 'y') });
  }
  return anchors;
}

const NONE: readonly Anchor[] = [];
/** Three letters as a number, of five bits each, rolled on from one letter to the next. */
const TRIOS = 32_768;
const rolled = (trio: number, code: number): number => ((trio << 5) ^ code) & (TRIOS - 1);

/** Numbers that the letters may have which end at `end`; all that two letters may, where there are no more. */
function triosOf({ core, end }: Anchor): number[] {
  let trio = 0;
  for (let at = 0; at < end; at++) trio = rolled(trio, core.charCodeAt(at));
  return end > 2 ? [trio] : Array.from({ length: 32 }, (_, first) => trio ^ (first << 10));
}

/**
 * One look through a text for all sources: calls `found` with the place of letters of the last run of a source, where what stands before them
 * fits it; what stands behind them is not read. In order of the text.
 */
export function anchored(sources: readonly string[]): (text: string, found: (start: number, end: number) => void) => void {
  const byTrio = Array.from({ length: TRIOS }, (): readonly Anchor[] => NONE);
  const known = new Uint8Array(TRIOS);
  for (const anchor of anchorsOf(sources))
    for (const trio of triosOf(anchor)) {
      known[trio] = 1;
      byTrio[trio] = [...(byTrio[trio] ?? []), anchor];
    }
  return (text, found) => {
    let trio = 0;
    for (let at = 0; at < text.length; at++) {
      trio = rolled(trio, text.charCodeAt(at));
      if (known[trio] === 0) continue;
      for (const { core, end, before } of byTrio[trio] ?? []) {
        const start = at + 1 - end;
        if (!text.startsWith(core, start)) continue;
        before.lastIndex = start + core.length;
        if (before.test(text)) found(start, start + core.length);
      }
    }
  };
}
