/** Recognition: speed beside its peers, and what twice the text costs. Prints tables, and lines with bounds. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundleRecogniser } from './bundle.ts';
import { PEERS, type Peer } from './peers.mjs';
import { broken, heading, line, row } from './report.ts';
import { COLD_PEERS, coldTimes, EYECITE_BYTES, SIZES, warmSpeeds, type Measured } from './speed.ts';
import { benchTexts, type BenchTexts } from './texts.ts';
import { LENGTHS, TWICE, type Twice } from './twice.ts';

const TWICE_RUN = fileURLToPath(new URL('twice-run.ts', import.meta.url));
/**
 * The collector's steps are not the recogniser's slope: results of a small text die young, at no cost, those of a large one live to be
 * moved. So there is room for all of them; and one thread, so that all work is counted.
 */
const TWICE_FLAGS = ['--expose-gc', '--single-threaded', '--min-semi-space-size=256', '--max-semi-space-size=256', '--import', 'tsx'];

const size = (bytes: number): string => (bytes < 1e6 ? `${bytes / 1000} kB` : `${bytes / 1e6} MB`);
const nameOf = ({ language, bytes }: Measured): string => `${size(bytes).padStart(6)}, ${language === 'all' ? 'six languages' : language}`;
const figure = (value: number): string => (value < 10 ? value.toPrecision(2) : value.toFixed(0));

const figures = (each: Measured, peers: readonly Peer[]): string[] => peers.map((peer) => figure(each.figures[peer] ?? Number.NaN));

async function speed(texts: BenchTexts, ours: URL): Promise<void> {
  heading(`Recognition, warm: MB/s (eyecite: the first ${size(EYECITE_BYTES)} of the text)`);
  row('', PEERS, 18);
  let last: Measured | undefined;
  for await (const each of warmSpeeds(texts, ours)) {
    row(nameOf(each), figures(each, PEERS), 18);
    if (each.language === 'all') last = each;
  }
  if (last) {
    const { found, figures: speeds } = last;
    row(
      'found in the last',
      PEERS.map((peer) => String(found[peer] ?? '')),
      18,
    );
    const [plain = 0, home = 0, alternation = 0, citation = 0, eyecite = 0] = PEERS.map((peer) => speeds[peer] ?? 0);
    const mine = Math.min(plain, home);
    heading(`Recognition beside its peers, ${nameOf(last).trim()}, the slower of our two ways`);
    line('to one alternation, scan only', (mine / alternation).toFixed(2), mine >= alternation / 4, 'at least 0.25');
    line('to citation (npm)', (mine / citation).toFixed(2), mine > citation, 'above 1');
    line('to eyecite (npm)', (mine / eyecite).toFixed(0), mine >= 100 * eyecite, 'at least 100');
  }

  heading(`Recognition, cold: ms to load and to read once, in a fresh process (eyecite: the first ${size(EYECITE_BYTES)})`);
  row('', COLD_PEERS, 18);
  for (const each of coldTimes(texts, ours)) row(nameOf(each), figures(each, COLD_PEERS), 18);
}

async function twice(ours: URL): Promise<void> {
  heading(`Recognition: what twice the text costs, on a UN page; ms of processor time for so many characters`);
  row('', [...LENGTHS.map((length) => `${length / 1000} k`), 'twice costs']);
  const worst = { name: '', ratio: 0 };
  const run = spawn(process.execPath, [...TWICE_FLAGS, TWICE_RUN, ours.href], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => void run.on('close', resolve));
  for await (const text of createInterface({ input: run.stdout })) {
    const { name, costs, ratio } = JSON.parse(text) as Twice & { name: string };
    row(name, [...LENGTHS.map((_, at) => costs[at]?.toFixed(1) ?? 'too slow'), `${ratio.toFixed(2)}${ratio > TWICE ? ' BROKEN' : ''}`]);
    if (ratio > TWICE) broken.push(`twice the text costs, ${name}`);
    if (ratio > worst.ratio) Object.assign(worst, { name, ratio });
  }
  if ((await ended) !== 0) throw new Error('what twice the text costs could not be measured');
  heading('What twice the text costs, of all');
  line(`the most: ${worst.name}`, worst.ratio.toFixed(2), worst.ratio <= TWICE, `at most ${TWICE}`);
}

/** Takes some minutes: every language, size and family. */
export async function benchRecognition(): Promise<void> {
  const ours = await bundleRecogniser();
  try {
    const texts = benchTexts();
    heading(
      `Recognition: ${texts.real ? 'texts of the corpus beside the project' : 'own texts, since ../shared is not there'}, ${SIZES.map(size).join(', ')}`,
    );
    await speed(texts, ours);
    await twice(ours);
  } finally {
    rmSync(dirname(fileURLToPath(ours)), { recursive: true, force: true });
  }
}
