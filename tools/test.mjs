// `npm test`: everything that is checked, from a fresh clone on. Arguments go to vitest: `npm test -- tests/unit/citations`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWith, npm, runLocal, say } from './run.mjs';
import { setUp } from './setup.mjs';

/** Checks that do not stop the tests from running, but make the run a failure. */
const CHECKS = [
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'oxlint', ['--type-aware']],
  ['format', 'oxfmt', ['--check']],
];
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
  const failed = [];
  for (const [step, program, args] of CHECKS) {
    const code = await runLocal(program, args);
    say(step, code === 0 ? 'clean' : 'failed');
    if (code !== 0) failed.push(step);
  }
  npm(['run', 'build']);
  say('build', 'made');
  if (failed.length > 0) say('checks', `failed above: ${failed.join(', ')}. The tests run all the same; the run counts as failed.`);
  const { env, remove } = ownCorner();
  try {
    const code = await runLocal('vitest', ['run', ...process.argv.slice(2)], env);
    return code === 0 && failed.length > 0 ? 1 : code;
  } finally {
    remove();
  }
}

await endWith(main);
