/** Outlines of texts torn from print, as `npm run score` measures them; the web pages' are held by tests/browser/outlines.test.ts. */
import { describe, expect, test } from 'vitest';
import { corpusDocuments } from '../../tools/score/corpus.ts';
import { goldOf } from '../../tools/score/outline/from-corpus.ts';
import { belowBound } from '../../tools/score/outline/print.ts';
import { tornLines } from '../../tools/score/outline/torn.ts';
import { scoreTorn } from '../../tools/score/outlines.ts';
import { skipShared } from './shared.ts';

describe.skipIf(skipShared)('outlines of texts torn from print', () => {
  test.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])(
    'are true: %s',
    (lang) => {
      const golds = corpusDocuments([lang]).map(goldOf);
      const score = scoreTorn(golds, lang);
      expect(score.tally.kinds.paragraph.gold).toBeGreaterThan(3500);
      expect(score.tally.kinds.subparagraph.gold).toBeGreaterThan(400);
      expect(belowBound(score)).toEqual([]);
    },
    120_000,
  );

  test('that are printed as the measure says: pages of 45 lines, heads and feet, rules, footnotes, divided words', () => {
    const gold = corpusDocuments(['en'])
      .map(goldOf)
      .find(({ notes, parts, title }) => notes.length > 8 && parts.length > 40 && title !== '');
    const lines = gold ? tornLines(gold) : [];
    expect(lines.filter((line) => line === '_______________').length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes(gold?.symbol ?? '-')).length).toBeGreaterThan(3);
    expect(lines.every((line) => line.trim() !== '' && line.length < 140)).toBe(true);
  });
});
