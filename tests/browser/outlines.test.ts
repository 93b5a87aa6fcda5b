/** Outlines of the corpus's documents as web pages, read in a real Chromium, as `npm run score` measures them: a sample of each language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOUNDS } from '../../tools/score/bounds.ts';
import { corpusDocuments } from '../../tools/score/corpus.ts';
import { goldOf } from '../../tools/score/outline/from-corpus.ts';
import type { Gold } from '../../tools/score/outline/gold.ts';
import { SHAPES } from '../../tools/score/outline/html.ts';
import { f1, noCount } from '../../tools/score/outline/measure.ts';
import { openPages, type Pages } from '../../tools/score/outline/pages.ts';
import { scorePages } from '../../tools/score/outlines.ts';
import { skipShared } from '../corpus/shared.ts';
import { findBrowser } from './find-browsers.ts';

/** One document in so many. In one language a sample may fall below the bound of the whole by a document or two. */
const EACH = 8;
const LEAST = 0.95;

describe.skipIf(skipShared || !('path' in findBrowser('chromium')))('outlines of web pages', () => {
  let pages: Pages | null = null;
  let golds: readonly Gold[] = [];
  beforeAll(async () => {
    pages = await openPages();
    golds = corpusDocuments()
      .filter((_, at) => at % EACH === 0)
      .map(goldOf);
  }, 120_000);
  afterAll(() => pages?.close());

  test.each(SHAPES)(
    '%s',
    async (shape) => {
      const all = noCount();
      for (const lang of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
        const here = golds.filter((gold) => gold.lang === lang);
        const { tally } = await scorePages(here, lang, shape, pages as Pages);
        expect(tally.kinds.paragraph.gold, lang).toBeGreaterThan(200);
        expect(f1(tally.kinds.paragraph), `${shape} ${lang}`).toBeGreaterThanOrEqual(LEAST);
        all.gold += tally.kinds.paragraph.gold;
        all.found += tally.kinds.paragraph.found;
        all.right += tally.kinds.paragraph.right;
      }
      expect(f1(all)).toBeGreaterThanOrEqual(BOUNDS.pageOutline - 0.005);
    },
    300_000,
  );
});
