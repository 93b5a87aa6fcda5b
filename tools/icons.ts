/** Draws public/icon/*.png from components/mark.svg in a real Chromium. The results are committed: `npx tsx tools/icons.ts` after a change. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../tests/browser/find-browsers.ts';

/** Sizes that toolbars, lists of extensions and stores ask for, in pixels. */
const SIZES = [16, 32, 48, 128];

const root = fileURLToPath(new URL('..', import.meta.url));
const found = findBrowser('chromium');
if ('missing' in found) throw new Error(found.missing);

const mark = readFileSync(join(root, 'components', 'mark.svg'), 'utf8');
const folder = join(root, 'public', 'icon');
mkdirSync(folder, { recursive: true });

const browser = await puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;inline-size:${size}px;block-size:${size}px}</style>${mark}`,
    );
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`icons: ${SIZES.join(', ')}`);
