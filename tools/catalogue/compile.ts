/** Compiles the fact tables of `catalogue/data` to the shards of `public/catalogue`: `npm run catalogue`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCitations } from './citations.ts';
import type { Fact } from './fact.ts';
import { isFresh } from './fresh.ts';
import { readGeneralAssembly } from './general-assembly.ts';
import { readOtherCouncils } from './other-councils.ts';
import { readPrefixes } from './prefixes.ts';
import { readSecurityCouncil } from './security-council.ts';
import { shardsOf } from './shards.ts';
import { readOutlines, readTitles } from './titles.ts';

export interface Compiled {
  readonly records: number;
  readonly files: number;
  /** bytes of all files together */
  readonly bytes: number;
}

function readFacts(folder: string): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [fact, row] of [...readGeneralAssembly(folder), ...readSecurityCouncil(folder), ...readOtherCouncils(folder)]) {
    if (facts.has(fact.symbol)) row.fail(`a second row of ${fact.symbol}`);
    facts.set(fact.symbol, fact);
  }
  return facts;
}

/**
 * Compiles the tables of one folder into another, which is emptied of older `.json` files. Throws a `TableError` with file, line and reason on the
 * first row that is not as it should be; nothing is written then.
 */
export function compile(dataFolder: string, outFolder: string): Compiled {
  const facts = readFacts(dataFolder);
  const files = shardsOf({
    facts,
    titles: readTitles(dataFolder, facts),
    outlines: readOutlines(dataFolder, facts),
    citations: readCitations(dataFolder, facts),
    prefixes: readPrefixes(dataFolder),
  });
  mkdirSync(outFolder, { recursive: true });
  for (const name of readdirSync(outFolder)) if (name.endsWith('.json') && !files.has(name)) rmSync(join(outFolder, name));
  let bytes = 0;
  // the index comes last: a folder without it is unfinished
  for (const [name, content] of files) {
    const text = JSON.stringify(content);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(outFolder, name), text);
  }
  return { records: facts.size, files: files.size, bytes };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const [data, out] = [join(project, 'catalogue/data'), join(project, 'public/catalogue')];
  const sources = [data, join(project, 'catalogue'), join(project, 'tools/catalogue'), join(project, 'citations/symbol.ts')];
  if (isFresh(sources, out)) console.log('catalogue: up to date');
  else {
    try {
      const { records, files, bytes } = compile(data, out);
      console.log(`catalogue: ${records} records in ${files} files, ${Math.round(bytes / 1024)} kB`);
    } catch (error) {
      console.error(`catalogue: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
