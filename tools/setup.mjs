// What a fresh machine needs before anything of the project can run: a Node that is new enough, the packages, the browsers.
// Plain JavaScript without a dependency. `node tools/setup.mjs` runs it alone.
import { fileURLToPath } from 'node:url';
import { endWith, say, StepFailed } from './run.mjs';
import { prepareBrowsers } from './setup/browsers.mjs';
import { installPackages } from './setup/packages.mjs';

/** `engines` in package.json */
const NODE = [20, 19];

/**
 * Throws where this Node is too old.
 * @param {string} version `20.19.1`
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  throw new StepFailed(`Node ${version} is too old: ${NODE.join('.')} or later is needed (https://nodejs.org).`);
}

/**
 * Makes the machine ready, in one line a step.
 * @param {{ wanted?: ('chromium' | 'firefox')[], needed?: ('chromium' | 'firefox')[] }} [browsers] browsers to look for, and those without
 *   which there is no use in going on
 */
export function setUp({ wanted = ['chromium', 'firefox'], needed = process.env['CI'] ? wanted : [] } = {}) {
  checkNode(process.versions.node);
  say('node', process.versions.node);
  installPackages();
  prepareBrowsers({ wanted, needed });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await endWith(async () => {
    setUp();
    return 0;
  });
}
