// Whether the builds in .output/ are newer than everything they are made from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

const SOURCES = [
  'entrypoints',
  'components',
  'citations',
  'catalogue',
  'page',
  'storage',
  'locales',
  'public',
  'tools/catalogue',
  'tools/words.ts',
  'package-lock.json',
  // what entrypoints share, and the build's own settings
  ...readdirSync(ROOT).filter((name) => name.endsWith('.ts') && name !== 'vitest.config.ts'),
];
/** made by the build itself */
const MADE = new Set(['public/catalogue', 'public/_locales'].map((path) => join(ROOT, path)));
const BUILDS = ['chrome-mv3', 'firefox-mv3'].map((name) => join(ROOT, '.output', name, 'manifest.json'));

/** Time of the latest change below a path, milliseconds; a folder's own time tells of files that were removed. @param {string} path */
function latest(path) {
  if (MADE.has(path) || !existsSync(path)) return 0;
  const stat = statSync(path);
  // public/ is touched whenever the build writes its own folders into it
  const own = stat.isDirectory() && path === join(ROOT, 'public') ? 0 : stat.mtimeMs;
  if (!stat.isDirectory()) return own;
  return readdirSync(path).reduce((time, name) => Math.max(time, latest(join(path, name))), own);
}

/** True where nothing was changed since both builds were made. */
export function isFresh() {
  if (!BUILDS.every((path) => existsSync(path))) return false;
  const made = Math.min(...BUILDS.map((path) => statSync(path).mtimeMs));
  return SOURCES.every((path) => latest(join(ROOT, path)) < made);
}
