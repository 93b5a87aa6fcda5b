/** Texts for the benchmark: real ones, where the folder beside the project has them, else our own in the manner of UN documents. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OFFICIAL_LANGUAGES } from '../../citations/types.ts';
import { CITING, PLAIN, PLAIN_BETWEEN } from './own-words.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/citations.jsonl', import.meta.url));
const LARGEST = 5_000_000;

export type BenchLanguage = (typeof OFFICIAL_LANGUAGES)[number] | 'all';
export const BENCH_LANGUAGES: readonly BenchLanguage[] = [...OFFICIAL_LANGUAGES, 'all'];

export interface BenchTexts {
  /** whether they are real ones */
  readonly real: boolean;
  /** Text of so many bytes of UTF-8; `all`: the same share of each language. Repeats where the language has less. */
  ofBytes(language: BenchLanguage, bytes: number): string;
  /** The same, by UTF-16 code units. */
  ofLength(language: BenchLanguage, length: number): string;
}

function ownText(language: number): string {
  const blocks: string[] = [];
  for (let i = 0; i < 270; i++) {
    blocks.push((CITING[language] ?? '').replace(/#/g, String(1 + i)));
    for (let j = 0; j < PLAIN_BETWEEN; j++) blocks.push(`${j + 1}. ${PLAIN[language] ?? ''}`);
  }
  return blocks.join('\n\n');
}

function corpusByLanguage(): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const line of readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean)) {
    const { lang, text } = JSON.parse(line) as { lang: string; text: string };
    texts.set(lang, [...(texts.get(lang) ?? []), text]);
  }
  return texts;
}

/** One string in one piece: a joined one is put together only when it is first read, at the reader's cost. */
const flat = (bytes: Buffer): string => bytes.toString('utf8').replace(/\ufffd+$/, '');

export function benchTexts(): BenchTexts {
  const real = existsSync(CORPUS);
  const corpus = real ? corpusByLanguage() : new Map<string, string[]>();
  const whole = new Map<BenchLanguage, Buffer>(
    OFFICIAL_LANGUAGES.map((language, at) => {
      const once = Buffer.from(`${real ? (corpus.get(language) ?? []).join('\n\n') : ownText(at)}\n\n`);
      return [language, Buffer.concat(Array.from({ length: Math.ceil(LARGEST / once.length) }, () => once))];
    }),
  );
  const cut = (language: BenchLanguage, bytes: number): Buffer => (whole.get(language) ?? Buffer.alloc(0)).subarray(0, bytes);
  const ofBytes = (language: BenchLanguage, bytes: number): string =>
    language === 'all'
      ? flat(Buffer.from(OFFICIAL_LANGUAGES.map((each) => flat(cut(each, Math.floor(bytes / OFFICIAL_LANGUAGES.length)))).join('\n\n')))
      : flat(cut(language, bytes));
  return {
    real,
    ofBytes,
    // no sign of these languages has more than three bytes; six languages stay in their shares
    ofLength: (language, length) =>
      language === 'all'
        ? flat(
            Buffer.from(
              OFFICIAL_LANGUAGES.map((each) => ofBytes(each, length).slice(0, Math.floor(length / OFFICIAL_LANGUAGES.length))).join('\n\n'),
            ),
          )
        : flat(Buffer.from(ofBytes(language, 3 * length).slice(0, length))),
  };
}
