import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const TOOLS = resolve(import.meta.dirname, '../../../tools');
const PACKAGE = JSON.parse(readFileSync(join(TOOLS, '../package.json'), 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

/** Runs a line of script beside the tools, as a fresh machine would, with what it prints as JSON. */
function run(script: string, env: NodeJS.ProcessEnv = {}): unknown {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: TOOLS,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

describe('the Node that runs', () => {
  const verdict = (version: string): unknown =>
    run(
      `import { checkNode } from './setup.mjs'; let said = 'fine'; try { checkNode('${version}') } catch (e) { said = e.message } console.log(JSON.stringify(said))`,
    );

  test('is refused with a clear word where it is too old', () => {
    expect(verdict('18.20.4')).toBe('Node 18.20.4 is too old: 20.19 or later is needed (https://nodejs.org).');
    expect(verdict('20.18.9')).toMatch(/too old/);
  });

  test('is taken from the floor that package.json names', () => {
    expect(PACKAGE.engines.node).toBe('>=20.19');
    expect(['20.19.0', '22.1.0', '24.0.0'].map(verdict)).toEqual(['fine', 'fine', 'fine']);
  });
});

describe('packages', () => {
  const agree = (wanted: object, there: object): unknown =>
    run(
      `import { agree } from './setup/packages.mjs'; console.log(JSON.stringify(agree(${JSON.stringify(wanted)}, ${JSON.stringify(there)})))`,
    );

  test('are installed anew only where one is missing or of another version', () => {
    const wanted = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-windows': { version: '2.0.0', optional: true },
    };
    expect(agree(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
    expect(agree(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(agree(wanted, {})).toBe(false);
    expect(agree(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-windows': { version: '1.0.0' } })).toBe(false);
  });
});

describe('browsers', () => {
  const find = (kind: string, env: NodeJS.ProcessEnv): unknown =>
    run(`import { findBrowser } from './find-browsers.mjs'; console.log(JSON.stringify(findBrowser('${kind}')))`, env);

  test('are taken from the variable first', () => {
    expect(find('chromium', { CHROMIUM_PATH: process.execPath })).toEqual({ path: process.execPath });
    expect(find('firefox', { FIREFOX_PATH: process.execPath })).toEqual({ path: process.execPath });
  });

  test('a variable that names no program is said, not passed over', () => {
    expect(find('chromium', { CHROMIUM_PATH: '/nowhere/chromium' })).toEqual({
      missing: 'CHROMIUM_PATH is /nowhere/chromium, which is no program that can be run.',
    });
  });
});

test('the commands of a fresh machine import nothing that has to be installed', () => {
  const seen = new Set<string>();
  const packages: string[] = [];
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/^import [^'"]*['"]([^'"]+)['"];$/gm)) {
      if (specifier.startsWith('.')) follow(resolve(file, '..', specifier));
      else if (!specifier.startsWith('node:')) packages.push(`${file}: ${specifier}`);
    }
  };
  for (const name of ['setup.mjs', 'start.mjs', 'test.mjs']) follow(join(TOOLS, name));
  expect(seen.size).toBeGreaterThan(5);
  expect(packages).toEqual([]);
  expect(PACKAGE.scripts['start']).toBe('node tools/start.mjs');
  expect(PACKAGE.scripts['test']).toBe('node tools/test.mjs');
});
