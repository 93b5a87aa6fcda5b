/** `npm run bench:notes`: a hundred thousand notes in the built extension, in Chromium. Ends with 1 where a bound is broken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNotesFile } from '../../../storage/notes-file.ts';
import { open } from '../../../tests/browser/harness/browsers.ts';
import { until } from '../../../tests/browser/harness/until.ts';
import { startWorld } from '../../../tests/browser/harness/world.ts';
import { someQueries, someThousand } from '../../../tests/unit/storage/some-thousand.ts';
import { bundleForPage } from '../../bundle-for-page.ts';
import { broken, heading, line, ms } from '../report.ts';
import { exportFile, hashOf, importFile, jsonAlone } from './files.ts';
import type { ScanRun, SearchRun } from './page-entry.ts';
import { openPopup, typeInPopup } from './popup.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const QUERIES = 200;
const OPENINGS = 7;

const notes = someThousand(COUNT);
const live = notes.filter(({ deleted }) => deleted === null);
const symbol = live[0]?.anchor.document ?? '';
const address = `https://docs.un.org/en/${symbol}`;
const text = writeNotesFile(notes, 0);
/** Those on the document that the popup stands over: what it lists is the same with the others and without them. */
const few = notes.filter(({ anchor }) => anchor.document === symbol);
const queries = someQueries(live, QUERIES);

const folder = mkdtempSync(join(tmpdir(), 'operative-notes-'));
const file = join(folder, 'notes.json');
writeFileSync(file, text);
const fewFile = join(folder, 'few.json');
writeFileSync(fewFile, writeNotesFile(few, 0));
const world = await startWorld({
  pages: [[address, `<!doctype html><html lang="en"><title>${symbol}</title><p>1. <i>Counts</i> notes;</p></html>`]],
});
const browser = await open('chromium', { world, profile: join(folder, 'profile'), args: ['--enable-precise-memory-info'] });

const sorted = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);
const at = (values: readonly number[], part: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;

/** Runs one of the page's measures in a page of the extension, and tells the memory that stays taken, in bytes. */
async function inPage(name: 'search' | 'scan'): Promise<{ run: SearchRun & ScanRun; memory: number }> {
  const page = await browser.extPage('options.html');
  const session = await page.createCDPSession();
  await page.evaluate(await bundleForPage(new URL('page-entry.ts', import.meta.url)));
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await used();
  await page.evaluate(
    (which, asked) => {
      const { notesBench } = globalThis as unknown as { notesBench: Record<string, (all: readonly string[]) => Promise<unknown>> };
      const running = notesBench[which]?.(asked);
      void running?.then((done) => Object.assign(globalThis, { done }));
    },
    name,
    queries,
  );
  // a page that is held by one long task does not answer meanwhile
  await until('the end of the measuring', () => page.evaluate(() => 'done' in globalThis).catch(() => false), 300_000);
  const run = (await page.evaluate(() => (globalThis as unknown as { done: unknown }).done)) as SearchRun & ScanRun;
  const memory = (await used()) - before;
  await page.close();
  return { run, memory };
}

try {
  await browser.page(address);
  await importFile(browser, fewFile);
  const alike = await openPopup(browser, address, OPENINGS);
  heading(
    `${COUNT.toLocaleString('en')} notes in six languages, ${(text.length / 1e6).toFixed(0)} million characters of file, in Chromium`,
  );
  const taken = await importFile(browser, file);
  line('import', seconds(taken.time), taken.said.includes(`${COUNT - few.length} notes added`), 'all of them added');
  const alone = await jsonAlone(browser, file);
  line('longest task meanwhile', ms(taken.longest), taken.longest < alone.parse, 'below JSON.parse of the file alone');
  line('JSON.parse of it alone, in one task', ms(alone.parse), null);
  const again = await importFile(browser, file);
  line('the same file again', seconds(again.time), again.said.includes(`Here already: ${COUNT}.`), 'changes nothing');
  if (!again.said.includes('Here already')) process.stdout.write(`it says: ${again.said}\n`);
  const written = await exportFile(browser);
  line('export', seconds(written.time), written.hash === hashOf(text), 'the same file again, by its hash');
  line('longest task meanwhile', ms(written.longest), written.longest < alone.parse, 'below JSON.parse of the file alone');

  const opened = await openPopup(browser, address, OPENINGS);
  const [usable, before] = [at(opened, 0.5), at(alike, 0.5)];
  // where the machine does other things too, the same popup without the others says how much of the time is its own
  line(`popup usable, median of ${OPENINGS}`, ms(usable), usable < 300 || usable < 1.5 * before, 'under 300 ms, or 1.5 of the next');
  line(`the same popup, ${few.length} notes in all`, ms(before), null);
  const typed = await typeInPopup(browser, address, queries[1] ?? 'a');
  line('first letters typed to first notes drawn', ms(typed), null, 'with no index yet');

  const ours = await inPage('search');
  const peer = await inPage('scan');
  line('index: first answer, all looked through', `${seconds(ours.run.first)}, ${seconds(ours.run.built)}`, null);
  line('peer, every note read and folded', seconds(peer.run.built), null);
  line(`search, median of ${QUERIES}`, ms(at(ours.run.times, 0.5)), at(ours.run.times, 0.5) < 50, 'under 50 ms');
  const [late, theirs] = [at(ours.run.times, 0.95), at(peer.run.times, 0.95)];
  line('search, 19 of 20', ms(late), late < 50 || late < theirs, 'under 50 ms, or the peer');
  line('search, worst', ms(at(ours.run.times, 1)), null);
  const ofPeer = [0.5, 0.95, 1].map((part) => at(peer.run.times, part).toFixed(1)).join(', ');
  line('peer, which reads nothing: median, 19 of 20', `${ofPeer} ms`, null, 'and worst');
  line('notes found, ours and the peer', 'compared', ours.run.totals.join() === peer.run.totals.join(), 'the same number by each query');
  line('memory: the index', `${(ours.memory / 1e6).toFixed(0)} MB`, ours.memory < 150e6, 'under 150 MB, while the page is open');
} finally {
  await browser.close();
  await world.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

if (broken.length > 0) {
  process.stdout.write(`\nBroken: ${broken.join('; ')}\n`);
  process.exitCode = 1;
}
