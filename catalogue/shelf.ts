/** Shards in memory. */
import type { ReadShard } from './types.ts';

/**
 * Reads each shard once and keeps it; those who ask for one at the same time share the reading. A reading that failed is forgotten, so that the
 * next to ask tries again.
 * @returns reader of a shard by its name without `.json`; rejects as `readShard` does
 */
export function createShelf(readShard: ReadShard): (name: string) => Promise<unknown> {
  const shelf = new Map<string, Promise<unknown>>();
  return (name) => {
    const held = shelf.get(name);
    if (held) return held;
    const reading = readShard(`${name}.json`);
    shelf.set(name, reading);
    reading.catch(() => {
      if (shelf.get(name) === reading) shelf.delete(name);
    });
    return reading;
  };
}
