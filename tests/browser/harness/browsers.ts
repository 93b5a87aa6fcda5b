/** Opens either browser with the built extension. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserKind } from '../find-browsers.ts';
import { openChromium } from './chromium.ts';
import type { BrowserUnderTest, OpenOptions } from './face.ts';
import { openFirefox } from './firefox.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Folder of the extension as `npm run build` makes it. Throws where it was not built. */
export function builtExtension(kind: BrowserKind): string {
  const folder = join(ROOT, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is not there: run npm run build`);
  return folder;
}

/** A copy of the built extension that a test may change; `remove` it afterwards. */
export function copyExtension(kind: BrowserKind): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'op-build-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function open(kind: BrowserKind, options: OpenOptions): Promise<BrowserUnderTest> {
  const extension = options.extension ?? builtExtension(kind);
  return kind === 'chromium' ? openChromium({ ...options, extension }) : openFirefox({ ...options, extension });
}
