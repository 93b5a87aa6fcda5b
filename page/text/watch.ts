/** Keeping an index in step with its page. */
import { finishInSlices, OBSERVED } from './read.ts';
import { Renewal } from './renewal.ts';
import { PageText } from './text-index.ts';
import type { Change, ReadOptions, TextIndex } from './types.ts';

export interface WatchOptions extends ReadOptions {
  /** called once the index is up to date again, and only if its text changed */
  readonly onChange: (changes: Change[]) => void;
  /** quiet time before reading again, milliseconds; 150 unless told */
  readonly quiet?: number | undefined;
  /** longest wait on a page that never rests, milliseconds; 1,000 unless told */
  readonly longest?: number | undefined;
}

/** A record that cannot concern the text: our own nodes, or a `class` that was set to what it was. */
function isIdle(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (isOurs(record.target)) return true;
  if (record.type === 'attributes') return (record.target as Element).getAttribute(record.attributeName ?? '') === record.oldValue;
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOurs);
}

/**
 * Reads again what the page changes in `root`, some time after it came to rest, in slices. Sees no style sheets: what they alone hide or show is
 * noticed with the next change there. Never touches the page. Ends with the signal.
 */
export function watch(root: Element, index: TextIndex, options: WatchOptions): void {
  if (!(index instanceof PageText)) throw new TypeError('not an index of readText');
  const isOurs = options.isOurs ?? (() => false);
  const { signal, quiet = 150, longest = 1000 } = options;
  if (signal?.aborted) return;
  let records: MutationRecord[] = [];
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const keep = (found: readonly MutationRecord[]): void => {
    for (const record of found) if (!isIdle(record, isOurs)) records.push(record);
  };
  const take = (): MutationRecord[] => {
    keep(observer.takeRecords());
    const taken = records;
    records = [];
    return taken;
  };
  const schedule = (): void => {
    if (records.length === 0 || busy || signal?.aborted) return;
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(quiet, first + longest - now)));
  };
  const run = (): void => {
    timer = undefined;
    busy = true;
    const renewal = new Renewal(index);
    renewal.add(take());
    finishInSlices(renewal, take, options)
      .then((changes) => {
        if (changes.length > 0 && !signal?.aborted) options.onChange(changes);
      })
      .catch((error: unknown) => {
        if (!signal?.aborted) throw error;
      })
      .finally(() => {
        busy = false;
        schedule();
      });
  };
  const observer = new MutationObserver((found) => {
    keep(found);
    schedule();
  });
  observer.observe(root, { ...OBSERVED, attributeOldValue: true });
  signal?.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
