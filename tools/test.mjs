// `npm test`: everything that is checked, from a fresh clone on; types, lint and format are tests as well. Arguments go to vitest: `npm test -- tests/unit/citations`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWith, npm, runLocal, say } from './run.mjs';
import { setUp } from './setup.mjs';

/**
 * A place for what the tests and their browsers leave behind, and the environment that sends them there.
 * @returns {{ env: NodeJS.ProcessEnv, remove: () => void }}
 */
function ownCorner() {
  if (!process.env['CI']) return { env: process.env, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'op-test-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return {
    env: { ...process.env, TMPDIR: folder, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), XDG_CONFIG_HOME: join(home, 'config') },
    remove,
  };
}

async function main() {
  setUp();
  npm(['run', 'build']);
  say('build', 'made');
  const { env, remove } = ownCorner();
  try {
    return await runLocal('vitest', ['run', ...process.argv.slice(2)], env);
  } finally {
    remove();
  }
}

await endWith(main);
