/** Runs a suite once in each browser: what every file of browser tests begins with. */
import { describe } from 'vitest';
import { type BrowserKind, findBrowser } from '../find-browsers.ts';

/** `OPERATIVE_BROWSERS=firefox` runs in one only. */
const asked = (process.env['OPERATIVE_BROWSERS'] ?? 'chromium,firefox').split(',') as BrowserKind[];

/**
 * Declares the suite for Chromium and for Firefox. Where a browser is missing the suite is skipped and says so; where `CI` is set it fails,
 * since the browser's absence would hide the tests' absence.
 */
export function inBothBrowsers(name: string, suite: (kind: BrowserKind) => void): void {
  for (const kind of asked) {
    const found = findBrowser(kind);
    if ('path' in found || process.env['CI']) {
      describe(`${name}, ${kind}`, () => suite(kind));
      continue;
    }
    process.stderr.write(`skipped: ${name}, ${kind}. ${found.missing}\n`);
    describe.skip(`${name}, ${kind}`, () => suite(kind));
  }
}
