/**
 * Long tasks of a page's main thread in Chromium's own trace, and whose they are: by the scripts that are called in them, or by the stacks that its profiler
 * took meanwhile, which says more and makes every task longer.
 */
import type { CDPSession, Page } from 'puppeteer-core';

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'];
const PROFILER = 'disabled-by-default-v8.cpu_profiler';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** microseconds */
  readonly ts: number;
  readonly dur?: number;
  /** of the thread's own clock */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly url?: string;
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
}

/** One task of the main thread, in milliseconds. */
export interface Task {
  readonly at: number;
  readonly length: number;
  /** of its length what the processor gave it */
  readonly cpu: number;
  /** in scripts of pdf.js, called by none of ours */
  readonly pdfjs: number;
  /** in our scripts, and in what they call */
  readonly ours: number;
  /** the browser's own: style, layout, painting, what it collects */
  readonly browser: number;
  /** functions with most of the time, and it */
  readonly most: readonly (readonly [string, number])[];
}

export interface Traced {
  /** process of the page */
  readonly pid: number;
  /** those of more than `longest` milliseconds */
  readonly tasks: readonly Task[];
}

/** Begins to trace a page. What it returns ends it. @param profiled functions are named too */
export async function trace(page: Page, longest: number, profiled: boolean): Promise<() => Promise<Traced>> {
  const session = await page.createCDPSession();
  const marker = `operative-traced-${Math.random()}`;
  await page.tracing.start({ categories: profiled ? [...CATEGORIES, PROFILER] : CATEGORIES });
  await page.evaluate((name) => console.timeStamp(name), marker);
  return async () => {
    await page.evaluate((name) => console.timeStamp(name), marker);
    const bytes = await page.tracing.stop();
    await session.detach();
    const { traceEvents } = JSON.parse(Buffer.from(bytes ?? new Uint8Array()).toString('utf8')) as { traceEvents: readonly Event[] };
    const own = traceEvents.find((event) => event.name === 'TimeStamp' && JSON.stringify(event.args).includes(marker));
    if (!own) throw new Error('the trace does not tell which thread is the page’s');
    return { pid: own.pid, tasks: tasksOf(traceEvents, own.pid, own.tid, longest) };
  };
}

function tasksOf(events: readonly Event[], pid: number, tid: number, longest: number): Task[] {
  const profiled = stacksOf(events, pid, tid);
  const stacks = profiled.length > 0 ? profiled : callsOf(events, pid, tid);
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.name === 'RunTask' && (event.dur ?? 0) > longest * 1000)
    .map(({ ts, dur = 0, tdur = dur }) => {
      const shares = { pdfjs: 0, ours: 0, browser: 0 };
      const by = new Map<string, number>();
      let sampled = 0;
      for (const { at, length, whose, name } of stacks) {
        const inside = Math.min(at + length, ts + dur) - Math.max(at, ts);
        if (inside <= 0) continue;
        shares[whose] += inside / 1000;
        sampled += inside / 1000;
        by.set(name, (by.get(name) ?? 0) + inside / 1000);
      }
      shares.browser += Math.max(0, dur / 1000 - sampled);
      const most = [...by].toSorted((one, other) => other[1] - one[1]).slice(0, 6);
      return { at: ts / 1000, length: dur / 1000, cpu: tdur / 1000, ...shares, most };
    });
}

interface Stack {
  readonly at: number;
  readonly length: number;
  readonly whose: 'pdfjs' | 'ours' | 'browser';
  readonly name: string;
}

/** Calls of scripts from outside of any script. */
function callsOf(events: readonly Event[], pid: number, tid: number): Stack[] {
  const calls: Stack[] = [];
  let reached = 0;
  const called = events.filter((event) => event.name === 'FunctionCall' && event.ph === 'X' && event.pid === pid && event.tid === tid);
  for (const { ts, dur = 0, args } of called.toSorted((one, other) => one.ts - other.ts)) {
    if (ts < reached) continue;
    reached = ts + dur;
    const url = args?.data?.url ?? '';
    calls.push({ at: ts, length: dur, whose: isPdfjs(url) ? 'pdfjs' : 'ours', name: url.split('/').pop() ?? '' });
  }
  return calls;
}

/** The samples of the page's main thread, each until the next one. */
function stacksOf(events: readonly Event[], pid: number, tid: number): Stack[] {
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  if (!profile) return [];
  const nodes = new Map<number, ProfileNode>();
  const stacks: Stack[] = [];
  let at = profile.args?.data?.startTime ?? profile.ts;
  const samples: { readonly at: number; readonly node: number }[] = [];
  for (const event of events.filter(({ name, pid: of, id }) => name === 'ProfileChunk' && of === pid && id === profile.id)) {
    const data = event.args?.data;
    for (const node of data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    data?.cpuProfile?.samples?.forEach((node, index) => {
      at += data.timeDeltas?.[index] ?? 0;
      samples.push({ at, node });
    });
  }
  samples.forEach((sample, index) => {
    const next = samples[index + 1];
    if (next) stacks.push({ at: sample.at, length: next.at - sample.at, ...whoseIs(nodes, sample.node) });
  });
  return stacks;
}

const isPdfjs = (url: string): boolean => /\/(?:chunks\/)?pdf(?:_viewer)?[-.][^/]*js$/.test(url);

/** What pdf.js calls back is ours; what we call in pdf.js is ours too, but for what it does later by itself. */
function whoseIs(nodes: ReadonlyMap<number, ProfileNode>, id: number): Pick<Stack, 'whose' | 'name'> {
  let whose: Stack['whose'] = 'browser';
  let name = '';
  for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent)) {
    const { url = '', functionName, lineNumber, columnNumber } = node.callFrame;
    const own = `${functionName || '(anonymous)'} ${url.split('/').pop() ?? ''}:${lineNumber ?? ''}:${columnNumber ?? ''}`;
    if (name === '' || (whose === 'browser' && url !== '')) name = name === '' ? own : `${name} < ${own}`;
    if (url === '') continue;
    if (!isPdfjs(url)) whose = 'ours';
    else if (whose === 'browser') whose = 'pdfjs';
  }
  return { whose, name };
}

/** Milliseconds of the processor that a task takes beyond what pdf.js does by itself. */
export const beyondPdfjs = ({ cpu, length, pdfjs }: Task): number => (length > 0 ? cpu * (1 - pdfjs / length) : 0);

/** Heap of the page's own scripts, bytes, once what nobody holds is collected. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
