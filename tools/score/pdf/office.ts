/** Documents whose structure is known, as LibreOffice exports them to PDF: another producer's ways of setting letters and spaces. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chance, type Gold } from '../outline/gold.ts';
import { flatText, type Setting } from './flat-text.ts';
import { printOf, type Printer } from './print.ts';

/** Minutes that a conversion of all documents may take on a busy machine. */
const PATIENCE = 10 * 60_000;

/** The command, if LibreOffice is at hand. */
export function findOffice(): string | null {
  return ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** How a document is set: by its name, the same each time. */
export function settingOf(id: string): Setting {
  const below = chance(`${id} office`);
  return { hangs: below(2) === 0, hyphenates: below(2) === 0, columns: 1 };
}

/**
 * Converts all documents in one go. Null where there is no LibreOffice.
 * @param set another setting than the document's own
 */
export async function openOffice(golds: readonly Gold[], set: Partial<Setting> = {}): Promise<Printer | null> {
  const command = findOffice();
  if (command === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'op-office-'));
  const printed = new Map<string, Buffer>();
  try {
    const files = golds.map((gold, at) => {
      const file = join(folder, `${at}.fodt`);
      writeFileSync(file, flatText(printOf(gold), { ...settingOf(gold.id), ...set }));
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(command, [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: PATIENCE,
    });
    golds.forEach(({ id }, at) => printed.set(id, readFileSync(join(folder, `${at}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    async print({ id }) {
      const bytes = printed.get(id);
      if (!bytes) throw new Error(`${id} was not converted`);
      return bytes;
    },
  };
}
