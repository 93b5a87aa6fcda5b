/** PDFs that were made to do harm, or came to harm: nothing runs, nothing leaves, what happened is told, and the next file opens. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as hostile from '../pdf-files/hostile.ts';
import { lockedPdf } from '../pdf-files/locked.ts';
import { longPdf } from '../pdf-files/long.ts';
import { builtExtension, open } from './harness/browsers.ts';
import type { BrowserUnderTest } from './harness/face.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const PATIENCE = 60_000;
const WORDS = 'The lamp of this page burns.';
const HEAD = 'Lanterns of the small harbours';
/** Of the password that opens the locked files. */
const KEY = 'Lamp-oil 7';

const FILES: Readonly<Record<string, () => Buffer>> = {
  scripts: hostile.scripts,
  fonts: hostile.fonts,
  'million-objects': hostile.millionObjects,
  cycle: hostile.cycle,
  liar: hostile.liar,
  'endless-pages': hostile.endlessPages,
  deep: hostile.deep,
  bomb: () => hostile.bomb(1e9),
  boxes: hostile.boxes,
  'million-texts': hostile.millionTexts,
  'huge-picture': hostile.hugePicture,
  loop: hostile.loop,
  'broken-table': hostile.brokenTable,
  'broken-page': hostile.brokenPage,
  torn: hostile.torn,
  good: () => longPdf(3).bytes,
  rc4: () => lockedPdf(KEY, 'rc4'),
  aes: () => lockedPdf(KEY, 'aes'),
  unlocked: () => lockedPdf('', 'aes'),
};

const addressOf = (name: string): string => `https://documents.un.org/${name}.pdf`;
/** How Firefox tells that a text was not run, even where who tried goes on without. */
const EVALUATED = /unsafe-eval|EvalError|call to Function/i;
/** Runs before a page's own scripts: what its policy stops is noted. */
function noteStopped(): void {
  const stopped: string[] = [];
  Object.assign(globalThis, { stopped });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => stopped.push(`${effectiveDirective} ${blockedURI}`));
}
const stoppedIn = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped);
/** Text of the page, and what is told over it. */
const textOf = (page: Page) => page.$eval('#column', (column) => column.textContent);
const toldOn = (page: Page) => page.$$eval('.notice, .undrawn', (notices) => notices.map((notice) => notice.textContent).join(' '));
const button = (page: Page, words: string) =>
  page.$$eval(
    'button',
    (buttons, wanted) => {
      const found = buttons.find((each) => each.textContent.trim() === wanted);
      found?.click();
      return found !== undefined;
    },
    words,
  );

/** Runs in the reader's page: what the reader's browser keeps for the extension. */
async function kept(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(what: null): Promise<object> }> } }).chrome;
  return JSON.stringify([
    await storage['local']?.get(null),
    await storage['session']?.get(null),
    { ...localStorage },
    { ...sessionStorage },
    location.href,
    document.title,
  ]);
}

