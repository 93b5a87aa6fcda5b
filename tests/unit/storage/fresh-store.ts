import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import type { Database } from '../../../storage/database.ts';
import type { NewNote } from '../../../storage/note-record.ts';
import type { Result } from '../../../messages.ts';

let made = 0;

/** A name that no other test uses. */
export function freshName(): string {
  made += 1;
  return `test-${made}`;
}

export function freshDatabase(): Database {
  return openDatabase({ name: freshName() });
}

/** Lets so many records be written; then the disk is full. Until mocks are restored. */
export function fullAfter(writes: number) {
  // oxlint-disable-next-line typescript/unbound-method
  const { put } = IDBObjectStore.prototype;
  let written = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(this: IDBObjectStore, ...rest) {
    written += 1;
    if (written > writes) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, rest);
  });
}

/** The value of a result that must be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

/** The code of a result that must be a failure. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('expected a failure');
  return result.failure.code;
}

/** A clock that moves by one second each time it is read. */
export function clock(start = 1_700_000_000_000): () => number {
  let time = start;
  return () => (time += 1000);
}

/** Ids in order: `00000000-0000-4000-8000-000000000001`, … */
export function ids(): () => string {
  let last = 0;
  return () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;
}

export function noteOn(document: string, change: Partial<NewNote> = {}): NewNote {
  return {
    anchor: {
      document,
      language: 'en',
      paragraph: [
        ['paragraph', '11'],
        ['subparagraph', 'a'],
      ],
      quote: { exact: 'calls upon States to report', prefix: 'Also ', suffix: ' each year' },
      offset: 5,
    },
    text: 'Ask the mission.',
    label: 1,
    title: 'Law of the lakes',
    ...change,
  };
}
