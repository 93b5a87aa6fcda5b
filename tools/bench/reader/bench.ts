/**
 * `npm run bench:reader`: documents of 300 and 500 pages in the built extension, beside pdf.js's own viewer with the same files. Ends with 1 where a
 * bound is broken. `npm run bench:reader 300 tasks` names the functions of the longest tasks.
 */
import { open } from '../../../tests/browser/harness/browsers.ts';
import { startWorld } from '../../../tests/browser/harness/world.ts';
import { longPdf } from '../../../tests/pdf-files/long.ts';
import { broken, heading, line, ms } from '../report.ts';
import { answerPeer, PEER } from './peer.ts';
import { measure, openOnce, readThrough, scrollToEnd, type Opened, type Run } from './run.ts';

const COUNTS = process.argv[2] ? [Number(process.argv[2])] : [300, 500];
/** Names the functions of the longest tasks, by a profiler that makes all of them longer. */
const PROFILED = process.argv.includes('tasks');
const OPENINGS = 5;
const FILE = 'https://documents.un.org/long.pdf';
/** Canvases of one window and the 75 % on either side, in windows of 1280 by 720 points; with what of pages stands out. */
const MOST_CANVAS = 6 * 1280 * 720 * 4;

const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const middle = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

let file: Buffer = Buffer.alloc(0);
const world = await startWorld({
  answer(host, path) {
    const address = `https://${host}${path}`;
    return address === FILE ? { headers: { 'content-type': 'application/pdf' }, body: file } : answerPeer(address, file);
  },
});

function told(name: string, run: Run): void {
  if (!PROFILED) return;
  for (const { length, cpu, pdfjs, ours, browser, most } of run.worst)
    process.stdout.write(
      `${name} ${[length, cpu, pdfjs, ours, browser].map((part) => part.toFixed(0)).join(' ')} ${most.map(([each, part]) => `${each.slice(0, 60)} ${part.toFixed(0)}`).join('; ')}\n`,
    );
}

/** Bounds that the time of a busy machine would break hold against the peer in the same run too. */
const below = (own: number, bound: number, peer: number): boolean => own < bound || own < 1.5 * peer;

for (const count of COUNTS) {
  const made = longPdf(count);
  file = made.bytes;
  const browser = await open('chromium', { world });
  const reader = `${browser.base}reader.html?file=${encodeURIComponent(FILE)}`;
  try {
    heading(`${count} pages, ${made.last} numbered paragraphs, ${(file.length / 1000).toFixed(0)} kB, in Chromium`);
    const page = await browser.extPage('options.html');
    const bare = await browser.page();
    const [ours, theirs]: [Opened[], Opened[]] = [[], []];
    for (let time = 0; time < OPENINGS; time++) {
      await page.bringToFront();
      ours.push(await openOnce(page, reader));
      await bare.bringToFront();
      theirs.push(await openOnce(bare, PEER));
    }
    const of = (openings: readonly Opened[], name: keyof Opened): number => middle(openings.map((each) => each[name]));
    const [drawn, text] = [of(ours, 'drawn'), of(ours, 'text')];
    line(`first page drawn, median of ${OPENINGS}`, ms(drawn), below(drawn, 1000, of(theirs, 'drawn')), 'under 1 s, or 1.5 of the peer');
    line('peer', ms(of(theirs, 'drawn')), null);
    line('its text there, of four pages', ms(text), below(text, 1000, of(theirs, 'text')), 'under 1 s, or 1.5 of the peer');
    line('peer, of one page', ms(of(theirs, 'text')), null);
    line('all pages read', ms(of(ours, 'whole')), null);
    await page.bringToFront();
    const run = await measure(page, reader, PROFILED);
    await bare.bringToFront();
    const peer = await measure(bare, PEER, PROFILED);
    told('ours', run);
    told('peer', peer);
    const longest = ({ longest: most, many }: Run['reading']): string => `${most.toFixed(0)} ms, ${many} > 50`;
    line('longest task while reading on', longest(run.reading), null, 'beyond pdf.js’s, by the processor');
    line(
      'longest task while scrolling',
      longest(run.scrolling),
      below(run.scrolling.longest, 50, peer.scrolling.longest),
      'under 50 ms, or 1.5 of the peer',
    );
    line('peer', longest(peer.scrolling), null);
    line('canvases at most', `${run.canvases}, ${MB(run.bytes)}`, run.bytes < MOST_CANVAS, `under ${MB(MOST_CANVAS)}, however many pages`);
    line('peer', `${peer.canvases}, ${MB(peer.bytes)}`, null);
    line(
      'heap of scripts once read, after the scroll',
      run.heap.map(MB).join(', '),
      run.heap[1] < run.heap[0] + 20e6,
      'no more than 20 MB added',
    );
    line('peer', peer.heap.map(MB).join(', '), null);
    line('memory of the process, the same', run.process.map(MB).join(', '), run.process[1] < 500e6, 'under 500 MB');
    line('peer', peer.process.map(MB).join(', '), null);
  } finally {
    await browser.close();
  }
  const firefox = await open('firefox', { world });
  try {
    heading(`the same in Firefox`);
    const page = await firefox.extPage(`reader.html?file=${encodeURIComponent(FILE)}`);
    // a test leads Firefox to no page of an extension by its address
    const opened = await readThrough(page);
    const scrolled = await scrollToEnd(page);
    const bare = await firefox.page();
    const peer = await openOnce(bare, PEER);
    const peerScrolled = await scrollToEnd(bare);
    line('first page drawn', ms(opened.drawn), below(opened.drawn, 1000, peer.drawn), 'under 1 s, or 1.5 of the peer');
    line('peer', ms(peer.drawn), null);
    line('text of four pages there', ms(opened.text), null);
    line('all pages read', ms(opened.whole), null);
    line('longest frame while scrolling, by the clock', ms(scrolled.frame), null);
    line('peer', ms(peerScrolled.frame), null);
    line('canvases at most', `${scrolled.canvases}, ${MB(scrolled.bytes)}`, scrolled.bytes < MOST_CANVAS, `under ${MB(MOST_CANVAS)}`);
    line('peer', `${peerScrolled.canvases}, ${MB(peerScrolled.bytes)}`, null);
  } finally {
    await firefox.close();
  }
}
await world.stop();

if (broken.length > 0) {
  process.stdout.write(`\nBroken: ${broken.join('; ')}\n`);
  process.exitCode = 1;
}
