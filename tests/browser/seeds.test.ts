/** Every citation that a reader counts in the four English texts gets a card with the right document, in both shapes of the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../../catalogue/lookup.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import { writeDate } from '../../locales/dates.ts';
import { readShardFrom } from '../../tools/catalogue/read-shard.ts';
import { SEED_CITATIONS, type ReadCitation } from '../corpus/seed-citations.ts';
import type { SeedName } from '../corpus/shared.ts';
import { open, ROOT } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { hoverMark, untilMarked, type MarkedWords } from './harness/marks.ts';
import { leave, untilCard, untilNoCard } from './harness/pointer.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';
import { seedPages, seedsMissing } from './seed-pages.ts';

const missing = seedsMissing();
if (missing) process.stderr.write(`skipped: seeds in browsers, ${missing}\n`);
const pages = missing ? [] : seedPages().filter(({ seed }) => SEED_CITATIONS[seed as SeedName]);
const catalogue = createCatalogue(readShardFrom(`${ROOT}/public/catalogue`));

/** What the card must say of a citation. */
async function expected({ means }: ReadCitation): Promise<{ holds: string; date?: string; title?: string }> {
  if (means === '¶') return { holds: 'The document you are reading' };
  if (means.startsWith('¶')) return { holds: means.replace('¶paragraph', 'Paragraph') };
  if (means.startsWith('treaty')) return { holds: `No. ${means.split('/')[1] ?? ''}` };
  const answer = await catalogue.answer(means);
  const holds = displaySymbol(means);
  if (answer.status !== 'known') return { holds };
  const { date, titles } = answer.record;
  return { holds, ...(date ? { date: writeDate(date.iso, 'en') } : {}), ...(titles.en ? { title: titles.en } : {}) };
}

const isCitation = ({ mark }: MarkedWords): boolean => mark !== 'active' && mark !== 'doubt';

describe.skipIf(missing !== null)('seeds', () => {
  inBothBrowsers('citations of the seed texts', (kind) => {
    let world: World;
    let browser: BrowserUnderTest;
    beforeAll(async () => {
      world = await startWorld({ pages: pages.map(({ address, html }) => [address, html]) });
      browser = await open(kind, { world });
    });
    afterAll(async () => {
      await browser?.close();
      await world?.stop();
    });

    test.each(pages)(
      '$seed as $shape',
      async ({ seed, address, symbol }) => {
        const counted = SEED_CITATIONS[seed as SeedName] ?? [];
        const page = await browser.page(address);
        await until('the extension on the page', async () => (await browser.shadow(page)) !== undefined);
        const marks = counted.length === 0 ? [] : (await untilMarked(page)).filter(isCitation);
        expect(marks.map(({ words }) => words)).toHaveLength(counted.length);
        for (const [place, citation] of counted.entries()) {
          expect(marks[place]?.words, `mark ${place} of ${symbol}`).toContain(citation.words);
          const { holds, date, title } = await expected(citation);
          await hoverMark(page, place);
          const card = await untilCard(browser, page, holds);
          if (date !== undefined) expect(card.text).toContain(date);
          if (title !== undefined) expect(card.title).toContain(title);
          await leave(page);
          await untilNoCard(browser, page);
        }
        await page.close();
      },
      240_000,
    );

    test('nothing went wrong', async () => expect(await browser.errors()).toEqual([]));
  });
});
