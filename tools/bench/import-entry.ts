/** What runs in the page for the benchmark of imports: the options' own import into a real library, and the browser's parser alone. */
import { importFiles } from '../../entrypoints/options/import.ts';
import { openStore } from '../../storage/store.ts';

export interface ImportRun {
  /** texts added, or documents parsed */
  readonly taken: number;
  /** milliseconds from start to end */
  readonly wall: number;
}

const filesOf = (contents: readonly string[]): File[] => contents.map((content, index) => new File([content], `${index + 1}.xml`));

/** Reads, checks and keeps the files, as a drop on the options page does. */
async function runImport(contents: readonly string[]): Promise<ImportRun> {
  const store = openStore();
  const files = filesOf(contents);
  const start = performance.now();
  const { added, replaced } = await importFiles(
    files.map((file) => ({ path: file.name, file })),
    {
      store: { takeIn: (texts) => store.libraryTransfer.takeIn(texts) },
      parser: new DOMParser(),
      now: () => Date.now(),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
  const wall = performance.now() - start;
  await store.library.clear();
  await store.close();
  return { taken: added + replaced, wall };
}

/** The least that any reader of these files does. */
async function runParser(contents: readonly string[]): Promise<ImportRun> {
  const files = filesOf(contents);
  const start = performance.now();
  let taken = 0;
  for (const file of files) {
    const parsed = new DOMParser().parseFromString(await file.text(), 'application/xml');
    if (parsed.documentElement.localName === 'akomaNtoso') taken++;
  }
  return { taken, wall: performance.now() - start };
}

Object.assign(globalThis, { runImport, runParser });
