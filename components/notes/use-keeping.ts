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

/** How the notes are kept, looked at once and whenever something was done about it. */
export function useKeeping(keeping: Keeping): KeepingWatch {
  const [kept, setKept] = useState<NotesKept | null>(null);
  const look = useCallback((): void => {
    void keeping.look().then((looked) => setKept(looked.ok ? looked.value : null));
  }, [keeping]);
  useEffect(look, [look]);
  return {
    kept,
    look,
    later: () => void keeping.later().then(look),
    isRight: () => void keeping.isRight().then(look),
  };
}
