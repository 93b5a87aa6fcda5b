/** Measures what twice the text costs, of every language and family, in a process of its own; prints one JSON line each. */
import type { recognise } from '../../citations/recognise.ts';
import { FAMILIES, textOf } from './families.ts';
import { BENCH_LANGUAGES, benchTexts } from './texts.ts';
import { LENGTHS, measureTwice, TWICE } from './twice.ts';

const { recognise: read } = (await import(process.argv[2] ?? '')) as { recognise: typeof recognise };
const texts = benchTexts();
const say = (name: string, textOfLength: (length: number) => string): void => {
  const first = measureTwice(read, textOfLength);
  // of so many texts one or two seem slow by chance: what is slow is slow again
  const again = first.ratio > TWICE ? measureTwice(read, textOfLength) : first;
  process.stdout.write(`${JSON.stringify({ name, ...(again.ratio < first.ratio ? again : first) })}\n`);
};

const kind = texts.real ? 'corpus' : 'own text';
for (const language of BENCH_LANGUAGES) {
  // the same text again: of two documents one may cite twice as often
  const once = texts.ofLength(language, LENGTHS[0]);
  say(`${kind}, ${language}`, (length) => Buffer.from(once.repeat(length / LENGTHS[0])).toString());
}
for (const family of FAMILIES) say(family.name, (length) => textOf(family, length));
