import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/browser/find-browsers.ts';
import { Retried } from './tests/browser/retried.ts';
import { forcedColours } from './tests/page/forced-colours.ts';
import { inFront } from './tests/page/in-front.ts';
import { mutatedSlices } from './tests/page/mutated-slices.ts';
import { picture } from './tests/page/picture.ts';

/** `unit`: pure rooms, in Node. `page`: what touches ranges and layout, in a real Chromium. `browser`: the whole extension in both browsers. */
const chromium = findBrowser('chromium');

/** all processors but one, and both of two: by itself vitest would use only one of them */
const workers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', new Retried()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/corpus/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          maxWorkers: workers,
          sequence: { groupOrder: 0 },
        },
      },
      ...('path' in chromium
        ? [
            {
              extends: true as const,
              // named beforehand: one found only while tests run would be bundled a second time, with a second Preact in it
              optimizeDeps: {
                include: [
                  'preact',
                  'preact/hooks',
                  'preact/jsx-dev-runtime',
                  'axe-core',
                  'marked',
                  'dompurify',
                  'dompurify-attacks/test/fixtures/expect.js',
                  'valibot',
                  'idb',
                ],
              },
              test: {
                name: 'page',
                include: ['tests/page/**/*.test.{ts,tsx}'],
                setupFiles: ['tests/page/no-tabs.ts'],
                testTimeout: 60_000,
                // as `soon` in these tests: two pages at once are slow on a busy machine
                expect: { poll: { timeout: 10_000 } },
                maxWorkers: workers,
                sequence: { groupOrder: 1 },
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  provider: playwright({ launchOptions: { executablePath: chromium.path, args: ['--no-sandbox'] } }),
                  commands: { forcedColours, inFront, mutatedSlices, picture },
                  instances: [{ browser: 'chromium' as const }],
                },
              },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // browsers wait more than they work: two at once
          maxWorkers: 2,
          // a pointer's rest, a frame that comes late on a busy machine: said in the report, and tried once more
          retry: 1,
          // one kind after another: frames of a page, and what a reader sees, do not wait for a processor that reads the corpus
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
