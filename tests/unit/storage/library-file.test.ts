import { afterEach, describe, expect, test, vi } from 'vitest';
import { libraryIn } from '../../../storage/library.ts';
import { isKeptText, libraryTransferIn, readLibraryFile } from '../../../storage/library-file.ts';
import type { KeptText } from '../../../storage/types.ts';
import { codeOf, freshDatabase, fullAfter, valueOf } from './fresh-store.ts';

const NOW = Date.UTC(2031, 4, 2);

const kept = (document: string, change: Partial<KeptText> = {}): KeptText => ({
  document,
  language: 'en',
  title: 'Lighthouses on small islands',
  source: { kind: 'file', name: 'lighthouses.xml' },
  read: 1_700_000_000_000,
  text: 'Lighthouses\n1. Lights “every” lamp 🗼;',
  parts: [{ path: [['paragraph', '1']], start: 12, contentStart: 15, end: 36, gaps: [{ start: 18, end: 19 }] }],
  headings: [{ path: [['section', 'I']], level: 1, start: 0, end: 11 }],
  ...change,
});
const TEXTS = [
  kept('A/RES/85/19'),
  kept('A/RES/85/19', { language: 'fr', read: 3 }),
  kept('S/RES/4001(2031)', { text: 'Fog', parts: [], headings: [] }),
];

async function libraryWith(texts: readonly KeptText[]) {
  const database = freshDatabase();
  const transfer = libraryTransferIn(database, () => NOW);
  valueOf(await transfer.takeIn(texts));
  const library = libraryIn(database);
  const all = async (): Promise<KeptText[]> => {
    const found: KeptText[] = [];
    valueOf(await library.each((text) => found.push(text)));
    return found;
  };
  return { transfer, library, all, file: async () => valueOf(await transfer.exportTexts()).pieces.join('') };
}

const fileOf = async (texts: readonly KeptText[]): Promise<string> => (await libraryWith(texts)).file();
const problemsOf = (file: string): string[] => {
  const read = readLibraryFile(file);
  return read.ok ? [] : read.problems.map(({ line, path, reason }) => `${line} ${path} ${reason}`);
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an export', () => {
  test('taken in elsewhere gives the same library and the same file', async () => {
    const here = await libraryWith(TEXTS);
    const file = await here.file();
    const read = readLibraryFile(file);
    if (!read.ok) throw new Error(problemsOf(file).join('\n'));
    const there = await libraryWith([]);
    expect(valueOf(await there.transfer.takeIn(read.texts))).toEqual(['added', 'added', 'added']);
    expect(await there.all()).toEqual(await here.all());
    expect(await there.file()).toBe(file);
    expect(valueOf(await there.library.list())).toEqual(valueOf(await here.library.list()));
  });

  test('is JSON with a text to a line; that of an empty library too', async () => {
    const file = await fileOf(TEXTS);
    expect(JSON.parse(file)).toMatchObject({ format: 'operative-library', version: 1, exported: '2031-05-02T00:00:00.000Z' });
    expect(file.split('\n').filter((line) => line.startsWith('{"document"'))).toHaveLength(3);
    expect(JSON.parse(await fileOf([]))).toMatchObject({ texts: [] });
    expect(readLibraryFile(await fileOf([]))).toEqual({ ok: true, texts: [] });
  });

  test('says how many there are', async () => {
    const { transfer } = await libraryWith(TEXTS);
    expect(valueOf(await transfer.exportTexts()).count).toBe(3);
  });
});

describe('taking in', () => {
  test('the same texts twice changes nothing, not even when they were read', async () => {
    const { transfer, all } = await libraryWith(TEXTS);
    const before = await all();
    expect(valueOf(await transfer.takeIn(TEXTS.map((text) => ({ ...text, read: NOW }))))).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await all()).toEqual(before);
  });

  test('other words take the place of those that were here', async () => {
    const { transfer, library } = await libraryWith(TEXTS);
    const other = kept('A/RES/85/19', { text: 'Lighthouses\n1. Lights every second lamp', title: 'Lamps' });
    expect(valueOf(await transfer.takeIn([other, other]))).toEqual(['replaced', 'unchanged']);
    expect(valueOf(await library.get('A/RES/85/19', 'en'))).toEqual(other);
    expect(valueOf(await library.list()).filter(({ title }) => title === 'Lamps')).toHaveLength(1);
  });

  test('is all or nothing: a full disk, or a text that is none, leaves the library as it was', async () => {
    const { transfer, all } = await libraryWith(TEXTS.slice(0, 1));
    const before = await all();
    const beyond = kept('A/RES/85/20', { parts: [{ path: [['paragraph', '1']], start: 0, contentStart: 0, end: 9_999, gaps: [] }] });
    expect(codeOf(await transfer.takeIn([TEXTS[2] as KeptText, beyond]))).toBe('malformed');
    fullAfter(2);
    expect(codeOf(await transfer.takeIn([TEXTS[1] as KeptText, TEXTS[2] as KeptText]))).toBe('store-full');
    vi.restoreAllMocks();
    expect(await all()).toEqual(before);
  });
});

describe('a file that is not taken in', () => {
  test('is no JSON, or another file, or newer', async () => {
    expect(problemsOf('{\n"format": ')).toEqual(['2  syntax']);
    expect(problemsOf('')).toEqual(['1  syntax']);
    expect(problemsOf('[]')).toEqual(['1 format other-format']);
    expect(problemsOf('{"format":"operative-notes","version":1}')).toEqual(['1 format other-format']);
    expect(problemsOf((await fileOf(TEXTS)).replace('"version": 1', '"version": 2'))).toEqual(['3 version newer-version']);
  });

  test('names line and member of each fault', async () => {
    const file = await fileOf(TEXTS);
    expect(problemsOf(file.replace('"language":"fr"', '"language":"tlh"'))).toEqual(['7 texts[1].language wrong-value']);
    expect(problemsOf(file.replace('"level":1', '"level":"1"'))).toEqual(['6 texts[0].headings[0].level wrong-type']);
    expect(problemsOf(file.replace('"gaps":', '"holes":')).sort()).toEqual([
      '6 texts[0].parts[0].gaps missing',
      '6 texts[0].parts[0].holes unknown-member',
    ]);
    expect(problemsOf(file.replace('"language":"fr"', '"language":"en"'))).toEqual(['7 texts[1].document id-twice']);
  });

  test('has parts that do not lie in their text', () => {
    const part = { path: [['paragraph', '1'] as const], start: 12, contentStart: 15, end: 20, gaps: [] };
    expect(isKeptText(kept('A/RES/85/19'))).toBe(true);
    for (const change of [{ start: 16 }, { end: 14 }, { end: 1_000 }, { start: -1 }, { gaps: [{ start: 1, end: 2 }] }])
      expect(isKeptText(kept('A/RES/85/19', { parts: [{ ...part, ...change }] })), JSON.stringify(change)).toBe(false);
  });
});
