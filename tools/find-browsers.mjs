// Where the browsers are. Plain JavaScript, because it also runs before the packages are installed. Nothing is downloaded here.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Every place on PATH where a program of this name could be.
 * @param {string} name
 */
const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name));

/** The first program of that name on PATH. @param {string} name */
export const programOnPath = (name) => onPath(name).find(runnable);

const PLACES = {
  chromium: () => [
    '/usr/bin/chromium',
    ...onPath('chromium'),
    ...onPath('chromium-browser'),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...onPath('google-chrome'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: () => [
    '/usr/bin/firefox-esr',
    ...onPath('firefox-esr'),
    ...onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const HELP = {
  chromium: 'No Chromium found (128 or later). Debian: apt-get install chromium. Or set CHROMIUM_PATH to a Chromium or Chrome program.',
  firefox: 'No Firefox found (140 or later). Debian: apt-get install firefox-esr. Or set FIREFOX_PATH to a Firefox program.',
};

/**
 * The program to run, or why there is none and what to do. `CHROMIUM_PATH` and `FIREFOX_PATH` go first.
 * @param {'chromium' | 'firefox'} kind
 * @returns {{ path: string } | { missing: string }}
 */
export function findBrowser(kind) {
  const variable = kind === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const said = process.env[variable];
  if (said) return runnable(said) ? { path: said } : { missing: `${variable} is ${said}, which is no program that can be run.` };
  const path = PLACES[kind]().find(runnable);
  return path ? { path } : { missing: HELP[kind] };
}
