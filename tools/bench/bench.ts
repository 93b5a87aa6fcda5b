/** `npm run bench`: prints what was measured beside its peer or its bound, and ends with 1 where a bound is broken. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchCatalogue } from './catalogue.ts';
import { benchImports } from './imports.ts';
import { benchPage } from './page.ts';
import { benchRecognition } from './recognition.ts';
import { broken, heading, kB, line, ms } from './report.ts';
import { sizes } from './sizes.ts';

await benchRecognition();

heading('A page of 1.4 million characters, 600 citations, in Chromium');
const page = await benchPage();
if (!page) process.stdout.write('skipped: no Chromium found\n');
else {
  const [ours, peer] = page.runs;
  for (const run of page.runs)
    line(`${run.who}: marks, main thread, whole time`, `${run.marks}, ${run.busy.toFixed(0)}, ${run.wall.toFixed(0)} ms`, null);
  if (ours && peer) {
    line('main-thread time, ours to mark.js', (ours.busy / peer.busy).toFixed(2), ours.busy < peer.busy, 'below 1');
    line('longest task, ours', ours.longest === 0 ? 'under 50 ms' : ms(ours.longest), ours.longest <= 50, 'at most 50 ms');
    line('longest task, mark.js', peer.longest === 0 ? 'under 50 ms' : ms(peer.longest), null);
    line('elements added, mutations: ours', `${ours.elements}, ${ours.mutations}`, ours.elements === 0 && ours.mutations === 0, 'none');
    line('elements added, mutations: mark.js', `${peer.elements}, ${peer.mutations}`, null);
  }
}

if (page) line('1,000 notes painted there', ms(page.notes), page.notes < 16, 'under 16 ms');

const imports = await benchImports();
if (imports) {
  const { files, characters, ours, peer } = imports;
  heading(`Library: ${files} resolutions of ${(characters / 1e6).toFixed(1)} million characters of XML, in Chromium`);
  line('import: read, checked, kept', `${(ours.wall / 1000).toFixed(2)} s`, ours.taken === files && ours.wall < 5000, 'all, under 5 s');
  line('DOMParser alone', `${(peer.wall / 1000).toFixed(2)} s`, null);
  line('import to DOMParser', (ours.wall / peer.wall).toFixed(1), ours.wall < 10 * peer.wall, 'below 10');
}

heading('Catalogue');
const catalogue = await benchCatalogue();
line('look-up, warm', ms(catalogue.warmMs), catalogue.warmMs < 0.05, 'under 0.05 ms');
line('look-up, cold', ms(catalogue.coldMs), catalogue.coldMs < 20, 'under 20 ms');

heading('Sizes, gzip');
if (!existsSync(fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url))))
  process.stdout.write('skipped: not built (npm run build)\n');
else for (const size of sizes()) line(size.what, kB(size.bytes), size.bytes <= size.budget, `at most ${kB(size.budget)}`);

if (broken.length > 0) {
  process.stdout.write(`\nBroken: ${broken.join('; ')}\n`);
  process.exitCode = 1;
}
