/** Long work in short slices. */

/**
 * Lets the page have the main thread until its waiting tasks are done. Not by `scheduler.yield`, whose continuations go before the page's own
 * tasks, nor by a timer, which is held back to 4 ms.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

/** Runs a generator to its end at once. */
export function runNow<T>(work: Generator<undefined, T, boolean>): T {
  for (let step = work.next(false); ; step = work.next(false)) if (step.done) return step.value;
}

/**
 * Runs a generator in slices of the main thread; after each pause it is resumed with `true`.
 * @param slice longest slice, milliseconds
 * @throws the signal's reason once it is aborted
 */
export async function runInSlices<T>(work: Generator<undefined, T, boolean>, slice: number, signal?: AbortSignal): Promise<T> {
  let until = performance.now() + slice;
  let paused = false;
  for (let steps = 1; ; steps++) {
    const step = work.next(paused);
    if (step.done) return step.value;
    paused = false;
    if (steps % 16 !== 0 || performance.now() < until) continue;
    await giveWay();
    signal?.throwIfAborted();
    until = performance.now() + slice;
    paused = true;
  }
}