inBothBrowsers('hostile PDFs', (kind) => {
  let world: World;
  let browser: BrowserUnderTest;
  const dialogs: string[] = [];
  const made = new Map<string, Buffer>();

  beforeAll(async () => {
    world = await startWorld({
      answer(host, path) {
        const name = host === 'documents.un.org' ? path.slice(1).replace(/\.pdf$/, '') : '';
        const make = FILES[name];
        if (!make) return undefined;
        const body = made.get(name) ?? make();
        made.set(name, body);
        return { headers: { 'content-type': 'application/pdf' }, body };
      },
    });
    browser = await open(kind, { world });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  /** In Chromium, which keeps no record of what was stopped and caught. */
  const noting = async (path: string): Promise<Page> => {
    const page = await browser.page();
    await page.evaluateOnNewDocument(noteStopped);
    await page.goto(browser.base + path);
    return page;
  };
  const read = async (name: string): Promise<Page> => {
    const address = `reader.html?file=${encodeURIComponent(addressOf(name))}`;
    const page = kind === 'chromium' ? await noting(address) : await browser.extPage(address);
    page.on('dialog', (dialog) => {
      dialogs.push(`${name}: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    return page;
  };
  const untilText = (page: Page, words: string) => until(words, async () => (await textOf(page))?.includes(words), PATIENCE);
  const untilTold = (page: Page, words: RegExp) => until(String(words), async () => words.test(await toldOn(page)), PATIENCE);

  test.each(['scripts', 'fonts', 'liar', 'boxes', 'huge-picture', 'loop', 'broken-page', 'million-objects'])(
    '%s: the page is read, and nothing else happens',
    async (name) => {
      const page = await read(name);
      await untilText(page, WORDS);
      await until('a drawn page', async () => (await page.$('.sheet canvas')) !== null, PATIENCE);
      expect(await page.evaluate(() => ['caught' in globalThis, document.title])).toEqual([false, `${name}.pdf`]);
      // to sites only, and only when they are pressed
      expect(await page.$$eval('#column a', (links) => links.map((link) => link.protocol))).toSatisfy((schemes: string[]) =>
        schemes.every((scheme) => /^(?:https?|(?:chrome|moz)-extension):$/.test(scheme)),
      );
      expect(await page.$$('#column :is(form, input, iframe, embed, object, script)')).toEqual([]);
      if (kind === 'chromium') expect(await stoppedIn(page)).toEqual([]);
      await page.close();
    },
  );

  test('a file whose table of objects is wrong is read all the same', async () => {
    const page = await read('broken-table');
    await untilText(page, HEAD);
    await page.close();
  });

  test.each([
    ['torn', /damaged and cannot be read/],
    ['deep', /damaged and cannot be read/],
    ['cycle', /This page is damaged and cannot be drawn/],
    ['endless-pages', /more pages than can be shown. Pages shown: 2000/],
    ['million-texts', /Page 1 has more text than can be read/],
  ])('%s is told clearly', async (name, words) => {
    const page = await read(name);
    await untilTold(page, words);
    // a note is put away by its button
    if (await button(page, 'Close')) await until('the note to go', async () => (await toldOn(page)) === '', PATIENCE);
    await page.close();
  });

  test('a file that keeps pdf.js busy is told of and stopped; what was read stays', async () => {
    const page = await read('bomb');
    await untilTold(page, /Page 2 has been under way for long/);
    expect(await button(page, 'Stop reading')).toBe(true);
    await untilTold(page, /Reading was stopped at page 2/);
    await untilText(page, WORDS);
    await page.close();
  });

  test('opening is cancelled', async () => {
    const page = await read('million-objects');
    await until('the file to be opened', async () => (await toldOn(page)).includes('Opening the file'), PATIENCE);
    expect(await button(page, 'Cancel')).toBe(true);
    await untilTold(page, /Loading was cancelled/);
    expect(await page.$('.toolbar')).toBeNull();
    await page.close();
  });

  test.each(['rc4', 'aes'])('a file locked with a password (%s): asked for, wrong, right, not kept', async (name) => {
    const page = await read(name);
    await page.waitForSelector('input[type="password"]', { timeout: PATIENCE });
    await until('the field to have the keyboard', () => page.evaluate(() => document.activeElement instanceof HTMLInputElement), PATIENCE);
    await page.keyboard.type('Lamp-oil 8');
    await page.keyboard.press('Enter');
    await untilTold(page, /That password does not open the file/);
    expect(await page.$eval('input[type="password"]', (field) => [field.value, field.ariaInvalid])).toEqual(['', 'true']);
    await page.keyboard.type(KEY);
    await page.keyboard.press('Enter');
    await untilText(page, HEAD);
    expect(await page.evaluate(kept)).not.toContain(KEY);
    await page.close();
  });

  test('a locked file that is not to be opened, and one that any reader may open', async () => {
    const locked = await read('aes');
    await locked.waitForSelector('input[type="password"]', { timeout: PATIENCE });
    expect(await button(locked, 'Cancel')).toBe(true);
    await untilTold(locked, /locked with a password, and was not opened/);
    await locked.close();
    const free = await read('unlocked');
    await untilText(free, HEAD);
    await free.close();
  });

  test('text is never run: by the policy of the extension, and by pdf.js', async () => {
    const folder = builtExtension(kind);
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as {
      content_security_policy: { extension_pages: string };
    };
    expect(manifest.content_security_policy.extension_pages).toMatch(/script-src 'self';/);
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe-eval/);
    const scripts = readdirSync(`${folder}/chunks`).map((name) => readFileSync(`${folder}/chunks/${name}`, 'utf8'));
    expect(scripts.filter((script) => /isEvalSupported:!1/.test(script))).toHaveLength(1);
    // none of the files above had pdf.js try
    expect((await browser.errors()).filter((error) => EVALUATED.test(error))).toEqual([]);
    const page = kind === 'chromium' ? await noting('reader.html') : await browser.extPage('reader.html');
    // in a task of the page's own: what a test evaluates itself is let through
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          setTimeout(() => {
            try {
              // oxlint-disable-next-line no-implied-eval, no-new-func
              new Function('return 1')();
              resolve('was run');
            } catch (error) {
              resolve((error as Error).name);
            }
          }),
        ),
    );
    expect(refused).toBe('EvalError');
    // who listened to the files above hears of it
    if (kind === 'chromium') expect(new Set(await stoppedIn(page))).toEqual(new Set(['script-src eval']));
    else await until('the browser to tell of it', async () => (await browser.errors()).some((error) => EVALUATED.test(error)), PATIENCE);
    await page.close();
  });

  test('afterwards a sound file opens, nothing but the UN’s host was asked, no dialog, no tab, nothing went wrong', async () => {
    const page = await read('good');
    await untilText(page, HEAD);
    await until('a drawn page', async () => (await page.$('.sheet canvas')) !== null, PATIENCE);
    expect(dialogs).toEqual([]);
    expect(world.requests.filter((request) => !request.startsWith('https://documents.un.org/'))).toEqual([]);
    expect(world.strangers()).toEqual([]);
    const addresses = (await browser.browser.pages()).map((each) => each.url());
    expect(addresses.filter((address) => address !== page.url() && !address.startsWith('about:'))).toEqual([]);
    // but for what the test itself tried
    expect((await browser.errors()).filter((error) => !EVALUATED.test(error))).toEqual([]);
  });
});
