// Starts the project's own programs, and tells of each step in one line.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A run that is over and went wrong; `code` is what the process should end with. */
export class StepFailed extends Error {
  /** @param {string} message @param {number} [code] */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** One line on what was done. @param {string} step @param {string} outcome */
export function say(step, outcome) {
  process.stdout.write(`${step.padEnd(10)} ${outcome}\n`);
}

const onWindows = process.platform === 'win32';

/** A program that the packages brought: `vitest`. @param {string} name */
const local = (name) => join(ROOT, 'node_modules', '.bin', onWindows ? `${name}.cmd` : name);

/**
 * Runs npm without showing what it says, unless it fails.
 * @param {string[]} args
 */
export function npm(args) {
  const script = process.env['npm_execpath'];
  const [program, first] = script && /\.c?js$/.test(script) ? [process.execPath, [script]] : ['npm', []];
  const done = spawnSync(program, [...first, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: onWindows && program === 'npm',
    maxBuffer: 1 << 26,
  });
  if (done.status === 0) return;
  // npm ends some of its complaints with pages of usage
  const told = [done.error?.message, done.stdout, done.stderr?.split('\nnpm error Usage:')[0]].filter(Boolean).join('\n');
  throw new StepFailed(`npm ${args.join(' ')} went wrong:\n${told}`, done.status ?? 1);
}

/**
 * Runs a program of the packages with our input and output; resolves to its exit code. An end that this process is asked for is passed on.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runLocal(name, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(local(name), args, { cwd: ROOT, stdio: 'inherit', env, shell: onWindows });
    // Ctrl-C reaches the child by itself; it says how it ended
    const passOn = () => child.kill('SIGTERM');
    const wait = () => undefined;
    process.on('SIGTERM', passOn);
    process.on('SIGINT', wait);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGTERM', passOn);
      process.off('SIGINT', wait);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/**
 * Runs `main` and ends the process with its code; a step that failed is told without a stack.
 * @param {() => Promise<number>} main
 */
export async function endWith(main) {
  try {
    process.exitCode = await main();
  } catch (reason) {
    if (!(reason instanceof StepFailed)) throw reason;
    process.stderr.write(`\n${reason.message}\n`);
    process.exitCode = reason.code;
  }
}
