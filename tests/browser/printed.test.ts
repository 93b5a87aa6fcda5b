/** Documents printed as PDFs in the UN's layout and read again, as `npm run score:pdf` measures them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOUNDS } from '../../tools/score/bounds.ts';
import { aknGolds } from '../../tools/score/outline/from-akn.ts';
import { f1 } from '../../tools/score/outline/measure.ts';
import { openPress, type Press } from '../../tools/score/pdf/print.ts';
import { scorePdfs } from '../../tools/score/pdf/score.ts';
import { skipShared } from '../corpus/shared.ts';

describe.skipIf(skipShared)('printed and read again', () => {
  let press: Press | null;
  beforeAll(async () => {
    press = await openPress();
  });
  afterAll(() => press?.close());

  test.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])(
    'paragraphs and citations are those of the document: %s',
    async (lang) => {
      if (!press) throw new Error('no Chromium');
      const golds = aknGolds().filter((gold) => gold.lang === lang);
      const { tally, cited } = await scorePdfs(golds, lang, press);
      expect(tally.kinds.paragraph.gold).toBeGreaterThan(150);
      expect(cited.gold).toBeGreaterThan(300);
      expect(f1(tally.kinds.paragraph)).toBeGreaterThanOrEqual(BOUNDS.printed);
      expect(f1(tally.labels)).toBeGreaterThanOrEqual(BOUNDS.printed);
      expect(cited.found / cited.gold).toBeGreaterThanOrEqual(BOUNDS.printedCitations);
    },
    300_000,
  );
});
