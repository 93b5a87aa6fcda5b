import { describe, expect, test } from 'vitest';
import { brokenArrows, importsOf } from './arrows.ts';
import { filesOf, textOf } from './files.ts';

describe('the arrows between the rooms', () => {
  test('hold in every file', () => {
    const files = filesOf(/\.tsx?$/);
    expect(files).toContain('messages.ts');
    expect(files).toContain('citations/symbol.ts');
    expect(files.flatMap((file) => brokenArrows(file, textOf(file)))).toEqual([]);
  });
});

describe('imports are read', () => {
  test('of every form', () => {
    const code = `import './side.css';
import { a, type B } from './mixed.ts';
import type { C } from './types.ts';
import { type D, type E } from './all-types.ts';
import f, * as g from "./star.ts";
import {
  h,
} from './many-lines.ts';
export { i } from './again.ts';
export * from './everything.ts';
export type { J } from './again-types.ts';
// import { k } from './comment.ts';
/* import { l } from './block.ts'; */
const later = await import('./later.ts');`;
    expect(importsOf(code)).toEqual([
      { specifier: './side.css', typeOnly: false },
      { specifier: './mixed.ts', typeOnly: false },
      { specifier: './types.ts', typeOnly: true },
      { specifier: './all-types.ts', typeOnly: true },
      { specifier: './star.ts', typeOnly: false },
      { specifier: './many-lines.ts', typeOnly: false },
      { specifier: './again.ts', typeOnly: false },
      { specifier: './everything.ts', typeOnly: false },
      { specifier: './again-types.ts', typeOnly: true },
      { specifier: './later.ts', typeOnly: false },
    ]);
  });

  test('and nothing that only looks like one', () => {
    expect(importsOf(`export const where = 'from';\nexport const address = 'https://www.un.org/'; // from 'x'\n`)).toEqual([]);
  });
});

describe('a planted violation is caught', () => {
  const planted: [what: string, file: string, code: string][] = [
    ['citations use the page', 'citations/scan.ts', `import { read } from '../page/text/reader.ts';`],
    ['citations use a package', 'citations/scan.ts', `import { parse } from 'valibot';`],
    ['citations use the catalogue', 'citations/scan.ts', `import { lookup } from '../catalogue/lookup.ts';`],
    ['the catalogue uses recognition', 'catalogue/lookup.ts', `import { recognise } from '../citations/recognise.ts';`],
    ['the page uses the browser', 'page/host.ts', `browser.runtime.sendMessage({});`],
    ['the page uses the polyfill', 'page/host.ts', `import browser from 'webextension-polyfill';`],
    ['the page uses the framework', 'page/host.ts', `import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';`],
    ['the page uses the store', 'page/host.ts', `import { DEFAULT_SETTINGS } from '../storage/types.ts';`],
    ['a component uses the store', 'components/card/card.tsx', `import { openStore } from '../../storage/database.ts';`],
    ['a component uses the page', 'components/card/card.tsx', `import { createHost } from '../../page/host.ts';`],
    ['a component uses the browser', 'components/card/card.tsx', `const url = chrome.runtime.getURL('x');`],
    ['the store uses the DOM', 'storage/notes.ts', `document.querySelector('p');`],
    ['the store uses a component', 'storage/notes.ts', `import { Card } from '../components/card/card.tsx';`],
    ['messages use more than types', 'messages.ts', `import { canonicalSymbol } from './citations/symbol.ts';`],
    ['one entrypoint uses another', 'entrypoints/popup/main.tsx', `import { tell } from '../background/tell.ts';`],
    ['a room uses an entrypoint', 'components/card/card.tsx', `import type { X } from '../../entrypoints/content/index.ts';`],
    ['the product uses a test', 'storage/notes.ts', `import { until } from '../tests/browser/harness/until.ts';`],
  ];
  test.each(planted)('%s', (_what, file, code) => {
    expect(brokenArrows(file, code)).toHaveLength(1);
  });

  test('what is allowed is let pass', () => {
    expect(
      brokenArrows(
        'catalogue/lookup.ts',
        `import { organOf } from '../citations/symbol.ts';\nimport type { Citation } from '../citations/types.ts';`,
      ),
    ).toEqual([]);
    expect(
      brokenArrows(
        'page/host.ts',
        `import { recognise } from '../citations/recognise.ts';\nimport type { Note } from '../storage/types.ts';`,
      ),
    ).toEqual([]);
    expect(
      brokenArrows('components/card/card.tsx', `import type { Place } from '../../messages.ts';\nimport { render } from 'preact';`),
    ).toEqual([]);
    expect(
      brokenArrows(
        'entrypoints/popup/main.tsx',
        `import browser from 'webextension-polyfill';\nimport { tab } from './tab.ts';\nbrowser.tabs.query({});`,
      ),
    ).toEqual([]);
    expect(brokenArrows('tools/demo.ts', `import { open } from '../tests/browser/harness/browsers.ts';`)).toEqual([]);
    expect(brokenArrows('storage/notes.ts', `const same = note.anchor.document.startsWith('A/');`)).toEqual([]);
  });
});
