/** What the background tells the console. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { report } from '../../../entrypoints/background/report.ts';

afterEach(() => vi.restoreAllMocks());

describe('what nobody expected', () => {
  it('is told, but for what was asked while the background was being ended', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fault = new Error('The store is closed.');
    report(new Error('No SW'));
    report(fault);
    report('No SWITCH');
    expect(told.mock.calls).toEqual([
      ['[Operative]', fault],
      ['[Operative]', 'No SWITCH'],
    ]);
  });
});
