/**
 * One of the peers in a fresh process. Prints, as JSON, the milliseconds to load it and to call it once, those of the fastest of some more
 * calls, and how many citations it found.
 */
import { readFileSync } from 'node:fs';
import { load } from './peers.mjs';

const [peer, ours, file, more] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const begun = performance.now();
const find = await load(peer, ours);
const found = find(text);
const first = performance.now() - begun;
let fastest = Infinity;
for (let call = 0; call < Number(more); call++) {
  const start = performance.now();
  find(text);
  fastest = Math.min(fastest, performance.now() - start);
}
process.stdout.write(JSON.stringify({ first, fastest, found }));
