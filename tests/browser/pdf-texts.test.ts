/** PDFs in the reader of both browsers: the UN's own, and documents printed in its layout. What is read there is what Node reads of the same bytes. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recognise } from '../../citations/recognise.ts';
import { ownDocument } from '../../page/identity/own-document.ts';
import { outlineOf } from '../../page/outline/outline.ts';
import { wordsOf } from '../../page/outline/words.ts';
import type { PdfText } from '../../page/pdf/types.ts';
import { PdfReading } from '../../page/pdf/reading.ts';
import { textOfBlocks } from '../../page/pdf/text.ts';
import { outlineRows } from '../../page/survey/outline-rows.ts';
import type { ReadText } from '../../page/text/types.ts';
import { pagesOf } from '../../tools/cite/read-pdf.ts';
import { BOUNDS } from '../../tools/score/bounds.ts';
import { foundIn } from '../../tools/score/outline/found.ts';
import { aknGolds } from '../../tools/score/outline/from-akn.ts';
import type { Gold } from '../../tools/score/outline/gold.ts';
import { f1, measure, noTally } from '../../tools/score/outline/measure.ts';
import { compareNamed, namedIn, nameOf, textOfGold } from '../../tools/score/pdf/cited.ts';
import { openPress } from '../../tools/score/pdf/print.ts';
import { plain, withoutVowels } from '../../tools/score/pdf/score.ts';
import { citedOf, DOCUMENTS } from '../corpus/pdf-lists.ts';
import { SHARED, skipShared } from '../corpus/shared.ts';
import { open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { countBlocks, lettersOf, readerOf, standBeside, type Beside, type LetterBlock, type Told } from './harness/reader.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const PATIENCE = 60_000;
/** Documents of each language, the shortest; the others are left to Node (`npm run score:pdf`), which reads the same. */
const OF_EACH = 2;
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** As the UN's store of files has them: a number, which says nothing of what is in it. */
const addressOf = (number: number): string => `https://documents.un.org/doc/undoc/gen/n24/000/${number}/pdf/n24000${number}.pdf`;

/** What Node reads, in the form in which the reader shows and tells it. */
async function readInNode(bytes: Uint8Array) {
  const reading = new PdfReading();
  const pages = await pagesOf(bytes);
  const source = [...pages.flatMap((page) => reading.add(page)), ...reading.finish()];
  const text: PdfText = textOfBlocks(source);
  const document = ownDocument(text, '')?.symbol;
  return {
    blocks: source.map(({ kind, runs }) => `${kind}: ${runs.map((run) => run.text).join('')}`),
    outline: outlineRows(text.text, outlineOf(text), () => null).map(({ row }) => ({ ...row, language: null })),
    citations: recognise(text.text, { document, atHome: true })
      .toSorted((one, other) => one.mark.start - other.mark.start || one.start - other.start)
      .map(({ text: said, symbol, pinpoint }) => ({ said: said.replace(/\s+/g, ' '), symbol, pinpoint })),
    document,
  };
}

type NodeReading = Awaited<ReturnType<typeof readInNode>>;

const inSameForm = (told: Told) => ({
  outline: told.outline.map((row) => ({ ...row, language: null })),
  citations: told.citations.map(({ said, symbol, pinpoint }) => ({ said, symbol, pinpoint })),
  document: told.page?.document ?? undefined,
});

/** The text as the page has it: lines joined, raised marks left out. */
function textOnPage(letters: readonly LetterBlock[]): ReadText {
  const read = letters.filter(({ kind }) => kind !== 'page');
  let at = 0;
  const blocks: { start: number; end: number; apart?: 'note' | 'aside' }[] = [];
  const texts = read.map(({ kind, pieces }) => {
    const size = Math.max(...pieces.map(([, own]) => own));
    const words = pieces.map(([text, own], index) =>
      own < 0.8 * size && !(kind === 'note' && index === 0) ? ' '.repeat(Number(text.endsWith(' '))) : text,
    );
    const text = words.join('').replace(/\s+/g, ' ').trim();
    blocks.push({ start: at, end: at + text.length, ...(kind === 'note' || kind === 'aside' ? { apart: kind } : {}) });
    at += text.length + 1;
    return text;
  });
  return { text: texts.join('\n'), blocks, whole: true };
}

interface Printed {
  readonly gold: Gold;
  readonly bytes: Uint8Array;
}

/** Printed once for both browsers. */
let printing: Promise<readonly Printed[]> | undefined;

