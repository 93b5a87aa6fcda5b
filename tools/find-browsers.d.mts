export type BrowserKind = 'chromium' | 'firefox';

/** The first program of that name on PATH. */
export function programOnPath(name: string): string | undefined;

/** The program to run, or why there is none and what to do. `CHROMIUM_PATH` and `FIREFOX_PATH` go first. */
export function findBrowser(kind: BrowserKind): { path: string } | { missing: string };
