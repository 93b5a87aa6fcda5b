/** Shards from a folder, for tests and the command line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadShard } from '../../catalogue/types.ts';

/** Reads shards of a compiled folder. Rejects with Node's own error where a file is not there, and with a `SyntaxError` where it is damaged. */
export function readShardFrom(folder: string): ReadShard {
  return async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
}
