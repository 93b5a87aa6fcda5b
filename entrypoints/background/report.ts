/** Chromium's word for what was asked while the background was being ended. Whoever wanted it asks the next one. */
const ENDED = /\bNo SW\b/;

/** Tells the console what nobody expected; failures that are expected are values. */
export function report(error: unknown): void {
  // oxlint-disable-next-line no-console
  if (!ENDED.test(String(error))) console.error('[Operative]', error);
}
