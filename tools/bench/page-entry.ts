/** What runs in the page for the benchmark: our reading and painting, and mark.js with as much of the same work as it can do. */
import Mark from 'mark.js';
import { recognise } from '../../citations/recognise.ts';
import { portionOf } from '../../page/found/citations.ts';
import { identify } from '../../page/identity.ts';
import { outlineInSlices } from '../../page/outline/outline.ts';
import { CitationPainter } from '../../page/painting/citations.ts';
import { createHost } from '../../page/host.ts';
import { NotePainter, type PaintedNote } from '../../page/painting/notes.ts';
import { readText } from '../../page/text/read.ts';

export interface PageRun {
  /** citations painted, or elements put in */
  readonly marks: number;
  /** paragraphs of the outline */
  readonly parts?: number;
  /** milliseconds from start to end, pauses included */
  readonly wall: number;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads, says which document it is, recognises, paints and outlines as the content script and the desk do, in the same slices. */
async function runOurs(): Promise<PageRun> {
  const start = performance.now();
  const index = await readText(document.body, {});
  identify({ address: location.href, title: document.title, index, language: document.documentElement.lang });
  await pause();
  const painter = new CitationPainter({});
  let marks = 0;
  let time = 0;
  for (let from = 0; from < index.text.length;) {
    const border = index.text.indexOf('\n', from + portionOf(time++));
    const to = border === -1 ? index.text.length : border + 1;
    const ranges = recognise(index.text.slice(from, to), { atHome: true }).flatMap((citation, place) => {
      const range = index.staticRangeOf({ start: from + citation.mark.start, end: from + citation.mark.end });
      return range ? [{ id: `${from}.${place}`, range, mark: 'known' as const }] : [];
    });
    painter.paint(ranges);
    marks += ranges.length;
    from = to;
    await pause();
  }
  const outline = await outlineInSlices(index);
  return { marks, parts: outline.paragraphs.length, wall: performance.now() - start };
}

/** The patterns that a careful user of mark.js would write for the same citations, lists and pinpoints left out. */
const PATTERNS =
  /\b(?:A|S|E)\/(?:[A-Z.]+\/)*\d+(?:\/[A-Za-z.]*\d+)*|resolutions? \d{1,4}(?:\/\d{1,3}| \(\d{4}\))|paragraph \d+ (?:above|below)/g;

function runMarkJs(): Promise<PageRun> {
  const start = performance.now();
  return new Promise((resolve) => {
    new Mark(document.body).markRegExp(PATTERNS, {
      acrossElements: true,
      done: (marks: number) => resolve({ marks, wall: performance.now() - start }),
    });
  });
}

/** Milliseconds to paint a thousand notes, two in a paragraph: the median of nine. */
async function paintNotes(): Promise<number> {
  const end = new AbortController();
  const host = createHost(document, { css: '', signal: end.signal });
  const painter = new NotePainter({ layer: host.notes, signal: end.signal, open: () => undefined });
  const notes = [...document.querySelectorAll('p')].slice(0, 500).flatMap((paragraph, at) => {
    const text = paragraph.lastChild as Text;
    return [5, 45].map((from, each): PaintedNote => {
      const range = new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: from + 30 });
      return { id: `${at}.${each}`, range, label: ((at % 5) + 1) as PaintedNote['label'], name: 'a note' };
    });
  });
  const times: number[] = [];
  for (let time = 0; time < 9; time++) {
    await pause();
    const start = performance.now();
    painter.paint(notes);
    times.push(performance.now() - start);
  }
  end.abort();
  if (notes.length !== 1000) throw new Error(`${notes.length} notes`);
  return times.toSorted((one, other) => one - other)[4] ?? Number.NaN;
}

Object.assign(globalThis, { runOurs, runMarkJs, paintNotes });
