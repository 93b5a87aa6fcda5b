/**
 * Documents that LibreOffice exports as PDFs, read again: another producer than the UN's and Chromium's. Skipped where it is not installed; `npm run
 * score:pdf -- --office` measures all documents.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { BOUNDS } from '../../tools/score/bounds.ts';
import { aknGolds } from '../../tools/score/outline/from-akn.ts';
import { f1 } from '../../tools/score/outline/measure.ts';
import { findOffice, openOffice } from '../../tools/score/pdf/office.ts';
import type { Printer } from '../../tools/score/pdf/print.ts';
import { scorePdfs } from '../../tools/score/pdf/score.ts';
import { skipShared } from './shared.ts';

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
/** Characters: what is longer is left to the measure. */
const LONGEST = 40_000;

const skipOffice = skipShared || findOffice() === null;
if (skipOffice && !skipShared)
  console.warn('Skipped: documents through LibreOffice need `soffice` (apt-get install libreoffice-writer-nogui).');

describe.skipIf(skipOffice)('through LibreOffice and read again', () => {
  const golds = skipOffice
    ? []
    : aknGolds().filter(({ lang, lines }) => LANGUAGES.includes(lang) && lines.reduce((sum, { text }) => sum + text.length, 0) < LONGEST);
  let office: Printer | null;
  beforeAll(async () => {
    office = await openOffice(golds);
  }, 600_000);

  test.each(LANGUAGES)(
    'paragraphs and citations are those of the document: %s',
    async (lang) => {
      if (!office) throw new Error('no LibreOffice');
      const own = golds.filter((gold) => gold.lang === lang);
      const { tally, cited } = await scorePdfs(own, lang, office);
      expect(tally.kinds.paragraph.gold).toBeGreaterThan(80);
      expect(cited.gold).toBeGreaterThan(120);
      expect(f1(tally.kinds.paragraph)).toBeGreaterThanOrEqual(BOUNDS.printed);
      expect(f1(tally.labels)).toBeGreaterThanOrEqual(BOUNDS.printed);
      expect(cited.found / cited.gold).toBeGreaterThanOrEqual(BOUNDS.printedCitations);
    },
    120_000,
  );

  test('Arabic in a font that has lam and alef in one glyph', async () => {
    const arabic = golds.filter(({ lang }) => lang === 'ar');
    const other = await openOffice(arabic, { arabic: 'Noto Sans Arabic' });
    if (!other) throw new Error('no LibreOffice');
    const { tally, cited } = await scorePdfs(arabic, 'ar', other);
    expect(f1(tally.kinds.paragraph)).toBeGreaterThanOrEqual(BOUNDS.printed);
    expect(cited.found / cited.gold).toBeGreaterThanOrEqual(BOUNDS.printedCitations);
  }, 600_000);
});
