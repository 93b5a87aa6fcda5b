import type { Notes } from './notes.ts';

/** The number of notes, counted once until one is written: counting a hundred thousand keeps the store from anything else for a tenth of a second. */
export interface Counted extends Pick<Notes, 'count'> {
  /** Notes were written. */
  forget(): void;
}

export function countedOnce(notes: Pick<Notes, 'count'>): Counted {
  let counted: ReturnType<Notes['count']> | null = null;
  return {
    count() {
      const counting = (counted ??= notes.count());
      void counting.then((result) => {
        if (!result.ok && counted === counting) counted = null;
      });
      return counting;
    },
    forget: () => void (counted = null),
  };
}
