/** Speed and weight of the compiled catalogue. Compile it first: `npm run catalogue`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createCatalogue } from '../../catalogue/lookup.ts';
import { INDEX_FILE } from '../../catalogue/shard.ts';
import type { Index, Shard } from '../../catalogue/shard.ts';
import { readShardFrom } from '../catalogue/read-shard.ts';

const FOLDER = fileURLToPath(new URL('../../public/catalogue', import.meta.url));
const COLD_SHARDS = 50;
const WARM_LOOKUPS = 5_000;

export interface CatalogueBench {
  /** a first look-up with nothing in memory: index and shard read from disk and parsed; median over 50 shards */
  readonly coldMs: number;
  /** a look-up with its shard in memory; median */
  readonly warmMs: number;
  /** all files, each compressed by itself */
  readonly gzipBytes: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
}

/** Symbols of each shard's records, for the shards that hold records. */
function symbolsByShard(): string[][] {
  return (read(INDEX_FILE) as Index).shards
    .filter((name) => !name.startsWith('outside-'))
    .map((name) => {
      const { lead, rows } = read(`${name}.json`) as Shard;
      return Object.keys(rows).map((key) => lead + key);
    });
}

/** Times are in milliseconds. Rejects where the catalogue has not been compiled. */
export async function benchCatalogue(): Promise<CatalogueBench> {
  const byShard = symbolsByShard();
  const step = byShard.length / COLD_SHARDS;
  const cold: number[] = [];
  for (let at = 0; at < COLD_SHARDS; at++) {
    const symbols = byShard[Math.floor(at * step)] ?? [];
    const symbol = symbols[Math.floor(symbols.length / 2)] ?? '';
    const start = performance.now();
    await createCatalogue(readShardFrom(FOLDER)).answer(symbol);
    cold.push(performance.now() - start);
  }

  const catalogue = createCatalogue(readShardFrom(FOLDER));
  const all = byShard.flat();
  const asked = Array.from({ length: WARM_LOOKUPS }, (_, at) => all[Math.floor((at * all.length) / WARM_LOOKUPS)] ?? '');
  for (const symbol of asked) await catalogue.answer(symbol);
  const warm: number[] = [];
  for (const symbol of asked) {
    const start = performance.now();
    await catalogue.answer(symbol);
    warm.push(performance.now() - start);
  }

  const gzipBytes = readdirSync(FOLDER).reduce((sum, name) => sum + gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length, 0);
  return { coldMs: median(cold), warmMs: median(warm), gzipBytes };
}
