/** Waits for what a busy machine may take its time for: ten seconds, where vitest would wait for one. */
import { vi } from 'vitest';

/** @param check throws as long as it is not so */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 10_000, interval: 20 });
