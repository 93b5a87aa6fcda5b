/**
 * `npm run score [-- en,fr]`: the recogniser against the folder of real texts beside the project: hyperlinks of the UN's editors, pinpoints as
 * they were read one by one, passages that cite nothing, passages that look as if they did; and the outlines of its documents, as web
 * pages and torn from print. Exits 1 where a bound of docs/recognition.md is missed.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCatalogue } from '../catalogue/lookup.ts';
import type { Citation } from '../citations/types.ts';
import { readShardFrom } from './catalogue/read-shard.ts';
import { BOUNDS } from './score/bounds.ts';
import { citationsOf, corpusDocuments, type CorpusDocument } from './score/corpus.ts';
import { agreementIn, missedLinks, officialTable, withoutSlips, type Missed } from './score/links.ts';
import { ambiguousPassages, ordinaryMarks, saidWrongly } from './score/passages.ts';
import { aknGolds } from './score/outline/from-akn.ts';
import { goldOf } from './score/outline/from-corpus.ts';
import { openPages } from './score/outline/pages.ts';
import { belowBound, HEAD, row } from './score/outline/print.ts';
import { scoreOutlines, type OutlineScore } from './score/outlines.ts';
import { isFound, readGold } from './score/pinpoints.ts';
import { CAUSES, type Cause } from './score/slips.ts';

const SHARDS = fileURLToPath(new URL('../public/catalogue', import.meta.url));

const percent = (share: number): string => (100 * share).toFixed(2).padStart(7);
const broken: string[] = [];
const bound = (holds: boolean, what: string): void => void (holds || broken.push(what));

function printCauses(missed: readonly Missed[], languages: readonly string[]): void {
  console.log(`\nlinks not met, by cause${' '.repeat(29)}${languages.map((lang) => lang.padStart(5)).join('')}`);
  for (const cause of Object.keys(CAUSES) as Cause[]) {
    const counts = languages.map((lang) => missed.filter((miss) => miss.cause === cause && miss.id.endsWith(`|${lang}`)).length);
    console.log(`  ${CAUSES[cause].padEnd(50)}${counts.map((count) => String(count).padStart(5)).join('')}`);
  }
  for (const { id, linked, found, before, shown, behind, cause } of missed) {
    if (cause !== 'ours') continue;
    const around = `${before.slice(-50)}[${shown}]${behind.slice(0, 40)}`.replace(/\n/g, ' / ');
    console.log(`    ${id}: ${linked}, found ${found.join(' ') || 'nothing'} in: ${around}`);
  }
}

async function scoreLinks(documents: readonly CorpusDocument[], found: ReadonlyMap<string, readonly Citation[]>): Promise<void> {
  const table = officialTable(documents, found);
  process.stdout.write(table);
  const agreement = agreementIn(table);
  bound(agreement === null || agreement >= BOUNDS.agreement, 'agreement of the editions');
  if (!existsSync(SHARDS)) throw new Error('The catalogue is not compiled: run `npm run catalogue` first.');
  const missed = await missedLinks(documents, found, createCatalogue(readShardFrom(SHARDS)));
  const scores = withoutSlips(documents, missed);
  console.log('\nwithout links that are shown to err (see docs/recognition.md)\nlang   links   slips  recall   right symbol');
  for (const { lang, links, slips, recall, right } of scores) {
    console.log(`${lang.padEnd(5)} ${String(links).padStart(6)} ${String(slips).padStart(7)} ${percent(recall)}   ${percent(right)}`);
    bound(recall >= BOUNDS.recall && right >= BOUNDS.right, `links of ${lang}`);
  }
  printCauses(
    missed,
    scores.map(({ lang }) => lang),
  );
}

function scorePinpoints(found: ReadonlyMap<string, readonly Citation[]>): void {
  const gold = readGold().filter(({ id }) => found.has(id));
  const firm = gold.filter(({ doubt }) => !doubt);
  const right = (entries: typeof gold): number => entries.filter((entry) => isFound(entry, found.get(entry.id) ?? [])).length;
  console.log('\npinpoints as they were read one by one (tests/corpus/pinpoints.jsonl)');
  for (const lang of [...new Set(firm.map(({ id }) => id.split('|')[1] ?? ''))].sort()) {
    const here = firm.filter(({ id }) => id.endsWith(`|${lang}`));
    console.log(`  ${lang}   ${right(here)} of ${here.length}`);
  }
  const open = gold.length - firm.length;
  console.log(
    `  all  ${right(firm)} of ${firm.length}, ${percent(right(firm) / firm.length).trim()} %; ${open} more on which readers may differ, not counted`,
  );
  bound(right(firm) / firm.length >= BOUNDS.pinpoints, 'pinpoints');
}

function scorePassages(): void {
  const { marks, characters } = ordinaryMarks();
  const per = (100_000 * marks.length) / characters;
  console.log(`\nordinary texts: ${marks.length} marks in ${characters} characters, ${per.toFixed(3)} per 100,000`);
  for (const mark of marks) console.log(`  ${mark}`);
  const passages = ambiguousPassages();
  const wrong = passages.flatMap((passage) => {
    const said = saidWrongly(passage);
    return said.length === 0 ? [] : [`  ${passage.lang} ${passage.kind}: ${said.join(' | ')} in: ${passage.text.slice(0, 110)}`];
  });
  console.log(`ambiguous passages: ${passages.length - wrong.length} of ${passages.length} as expected`);
  for (const line of wrong) console.log(line);
  bound(per <= BOUNDS.ordinary, 'ordinary texts');
  bound(1 - wrong.length / passages.length >= BOUNDS.ambiguous, 'ambiguous passages');
}

async function scoreParts(): Promise<void> {
  const pages = await openPages();
  console.log(HEAD);
  const take = (score: OutlineScore): void => {
    console.log(row(score));
    for (const below of belowBound(score)) bound(false, below);
  };
  await scoreOutlines(documents.map(goldOf), pages, take);
  console.log('documents in Akoma Ntoso, with annexes');
  const languages = new Set(documents.map(({ lang }) => lang));
  await scoreOutlines(
    aknGolds().filter(({ lang }) => languages.has(lang)),
    pages,
    take,
  );
  await pages?.close();
  if (!pages) console.log('no Chromium found: pages were not read');
}

const documents = corpusDocuments(process.argv[2]?.split(','));
const found = new Map(documents.map((document) => [document.id, citationsOf(document)]));
await scoreLinks(documents, found);
scorePinpoints(found);
scorePassages();
await scoreParts();
console.log(broken.length > 0 ? `\nbelow the bound: ${broken.join(', ')}` : '\nevery bound holds');
process.exitCode = broken.length > 0 ? 1 : 0;
