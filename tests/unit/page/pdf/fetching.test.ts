/** What a site says of when it may be asked again, and how a refusal of our own policy is told from a failure of the network. */
import { describe, expect, it } from 'vitest';
import { watchRefusals } from '../../../../pdf/refusals.ts';
import { waitOf } from '../../../../pdf/retry-after.ts';

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [null, null],
  ])('%s is %s seconds', (said, seconds) => {
    expect(waitOf(said, now)).toBe(seconds);
  });
});

describe('a refusal', () => {
  const violation = (effectiveDirective: string): Event => Object.assign(new Event('securitypolicyviolation'), { effectiveDirective });
  it('is known by what the page is told, before or a little after the failure', async () => {
    const page = new EventTarget();
    const before = watchRefusals(page);
    page.dispatchEvent(violation('connect-src'));
    expect(await before.some()).toBe(true);
    const after = watchRefusals(page);
    const some = after.some();
    page.dispatchEvent(violation('connect-src'));
    expect(await some).toBe(true);
  });

  it('of another kind, or before the watch, is none', async () => {
    const page = new EventTarget();
    page.dispatchEvent(violation('connect-src'));
    const watch = watchRefusals(page);
    page.dispatchEvent(violation('img-src'));
    expect(await watch.some()).toBe(false);
    watch.stop();
  });
});