async function printAll(): Promise<readonly Printed[]> {
  const press = await openPress();
  if (!press) throw new Error('no Chromium');
  const printed: Printed[] = [];
  const golds = aknGolds();
  for (const lang of LANGUAGES) {
    const length = ({ lines }: Gold): number => lines.reduce((sum, { text }) => sum + text.length, 0);
    const shortest = golds.filter((gold) => gold.lang === lang).toSorted((one, other) => length(one) - length(other));
    for (const gold of shortest.slice(0, OF_EACH)) printed.push({ gold, bytes: await press.print(gold) });
  }
  await press.close();
  return printed;
}

describe.skipIf(skipShared)('PDFs', () => {
  inBothBrowsers('read in the reader', (kind) => {
    let world: World;
    let browser: BrowserUnderTest;
    let beside: Beside;
    let printed: readonly Printed[];
    const pdfs = new Map<string, Buffer>();
    beforeAll(async () => {
      printed = await (printing ??= printAll());
      world = await startWorld({
        answer: (host, path) => {
          const body = pdfs.get(`https://${host}${path}`);
          return body && { headers: { 'content-type': 'application/pdf' }, body };
        },
      });
      browser = await open(kind, { world });
      beside = await standBeside(browser);
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await world?.stop();
    });

    /** Opens one in the reader and waits until as much is there as Node has read. */
    async function readThere(bytes: Uint8Array, node: NodeReading): Promise<{ letters: LetterBlock[]; told: Told; page: Page }> {
      const address = addressOf(10 + pdfs.size);
      pdfs.set(address, Buffer.from(bytes));
      const page = await browser.extPage(readerOf(address));
      await until('the last block', async () => (await countBlocks(page)) >= node.blocks.length, PATIENCE);
      await beside.over(page);
      // what is wrong is said in full below
      const told = await until(
        'what is told',
        async () => {
          const now = await beside.told();
          return now.page?.told && now.outline.length >= node.outline.length && now.citations.length >= node.citations.length && now;
        },
        PATIENCE,
      ).catch(() => beside.told());
      return { letters: await lettersOf(page), told, page };
    }

    function expectSame({ letters, told }: { letters: LetterBlock[]; told: Told }, { blocks, ...rest }: NodeReading): void {
      expect(letters.map(({ kind: of, pieces }) => `${of}: ${pieces.map(([text]) => text).join('')}`)).toEqual(blocks);
      expect(inSameForm(told)).toEqual(rest);
    }

    test.each(DOCUMENTS)(
      '$document as the UN issued it: paragraphs, parts, footnotes, citations',
      async ({ file, document, paragraphs, preamble, parts, notes, cited }) => {
        const bytes = readFileSync(`${SHARED}pdf/${file}`);
        const node = await readInNode(bytes);
        const { letters, told, page } = await readThere(bytes, node);
        await page.close();
        expect(told.page?.document).toBe(document);
        const labelsOf = (...kinds: readonly string[]): string[] =>
          told.outline.filter((row) => kinds.includes(row.kind)).map(({ label }) => label);
        expect(labelsOf('operative').map((label) => label.replace(/\.$/, ''))).toEqual(paragraphs);
        expect(labelsOf('preambular')).toHaveLength(preamble);
        expect(labelsOf('sub')).toHaveLength(parts.reduce((sum, list) => sum + list.split(' ').length - 1, 0));
        expect(labelsOf('footnote')).toEqual(notes);
        expect(citedOf(told.citations)).toEqual(cited);
        expectSame({ letters, told }, node);
      },
      180_000,
    );

    test.each(LANGUAGES)(
      'printed in the UN’s layout: %s',
      async (lang) => {
        const tally = noTally();
        const cited = { gold: 0, found: 0 };
        for (const { gold, bytes } of printed.filter((each) => each.gold.lang === lang)) {
          const node = await readInNode(bytes);
          const { letters, told, page } = await readThere(bytes, node);
          await page.close();
          expectSame({ letters, told }, node);
          const read = textOnPage(letters);
          const found = foundIn(read, outlineOf(read), wordsOf).map((part) => ({ ...part, words: withoutVowels(part.words) }));
          measure(tally, plain(gold), found, () => '', true);
          const compared = compareNamed(namedIn(textOfGold(gold), gold.symbol), told.citations.map(nameOf));
          cited.gold += compared.gold;
          cited.found += compared.found;
        }
        expect(tally.kinds.paragraph.gold).toBeGreaterThan(20);
        expect(cited.gold).toBeGreaterThan(20);
        expect(f1(tally.kinds.paragraph)).toBeGreaterThanOrEqual(BOUNDS.printed);
        expect(f1(tally.labels)).toBeGreaterThanOrEqual(BOUNDS.printed);
        expect(cited.found / cited.gold).toBeGreaterThanOrEqual(BOUNDS.printedCitations);
      },
      300_000,
    );

    test('nothing went wrong', async () => {
      expect(await browser.errors()).toEqual([]);
      expect(world.strangers()).toEqual([]);
    });
  });
});
