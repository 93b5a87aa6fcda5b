import { useMemo, useState } from 'preact/hooks';
import type { Note } from '../../storage/types.ts';
import { notesBetween } from './rows.ts';
import type { Row } from './rows.ts';

export interface Selection {
  /** of the notes that are listed, in their order */
  readonly notes: readonly Note[];
  readonly has: (id: string) => boolean;
  /** Chooses a row's note, or leaves it out again. `toHere`: with all from the one that was chosen last. */
  readonly toggle: (index: number, toHere?: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** What is chosen of the rows. A note that is not listed is never acted on, even where it was chosen before. */
export function useSelection(rows: readonly Row[]): Selection {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const notes = useMemo(
    () => (chosen.size === 0 ? [] : rows.flatMap((row) => (row.kind === 'note' && chosen.has(row.key) ? [row.note] : []))),
    [rows, chosen],
  );
  return {
    notes,
    has: (id) => chosen.has(id),
    toggle(index, toHere = false) {
      const key = rows[index]?.kind === 'note' ? rows[index].key : null;
      if (key === null) return;
      const from = toHere && last !== null ? rows.findIndex((row) => row.key === last) : -1;
      choose((before) => {
        const next = new Set(before);
        if (from >= 0) for (const id of notesBetween(rows, from, index)) next.add(id);
        else if (!next.delete(key)) next.add(key);
        return next;
      });
      setLast(key);
    },
    all: () => choose(new Set(rows.flatMap((row) => (row.kind === 'note' ? [row.key] : [])))),
    none: () => choose(new Set()),
  };
}
