/**
 * `npm start` ends here: the built extension on a sample document, in a closed world that answers for UN host names. With a display a
 * window that stays; without one a table of what a reader would see in the cards.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { open, ROOT } from '../tests/browser/harness/browsers.ts';
import type { BrowserUnderTest } from '../tests/browser/harness/face.ts';
import { untilMarked } from '../tests/browser/harness/marks.ts';
import { cardAt } from '../tests/browser/harness/pointer.ts';
import { startWorld } from '../tests/browser/harness/world.ts';
import { sampleAddress, samplePages, type SampleLanguage } from '../tests/sample/pages.ts';
import { standIn } from '../tests/sample/stand-in.ts';
import type { BrowserKind } from './find-browsers.mjs';
import { readEveryCard } from './demo/cards.ts';
import { tableOf } from './demo/table.ts';

/** Cited by the sample in every language; its card has a vote, which is worth a picture. */
const PICTURED = 'A/RES/67/219';

function options(): { kind: BrowserKind; language: SampleLanguage; headless: boolean } {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, language: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const kind = values.browser ?? 'chromium';
  const language = values.language ?? 'en';
  if (kind !== 'chromium' && kind !== 'firefox') throw new Error('--browser takes chromium or firefox');
  if (language !== 'en' && language !== 'zh' && language !== 'ar') throw new Error('--language takes en, zh or ar');
  const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  return { kind, language, headless: values.headless === true || noDisplay || Boolean(process.env['CI']) };
}

/** The whole sample by its cards; what went wrong, or null. */
async function show(browser: BrowserUnderTest, language: SampleLanguage): Promise<string | null> {
  const address = sampleAddress(language);
  const page = await browser.page(address);
  const marks = await untilMarked(page).catch(() => []);
  if (marks.length === 0) return `nothing was recognised on ${address}`;
  const cards = await readEveryCard(browser, page);
  console.log(`\n${address}: ${cards.length} citations, as their cards show them\n`);
  console.log(tableOf(cards));
  await page.keyboard.press('Escape');
  const pictured = cards.find(({ symbol }) => symbol === PICTURED) ?? cards[0];
  if (pictured) await cardAt(browser, page, pictured.words, 0, pictured.symbol);
  const picture: `${string}.png` = `${join(ROOT, 'test-results', 'card')}.png`;
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  await page.screenshot({ path: picture });
  console.log(`\nA card as it looks: ${picture}`);
  const errors = await browser.errors();
  return errors.length > 0 ? `the extension raised errors:\n${errors.join('\n')}` : null;
}

/** Keeps the window until it is closed or Ctrl-C is pressed. */
async function stay(browser: BrowserUnderTest, language: SampleLanguage): Promise<void> {
  const address = sampleAddress(language);
  await browser.page(address);
  console.log(`\n${address} is open. Rest the pointer on an underlined citation, or press Alt+C.`);
  console.log('The world behind this window is closed: nothing in it reaches the network. Close the window or press Ctrl-C to end.');
  await new Promise<void>((resolve) => {
    browser.browser.once('disconnected', () => resolve());
    // not once: a second press must not end us before everything is put away
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

const { kind, language, headless } = options();
const world = await startWorld({ pages: samplePages(), answer: standIn });
let failure: string | null = null;
try {
  const browser = await open(kind, { world, headless });
  try {
    if (headless) failure = await show(browser, language);
    else await stay(browser, language);
  } finally {
    await browser.close().catch(() => undefined);
  }
} catch (reason) {
  failure = reason instanceof Error ? reason.message : String(reason);
} finally {
  await world.stop();
}
if (failure !== null) {
  console.error(`\nThe demo failed: ${failure}`);
  process.exitCode = 1;
}
