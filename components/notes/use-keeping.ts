import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Keeping, NotesKept } from '../../storage/keeping.ts';

export interface KeepingWatch {
  /** null: not known, or the store cannot be read, which the lists say */
  readonly kept: NotesKept | null;
  /** Looks again: something was done about it. */
  readonly look: () => void;
  readonly later: () => void;
  readonly isRight: () => void;
}

/**
 * How the notes are kept, looked at once and whenever something was done about it.
 * @param ready nothing that the reader waits for is being read any more
 */
export function useKeeping(keeping: Keeping, ready: boolean): KeepingWatch {
  const [kept, setKept] = useState<NotesKept | null>(null);
  const look = useCallback((): void => {
    void keeping.look().then((looked) => setKept(looked.ok ? looked.value : null));
  }, [keeping]);
  useEffect(() => {
    if (ready) look();
  }, [look, ready]);
  return {
    kept,
    look,
    later: () => void keeping.later().then(look),
    isRight: () => void keeping.isRight().then(look),
  };
}
