// Both browsers: found, or installed from Debian where this is root's machine, or a word on what to do. Nothing else is ever downloaded.
import { spawnSync } from 'node:child_process';
import { findBrowser, programOnPath } from '../find-browsers.mjs';
import { say, StepFailed } from '../run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/** Versions from which the extension runs: wxt.config.ts. */
const FLOORS = { chromium: 128, firefox: 140 };
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };
const VARIABLES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

/** What the program says of itself: `Mozilla Firefox 153.7.0esr`. @param {string} path */
const versionOf = (path) => {
  const said = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return (
    /^.*\d+\.\d+.*$/m
      .exec(said.stdout ?? '')?.[0]
      .trim()
      .replace(/ built on.*$/, '') ?? ''
  );
};

/**
 * The browser, if it is there and new enough.
 * @param {BrowserKind} kind
 * @returns {{ path: string, version: string } | { missing: string }}
 */
function look(kind) {
  const found = findBrowser(kind);
  if ('missing' in found) return found;
  const version = versionOf(found.path);
  const major = Number(/(\d+)\./.exec(version)?.[1] ?? FLOORS[kind]);
  if (major >= FLOORS[kind]) return { path: found.path, version };
  return { missing: `${found.path} is ${version}; ${FLOORS[kind]} or later is needed.` };
}

/** Whether any font has letters of the language; without fontconfig's own program: no. @param {string} language */
const hasFont = (language) =>
  spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).stdout?.trim() !== '' &&
  programOnPath('fc-list') !== undefined;

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && programOnPath('apt-get') !== undefined;

/**
 * Installs Debian packages; returns what went wrong, or nothing.
 * @param {string[]} packages
 */
function installFromDebian(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
  for (const args of [
    ['update', ...patience],
    ['install', '-y', '--no-install-recommends', ...patience, ...packages],
  ]) {
    const done = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (done.status !== 0)
      return `apt-get ${args[0]} went wrong:\n${[done.error?.message, done.stdout?.slice(-1500), done.stderr].filter(Boolean).join('\n')}`;
  }
  return undefined;
}

/**
 * Sees to the browsers. A browser of `needed` that cannot be had ends the run; any other is told of in a line.
 * @param {{ wanted: BrowserKind[], needed: BrowserKind[] }} which
 * @returns {BrowserKind[]} those that are missing
 */
export function prepareBrowsers({ wanted, needed }) {
  // a variable that points nowhere is for its author to mend
  const lacking = wanted.filter((kind) => 'missing' in look(kind) && !process.env[VARIABLES[kind]]);
  const fonts = process.platform === 'linux' && !(hasFont('ar') && hasFont('zh')) ? FONTS : [];
  const packages = [...lacking.map((kind) => DEBIAN[kind]), ...fonts];
  let failure;
  if (packages.length > 0 && mayInstall()) {
    say('browsers', `installing ${packages.join(' ')} from Debian …`);
    failure = installFromDebian(packages);
    if (failure) process.stderr.write(`${failure}\n`);
  } else if (fonts.length > 0) {
    say('fonts', 'none for Arabic or Chinese here: pictures will show boxes (Debian: fonts-noto-core fonts-noto-cjk)');
  }
  const missing = [];
  for (const kind of wanted) {
    const found = look(kind);
    if ('path' in found) {
      say(kind, `${found.version || 'there'} (${found.path})`);
      continue;
    }
    if (needed.includes(kind)) throw new StepFailed(found.missing);
    say(kind, `missing, its tests are skipped. ${found.missing}`);
    missing.push(kind);
  }
  return missing;
}
