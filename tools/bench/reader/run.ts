/** One document, opened and scrolled through: by our reader, and by the peer. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { until } from '../../../tests/browser/harness/until.ts';
import { beyondPdfjs, heapOf, trace, type Task, type Traced } from './trace.ts';

const LONG = 300_000;
/** Milliseconds that a page is left alone before its memory is read. */
const REST = 3000;

/** What a page marks while it reads: milliseconds from when the bytes are there. */
export interface Opened {
  readonly drawn: number;
  readonly text: number;
  readonly whole: number;
}

export interface Run {
  /** longest task beyond pdf.js's own, processor's milliseconds, and how many of more than 50 */
  readonly reading: { readonly longest: number; readonly many: number };
  readonly scrolling: { readonly longest: number; readonly many: number };
  /** the tasks that are longest */
  readonly worst: readonly Task[];
  /** canvases at most, and their bytes */
  readonly canvases: number;
  readonly bytes: number;
  /** heap of scripts, and memory of the process, bytes: once it is read, and after the scroll */
  readonly heap: readonly [number, number];
  readonly process: readonly [number, number];
}

const isMarked = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((wanted) => performance.getEntriesByName(wanted).length > 0, name).catch(() => false);

/** Opens it, and waits until it is read. */
export async function openOnce(page: Page, address: string): Promise<Opened> {
  await page.goto(address);
  return readThrough(page);
}

/** Waits until what a page has begun to open is read. */
export async function readThrough(page: Page): Promise<Opened> {
  await until('the last page to be read', () => isMarked(page, 'operative:whole'), LONG);
  await until('a drawn page', () => isMarked(page, 'operative:drawn'), LONG);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const));
  const at = (name: string): number => marks.find(([each]) => each === `operative:${name}`)?.[1] ?? NaN;
  return { drawn: at('drawn') - at('bytes'), text: at('text') - at('bytes'), whole: at('whole') - at('bytes') };
}

/** Runs in the page: a window further every second frame, to the end. */
function scrollThrough(): void {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const scroll = async (): Promise<void> => {
    const held = document.getElementById('container') ?? document.documentElement;
    const most = { canvases: 0, bytes: 0, frame: 0 };
    let last = performance.now();
    while (held.scrollTop + held.clientHeight < held.scrollHeight - 2) {
      held.scrollBy({ top: held.clientHeight, behavior: 'instant' });
      // oxlint-disable-next-line no-await-in-loop
      await frame();
      // oxlint-disable-next-line no-await-in-loop
      await frame();
      const now = performance.now();
      most.frame = Math.max(most.frame, (now - last) / 2);
      last = now;
      const canvases = [...document.querySelectorAll('canvas')];
      most.canvases = Math.max(most.canvases, canvases.length);
      most.bytes = Math.max(
        most.bytes,
        canvases.reduce((sum, { width, height }) => sum + 4 * width * height, 0),
      );
    }
    Object.assign(globalThis, { most });
    performance.mark('operative:scrolled');
  };
  void scroll();
}

/** Scrolls through what is read: canvases at most and their bytes, and the longest of two frames, milliseconds by the clock. */
export async function scrollToEnd(page: Page): Promise<{ readonly canvases: number; readonly bytes: number; readonly frame: number }> {
  // what runs TypeScript gives functions their names by a helper of its own
  await page.evaluate(`((__name) => (${String(scrollThrough)})())((named) => named)`);
  await until('the end', () => isMarked(page, 'operative:scrolled'), LONG);
  return page.evaluate(() => (globalThis as unknown as { most: { canvases: number; bytes: number; frame: number } }).most);
}

const memoryOf = (pid: number): number => 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function longest({ tasks }: Traced): { longest: number; many: number } {
  const lengths = tasks.map(beyondPdfjs);
  return { longest: Math.max(0, ...lengths), many: lengths.filter((length) => length > 50).length };
}

/** Reads it and scrolls through it, and tells what that took. @param profiled functions of the longest tasks are named, and every task is longer */
export async function measure(page: Page, address: string, profiled: boolean): Promise<Run> {
  await page.goto('about:blank');
  const session = await page.createCDPSession();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const endReading = await trace(page, 20, profiled);
  await until('the last page to be read', () => isMarked(page, 'operative:whole'), LONG);
  await pause(REST);
  const read = await endReading();
  const heapRead = await heapOf(session);
  const processRead = memoryOf(read.pid);
  const endScrolling = await trace(page, 20, profiled);
  const most = await scrollToEnd(page);
  const scrolled = await endScrolling();
  await pause(REST);
  const heapScrolled = await heapOf(session);
  return {
    reading: longest(read),
    scrolling: longest(scrolled),
    worst: [read, scrolled].flatMap(({ tasks }) => tasks.toSorted((one, other) => beyondPdfjs(other) - beyondPdfjs(one)).slice(0, 5)),
    ...most,
    heap: [heapRead, heapScrolled],
    process: [processRead, memoryOf(scrolled.pid)],
  };
}
