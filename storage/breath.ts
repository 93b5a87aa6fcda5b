/** Longest work without a breath for the page, milliseconds. */
const SLICE = 30;

/**
 * A rest between pieces of long work: at once where the last one is less than 30 ms ago, else after whatever waits. By message, since timers
 * of a page that is not in front run once a second.
 */
export function breaths(): () => Promise<void> {
  let rested = performance.now();
  return async () => {
    if (performance.now() - rested < SLICE) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
    rested = performance.now();
  };
}
