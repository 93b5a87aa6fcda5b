/** Whether compiled files are newer than all that they are made from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FILE } from '../../catalogue/shard.ts';

/** Files of a folder, not of those in it; a file stands for itself. */
function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name));
}

/** True where `out` holds an index and each file in it is newer than each file of `sources` (files, or folders without their folders). */
export function isFresh(sources: readonly string[], out: string): boolean {
  if (!existsSync(join(out, INDEX_FILE))) return false;
  const newest = Math.max(...sources.flatMap(filesOf).map((file) => statSync(file).mtimeMs));
  return filesOf(out).every((file) => statSync(file).mtimeMs > newest);
}
