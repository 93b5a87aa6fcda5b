/** Speed of recognition beside its peers, on the same texts in one run: warm, and cold in a fresh process each time. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, type Peer } from './peers.mjs';
import { BENCH_LANGUAGES, type BenchLanguage, type BenchTexts } from './texts.ts';

export const SIZES = [10_000, 100_000, 1_000_000, 5_000_000] as const;
/** It reads a tenth of a megabyte in a second: of a larger text it is given the beginning, and its speed there is taken for the whole. */
export const EYECITE_BYTES = 10_000;
const ROUNDS = 5;
/** Small texts are read again and again for so long in each round. */
const ROUND_MS = 100;
const COLD_TRIES = 2;
const FRESH_RUN = fileURLToPath(new URL('fresh-run.mjs', import.meta.url));

/** Measured side by side, in one process. */
const TOGETHER = ['ours', 'ours on a UN page', 'alternation', 'citation'] as const;
/** Cold, the two ways of ours differ in nothing that could be measured. */
export const COLD_PEERS = ['ours on a UN page', 'alternation', 'citation', 'eyecite'] as const satisfies readonly Peer[];

export interface Measured {
  readonly language: BenchLanguage;
  readonly bytes: number;
  /** megabytes of UTF-8 a second, or milliseconds, by peer */
  readonly figures: Readonly<Partial<Record<Peer, number>>>;
  /** how many citations each found */
  readonly found: Readonly<Partial<Record<Peer, number>>>;
}

interface Fresh {
  readonly first: number;
  readonly fastest: number;
  readonly found: number;
}

function fresh(peer: Peer, ours: URL, text: string, more: number): Fresh {
  const folder = mkdtempSync(join(tmpdir(), 'operative-bench-'));
  try {
    const file = join(folder, 'text');
    writeFileSync(file, text);
    return JSON.parse(execFileSync(process.execPath, [FRESH_RUN, peer, ours.href, file, String(more)], { encoding: 'utf8' })) as Fresh;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6;

/**
 * After a round that does not count: the fastest of the others, all peers in turn. Eyecite runs by itself: its patterns are so many that
 * V8 no longer optimises those compiled after them, and `citation` would be twenty times slower.
 */
export async function* warmSpeeds(texts: BenchTexts, ours: URL): AsyncGenerator<Measured> {
  const peers = await Promise.all(TOGETHER.map(async (peer) => ({ peer, find: await load(peer, ours.href) })));
  const eyecite = new Map(
    BENCH_LANGUAGES.map((language) => {
      const text = texts.ofBytes(language, EYECITE_BYTES);
      const { fastest, found } = fresh('eyecite', ours, text, 5);
      return [language, { speed: (megabytes(text) / fastest) * 1000, found }];
    }),
  );
  for (const bytes of SIZES) {
    for (const language of BENCH_LANGUAGES) {
      const text = texts.ofBytes(language, bytes);
      const best = new Map<Peer, number>();
      const found: Partial<Record<Peer, number>> = { eyecite: eyecite.get(language)?.found ?? 0 };
      for (let round = 0; round <= ROUNDS; round++) {
        for (const { peer, find } of peers) {
          const begun = performance.now();
          do {
            const start = performance.now();
            found[peer] = find(text);
            const speed = (megabytes(text) / (performance.now() - start)) * 1000;
            if (round > 0) best.set(peer, Math.max(best.get(peer) ?? 0, speed));
          } while (performance.now() - begun < ROUND_MS);
        }
      }
      yield { language, bytes, found, figures: { ...Object.fromEntries(best), eyecite: eyecite.get(language)?.speed ?? Number.NaN } };
    }
  }
}

/** Milliseconds to load each peer in a fresh process and to call it once; the faster of two. */
export function* coldTimes(texts: BenchTexts, ours: URL): Generator<Measured> {
  const eyecite = new Map<BenchLanguage, number>();
  for (const bytes of SIZES) {
    for (const language of BENCH_LANGUAGES) {
      const figures: Partial<Record<Peer, number>> = {};
      for (const peer of COLD_PEERS) {
        const known = peer === 'eyecite' ? eyecite.get(language) : undefined;
        const text = texts.ofBytes(language, peer === 'eyecite' ? EYECITE_BYTES : bytes);
        figures[peer] = known ?? Math.min(...Array.from({ length: COLD_TRIES }, () => fresh(peer, ours, text, 0).first));
      }
      eyecite.set(language, figures.eyecite ?? Number.NaN);
      yield { language, bytes, figures, found: {} };
    }
  }
}
