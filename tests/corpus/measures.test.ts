/** The measures of `npm run score`, as tests: what they must reach is in tools/score/bounds.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../../catalogue/lookup.ts';
import { recognise } from '../../citations/recognise.ts';
import type { Citation } from '../../citations/types.ts';
import { mayCite } from '../../page/recogniser.ts';
import { compiledFolder } from '../unit/catalogue/tables.ts';
import { readShardFrom } from '../../tools/catalogue/read-shard.ts';
import { BOUNDS } from '../../tools/score/bounds.ts';
import { citationsOf, corpusDocuments, type CorpusDocument } from '../../tools/score/corpus.ts';
import { agreementIn, missedLinks, officialTable, withoutSlips } from '../../tools/score/links.ts';
import { ambiguousPassages, ordinaryMarks, saidWrongly } from '../../tools/score/passages.ts';
import { isFound, readGold } from '../../tools/score/pinpoints.ts';
import { skipShared } from './shared.ts';

const compiled = compiledFolder();
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

describe.skipIf(skipShared)('the corpus', () => {
  let documents: CorpusDocument[] = [];
  let found = new Map<string, Citation[]>();
  beforeAll(() => {
    documents = corpusDocuments();
    found = new Map(documents.map((document) => [document.id, citationsOf(document)]));
  }, 120_000);

  test('links that are not shown to err are found, and with their symbols, in every language', async () => {
    const missed = await missedLinks(documents, found, createCatalogue(readShardFrom(compiled)));
    const scores = withoutSlips(documents, missed);
    expect(scores.map(({ lang }) => lang)).toEqual(LANGUAGES);
    for (const { lang, recall, right, links, slips } of scores) {
      expect([lang, recall >= BOUNDS.recall, right >= BOUNDS.right]).toEqual([lang, true, true]);
      // an excuse that covered more would be none
      expect([lang, slips / links < 0.03]).toEqual([lang, true]);
    }
  }, 120_000);

  test('the six editions of a document cite the same', () => {
    expect(agreementIn(officialTable(documents, found))).toBeGreaterThanOrEqual(BOUNDS.agreement);
  });

  test('pinpoints are found as they were read one by one', () => {
    const gold = readGold().filter(({ doubt }) => !doubt);
    const right = gold.filter((entry) => isFound(entry, found.get(entry.id) ?? []));
    expect(gold.length).toBeGreaterThanOrEqual(400);
    expect(new Set(gold.map(({ id }) => id.slice(-2)))).toEqual(new Set(LANGUAGES));
    expect(right.length / gold.length).toBeGreaterThanOrEqual(BOUNDS.pinpoints);
  });

  test('three hundred citations that no editor linked, read one by one, are still found as they were read', () => {
    const lines = readFileSync(join(import.meta.dirname, 'readings.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const readings = lines.map((line) => line.split('\t') as [id: string, start: string, end: string, symbol: string, verdict: string]);
    const right = readings.filter(
      ([id, start, end, symbol, verdict]) =>
        verdict === 'right' &&
        (found.get(id) ?? []).some((other) => other.start === Number(start) && other.end === Number(end) && other.symbol === symbol),
    );
    const unlinked = readings.filter(([id, start, end]) =>
      documents.find((document) => document.id === id)?.cites.every(([from, to]) => to <= Number(start) || from >= Number(end)),
    );
    expect(readings).toHaveLength(300);
    expect(unlinked).toHaveLength(300);
    expect(right.length).toBeGreaterThanOrEqual(300 * BOUNDS.readings);
  });

  test('what is said to cite nothing, so that the recogniser is not even loaded, does cite nothing', () => {
    const lines = documents.flatMap((document) => document.text.split('\n'));
    const silent = lines.filter((line) => !mayCite(line));
    expect(silent.length).toBeGreaterThan(1000);
    expect(silent.filter((line) => recognise(line, { atHome: true }).length > 0)).toEqual([]);
  });

  test('texts that cite nothing bear no marks', () => {
    const { marks, characters } = ordinaryMarks();
    expect(characters).toBeGreaterThan(500_000);
    expect((100_000 * marks.length) / characters).toBeLessThanOrEqual(BOUNDS.ordinary);
  });

  test('passages that look as if they cited say what they should', () => {
    const passages = ambiguousPassages();
    const wrong = passages.filter((passage) => saidWrongly(passage).length > 0);
    expect(passages.length).toBeGreaterThan(200);
    expect(1 - wrong.length / passages.length).toBeGreaterThanOrEqual(BOUNDS.ambiguous);
  });
});
