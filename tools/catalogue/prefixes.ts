/** Bodies by the prefix of their symbols. */
import { join } from 'node:path';
import type { Index } from '../../catalogue/shard.ts';
import type { Organ } from '../../catalogue/types.ts';
import { readTable } from './table.ts';

const ORGANS: Readonly<Record<string, Organ>> = {
  'Human Rights Council': 'human-rights-council',
  'General Assembly': 'general-assembly',
  'Security Council': 'security-council',
  'Economic and Social Council': 'economic-and-social-council',
};

/** Bodies, longest prefix first, each with the organ that it or one above it is. Throws a `TableError`. */
export function readPrefixes(folder: string): Index['prefixes'] {
  const rows = readTable(join(folder, 'symbol-prefixes.tsv'), ['prefix', 'meaning', 'parent', 'kind', 'source']);
  const parents = new Map<string, string>();
  for (const row of rows) {
    // of a body with several prefixes the first row holds: E/ECE/, not the Secretariat's ST/ECE/
    if (row.cell('parent') && !parents.has(row.cell('meaning'))) parents.set(row.cell('meaning'), row.cell('parent'));
  }

  function organOfBody(body: string, parent: string): Organ {
    const above = new Set<string>();
    for (let at: string | undefined = ORGANS[body] ? body : parent; at !== undefined && !above.has(at); at = parents.get(at)) {
      const organ = ORGANS[at];
      if (organ) return organ;
      above.add(at);
    }
    return 'other';
  }

  const seen = new Set<string>();
  const bodies: [string, string, Organ][] = [];
  for (const row of rows) {
    const [prefix, meaning] = [row.cell('prefix'), row.cell('meaning')];
    if (!prefix || !meaning) row.fail('no prefix or no meaning');
    if (seen.has(prefix)) row.fail(`a second row of ${prefix}`);
    seen.add(prefix);
    // components (`/Add.`) say what kind of document it is, not whose
    if ((row.oneOf('kind', ['body', 'component']) ?? row.fail('no kind')) === 'body')
      bodies.push([prefix, meaning, organOfBody(meaning, row.cell('parent'))]);
  }
  return bodies.sort(([one], [other]) => other.length - one.length || (one < other ? -1 : 1));
}
