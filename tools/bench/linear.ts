/** What twice the text costs: of the corpus, by language, and of texts made to be slow. */
import type { recognise } from '../../citations/recognise.ts';

/** Characters; each twice the one before. */
const SIZES = [100_000, 200_000, 400_000] as const;
/** What is far from linear would take minutes at the larger sizes: after so many milliseconds no more is measured. */
const PATIENCE_MS = 6_000;
/** Short runs are repeated, so that the clock's steps and a stray interrupt weigh little. */
const LEAST_MS = 8;
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 15;
/** Twice the text may cost so many times as much. */
export const TWICE = 2.2;

export interface Linear {
  /** characters of the shorter text of the worse pair */
  readonly chars: number;
  /** milliseconds for it, and for twice of it */
  readonly cost: number;
  readonly costTwice: number;
  readonly ratio: number;
}

/** Time of the processor, not of the clock: what else runs on the machine does not count. */
function milliseconds(run: () => void, times: number): number {
  // so that none pays for what another left behind
  globalThis.gc?.();
  const begun = process.cpuUsage();
  for (let time = 0; time < times; time++) run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000 / times;
}

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The worse of the doublings. `rounds` hold the costs of all sizes, taken one after the other. */
function worst(rounds: readonly (readonly number[])[]): Linear {
  const fastest = (at: number): number => Math.min(...rounds.flatMap((costs) => costs[at] ?? []));
  const pairs = SIZES.slice(1).flatMap((_, at): Linear[] => {
    const both = rounds.filter((costs) => costs[at + 1] !== undefined);
    if (both.length === 0) return [];
    const [cost, costTwice] = [fastest(at), fastest(at + 1)];
    // two ways to be rid of noise: the fastest of each size, and what is usual side by side. Both tell what is not linear
    const ratio = Math.min(costTwice / cost, median(both.map((costs) => (costs[at + 1] ?? 0) / (costs[at] ?? 0))));
    return [{ chars: SIZES[at] ?? 0, cost, costTwice, ratio }];
  });
  return pairs.reduce((one, other) => (other.ratio > one.ratio ? other : one));
}

/**
 * The worse of two doublings. All sizes in turn, again and again while the bound seems broken: what is linear comes below it, what is not
 * never does.
 * @param textOf makes the text of a size
 */
export function measureLinear(read: typeof recognise, textOf: (length: number) => string): Linear {
  const texts = SIZES.map(textOf);
  const rounds: number[][] = [];
  // the first run also compiles patterns: it says how often to repeat, no more
  const times = Math.ceil(LEAST_MS / Math.max(0.2, milliseconds(() => void read(texts[0] ?? '', { atHome: true }), 1)));
  const begun = performance.now();
  while (rounds.length < MOST_ROUNDS) {
    const costs: number[] = [];
    rounds.push(costs);
    for (const text of texts) {
      costs.push(milliseconds(() => void read(text, { atHome: true }), times));
      if ((rounds.length > 1 || costs.length > 1) && performance.now() - begun > PATIENCE_MS) return worst(rounds);
    }
    if (rounds.length >= LEAST_ROUNDS && worst(rounds).ratio <= TWICE) break;
  }
  return worst(rounds);
}
