/** What twice the text costs: of real texts, by language, and of texts made to be slow. Run by `twice-run.ts`, with the flags that `recognition.ts` gives it. */
import type { recognise } from '../../citations/recognise.ts';

/** Characters; each twice the one before. Fixed costs are small beside the smallest of them. */
export const LENGTHS = [150_000, 300_000, 600_000] as const;
/** What is far from linear would take minutes at the larger sizes: after so many milliseconds no more is measured. */
const PATIENCE_MS = 10_000;
/** Each measurement lasts so long at least; short texts are read several times, for as long as the longest, so that noise falls on all alike. */
const LEAST_MS = 25;
const LEAST_ROUNDS = 2;
const MOST_ROUNDS = 12;
/** Twice the text may cost so many times as much. */
export const TWICE = 2.2;

export interface Twice {
  /** milliseconds of each of the lengths; fewer where patience ended */
  readonly costs: readonly number[];
  /** how many times as much twice the text costs: the mean over both doublings, so that a stray one is not taken for the slope */
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

const perDoubling = (costs: readonly number[]): number => ((costs.at(-1) ?? 0) / (costs[0] ?? 0)) ** (1 / (costs.length - 1));

/** `rounds` hold the costs of all lengths, taken one after the other. */
function summary(rounds: readonly (readonly number[])[]): Twice {
  const most = Math.max(...rounds.map((costs) => costs.length));
  const costs = Array.from({ length: most }, (_, at) => Math.min(...rounds.flatMap((round) => round[at] ?? [])));
  const whole = rounds.filter((round) => round.length === most);
  // two ways to be rid of noise: the fastest of each length, and what is usual side by side. Both tell what is not linear
  return { costs, ratio: Math.min(perDoubling(costs), median(whole.map(perDoubling))) };
}

/**
 * All lengths in turn, again and again while the bound seems broken: what is linear comes below it, what is not never does.
 * @param textOf makes the text of a length
 */
export function measureTwice(read: typeof recognise, textOf: (length: number) => string): Twice {
  const texts = LENGTHS.map(textOf);
  const longest = LENGTHS.at(-1) ?? 0;
  const begun = performance.now();
  // the first run also compiles patterns: it says how often to repeat, no more
  const pilot = milliseconds(() => void read(texts[0] ?? '', { atHome: true }), 1);
  const times = Math.ceil(LEAST_MS / Math.max(0.2, (pilot * longest) / LENGTHS[0]));
  const rounds: number[][] = [];
  while (rounds.length < MOST_ROUNDS) {
    const costs: number[] = [];
    rounds.push(costs);
    for (const [at, text] of texts.entries()) {
      // one that would take seconds alone is not read several times
      const repeats = pilot > PATIENCE_MS / 20 ? 1 : Math.round((times * longest) / (LENGTHS[at] ?? longest));
      costs.push(milliseconds(() => void read(text, { atHome: true }), repeats));
      if (rounds[0] && rounds[0].length > 1 && performance.now() - begun > PATIENCE_MS) return summary(rounds);
    }
    if (rounds.length >= LEAST_ROUNDS && summary(rounds).ratio <= TWICE) break;
  }
  return summary(rounds);
}
