/**
 * `npm run score [-- en,fr]`: the recogniser against the folder of real texts beside the project: hyperlinks of the UN's editors, passages that
 * cite nothing, passages that look as if they did. Exits 1 where a number of docs/recognition.md is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recognise } from '../citations/recognise.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

interface Passage {
  readonly lang: string;
  readonly text: string;
  readonly kind: string;
  readonly trap: string;
  readonly expect: string;
}

interface CorpusDocument {
  readonly id: string;
  readonly document: string;
  readonly lang: string;
  readonly text: string;
}

const lines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** What is said of a passage that it should not be; empty where all is well. A citation marked as doubtful is a mark all the same. */
export function saidWrongly({ text, expect }: Passage): string[] {
  const found = recognise(text);
  if (expect.startsWith('nothing')) return found.map((citation) => citation.text);
  if (expect.startsWith('no document')) return found.flatMap((citation) => (citation.symbol === null ? [] : [citation.text]));
  return [];
}

/** Marks in texts that cite nothing: `{ marks, characters }`, and what was marked. */
export function ordinaryMarks(folder: string): { marks: string[]; characters: number } {
  const marks: string[] = [];
  let characters = 0;
  for (const name of readdirSync(folder).sort()) {
    for (const text of readFileSync(join(folder, name), 'utf8').split('\n\n\n')) {
      characters += text.length;
      for (const citation of recognise(text))
        marks.push(`${name}: ${text.slice(Math.max(0, citation.start - 40), citation.end + 30).replace(/\n/g, ' ')}`);
    }
  }
  return { marks, characters };
}

function scoreLinks(languages: readonly string[] | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), 'operative-score-'));
  const documents = lines<CorpusDocument>(`${SHARED}corpus/citations.jsonl`).filter(
    (document) => !languages || languages.includes(document.lang),
  );
  const write = (name: string, values: readonly object[]): string => {
    writeFileSync(join(folder, name), values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    return join(folder, name);
  };
  const gold = write('gold.jsonl', documents);
  const found = write(
    'found.jsonl',
    documents.map(({ id, text, document }) => ({ id, citations: recognise(text, { document }) })),
  );
  process.stdout.write(execFileSync(process.execPath, [`${SHARED}tools/score-citations.mjs`, gold, found], { encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
}

function main(): void {
  scoreLinks(process.argv[2]?.split(','));
  const { marks, characters } = ordinaryMarks(`${SHARED}corpus/ordinary`);
  const per = (100_000 * marks.length) / characters;
  console.log(`\nordinary texts: ${marks.length} marks in ${characters} characters, ${per.toFixed(3)} per 100,000`);
  for (const mark of marks) console.log(`  ${mark}`);
  const passages = lines<Passage>(`${SHARED}corpus/ambiguous.jsonl`);
  const wrong = passages.flatMap((passage) => {
    const said = saidWrongly(passage);
    return said.length === 0 ? [] : [`  ${passage.lang} ${passage.kind}: ${said.join(' | ')} in: ${passage.text.slice(0, 110)}`];
  });
  console.log(`ambiguous passages: ${passages.length - wrong.length} of ${passages.length} as expected`);
  for (const line of wrong) console.log(line);
  if (per > 0.1 || wrong.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
