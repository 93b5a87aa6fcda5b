/** Types, lint and format, as tests: a fault in them stands in the runner's own summary, and not only far above it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './files.ts';

it.each([
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'oxlint', ['--type-aware']],
  ['format', 'oxfmt', ['--check']],
])('%s: clean', { timeout: 300_000 }, (_, program, args) => {
  const path = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${program}.cmd` : program);
  const done = spawnSync(path, args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1 << 26 });
  expect.soft(done.error).toBeUndefined();
  expect(done.status, `${done.stdout}\n${done.stderr}`).toBe(0);
});
