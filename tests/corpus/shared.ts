/** The folder of real texts beside the project. Tests that need it are skipped with a clear line where it is absent; with `CI` set they fail. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const hasShared = existsSync(`${SHARED}seeds`);

if (!hasShared && !process.env['CI']) console.warn('Skipped: tests on real UN texts need the folder ../shared beside the project.');

/** True where the tests must be skipped; with `CI` set they run, and fail for want of their texts. */
export const skipShared = !hasShared && !process.env['CI'];

export const SEEDS = {
  '000': { file: 'seeds/000_1b691c0881d7941e.txt', document: 'A/RES/68/4' },
  '001': { file: 'seeds/001_086a8a895aecdfb9.txt', document: 'A/68/L.5' },
  '002': { file: 'seeds/002_9ba9373d9d71244f.txt', document: 'A/RES/65/170' },
  '003': { file: 'seeds/003_7f6f334db20c5894.txt', document: 'A/RES/68/4' },
  '004': { file: 'seeds/004_16f4d2b4809fff54.txt', document: 'A/RES/67/219' },
} as const;

export type SeedName = keyof typeof SEEDS;

/** Text of one of the five documents the project started from. */
export const seedText = (name: SeedName): string => readFileSync(SHARED + SEEDS[name].file, 'utf8');

/** One document of the corpus in one language. */
export interface CorpusText {
  readonly lang: string;
  readonly document: string;
  readonly text: string;
}

/** Every text of the corpus; none where the tests are skipped. */
export const corpusTexts = (): CorpusText[] =>
  skipShared
    ? []
    : readFileSync(`${SHARED}corpus/citations.jsonl`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as CorpusText);
