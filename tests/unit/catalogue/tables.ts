/** The fact tables as they stand, read without the compiler; and a compiled copy of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { compile } from '../../../tools/catalogue/compile.ts';

export const DATA = fileURLToPath(new URL('../../../catalogue/data', import.meta.url));

/** Rows of a table as objects, cells as they stand. */
export function table(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(DATA, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [columns[at] ?? '', cell])));
}

/** A folder that is gone when the tests of this file are. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'operative-catalogue-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The catalogue compiled to a scratch folder. */
export function compiledFolder(): string {
  const folder = scratchFolder();
  compile(DATA, folder);
  return folder;
}
