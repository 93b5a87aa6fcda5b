/** Where the browsers are. Nothing is downloaded here. */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':').map((folder) => join(folder, name));

const PLACES: Record<BrowserKind, () => string[]> = {
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

const HELP: Record<BrowserKind, string> = {
  chromium: 'No Chromium found. Debian: apt-get install chromium. Or set CHROMIUM_PATH to a Chromium or Chrome program.',
  firefox: 'No Firefox found (140 or later). Debian: apt-get install firefox-esr. Or set FIREFOX_PATH to a Firefox program.',
};

/** The program to run, or why there is none and what to do. `CHROMIUM_PATH` and `FIREFOX_PATH` go first. */
export function findBrowser(kind: BrowserKind): { path: string } | { missing: string } {
  const variable = kind === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const said = process.env[variable];
  if (said) return runnable(said) ? { path: said } : { missing: `${variable} is ${said}, which is no program that can be run.` };
  const path = PLACES[kind]().find(runnable);
  return path ? { path } : { missing: HELP[kind] };
}
