// The packages of package-lock.json, installed once and again whenever the lock has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, say } from '../run.mjs';

const LOCK = join(ROOT, 'package-lock.json');
/** npm's own record of what it put there */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
/** the lock's hash at the last look */
const STAMP = join(ROOT, 'node_modules', '.installed-lock');

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/**
 * Whether every package of the lock is there in its version. Optional ones may be missing: they are for other systems.
 * @param {Record<string, { version?: string, optional?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} there
 */
export const agree = (wanted, there) =>
  Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || there[name]?.version === version || (optional && !there[name]),
  );

/** Installs where it must: `npm ci` needs nothing but npm and the lock. */
export function installPackages() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (stamp === hash) return say('packages', 'there');
  if (existsSync(INSTALLED) && agree(packagesOf(LOCK), packagesOf(INSTALLED))) {
    writeFileSync(STAMP, hash);
    return say('packages', 'there');
  }
  say('packages', 'installing with npm ci …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(STAMP, hash);
  return say('packages', 'installed');
}
