/** One folder for everything a browser writes while it runs, removed with it. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SessionFolder {
  readonly profile: string;
  /** environment for the browser's process */
  readonly env: Record<string, string | undefined>;
  /** Also runs when this process ends without having said so. */
  remove(): void;
}

/**
 * Makes the folder. A headless browser also gets its home and its temporary files inside, so that no cache or lock is left elsewhere; a
 * browser with a window keeps the reader's home, where the display's keys are.
 * @param profile a folder that outlives the session; made if missing
 */
export function makeSessionFolder(kind: string, headless: boolean, profile?: string): SessionFolder {
  // short names: the path of a socket in here may have 107 letters at most
  const root = mkdtempSync(join(tmpdir(), `op-${kind}-`));
  const temporary = join(root, 't');
  const home = headless ? join(root, 'home') : homedir();
  const own = profile ?? join(root, 'profile');
  for (const folder of [temporary, home, own]) mkdirSync(folder, { recursive: true });
  const env: Record<string, string | undefined> = { ...process.env, TMPDIR: temporary };
  if (headless) {
    Object.assign(env, {
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
    });
    // a headless browser needs no display, and some talk to one if it is named
    for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']) delete env[name];
  }
  const remove = (): void => {
    process.off('exit', remove);
    if (existsSync(root)) rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.once('exit', remove);
  return { profile: own, env, remove };
}
