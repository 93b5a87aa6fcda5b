import type { Failure, Result } from '../messages.ts';

/** A failure that is expected: thrown inside the store, handed out as a value. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  constructor(
    readonly code: Failure['code'],
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** The database cannot be opened now; the next use tries again. */
export class StoreClosed extends StoreFailure {
  constructor(detail: string, cause?: unknown) {
    super('store-closed', detail, { cause });
  }
}

/**
 * Whether an error says that there is no room left. Browsers say so by name; Chromium, when the disk itself is full, in words only
 * (`content/browser/indexed_db`: "Encountered full disk while …").
 */
function isFull(error: Error): boolean {
  return error.name === 'QuotaExceededError' || /full disk/i.test(error.message);
}

/** Names of the errors of a connection that was closed or lost. */
const CLOSED = new Set(['InvalidStateError', 'VersionError', 'UnknownError']);

/** The failure that a caller gets for what was thrown, the most telling one first. */
export function failureOf(...errors: unknown[]): Failure {
  const expected = errors.find((error) => error instanceof StoreFailure);
  if (expected) return { code: expected.code, detail: expected.message };
  const told = errors.filter((error) => error instanceof Error);
  const full = told.find(isFull);
  if (full) return { code: 'store-full', detail: String(full) };
  const closed = told.find((error) => CLOSED.has(error.name));
  if (closed) return { code: 'store-closed', detail: String(closed) };
  return { code: 'unexpected', detail: told.map(String).join('; ') };
}

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}
