/** The end that nobody is told of. */
import type { Browser } from 'puppeteer-core';

/** Kills a browser's process and resolves once it is gone. Throws where the browser was not started by us. */
export async function killProcess(browser: Browser): Promise<void> {
  const running = browser.process();
  if (!running) throw new Error('the browser has no process of ours');
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  running.kill('SIGKILL');
  await gone;
}
